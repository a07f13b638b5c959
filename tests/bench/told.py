"""What a page says (lời của trang), as others that build pages are given it.

A page is words in Markdown and sections of figures: a table, how one unit stands to its
neighbours, single facts. Plain templates and Material get all of it in Markdown; rich ones
get the sections as data in the head of the file and set them, as our own templates do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct


class Link(Struct, frozen=True):
    """A step of the way to a page."""

    name: str
    address: str


class Line(Struct, frozen=True):
    """Points won or lost in one criterion."""

    points: str
    name: str
    address: str


class Gap(Struct, frozen=True):
    """What sets a unit apart from another (hơn, kém ở đâu)."""

    who: str
    points: str
    lost: Sequence[Line]
    won: Sequence[Line]
    same: int

    def sentence(self) -> str:
        """Write it in short."""
        sides = (("kém nhiều nhất", self.lost), ("hơn nhiều nhất", self.won))
        most = "; ".join(
            f"{s} {told[0].points} ở {told[0].name}" for s, told in sides if told
        )
        return f"So với {self.who}: {self.points} điểm; {most or 'bằng điểm ở mọi tiêu chí'}."

    def markdown(self) -> str:
        """Write it as a list."""
        sides = (("Kém", self.lost), ("Hơn", self.won))
        lines = "".join(
            f"    - {side} {line.points}: [{line.name}]({line.address})\n"
            for side, told in sides
            for line in told
        )
        return f"- So với **{self.who}**: {self.points} điểm; bằng điểm ở {self.same} tiêu chí\n{lines}"


class Cell(Struct, frozen=True):
    """One cell of a table."""

    text: str
    address: str = ""
    note: str = ""
    gaps: Sequence[Gap] = ()

    def markdown(self) -> str:
        """Write it without its gaps, which no table can hold."""
        words = f"[{self.text}]({self.address})" if self.address else self.text
        return f"{words} {self.note}".rstrip()


class Fact(Struct, frozen=True):
    """A name and what it says."""

    name: str
    value: str


class Section(Struct, frozen=True):
    """A part of a page, with a heading of its own."""

    id: str
    title: str
    head: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    gaps: Sequence[Gap] = ()
    facts: Sequence[Fact] = ()

    def markdown(self) -> Iterator[str]:
        """Write it line by line."""
        yield f"\n## {self.title}\n\n"
        yield from (gap.markdown() for gap in self.gaps)
        if self.rows:
            cells = ([cell.markdown() for cell in row] for row in self.rows)
            for line in (self.head, ["---"] * len(self.head), *cells):
                yield f"| {' | '.join(line)} |\n"
        for cell in (cell for row in self.rows for cell in row if cell.gaps):
            yield f"\n**{cell.text}**\n\n"
            yield from (gap.markdown() for gap in cell.gaps)
        yield "\n"
        yield from (f"- {fact.name}: {fact.value}\n" for fact in self.facts)


class Page(Struct, frozen=True):
    """A page and its folder; `plain` is one to be set into other sites, without a frame."""

    at: str
    title: str
    about: str
    trail: Sequence[Link] = ()
    sections: Sequence[Section] = ()
    words: str = ""
    plain: bool = False

    def markdown(self) -> str:
        """Write all of it as Markdown."""
        told = "".join(line for section in self.sections for line in section.markdown())
        return f'---\ntitle: "{self.title}"\n---\n\n{self.about}\n\n{self.words}{told}'

    def data(self) -> str:
        """Write the sections as JSON, for a template to set."""
        own = {
            "title": self.title,
            "about": self.about,
            "trail": self.trail,
            "sections": self.sections,
            "plain": self.plain,
        }
        return msgspec.json.encode(own).decode()
