"""The narratives of all plans, printed anew in four ways: the ids of clauses stay."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commune import ROOT
from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.text import ClauseText

PLANS = sorted((ROOT / "content").glob("*/ke-hoach/*/*.md"))


def _told(clause: ClauseText) -> str:
    """Tables come as rows, here as everywhere; annexes under their title."""
    if clause.rows:
        return "\n".join(f"| {' | '.join(row)} |" for row in clause.rows)
    words = f"{clause.label} {clause.text}".strip()
    return f"## {words}" if clause.level == "phu-luc" else words


def _filled(words: str, indent: str = "") -> str:
    if words.startswith(("|", "##")):
        return words
    return textwrap.fill(
        words, 88, initial_indent=indent, break_on_hyphens=False, break_long_words=False
    )


PRINTS: dict[str, Callable[[list[str]], str]] = {
    "a line a paragraph": "\n".join,
    "a blank line between": "\n\n".join,
    "set with indents": lambda all_: "\n".join(_filled(one, "    ") for one in all_),
    "set with blank lines": lambda all_: "\n\n".join(map(_filled, all_)),
}


@pytest.mark.parametrize("name", PRINTS)
@pytest.mark.parametrize("plan", PLANS, ids=[path.parts[-4] for path in PLANS])
def test_ids_stay(plan: Path, name: str) -> None:
    clauses = read_clauses(plan.read_text("utf-8")).clauses
    told = [_told(clause) for clause in clauses if clause.level != "noi-nhan"]
    printed = f"KẾ HOẠCH\nThi đua\n\n{PRINTS[name](told)}\n"
    ids = [c.id for c in clauses if c.level != "noi-nhan"]
    assert [c.id for c in read_clauses(printed).clauses] == ids
