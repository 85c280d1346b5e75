"""What `make fuzz` ever found stays mended, and what it would find it would keep."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.readers import Reader, all_readers
from tests.fuzz.tally import CORPUS, Tally

INPUTS = 150
READERS = ("answer", "settings", "alerts", "request")


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reader]:
    return {reader.name: reader for reader in all_readers(tmp_path_factory.mktemp("fuzz"))}


@pytest.mark.parametrize("name", READERS)
def test_valid_input_is_accepted(readers: dict[str, Reader], name: str) -> None:
    refused = [seed for seed in readers[name].seeds if not readers[name].survives(seed)]
    assert all(b'"code":"404"' in seed for seed in refused), "the exchange's own error alone"


@pytest.mark.parametrize(
    "path", sorted(CORPUS.rglob("*.bin")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_what_was_found_stays_mended(readers: dict[str, Reader], path: Path) -> None:
    readers[path.parent.name].survives(path.read_bytes())


@pytest.mark.parametrize("name", READERS)
def test_a_short_run(readers: dict[str, Reader], name: str, tmp_path: Path) -> None:
    assert Tally(readers[name], tmp_path).fed(INPUTS, seed=2)
    assert not list(tmp_path.iterdir())


def test_what_breaks_a_reader_is_kept_in_its_shortest_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(data: bytes) -> None:
        if b"NaN" in data:
            raise ZeroDivisionError("as a bug does")
        raise ValueError("refused")

    broken = Reader("broken", read, (ValueError,), (b'{"a": {"b": ["1", "2"]}}',))
    assert not Tally(broken, tmp_path).fed(5_000, seed=1)
    (kept,) = (tmp_path / "broken").iterdir()
    assert kept.read_bytes() == b"NaN"
    assert "ZeroDivisionError: as a bug does" in capsys.readouterr().out
