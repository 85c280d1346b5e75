"""Where packaging finds the sources and puts what it makes."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
DIST = BUILD / "dist"  # the packages
FOLDER = DIST / "trayapp"  # the standalone program
STAGE = BUILD / "stage"  # packages, before they are packed
