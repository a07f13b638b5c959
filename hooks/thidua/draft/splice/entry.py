"""Entries of mappings and lists in a data file: where one begins and ends, one more, one less."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from thidua.draft.splice.change import flow, key, scalar
from thidua.read.node import Plain

_BULLET = re.compile(r"[ \t]*(?:-[ \t]+)+$")


class Span(Struct, frozen=True):
    """A value in a file, with its key and what holds it."""

    node: Node
    key: Node | None
    """None in a list, and for the whole file."""
    holder: Node | None

    @property
    def start(self) -> int:
        """Where the value begins."""
        return start_of(self.node)

    @property
    def is_in_flow(self) -> bool:
        """Whether the value stands between brackets."""
        return self.holder is not None and is_flow(self.holder)

    @property
    def is_alone(self) -> bool:
        """Whether nothing else is held beside it."""
        return self.holder is not None and len(self.holder.value) == 1

    @property
    def place(self) -> int:
        """Which entry of its holder it is."""
        assert self.holder is not None
        values = (
            [v for _, v in self.holder.value]
            if isinstance(self.holder, MappingNode)
            else self.holder.value
        )
        return next(n for n, value in enumerate(values) if value is self.node)


def is_flow(node: Node) -> bool:
    """Whether a mapping or list stands between brackets."""
    return bool(getattr(node, "flow_style", False))


def start_of(node: Node) -> int:
    """Where a value begins, in letters from the top of the file."""
    return int(node.start_mark.index)


def end_of(node: Node) -> int:
    """Where a value ends; the mark of a block lies behind blank lines and remarks."""
    if isinstance(node, ScalarNode) or is_flow(node) or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return end_of(last[1] if isinstance(last, tuple) else last)


def added(
    text: str,
    holder: Span,
    step: str | int,
    value: Plain,
    before: Sequence[str] = (),
) -> str:
    """Set one more entry at the end of a mapping or list; records of a list have their sign.

    In a mapping of lines it stands behind the last of the keys `before`, if one is there.
    """
    node = holder.node
    told = (
        flow(value) if isinstance(step, int) else f"{key(step)}: {_value(value, node)}"
    )
    if is_flow(node):
        if not node.value:
            place = int(node.start_mark.index) + 1
            return f"{text[:place]}{told}{text[place:]}"
        place = end_of(
            node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
        )
        return f"{text[:place]}, {told}{text[place:]}"
    sign = "- " if isinstance(node, SequenceNode) else ""
    indent = " " * int(node.start_mark.column)
    ends = [end_of(v) for k, v in node.value if k.value in before] if before else []
    return _below(text, ends[-1] if ends else end_of(node), f"{indent}{sign}{told}")


def _value(value: Plain, holder: Node) -> str:
    return (
        scalar(value, in_flow=is_flow(holder))
        if isinstance(value, str)
        else flow(value)
    )


def _below(text: str, place: int, line: str) -> str:
    """Set a line below the one that a place lies on, with the same end of line."""
    newline = "\r\n" if "\r\n" in text else "\n"
    if text[place - 1 : place] == "\n":
        return f"{text[:place]}{line}{newline}{text[place:]}"
    end = text.find("\n", place)
    if end < 0:
        return f"{text}{newline}{line}{newline}"
    return f"{text[: end + 1]}{line}{newline}{text[end + 1 :]}"


def taken(text: str, span: Span) -> str:
    """Give the text without one entry of a mapping or list."""
    holder = span.holder
    assert holder is not None
    starts = [start_of(e[0] if isinstance(e, tuple) else e) for e in holder.value]
    ends = [end_of(e[1] if isinstance(e, tuple) else e) for e in holder.value]
    place = span.place
    if is_flow(holder):
        return _out_of_flow(text, starts, ends, place)
    return _out_of_block(text, starts, ends, place)


def _out_of_flow(text: str, starts: list[int], ends: list[int], place: int) -> str:
    if place > 0:
        return text[: ends[place - 1]] + text[ends[place] :]
    after = starts[1] if len(starts) > 1 else ends[0]
    return text[: starts[0]] + text[after:]


def _out_of_block(text: str, starts: list[int], ends: list[int], place: int) -> str:
    """Take whole lines; the first of a list's record hands its sign to the next."""
    line = text.rfind("\n", 0, starts[place]) + 1
    before = text[line : starts[place]]
    is_mapping_in_list = bool(_BULLET.fullmatch(before)) and not _is_entry(
        text, starts, place
    )
    if is_mapping_in_list and place + 1 < len(starts):
        return text[: starts[place]] + text[starts[place + 1] :]
    end = ends[place]
    if text[end - 1 : end] != "\n":
        found = text.find("\n", end)
        end = len(text) if found < 0 else found + 1
    return text[:line] + text[end:]


def _is_entry(text: str, starts: list[int], place: int) -> bool:
    """Whether the sign before an entry is its own: every entry of a list has one."""
    other = 1 if place == 0 else 0
    if other >= len(starts):
        return True
    line = text.rfind("\n", 0, starts[other]) + 1
    return bool(_BULLET.fullmatch(text[line : starts[other]]))
