"""Which build this is: told by the stamp that packaging wrote, or by its absence."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from trayapp import __main__, __version__
from trayapp.about.build import Build, build, version_line
from trayapp.errors import StorageError

CHECKOUT = Path(__file__).parents[3]


@pytest.fixture
def unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The resources of a standalone program, as its bootloader tells where they are."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "resources").mkdir()
    return tmp_path / "resources"


def test_a_checkout_says_that_it_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["--version"]) == 0
    assert capsys.readouterr().out == f"Equity Tray {__version__} (from source)\n"


def test_a_packaged_program_says_of_which_commit_it_is(
    unpacked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (unpacked / "build.json").write_text('{"commit": "1a2b3c4d5e", "date": "2026-01-15"}')
    assert build() == Build("1a2b3c4d5e", "2026-01-15")
    assert __main__.main(["--version"]) == 0
    assert capsys.readouterr().out == f"Equity Tray {__version__} (build 1a2b3c4d5e of 2026-01-15)\n"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"commit": "1"}'])
def test_a_spoiled_stamp_is_said_in_a_sentence(unpacked: Path, text: str) -> None:
    (unpacked / "build.json").write_text(text)
    with pytest.raises(StorageError, match="install Equity Tray again"):
        version_line()


@pytest.mark.long
def test_a_wheel_is_stamped_with_the_commit_and_its_date(tmp_path: Path) -> None:
    source, out = tmp_path / "source", tmp_path / "wheel"
    for name in ("pyproject.toml", "README.md", "setup.py", "packaging/stamp.py"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(CHECKOUT / name, source / name)
    for name in ("trayapp", "resources"):
        shutil.copytree(CHECKOUT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    env = {**os.environ, "GIT_COMMITTER_DATE": "2026-01-15T08:00:00Z", "GIT_CONFIG_GLOBAL": os.devnull}
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@localhost"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        subprocess.run([*git, *words], cwd=source, env=env, check=True)
    commit = subprocess.run(
        [*git, "rev-parse", "HEAD"], cwd=source, env=env, check=True, capture_output=True, text=True
    ).stdout
    build_wheel = [sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index"]
    subprocess.run([*build_wheel, "--wheel-dir", str(out), str(source)], env=env, check=True, timeout=300)
    (wheel,) = out.glob("trayapp-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        stamp = json.loads(archive.read("trayapp/_resources/build.json"))
    assert stamp == {"commit": commit[:10], "date": "2026-01-15"}
