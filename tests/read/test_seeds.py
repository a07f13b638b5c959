"""The texts of three real plans: every clause with its id, however the text is printed."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.read.plan.clauses import read_clauses
from thidua.read.plan.lines.line import plain

SEEDS = Path(__file__).parent.parent / "seeds"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}
STARTS = {
    "000-cum-12-thanh-hoa": 31,
    "002-phuong-bac-son": 62,
    "004-xa-phong-quang": 59,
}
UNCOUNTED = {"can-cu", "doan", "noi-nhan"}


def clause_ids(text: str) -> list[str]:
    return [c.id for c in read_clauses(text).clauses if c.level not in UNCOUNTED]


def paragraphs(text: str) -> list[str]:
    """The paragraphs as an official typed them: no Markdown, page splits healed."""
    found: list[str] = []
    for line in filter(str.strip, text.splitlines()):
        words = plain(re.sub(r"^#+\s*", "", line))
        goes_on = words[:1].islower() and not re.match(r"[a-zđ]\)", words)
        if found and goes_on:
            found[-1] += f" {words}"
        else:
            found.append(words)
    return found


def printed(text: str, width: int, gap: str) -> str:
    """The text layer of a PDF: every printed line looks like a paragraph."""
    lines: list[str] = []
    for paragraph in paragraphs(text):
        lines += textwrap.wrap(paragraph, width, break_on_hyphens=False)
    return gap.join(lines)


@pytest.mark.parametrize("name", TEXTS)
def test_number_of_clause_starts(name: str) -> None:
    assert len(clause_ids(TEXTS[name])) == STARTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_ids(name: str) -> None:
    expected = (SEEDS / f"{name}.ids").read_text("utf-8").split()
    assert [clause.id for clause in read_clauses(TEXTS[name]).clauses] == expected


@pytest.mark.parametrize("name", TEXTS)
def test_no_word_is_lost(name: str) -> None:
    """Every paragraph below the title stands in exactly one item."""
    items = " ".join(f"{c.label} {c.text}" for c in read_clauses(TEXTS[name]).clauses)
    text = TEXTS[name].partition("Nơi nhận")[0]
    body = [p for p in paragraphs(text) if re.match(r"[IVX]+\.|\d+\.|[a-zđ]\)|[-+]", p)]
    missing = [p for p in body if " ".join(p.split()[1:]) not in items]
    assert missing == []


@pytest.mark.slow
@given(
    name=st.sampled_from(sorted(TEXTS)),
    width=st.integers(58, 110),
    gap=st.sampled_from(["\n", "\n\n"]),
)
def test_print_does_not_change_clauses(name: str, width: int, gap: str) -> None:
    """Wrapped at any width, with or without blanks between all lines: the same ids."""
    assert clause_ids(printed(TEXTS[name], width, gap)) == clause_ids(TEXTS[name])
