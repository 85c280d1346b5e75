"""The licences of what is installed: from the packages' own metadata, and Python's own file."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from trayapp.about.licence import Licence
from trayapp.paths import resource

_REQUIREMENT = re.compile(r"^([\w.-]+)\s*(?:\[([^\]]*)\])?")
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)""")
_TEXT = re.compile(r"\.(dist|egg)-info/(licen[cs]es/.*|(LICEN[CS]E|COPYING|NOTICE)[^/]*)$", re.IGNORECASE)
_CLASS = "License :: "
#: Qt comes without its texts. Of the licences that it offers, this program takes the first.
_QT_TERMS = "LGPL-3.0-only"
_QT_TEXTS = ("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")  # the first adds to the second
_QT_OTHERS = "licences/Qt-third-party.txt"


def needed_by(name: str) -> list[Distribution]:
    """The packages that `name` needs, directly or not, as far as they are installed; sorted by name."""
    found: dict[str, Distribution] = {}
    _walk(name, frozenset(), found, set())
    found.pop(_plain(name), None)
    return [found[key] for key in sorted(found)]


def _walk(
    name: str, extras: frozenset[str], found: dict[str, Distribution], seen: set[tuple[str, frozenset[str]]]
) -> None:
    key = _plain(name)
    if (key, extras) in seen:
        return
    seen.add((key, extras))
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:
        return  # it is for another system, or another Python
    for line in found[key].requires or ():
        what, _, marker = line.partition(";")
        optional = set(_EXTRA.findall(marker))
        if (match := _REQUIREMENT.match(what)) and (not optional or optional & extras):
            more = frozenset(extra.strip() for extra in (match[2] or "").split(",") if extra.strip())
            _walk(match[1], more, found, seen)


def licences_of(package: Distribution) -> Iterator[Licence]:
    """The licence of a package, and those of what is hidden in it."""
    name, version, terms = package.name, package.version, _terms(package)
    texts = tuple(
        Path(str(file.locate())) for file in sorted(package.files or ()) if _TEXT.search(file.as_posix())
    )
    match _plain(name):
        case "pyside6-essentials":
            qt = tuple(map(resource, _QT_TEXTS))
            yield Licence("Qt", version, _QT_TERMS, (*qt, resource(_QT_OTHERS)))
            yield Licence(name, version, _QT_TERMS, (*qt, *texts))
        case "shiboken6":
            yield Licence(name, version, _QT_TERMS, (*map(resource, _QT_TEXTS), *texts))
        case "cryptography":
            apache = tuple(path for path in texts if path.name.endswith("APACHE"))
            yield Licence("OpenSSL (in cryptography)", "", "Apache-2.0", apache)
            yield Licence(name, version, terms, texts)
        case _:
            yield Licence(name, version, terms, texts)


def _terms(package: Distribution) -> str:
    """What the package calls its licence: a word or a line, never a text."""
    told = package.metadata
    classes = [
        one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith(_CLASS)
    ]
    named: list[str] = [*(told.get_all("License-Expression") or ()), *(told.get_all("License") or ())]
    for found in (*named, ", ".join(classes)):
        if found and "\n" not in found:
            return found
    return ""


def python_licence() -> Licence:
    """That of the Python which runs this; without files where it has none."""
    release = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(platform.__file__).with_name("LICENSE.txt"),
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / release / "copyright",
    )
    files = tuple(place for place in places if place.is_file())[:1]
    return Licence("Python", platform.python_version(), "PSF-2.0", files)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
