import traceback
from collections.abc import Callable

import pytest
from jeepney import DBusAddress, new_error, new_method_call
from jeepney.wrappers import DBusErrorResponse
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError, PasswordSetError
from secretstorage.exceptions import (
    ItemNotFoundException,
    LockedException,
    PromptDismissedException,
    SecretServiceNotAvailableException,
)

from trayapp import errors
from trayapp.errors import KeyringUnavailable, Recovery
from trayapp.storage.keyring_errors import asked, explained

SECRET = "s3cr3t-Value"


def dbus(name: str) -> DBusErrorResponse:
    call = new_method_call(DBusAddress("/x", "x.y", "x.y"), "Z")
    call.header.serial = 1
    return DBusErrorResponse(new_error(call, name, "s", ("text",)))


def caused(error: BaseException, cause: BaseException) -> BaseException:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "error",
    [
        KeyringLocked("Failed to unlock the collection!"),
        LockedException("Item is locked!"),
        PromptDismissedException("Prompt dismissed."),
        dbus("org.freedesktop.Secret.Error.IsLocked"),
    ],
)
def test_locked_waits_for_the_user(error: BaseException) -> None:
    failure = explained(error)
    assert str(failure) == "The keyring is locked: unlock it, then try again."
    assert isinstance(failure, errors.KeyringLocked)
    assert failure.recovery is Recovery.STOP


def test_a_prompt_for_a_first_keyring_that_was_dismissed_is_told_apart() -> None:
    failure = explained(caused(InitError("Failed to create"), PromptDismissedException("Prompt dismissed.")))
    assert "There is no default keyring yet" in str(failure)
    assert not isinstance(failure, errors.KeyringLocked)
    assert failure.recovery is Recovery.STOP


@pytest.mark.parametrize(
    "error",
    [
        NoKeyringError("No recommended backend was available."),
        SecretServiceNotAvailableException("no bus"),
        caused(InitError("Failed to create"), SecretServiceNotAvailableException("gone")),
        ConnectionResetError(104, "Connection reset by peer"),
        TimeoutError("Did not authenticate"),
        FileNotFoundError(2, "No such file"),
        dbus("org.freedesktop.DBus.Error.Spawn.ChildExited"),
        dbus("org.freedesktop.DBus.Error.TimedOut"),
        dbus("org.freedesktop.DBus.Error.NameHasNoOwner"),
    ],
)
def test_no_service_may_be_asked_again(error: BaseException) -> None:
    failure = explained(error)
    assert str(failure).startswith("No system keyring answers")
    assert failure.recovery is Recovery.BACKOFF


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (dbus("org.freedesktop.DBus.Error.AccessDenied"), "org.freedesktop.DBus.Error.AccessDenied"),
        (KeyringError("no words"), "KeyringError"),
        (ItemNotFoundException("Item does not exist!"), "ItemNotFoundException"),
        (AssertionError(), "AssertionError"),
    ],
)
def test_other_failures_are_named_and_wait(error: BaseException, kind: str) -> None:
    failure = explained(error)
    assert f"({kind})" in str(failure)
    assert failure.recovery is Recovery.STOP


def failing(error: BaseException) -> Callable[[], None]:
    def call() -> None:
        raise error

    return call


def reached_from(error: BaseException | None) -> str:
    told = ""
    while error is not None:
        told += "".join(traceback.format_exception(error)) + repr(error) + repr(error.args)
        error = error.__cause__ or error.__context__
    return told


def undecodable() -> None:
    (SECRET.encode() + b"\xff").decode("utf-8")


@pytest.mark.parametrize(
    "call",
    [
        undecodable,
        failing(KeyError(SECRET)),
        failing(caused(KeyringError("cannot be read"), ValueError(SECRET))),
        failing(TypeError(SECRET)),
    ],
)
def test_what_may_quote_a_secret_is_not_in_the_chain(call: Callable[[], None]) -> None:
    with pytest.raises(KeyringUnavailable) as caught:
        asked(call)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert SECRET not in reached_from(caught.value)


def test_the_error_of_a_write_is_never_in_the_chain() -> None:
    with pytest.raises(KeyringUnavailable) as caught:
        asked(failing(PasswordSetError(f"could not store {SECRET}")), gives_secret=True)
    assert SECRET not in reached_from(caught.value)


def test_a_harmless_cause_is_kept_without_its_frames() -> None:
    error = KeyringLocked("Failed to unlock the collection!")
    with pytest.raises(KeyringUnavailable) as caught:
        asked(failing(error))
    assert caught.value.__cause__ is error
    assert error.__traceback__ is None


def test_an_error_that_no_library_raises_is_a_bug_and_goes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        asked(failing(ZeroDivisionError()))
