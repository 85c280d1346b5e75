"""What is made here for Windows and macOS, as far as it can be looked at here."""

from __future__ import annotations

import ast
import importlib
import plistlib
import re
import struct
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QIcon, QImage, QImageReader

from trayapp import __version__

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
WORKFLOW = ROOT / ".github" / "workflows" / "build.yml"
#: Of 255. What a newer Qt may draw otherwise at an edge.
TOLERANCE = 8


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/app_icons.py."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module("app_icons")


def pictures_of(icns: bytes) -> dict[bytes, QImage]:
    """The pictures in a .icns, by Apple's names for their sizes."""
    name, length = struct.unpack_from(">4sI", icns)
    assert (name, length) == (b"icns", len(icns))
    found, place = {}, 8
    while place < len(icns):
        name, length = struct.unpack_from(">4sI", icns, place)
        found[name] = QImage.fromData(icns[place + 8 : place + length])
        place += length
    return found


@pytest.mark.usefixtures("qapp")
def test_the_icon_for_windows_has_every_size_of_the_drawing(script: ModuleType) -> None:
    reader = QImageReader(str(script.ICO))
    images = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        images.append(reader.read())
    assert [image.width() for image in images] == list(script.ICO_SIZES)
    assert all(is_the_drawing(image, script.DRAWING) for image in images)


@pytest.mark.usefixtures("qapp")
def test_the_icon_for_macos_has_every_size_of_the_drawing(script: ModuleType) -> None:
    found = pictures_of(script.ICNS.read_bytes())
    assert {name: image.width() for name, image in found.items()} == script.ICNS_SIZES
    assert all(is_the_drawing(image, script.DRAWING) for image in found.values() if image.width() <= 256)


def is_the_drawing(image: QImage, drawing: Path) -> bool:
    """Whether no pixel in a net of them differs from the drawing by more than can be."""
    size = image.width()
    drawn, step = QIcon(str(drawing)).pixmap(size, size).toImage(), max(1, size // 32)
    return not image.isNull() and all(
        abs(getattr(image.pixelColor(x, y), part)() - getattr(drawn.pixelColor(x, y), part)()) <= TOLERANCE
        for x in range(0, size, step)
        for y in range(0, size, step)
        for part in ("alpha", *("red", "green", "blue")[: 3 * (image.pixelColor(x, y).alpha() > 128)])
    )


def test_windows_is_told_name_and_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING / "windows"))
    text = importlib.import_module("version_resource").text("1.22.3", "1.22.3+abc", "trayapp.exe")
    ast.parse(text, mode="eval")  # as PyInstaller reads it
    assert "filevers=(1, 22, 3, 0)" in text
    assert re.search(r'StringStruct\("ProductVersion", \'1.22.3\+abc\'\)', text)
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_macos_is_asked_for_no_more_than_ctypes_needs() -> None:
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert rights == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
    assert b"<!--" not in (PACKAGING / "macos" / "entitlements.plist").read_bytes()  # codesign reads none


def test_a_zip_is_the_same_whenever_it_is_packed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    zipped = importlib.import_module("zipped")
    folder = tmp_path / "trayapp"
    (folder / "_internal").mkdir(parents=True)
    for name in ("trayapp.exe", "_internal/b.dll", "_internal/a.dll"):
        (folder / name).write_text(name)
    zipped.pack(folder, tmp_path / "one.zip")
    for path in folder.rglob("*"):
        path.touch()
    zipped.pack(folder, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert sorted(archive.namelist()) == [
            *("trayapp/_internal/a.dll", "trayapp/_internal/b.dll", "trayapp/trayapp.exe")
        ]


def test_each_program_is_signed_by_the_command_that_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    zipped = importlib.import_module("zipped")
    programs = [tmp_path / "trayapp.exe", tmp_path / "a b.exe"]
    for program in programs:
        program.touch()
    zipped.sign("chmod 751", programs)
    assert [program.stat().st_mode & 0o777 for program in programs] == [0o751, 0o751]


def test_the_workflow_runs_scripts_that_are_there_on_every_system() -> None:
    text = WORKFLOW.read_text("utf-8")
    named = set(re.findall(r"packaging/\w+\.py", text))
    assert {"packaging/build.py", "packaging/plain_smoke.py", "packaging/zipped.py"} <= named
    assert [name for name in named if not (ROOT / name).is_file()] == []
    for runner in ("ubuntu", "windows-latest", "macos-latest"):
        assert runner in text
    installs = re.findall(r"pip install .*", text)
    assert installs
    assert all("--require-hashes" in line or "--no-deps" in line for line in installs)


def test_the_lock_pins_what_windows_and_macos_need_besides() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    for name, system in (("pefile", "win32"), ("pywin32-ctypes", "win32"), ("macholib", "darwin")):
        assert re.search(rf"^{name}==\S+ ; sys_platform == '{system}'", lock, re.MULTILINE), name
