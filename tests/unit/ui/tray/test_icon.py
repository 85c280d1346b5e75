"""The tray icon, pixel by pixel, at every size a tray asks for."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from tests.unit.ui.states import colours_of, contrast
from trayapp.domain.face import Face, Mark
from trayapp.domain.thresholds import RiskLevel
from trayapp.ui.tray import icon as drawn
from trayapp.ui.tray.icon import SIZES, icon_of, pixmap_of

NONE, WATCH, WARNING, CRITICAL = RiskLevel
GROUND = {NONE: "#1b7f4b", WATCH: "#ffc233", WARNING: "#b35900", CRITICAL: "#c62828"}
INK = {NONE: "#ffffff", WATCH: "#141414", WARNING: "#ffffff", CRITICAL: "#ffffff"}
GREY, SLATE = "#68707c", "#43536b"
TEXTS = ("837", "9.8k", "56k", "999k", "1.2M", "3.4B", "-5k", "-.9M", "–", "0", "888T", "1.1Z")
SIZED = pytest.mark.parametrize("size", SIZES)
GRADED = pytest.mark.parametrize("level", RiskLevel)

pytestmark = pytest.mark.usefixtures("qapp")


def image(face: Face, size: int) -> QImage:
    return pixmap_of(face, size).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def at(picture: QImage, x: int, y: int) -> str:
    return QColor.fromRgba(picture.pixel(x, y)).name()


def bar_height(size: int) -> int:
    return max(2, round(size / 9))


@SIZED
@GRADED
def test_the_ground_is_the_level_s_and_no_other_level_s(size: int, level: RiskLevel) -> None:
    seen = colours_of(image(Face("56k", level), size))
    assert max(seen, key=lambda colour: seen[colour] if colour in GROUND.values() else 0) == GROUND[level]
    assert all(GROUND[other] not in seen for other in RiskLevel if other is not level)


@SIZED
@GRADED
def test_the_bar_at_the_foot_repeats_the_level(size: int, level: RiskLevel) -> None:
    picture = image(Face("", level), size)
    height, wanted = bar_height(size), size * int(level) / 3
    y = size - height // 2 - 1
    row = [at(picture, x, y) for x in range(size)]
    edge = math.ceil(size * 0.16)  # the corners are round
    filled = [x for x in range(edge, size - edge) if row[x] == INK[level]]
    assert filled == [x for x in range(edge, size - edge) if x < round(wanted)]
    above = size - height - 1
    assert {at(picture, x, above) for x in range(edge, size - edge)} == {GROUND[level]}


@SIZED
@pytest.mark.parametrize("text", TEXTS)
@GRADED
def test_text_is_there_readable_and_inside(size: int, text: str, level: RiskLevel) -> None:
    blank, lettered = image(Face("", level), size), image(Face(text, level), size)
    changed = [(x, y) for x in range(size) for y in range(size) if blank.pixel(x, y) != lettered.pixel(x, y)]
    full = [spot for spot in changed if at(lettered, *spot) == INK[level]]
    assert len(full) >= (3 if text == "–" else 6), "hardly any ink"
    left, right = min(x for x, _ in changed), max(x for x, _ in changed)
    top, bottom = min(y for _, y in changed), max(y for _, y in changed)
    bar = bar_height(size) if level else 0
    assert left >= 0
    assert right <= size - 1
    assert top >= 1
    assert bottom < size - bar
    assert abs((left + right) / 2 - (size - 1) / 2) <= 1.5, "not in the middle"
    if text not in ("–", "0"):
        assert right - left + 1 >= size * 0.5, "too small to read"


@SIZED
@pytest.mark.parametrize(
    "texts", [TEXTS, tuple(f"{n}.{m}k" for n, m in itertools.product(range(1, 10), range(10)))]
)
def test_different_texts_are_different_pictures(size: int, texts: tuple[str, ...]) -> None:
    pictures = {bytes(image(Face(text, NONE), size).constBits()) for text in texts}
    assert len(pictures) == len(texts)


@pytest.mark.parametrize("size", [16, 20, 22])
def test_digits_stay_apart_on_the_smallest_icons(size: int) -> None:
    """One digit's change must change several pixels, else nobody sees it."""
    for one, other in itertools.combinations("0123456789", 2):
        for shape in ("{}6k", "5{}k", "9.{}k", "{}99k", "{}"):
            first, second = (image(Face(shape.format(digit), NONE), size) for digit in (one, other))
            differ = sum(first.pixel(x, y) != second.pixel(x, y) for x in range(size) for y in range(size))
            assert differ >= 2, (shape, one, other)


@SIZED
@pytest.mark.parametrize("level", [None, *RiskLevel])
def test_stale_is_grey_framed_in_the_last_risk_s_colour_from_warning_up(
    size: int, level: RiskLevel | None
) -> None:
    picture = image(Face("56k", level, stale=True), size)
    seen = colours_of(picture)
    assert max(seen, key=lambda colour: seen[colour]) == GREY
    assert GROUND[NONE] not in seen
    middle, high = size // 2, round(size * 0.2)  # above the text, below the round corners
    sides = {at(picture, x, y) for x, y in ((0, high), (size - 1, high), (middle, 0), (middle, size - 1))}
    frame = {WARNING: "#ff9d3b", CRITICAL: "#ff5a52"}.get(level) if level else None
    assert sides == {frame or GREY}
    assert at(picture, middle, size - 1) == (frame or GREY), "no bar: the level is old"


@SIZED
def test_a_stop_out_is_red_and_not_grey(size: int) -> None:
    seen = colours_of(image(Face("56k", CRITICAL, stale=False), size))
    assert max(seen, key=lambda colour: seen[colour]) == GROUND[CRITICAL]
    assert GREY not in seen


@SIZED
@pytest.mark.parametrize(
    ("face", "ground"),
    [
        (Face(mark=Mark.NO_ACCOUNT), SLATE),
        (Face(level=None, stale=True, mark=Mark.REFUSED), GREY),
        (Face(level=NONE, mark=Mark.HIDDEN), GROUND[NONE]),
        (Face(level=CRITICAL, mark=Mark.HIDDEN), GROUND[CRITICAL]),
        (Face("–", None, stale=True), GREY),
    ],
)
def test_marks_have_grounds_of_their_own_and_are_drawn(size: int, face: Face, ground: str) -> None:
    picture = image(face, size)
    seen = colours_of(picture)
    assert max(seen, key=lambda colour: seen[colour]) == ground
    assert len(seen) > 1


@SIZED
@pytest.mark.parametrize("stale", [False, True])
@pytest.mark.parametrize("level", [None, *RiskLevel])
def test_dots_are_three_alike_in_the_middle_and_leave_colour_bar_and_frame_alone(
    size: int, level: RiskLevel | None, stale: bool
) -> None:
    blank = image(Face("", level, stale=stale), size)
    dotted = image(Face("", level, stale=stale, mark=Mark.HIDDEN), size)
    spots = {(x, y) for x in range(size) for y in range(size) if blank.pixel(x, y) != dotted.pixel(x, y)}
    columns, lines = {x for x, _ in spots}, {y for _, y in spots}
    bar = bar_height(size) if level and not stale else 0
    assert min(columns) == size - 1 - max(columns) >= 1
    assert abs(min(lines) - (size - bar - 1 - max(lines))) <= 1
    starts = sorted(x for x in columns if x - 1 not in columns)
    assert len(starts) == 3
    assert starts[1] - starts[0] == starts[2] - starts[1]
    assert len(columns) == 3 * len(lines), "as wide as high"


@SIZED
def test_states_cannot_be_mistaken_for_one_another(size: int) -> None:
    faces = [
        *[Face("56k", level) for level in RiskLevel],
        *[Face("56k", level, stale=True) for level in (NONE, WARNING, CRITICAL)],
        Face(mark=Mark.NO_ACCOUNT),
        Face(stale=True, mark=Mark.REFUSED),
        Face(level=NONE, mark=Mark.HIDDEN),
        Face("56k", NONE, demo=True),
    ]
    assert len({bytes(image(face, size).constBits()) for face in faces}) == len(faces)


@SIZED
def test_a_demo_says_so_in_a_corner_that_no_text_hides(size: int) -> None:
    picture = image(Face("999k", CRITICAL, demo=True), size)
    assert colours_of(picture).get("#7fd6ff", 0) >= 1


def test_the_icon_has_every_size_drawn_for_itself_and_none_scaled() -> None:
    face = Face("1.2M", WARNING)
    icon = icon_of(face)
    assert sorted(size.width() for size in icon.availableSizes()) == sorted(SIZES)
    assert SIZES == (16, 20, 22, 24, 32, 44, 48, 64)
    for size in SIZES:
        given = icon.pixmap(QSize(size, size), 1.0)
        assert given.size() == QSize(size, size)
        assert given.toImage().convertToFormat(QImage.Format.Format_ARGB32) == image(face, size)


def test_a_sharp_screen_gets_the_picture_with_twice_the_pixels() -> None:
    face = Face("1.2M", WARNING)
    given = icon_of(face).pixmap(QSize(22, 22), 2.0)
    assert given.size() == QSize(44, 44)
    plain = given.toImage()
    plain.setDevicePixelRatio(1.0)
    assert plain.convertToFormat(QImage.Format.Format_ARGB32) == image(face, 44)


@SIZED
def test_corners_are_see_through(size: int) -> None:
    picture = image(Face("56k", CRITICAL), size)
    assert all(picture.pixelColor(x, y).alpha() < 255 for x in (0, size - 1) for y in (0, size - 1))


def test_every_ink_of_the_icon_can_be_read() -> None:
    for level in RiskLevel:
        for stale in (False, True):
            face = Face("1", level, stale=stale)
            assert contrast(drawn._ground_colour(face), drawn._ink_colour(face)) >= 4.5, face
    for mark in (Mark.NO_ACCOUNT, Mark.HIDDEN):
        face = Face(level=NONE, mark=mark)
        assert contrast(drawn._ground_colour(face), drawn._ink_colour(face)) >= 4.5, face
    face = Face(level=None, stale=True, mark=Mark.REFUSED)
    assert contrast(drawn._ground_colour(face), drawn._ink_colour(face)) >= 3, "one large sign"
    for level in (WARNING, CRITICAL):
        assert contrast(drawn._FRAME[level], GREY) >= 1.5
