"""The icons of the desktop: every size that a menu or a panel may ask for, drawn from the one drawing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QImage

RESOURCES = Path(__file__).parent.parent.parent / "resources"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
#: Of 255. What a newer Qt may draw otherwise at an edge.
TOLERANCE = 8


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", SIZES)
def test_an_icon_is_the_drawing_in_its_size(size: int) -> None:
    icon = QImage(str(RESOURCES / f"icons/trayapp-{size}.png"))
    drawn = QIcon(str(RESOURCES / "icons/trayapp.svg")).pixmap(size, size).toImage()
    assert (icon.width(), icon.height()) == (size, size)
    assert max(difference(icon, drawn)) <= TOLERANCE


def difference(one: QImage, other: QImage) -> list[int]:
    """By how much each pixel's channels differ at most."""
    return [
        max(abs(a - b) for a, b in zip(channels(one, x, y), channels(other, x, y), strict=True))
        for x in range(one.width())
        for y in range(one.height())
    ]


def channels(image: QImage, x: int, y: int) -> tuple[int, ...]:
    colour: QColor = image.pixelColor(x, y)
    opaque = colour.alpha()  # a pixel that cannot be seen has any colour
    return opaque, *(part * opaque // 255 for part in (colour.red(), colour.green(), colour.blue()))


def test_no_size_is_there_that_is_not_drawn() -> None:
    assert {path.name for path in (RESOURCES / "icons").glob("*.png")} == {f"trayapp-{n}.png" for n in SIZES}


def test_the_desktop_file_names_the_command_and_the_icon() -> None:
    entry = (RESOURCES / "trayapp.desktop").read_text("utf-8").splitlines()
    assert {"Name=Equity Tray", "Exec=trayapp", "Icon=trayapp"} <= set(entry)
