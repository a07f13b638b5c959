"""Hundreds of tiny communes that differ in one file: the others are parsed once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from thidua.model.problem import Problem
from thidua.read.node import Node
from thidua.read.source import sources


@pytest.fixture(scope="session", autouse=True)
def parsed_once() -> Iterator[None]:
    """Keep what a file without a fault was read as; nobody changes a node."""
    parse, kept = sources.parse_yaml, dict[tuple[str, str], Node | None]()

    def parsed(text: str, name: str, problems: list[Problem]) -> Node | None:
        if (text, name) in kept:
            return kept[text, name]
        before = len(problems)
        node = parse(text, name, problems)
        if len(problems) == before:
            kept[text, name] = node
        return node

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sources, "parse_yaml", parsed)
        yield
