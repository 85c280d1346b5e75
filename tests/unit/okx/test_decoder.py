"""What is remembered of the answer before makes the next one quicker, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping

from trayapp.okx.decoder import Decoder
from trayapp.okx.detail import Detail

BTC: dict[str, object] = {"ccy": "BTC", "eq": "1.50", "twap": "0"}


def body(*details: Mapping[str, object]) -> bytes:
    return json.dumps({"code": "0", "data": [{"details": details}]}, separators=(",", ":")).encode()


def kinds(decoder: Decoder, *details: Mapping[str, object]) -> list[type]:
    """Detail, or dict for the slow way, of each row; all values stay what they were."""
    found = decoder.decoded(body(*details))["data"][0]["details"]
    assert [dict(row) for row in found] == list(details)
    return [Detail if isinstance(row, Detail) else dict for row in found]


def test_answers_are_read_in_the_form_of_the_first() -> None:
    decoder = Decoder()
    assert kinds(decoder, BTC) == [Detail]
    assert kinds(decoder, BTC | {"eq": "2"}, BTC | {"ccy": "ETH"}) == [Detail, Detail]


def test_another_form_is_learned() -> None:
    decoder = Decoder()
    for row in (BTC, BTC | {"upl": "1"}, dict(reversed(BTC.items()))):
        assert kinds(decoder, row) == [Detail]
    assert kinds(decoder, {"ccy": "ETH", "eq": "x"}) == [dict]
    assert kinds(decoder, {"ccy": "ETH", "eq": "1"}) == [Detail]


def test_one_odd_answer_spoils_no_form() -> None:
    decoder = Decoder()
    kinds(decoder, BTC)
    assert kinds(decoder, BTC, {"ccy": "ETH"}) == [dict, dict]
    assert kinds(decoder, BTC | {"eq": "x"}) == [dict]
    assert decoder.decoded(b'{"code":"0","data":[]}') == {"code": "0", "data": []}
    assert decoder.decoded(b"no JSON") is None
    assert kinds(decoder, BTC) == [Detail]


def test_second_names_and_odd_ones_make_no_form() -> None:
    for name in ("maxSpotInUseAmt", "__init__"):
        decoder = Decoder()
        for _ in range(3):
            assert kinds(decoder, BTC | {name: "1"}) == [dict]


def test_names_that_nobody_documented_are_passed_over_quickly() -> None:
    decoder = Decoder()
    for value in ("1", "", "a few words", True):
        found = decoder.decoded(body(BTC | {"unheard": value}))["data"][0]["details"]
        assert [(type(row) is dict, dict(row)) for row in found] == [(False, BTC)]
    for odd in (
        {"unheard": "x" * 300},
        {"unheard": 'a "quoted" word'},
        {"unheard": ["1"]},
        {"eq": "1.5.0", "unheard": "1"},
    ):
        assert kinds(decoder, BTC | odd) == [dict]
    twice = body(BTC | {"unheard": "1"}).replace(b'"unheard"', b'"eq":"2","unheard"')
    assert isinstance(decoder.decoded(twice)["data"][0]["details"][0], dict)
