"""Brings the translations up to date with the code, and the compiled ones up to date with them.

Fill in what is reported as unfinished with Qt Linguist, or by hand, and run this again.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
TS, QM = FOLDER / "trayapp_zh_CN.ts", FOLDER / "trayapp_zh_CN.qm"
#: T is how most modules call the marker of trayapp/words.py.
_UPDATE = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=T", "-no-obsolete", "-locations", "none")


def main() -> int:
    """Renew both files; return the exit code."""
    update(TS)
    compile_to(QM, TS)
    left = unfinished(TS)
    for text in left:
        print(f"  {text}")
    print(f"{TS.relative_to(ROOT)}: {len(left)} texts to translate.")
    return 0


def update(ts: Path) -> None:
    """Let `ts` hold every text of the code, with the translations that it had."""
    ts.parent.mkdir(exist_ok=True)
    # one by one, since the order of a folder is the file system's, and that of the texts would be too
    sources = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "trayapp").rglob("*.py"))
    _run("lupdate", "-silent", *_UPDATE, *sources, "-ts", str(ts))


def compile_to(qm: Path, ts: Path) -> None:
    """Write what the program loads; what is not translated is left out."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def unfinished(ts: Path) -> list[str]:
    """The texts that have no translation, or one that nobody has confirmed."""
    messages = ET.parse(ts).getroot().iter("message")  # noqa: S314 - our own file
    return [
        message.findtext("source", "")
        for message in messages
        if (said := message.find("translation")) is None or said.get("type") or not said.text
    ]


def _run(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6."""
    script = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([shutil.which(script) or str(script), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
