"""The popup looks as in the committed pictures, which a person has looked at; `make pictures` renews them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
REFERENCES = ROOT / "packaging" / "pictures"
NAMES = sorted(path.name for path in REFERENCES.glob("*.png"))
#: A pixel differs when one of its colours does by more than this, of 255; edges of letters may.
MOST_DIFFERENCE = 64
#: So many of a thousand pixels may differ.
MOST_PER_MILLE = 4


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make pictures` draws now."""
    folder = tmp_path_factory.mktemp("pictures")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(ROOT / "packaging" / "pictures.py"), str(folder)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_was_looked_at(drawn: Path, name: str) -> None:
    now, then = _image(drawn / name), _image(REFERENCES / name)
    assert now.size() == then.size(), f"{name} has another size: look at it, then `make pictures`"
    per_mille = 1000 * _differing(now, then) / (now.width() * now.height())
    assert per_mille <= MOST_PER_MILLE, f"{name} looks different: look at it, then `make pictures`"


def test_every_picture_is_compared(drawn: Path) -> None:
    assert sorted(path.name for path in drawn.glob("*.png")) == NAMES
    assert len(NAMES) >= 12


def _image(path: Path) -> QImage:
    image = QImage(str(path))
    assert not image.isNull()
    return image.convertToFormat(QImage.Format.Format_RGB888)


def _differing(one: QImage, other: QImage) -> int:
    """So many pixels look different."""
    count = 0
    for y in range(one.height()):
        left, right = _line(one, y), _line(other, y)
        if left != right:
            pairs = (abs(a - b) > MOST_DIFFERENCE for a, b in zip(left, right, strict=True))
            wide = list(pairs)
            count += sum(any(wide[at : at + 3]) for at in range(0, len(wide), 3))
    return count


def _line(image: QImage, y: int) -> bytes:
    return bytes(cast(memoryview, image.constScanLine(y)))[: 3 * image.width()]
