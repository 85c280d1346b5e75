"""What Windows shows of the program under Properties, Details: PyInstaller reads it as text."""

from __future__ import annotations

_TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1,
                    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("FileDescription", "Equity Tray"),
      StringStruct("FileVersion", {version!r}),
      StringStruct("InternalName", "trayapp"),
      StringStruct("OriginalFilename", {file!r}),
      StringStruct("ProductName", "Equity Tray"),
      StringStruct("ProductVersion", {build!r}),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def text(version: str, build: str, file: str) -> str:
    """The resource of one program.

    Args:
        version: three numbers, e.g. "0.1.0".
        build: the version as people are told it.
        file: the program's name.
    """
    numbers = (*map(int, version.split(".")), 0)
    return _TEXT.format(numbers=numbers, version=version, build=build, file=file)
