"""Gathers the licences of all that goes into the standalone program: texts, and a list of them.

packaging/trayapp.spec calls `write` with every file that it takes along. A file that belongs to no package,
or to one without a text, ends the build: nothing is shipped whose terms are not.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import debian_licences

from trayapp.about.installed import licences_of, python_licence
from trayapp.about.licence import Licence
from trayapp.about.licences import by_name
from trayapp.paths import resource

ROOT = Path(__file__).parent.parent


class NoLicence(Exception):
    """Something would be shipped without its licence."""


def write(folder: Path, shipped: Iterable[str]) -> None:
    """Write index.json and the texts into `folder`, which is made anew.

    Args:
        shipped: paths on this machine of the modules and libraries that are taken along.

    Raises:
        NoLicence: with the names of what has none.
    """
    found = sorted(licences(shipped), key=by_name)
    if without := [licence.name for licence in found if not licence.files]:
        raise NoLicence(f"There is no text of the licence of: {', '.join(without)}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rows = [
        {"name": one.name, "version": one.version, "terms": one.terms, "files": list(_copied(one, folder))}
        for one in found
    ]
    (folder / "index.json").write_text(json.dumps(rows, indent=1) + "\n", "utf-8")


def licences(shipped: Iterable[str]) -> Iterator[Licence]:
    """The licences of these files' owners, of Python, and of the bootloader."""
    owners, packages, others = _owners(), {"pyinstaller": distribution("pyinstaller")}, set[Path]()
    for file in filter(None, shipped):
        if owner := owners.get(os.path.normcase(file)):
            packages[owner.name] = owner
        elif not _is_known(file):
            others.add(Path(file))
    for package in packages.values():
        yield from licences_of(package)
    yield python_licence()
    if sys.platform == "linux":
        yield from debian_licences.licences_of(others)
    elif others:  # the system's own, which come with it
        print("Of the system, and not in the list of licences:", *sorted(others))


def _owners() -> dict[str, Distribution]:
    """Which package each installed file belongs to."""
    return {
        os.path.normcase(file.locate()): package
        for package in distributions()
        for file in package.files or ()
    }


def _is_known(file: str) -> bool:
    """Whether it is ours, or comes with Python."""
    path, homes = Path(file), {ROOT, *(Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib"))}
    if sys.base_prefix != "/usr":  # there everything else is, too
        homes.add(Path(sys.base_prefix))
    if not path.is_absolute():  # a package that is a folder alone
        return True
    real = path.resolve()
    return "site-packages" not in path.parts and any(real.is_relative_to(home.resolve()) for home in homes)


def _copied(licence: Licence, folder: Path) -> Iterator[str]:
    """Copy the texts; those that stand in the resources are there already."""
    common = resource("licences")
    for text in licence.files:
        if text.parent == common:
            yield text.name
            continue
        name = f"{licence.name}/{text.name}".replace(" ", "-")
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(text, folder / name)
        yield name
