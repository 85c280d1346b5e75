from __future__ import annotations

from trayapp.app.veil import Veil

from trayapp.storage.settings import Settings

SHOWN, HIDDEN = Settings(), Settings(hide_amounts=True)


def test_it_begins_as_the_settings_say() -> None:
    assert Veil(HIDDEN).hides
    assert not Veil(SHOWN).hides


def test_the_user_s_word_outlives_settings_that_say_nothing_new() -> None:
    veil = Veil(SHOWN)
    veil.hides = True
    veil.read(SHOWN)  # it could not be written
    assert veil.hides
    veil.read(HIDDEN)
    assert veil.hides
    veil.read(SHOWN)  # somebody edited the file
    assert not veil.hides


def test_what_is_written_is_the_last_word_and_nothing_else() -> None:
    veil = Veil(SHOWN)
    write = veil.written_into
    veil.hides = True
    assert write(Settings(theme="dark")) == Settings(theme="dark", hide_amounts=True)
    veil.hides = False
    assert write(HIDDEN) == SHOWN
