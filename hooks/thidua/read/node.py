"""A value of a data file, as it was typed, with the place where it was written."""

from __future__ import annotations

from msgspec import Struct, field

from thidua.model.problem import Place

Plain = str | None | list["Plain"] | dict[str, "Plain"]
"""What is left of a node without its place."""


class Node(Struct):
    """A value of a data file, with its line and column (counted from 1)."""

    value: str | list[Node] | dict[str, Node] | None
    line: int
    column: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Where each key of a mapping was written."""

    def plain(self) -> Plain:
        """The value alone, for those who do not ask where."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def at(self, path: tuple[str | int, ...]) -> Node:
        """Follow a path of keys and positions as far as it exists."""
        node = self
        for step in path:
            match node.value:
                case dict(value) if step in value:
                    node = value[str(step)]
                case list(value) if isinstance(step, int) and step < len(value):
                    node = value[step]
                case _:
                    break
        return node

    def place(self, file: str, path: tuple[str | int, ...] = ()) -> Place:
        """Where the value at a path stands; a missing one: where its mapping begins."""
        node = self.at(path)
        return Place(file, node.line, node.column)

    def key_place(self, file: str, path: tuple[str | int, ...]) -> Place:
        """Where the last key of a path was written."""
        parent = self.at(path[:-1])
        line, column = parent.keys.get(str(path[-1]), (parent.line, parent.column))
        return Place(file, line, column)
