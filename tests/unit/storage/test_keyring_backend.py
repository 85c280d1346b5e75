import sys
from pathlib import Path

import pytest

from tests.unit.storage import memory_keyring
from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.storage.keyring_backend import choose, is_safe, name_of

HERE = "tests.unit.storage.memory_keyring"
UNSAFE = [
    "keyring.backends.fail.Keyring",
    "keyring.backends.null.Keyring",
    "keyring.backends.chainer.ChainerBackend",
    f"{HERE}.WeakKeyring",
    f"{HERE}.PlaintextKeyring",
]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have their own keyring")


@pytest.fixture(autouse=True)
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No choice of the user and no session bus but what a test puts there. Gives keyring's own config."""
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "path", list(sys.path))
    (tmp_path / "python_keyring").mkdir()
    return tmp_path / "python_keyring" / "keyringrc.cfg"


def test_without_a_keyring_the_sentence_says_what_to_install() -> None:
    with pytest.raises(KeyringUnavailable, match="apt install gnome-keyring") as caught:
        choose(None)
    assert caught.value.recovery is Recovery.BACKOFF


@pytest.mark.parametrize(
    "address",
    ["", "unix:path=/nonexistent/bus", "tcp:host=localhost,port=1", "nonsense", "unix:abstract=none"],
)
def test_a_bus_that_is_not_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(KeyringUnavailable, match="No system keyring answers") as caught:
        choose(None)
    assert caught.value.recovery is Recovery.BACKOFF


def test_the_remembered_backend_is_taken_again() -> None:
    assert name_of(choose(f"{HERE}.MemoryKeyring")) == f"{HERE}.MemoryKeyring"


@pytest.mark.parametrize(
    "name", [*UNSAFE, f"{HERE}.AbsentKeyring", f"{HERE}.Nobody", "no.such.module.Keyring", "x"]
)
def test_a_remembered_backend_that_will_not_do_is_passed_over(name: str) -> None:
    with pytest.raises(KeyringUnavailable, match="No system keyring answers"):
        choose(name)


def test_the_users_choice_goes_before_the_remembered_one(
    monkeypatch: pytest.MonkeyPatch, config: Path
) -> None:
    config.write_text(f"[backend]\ndefault-keyring={HERE}.OtherKeyring\n", "utf-8")
    assert name_of(choose(f"{HERE}.MemoryKeyring")) == f"{HERE}.OtherKeyring"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{HERE}.MemoryKeyring")
    assert name_of(choose(None)) == f"{HERE}.MemoryKeyring"


@pytest.mark.parametrize("name", UNSAFE)
def test_an_unsafe_choice_is_refused_with_what_to_install(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(KeyringUnavailable, match="not a safe place") as caught:
        choose(f"{HERE}.MemoryKeyring")
    assert name in str(caught.value)
    assert "install GNOME Keyring" in str(caught.value)
    assert caught.value.recovery is Recovery.STOP


def test_keyrings_alt_is_unsafe_whatever_its_priority() -> None:
    alternative = type(
        "EncryptedKeyring", (memory_keyring.MemoryKeyring,), {"__module__": "keyrings.alt.file"}
    )
    assert not is_safe(alternative())
    assert is_safe(memory_keyring.MemoryKeyring())


@pytest.mark.parametrize("name", ["no.such.module.Keyring", f"{HERE}.Nobody", "x", f"{HERE}.threading"])
def test_a_choice_that_does_not_exist_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(KeyringUnavailable, match="cannot be used") as caught:
        choose(None)
    assert caught.value.recovery is Recovery.STOP


@pytest.mark.parametrize("name", [f"{HERE}.AbsentKeyring", "keyring.backends.SecretService.Keyring"])
def test_a_choice_whose_service_is_not_there_yet_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", name)
    with pytest.raises(KeyringUnavailable, match="cannot be used") as caught:
        choose(None)
    assert caught.value.recovery is Recovery.BACKOFF


@pytest.mark.parametrize(
    "text", ["default-keyring=x", "[backend]\nx", "\x00", "[backend]\ndefault-keyring=\n"]
)
def test_a_broken_config_of_keyrings_is_told(config: Path, text: str) -> None:
    config.write_text(text, "utf-8")
    with pytest.raises(KeyringUnavailable, match=r"keyringrc\.cfg cannot be used"):
        choose(None)


def test_a_config_without_a_choice_is_no_choice(config: Path) -> None:
    config.write_text("[other]\nx=1\n", "utf-8")
    assert name_of(choose(f"{HERE}.MemoryKeyring")) == f"{HERE}.MemoryKeyring"
