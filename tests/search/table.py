"""The table of queries and where each must lead."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from msgspec import Struct

AMONG = 10
NOTHING, HAS = "nothing", "has: "


class Case(Struct, frozen=True, dict=True):
    query: str
    expected: str
    """Addresses with names filled in; “nothing”, or “has: ” before one address."""

    def fault(self, found: list[str]) -> str:
        """What is wrong with the addresses that were found; "" where nothing is."""
        if self.expected == NOTHING:
            right = not found
        elif self.expected.startswith(HAS):
            right = self.expected.removeprefix(HAS) in found[:AMONG]
        else:
            told = self.expected.split()
            right = found[: len(told)] == told
        return "" if right else f"{self.query!r} => {self.expected}, not {found[:3]}"


def cases() -> list[Case]:
    """Every query of the table."""
    names: dict[str, str] = {}
    found: list[Case] = []
    for line in (Path(__file__).parent / "cases.txt").read_text("utf-8").splitlines():
        if named := re.fullmatch(r"@(\w+) = (\S+)", line):
            names[named[1]] = named[2]
        elif "=>" in line and not line.startswith("#"):
            queries, _, expected = line.rpartition("=>")
            told = re.sub(r"@(\w+)/?", lambda m: names[m[1]], expected.strip())
            found += [Case(query.strip(" "), told) for query in queries.split(" | ")]
    return found


def decomposed() -> list[Case]:
    """The queries with accents once more, as some keyboards send them (NFD)."""
    return [
        Case(query, case.expected)
        for case in cases()
        if (query := unicodedata.normalize("NFD", case.query)) != case.query
    ]
