"""One currency as the usual answer has it, in a third of the memory that a dict and its texts take."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

_ABSENT = object()


class Detail(msgspec.Struct, frozen=True, gc=False):
    """What was sent, by OKX's name: a read-only mapping in all but its ancestry.

    Its subclasses, made by `reader_of`, have the fields. Half of all values are "0": None stands for each, as
    thousands of equal texts would be as many objects.
    """

    def get(self, wire: str, default: object = None) -> object:
        value = getattr(self, wire, _ABSENT)
        return "0" if value is None else default if value is _ABSENT else value

    def __getitem__(self, wire: str) -> object:
        if wire not in self.__struct_fields__:
            raise KeyError(wire)
        value = getattr(self, wire)
        return "0" if value is None else value

    def __contains__(self, wire: object) -> bool:
        return wire in self.__struct_fields__

    def __iter__(self) -> Iterator[str]:
        return iter(self.__struct_fields__)

    def __len__(self) -> int:
        return len(self.__struct_fields__)

    def keys(self) -> tuple[str, ...]:
        return self.__struct_fields__


Mapping.register(Detail)


def reader_of(names: Sequence[str]) -> Callable[[bytes], list[Detail]]:
    """Return what reads a JSON array of rows that have just these names, with texts and truth values.

    It takes JSON without spaces, backslashes and nulls; what is none raises MsgspecError, UnicodeDecodeError.
    """
    fields = [(name, str | bool | None) for name in names]
    row = msgspec.defstruct("NamedDetail", fields, bases=(Detail,), frozen=True, gc=False)
    decode = msgspec.json.Decoder(list[row]).decode  # type: ignore[valid-type]
    return lambda rows: decode(rows.replace(b':"0"', b":null"))
