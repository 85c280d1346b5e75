import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import platformdirs
import pytest

from trayapp.errors import StorageError
from trayapp.paths import Paths, resource

CHECKOUT = Path(__file__).parents[2]
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="XDG's variables")


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for variable in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.delenv(f"XDG_{variable}_HOME", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@on_linux
def test_files_lie_where_linux_wants_them(home: Path) -> None:
    paths = Paths.of_user()
    assert paths.settings_file == home / ".config/trayapp/settings.json"
    assert paths.data_folder == home / ".local/share/trayapp"
    assert paths.alerts_file == home / ".local/share/trayapp/alerts.json"
    assert paths.log_file == home / ".local/state/trayapp/log/trayapp.log"
    assert not list(home.iterdir())  # looking makes nothing


@on_linux
def test_xdgs_variables_are_followed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = Path("/tmp") / f"run-{os.getpid()}"  # noqa: S108 - short, as a session's folder is
    run.mkdir(mode=0o700)
    try:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "conf"))
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(run))
        paths = Paths.of_user()
        assert paths.settings_file == home / "conf/trayapp/settings.json"
        assert paths.socket_name() == f"{run}/trayapp/main.socket"
        assert paths.socket_name("demo") != paths.socket_name()
    finally:
        run.rmdir()


@on_linux
def test_a_missing_runtime_folder_is_no_warning(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "none"))
    assert Paths.of_user().runtime_folder.is_absolute()


@on_linux
@pytest.mark.usefixtures("home")
def test_a_socket_never_gets_too_long_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = set[str]()
    for letter in "ab":
        run = tmp_path / (letter * 90)
        run.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(run))
        names.add(Paths.of_user().socket_name())
    assert len(names) == 2
    assert max(map(len, names)) < 90


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can be somebody else")
def test_two_users_without_a_runtime_folder_have_one_each(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where all users' files lie
    tmp_path.chmod(0o1777)
    reader, writer = os.pipe()
    stranger = os.fork()
    if stranger == 0:
        try:
            os.setuid(65534)
            os.write(writer, os.fsencode(Paths.of_user().socket_name()))
        finally:
            os._exit(0)  # whatever happened: this process is no test
    os.waitpid(stranger, 0)
    theirs = os.read(reader, 4096).decode()
    os.close(reader)
    os.close(writer)
    assert theirs
    assert theirs != Paths.of_user().socket_name()


@on_linux
@pytest.mark.usefixtures("home")
def test_a_short_folder_that_another_came_first_to_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tmp_path / ("a" * 90)
    run.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(run))
    short = Paths.of_user().runtime_folder
    assert not short.is_relative_to(run)
    short.symlink_to(tmp_path)  # as a stranger would lay it
    try:
        assert Paths.of_user().runtime_folder.is_relative_to(run)
    finally:
        short.unlink()
    short.mkdir(mode=0o700)
    try:
        assert Paths.of_user().runtime_folder == short
        if os.geteuid() == 0:
            os.chown(short, 65534, 65534)
            assert Paths.of_user().runtime_folder.is_relative_to(run)
    finally:
        short.rmdir()


def test_a_pipe_is_named_for_its_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mine = Paths(tmp_path, tmp_path, tmp_path, tmp_path / "me")
    yours = dataclasses.replace(mine, runtime_folder=tmp_path / "you")
    monkeypatch.setattr(sys, "platform", "win32")
    assert mine.socket_name() != yours.socket_name()
    assert mine.socket_name().startswith("trayapp-")
    assert not {"/", "\\"} & set(mine.socket_name())


def test_a_checkout_has_its_resources() -> None:
    assert resource("trayapp.desktop") == CHECKOUT / "resources" / "trayapp.desktop"


def test_a_resource_that_is_missing_is_told() -> None:
    with pytest.raises(StorageError, match=r"\(icons/none\.svg\): install Equity Tray again"):
        resource("icons/none.svg")


def test_the_frozen_program_has_its_resources_and_no_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(StorageError):
        resource("trayapp.desktop")
    (tmp_path / "resources" / "icons").mkdir(parents=True)
    (tmp_path / "resources" / "icons" / "x.svg").write_text("<svg/>", "utf-8")
    assert resource("icons/x.svg") == tmp_path / "resources" / "icons" / "x.svg"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a copy of the checkout, with one resource in a folder of its own."""
    source = tmp_path_factory.mktemp("source") / "trayapp"
    out = tmp_path_factory.mktemp("wheel")
    source.mkdir()
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(CHECKOUT / name, source)
    for name in ("trayapp", "resources"):
        shutil.copytree(CHECKOUT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    (source / "resources" / "deep" / "er").mkdir(parents=True)
    (source / "resources" / "deep" / "er" / "proof.txt").write_text("here", "utf-8")
    build = [sys.executable, "-m", "pip", "wheel", "--no-build-isolation", "--no-deps", "--no-index"]
    subprocess.run([*build, "--wheel-dir", str(out), str(source)], check=True, timeout=300)
    (built,) = out.glob("trayapp-*.whl")
    return built


@pytest.mark.long
def test_a_wheel_holds_every_module_and_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    modules = {path.relative_to(CHECKOUT).as_posix() for path in (CHECKOUT / "trayapp").rglob("*.py")}
    resources = {
        "trayapp/_resources/" + path.relative_to(CHECKOUT / "resources").as_posix()
        for path in (CHECKOUT / "resources").rglob("*")
        if path.is_file()
    }
    assert modules <= inside
    assert resources <= inside


@pytest.mark.long
def test_an_installed_wheel_has_its_resources(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*install, str(wheel)], check=True, timeout=300)
    program = """
import sys
sys.path[:0] = sys.argv[1:]
import trayapp.paths
print(trayapp.paths.__file__)
print(trayapp.paths.resource("deep/er/proof.txt").read_text())
"""
    # isolated and without site: no editable install, no PYTHONPATH, not this folder
    run = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        program,
        str(target),
        str(Path(platformdirs.__file__).parents[1]),
    ]
    ran = subprocess.run(run, cwd="/", check=True, timeout=60, capture_output=True, text=True)
    assert ran.stdout.splitlines() == [str(target / "trayapp" / "paths.py"), "here"]
