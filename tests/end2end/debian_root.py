"""A fresh Debian in a folder, without Python or a desktop: a new machine to install packages on."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

#: Gives a command /proc and /dev in the root, and `$SHARED` under its own name, in a mount namespace that
#: ends with the command; the command keeps this process's number, so that it can be sent signals.
ENTER = """
mount --rbind /proc "$ROOT/proc" && mount --rbind /dev "$ROOT/dev" || exit 125
if [ -n "$SHARED" ]; then mkdir -p "$ROOT$SHARED" && mount --rbind "$SHARED" "$ROOT$SHARED" || exit 125; fi
exec chroot "$ROOT" "$@"
"""
#: Written at any time by whatever runs there, or kept by dpkg and apt of every package that was ever there.
NOT_COMPARED = ("dev", "proc", "sys", "tmp", "var/log", "var/cache", "var/lib/apt", "var/lib/dpkg")


class DebianRoot:
    """Made from the mirror that this machine's own apt uses.

    Args:
        folder: will hold it, some 500 MB with a desktop's libraries.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        suite, mirror = _source()
        _run(["debootstrap", "--variant=minbase", suite, str(folder), mirror])

    def run(self, *words: str, env: Mapping[str, str] | None = None) -> str:
        """Run a command in it as root, and return what it wrote.

        Raises:
            AssertionError: it failed; the text holds what it wrote.
        """
        return _run(self.command(*words), self.env(env))

    def command(self, *words: str) -> list[str]:
        """The command that runs another one in it."""
        return ["unshare", "--mount", "sh", "-c", ENTER, "sh", *words]

    def env(self, more: Mapping[str, str] | None = None, *, shared: str = "") -> dict[str, str]:
        """The environment that `command` wants.

        Args:
            more: what the command is to find there besides.
            shared: a folder of this machine that it sees, too.
        """
        path = "/usr/sbin:/usr/bin:/sbin:/bin"
        fixed = {"PATH": path, "HOME": "/root", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        return {**fixed, **(more or {}), "ROOT": str(self.folder), "SHARED": shared}

    def install_needs_of(self, package: Path) -> None:
        """Let apt install all that a .deb depends on, but not the .deb."""
        needs = _run(["dpkg-deb", "--field", str(package), "Depends"]).strip()
        self.run("apt-get", "satisfy", "-q", "-y", "--no-install-recommends", needs)

    def bring(self, file: Path) -> str:
        """Copy a file in; return its path there."""
        (self.folder / "tmp" / file.name).write_bytes(file.read_bytes())
        return f"/tmp/{file.name}"  # noqa: S108 - of the root, which is ours alone

    def files(self) -> set[str]:
        """Every path in it, but for what changes by itself."""
        paths = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*"))
        return {path for path in paths if not path.startswith(NOT_COMPARED)}


def _source() -> tuple[str, str]:
    """The release and the mirror of this machine."""
    release = Path("/etc/os-release").read_text("utf-8")
    suite = next(
        line.partition("=")[2] for line in release.splitlines() if line.startswith("VERSION_CODENAME=")
    )
    form = "$(RELEASE) $(COMPONENT) $(SITE)"
    told = _run(["apt-get", "indextargets", "--format", form, "Created-By: Packages"])
    mirrors = [line.split() for line in told.splitlines()]
    return suite, next(site for of, part, site in mirrors if (of, part) == (suite, "main"))


def _run(command: Sequence[str], env: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout
