"""What the program is built from: every package exact and known by its hashes, and nothing else installed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==[^\s;]+( ; [^\\]+)?$")
HASH = re.compile(r"^--hash=sha256:[0-9a-f]{64}$")


def entries() -> dict[str, list[str]]:
    """The hashes of requirements.lock by package; anything else in it fails."""
    text = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", "\n")
    found: dict[str, list[str]] = {}
    name = ""
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if pinned := PINNED.match(line):
            name = normal(pinned["name"])
            found.setdefault(name, [])
        else:
            assert HASH.match(line), f"neither a pin nor a hash: {line}"
            found[name].append(line)
    return found


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_pin_has_its_hashes() -> None:
    assert {name for name, hashes in entries().items() if not hashes} == set()


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for extra in project["project"]["optional-dependencies"].values():
        declared += extra
    names = {normal(re.split(r"[\s<>=;\[]", line)[0]) for line in declared}
    assert names <= set(entries())


def test_nothing_is_installed_but_by_hash() -> None:
    script = (ROOT / "packaging" / "venv.sh").read_text("utf-8")
    installs = re.findall(r"^install (?!\(\))(.*)$", script, re.MULTILINE)
    assert installs == ["--require-hashes -r requirements.lock", "--no-deps --no-build-isolation -e ."]


def test_the_security_rules_hold_for_the_program_without_exception() -> None:
    lint = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"]
    assert "S" in lint["select"]
    assert not [rule for rule in lint["ignore"] if rule.startswith("S") and rule[1:].isdigit()]
    for path, rules in lint["per-file-ignores"].items():
        if path.startswith("trayapp"):
            assert not [rule for rule in rules if rule.startswith("S") and rule[1:].isdigit()], path


@pytest.mark.parametrize("word", ["verify=False", "CERT_NONE", "check_hostname = False", "_unverified_"])
def test_nothing_in_the_program_turns_tls_verification_off(word: str) -> None:
    sources = list((ROOT / "trayapp").rglob("*.py"))
    assert len(sources) > 200
    assert [path for path in sources if word in path.read_text("utf-8")] == []
