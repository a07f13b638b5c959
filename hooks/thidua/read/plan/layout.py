"""How a plan's text was printed, and which lines therefore belong together.

The same words come as Markdown, as one long line a paragraph, or as the text layer of
a PDF, where every printed line looks like a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.read.plan.label.label import Level, read_label
from thidua.read.plan.lines.line import PlanLine, begins_drawn
from thidua.read.plan.lines.sentence import (
    breaks_compound,
    ends_clause,
    ends_sentence,
    is_closing,
    starts_upper,
)

_TITLES = 3
_SHORT, _UNBROKEN = 60, 200
_BROKEN = 3
"""Lines that end at the right margin, enough to tell where it is."""


class Layout(Struct, frozen=True):
    """The print of a text (cách trình bày)."""

    width: int | None
    """Characters to a full line; None where each line is a whole paragraph."""
    blanks_tell: bool
    """Blank lines part paragraphs; else they stand everywhere, or nowhere."""
    indent: int | None = None
    """Blanks before the first line of a paragraph; None where they do not tell."""
    is_unbroken: bool = False
    """A line of it is so long that none was broken to fit."""
    is_markdown: bool = False
    """Titles are marked and blank lines stand between all paragraphs."""

    def is_full(self, line: PlanLine, following: PlanLine, share: float = 0.95) -> bool:
        """Whether the line ended only because the next word did not fit."""
        if self.width is None:
            return False
        first_word = following.text.split(maxsplit=1)[0]
        return len(line.text) + 1 + len(first_word) > self.width * share

    def continues(
        self, line: PlanLine, following: PlanLine, *, is_loose: bool = False
    ) -> bool:
        """Whether a line without a label goes on with the paragraph above it.

        A full line that ends a sentence leaves it open: below a loose paragraph
        (`is_loose`) another one is likelier, below a labelled one its next sentence.
        """
        if not following.text or line.text.endswith((" -", " –")):
            return True  # a picture alone says nothing, a hyphen joins
        unfinished = not ends_sentence(line.text)
        parted = following.after_blank if self.blanks_tell else self.width is None
        if not starts_upper(following.text):
            is_rest = line.text.endswith(":") and following.text[:2].isalpha()
            return unfinished or not parted or (is_rest and not following.after_blank)
        if line.is_marked or following.is_marked:
            return False
        if self.indent is not None and self.width is not None:
            return following.indent < self.indent
        if is_closing(following.text):
            return False
        if self.blanks_tell and not following.after_blank:
            is_title = self.is_unbroken and unfinished and len(line.text) < _SHORT
            return not (is_title and read_label(line.source))
        if self.width is None:
            return unfinished and len(line.text) > 150
        may_go_on = unfinished or not (self.blanks_tell or is_loose)
        may_be_title = read_label(line.source) and not {":", ";"} & set(line.text)
        share = 0.88 if unfinished and not may_be_title else 0.95
        return may_go_on and self.is_full(line, following, share)

    def may_list(self, line: PlanLine, following: PlanLine, *, is_label: bool) -> bool:
        """Whether a dash or a letter below `line` can begin an item of a list."""
        if breaks_compound(line.text, following.text):
            return False
        if ends_clause(line.text) or begins_drawn(following.source):
            return True
        words = following.text.lstrip("-–—+*•●▪ ")
        is_dash = words != following.text and starts_upper(words)
        if self.is_markdown and following.after_blank and is_dash:
            return True
        full = self.is_full(line, following)
        if is_label or line.is_marked:
            return not full or starts_upper(words)
        if self.width is None:  # each line is a paragraph
            return not words[:1].islower()
        return not full


def layout_of(lines: Sequence[PlanLine]) -> Layout:
    """Judge a text by its lines: their width, their ends, the blanks between them."""
    if not lines:
        return Layout(None, blanks_tell=True)
    blanks = sum(line.after_blank for line in lines) / len(lines)
    indent = _first_indent(lines)
    width = _print_width(lines) or (_widest(lines) if indent is not None else None)
    is_markdown = blanks > 0.8 and sum(line.is_marked for line in lines) >= _TITLES
    width = (
        None if is_markdown else width
    )  # what was printed line by line has no titles
    least = 0.15 if width or any(read_label(line.source) for line in lines) else 0.4
    parts = _parts(lines) and least < blanks < (0.8 if width else 2)
    is_unbroken = width is None and max(len(line.text) for line in lines) > _UNBROKEN
    return Layout(width, parts, indent, is_unbroken, is_markdown)


def _first_indent(lines: Sequence[PlanLine]) -> int | None:
    """Measure the indent of labelled lines, where nearly all have one and others none.

    Lines that begin small go on with the one above: they tell where lines begin.
    Recipients stand at the margin in any print.
    """
    lines = [*_without_recipients(lines)]
    labelled = sorted(line.indent for line in lines if read_label(line.source))
    others = [line for line in lines if not read_label(line.source)]
    small = [line for line in others if line.text[:1].islower()]
    margin = sorted(line.indent for line in small or others)
    if len(labelled) < 5 or not margin:
        return None
    least, usual = labelled[len(labelled) // 7], margin[len(margin) // 2]
    return least if least >= usual + 2 else None


def _without_recipients(lines: Sequence[PlanLine]) -> Iterator[PlanLine]:
    is_listed = False
    for line in lines:
        is_listed = line.text.startswith(("Nơi nhận", "-") if is_listed else "Nơi nhận")
        if not is_listed:
            yield line


def _parts(lines: Sequence[PlanLine]) -> bool:
    """Whether most labels have a blank line above: then blank lines part paragraphs.

    Dashes say nothing: Markdown sets lists close, in texts of any print.
    """
    labelled = [
        line.after_blank
        for line in lines
        if (label := read_label(line.source)) and label.level < Level.GACH
    ]
    return not labelled or sum(labelled) > len(labelled) / 2


def _widest(lines: Sequence[PlanLine]) -> int | None:
    """The width of a text of short lines, by the few that were broken at it."""
    width = max(len(line.text) for line in lines)
    broken = [
        line
        for line in lines
        if len(line.text) > 0.85 * width and not ends_sentence(line.text)
    ]
    return width if 55 <= width <= 130 and len(broken) >= _BROKEN else None


def _print_width(lines: Sequence[PlanLine]) -> int | None:
    widths = sorted(len(line.text) for line in lines)
    width = widths[int(len(widths) * 0.9)]
    if not 55 <= width <= 130 or widths[-1] > 1.5 * width:
        return None
    long = [
        line
        for line in lines
        if len(line.text) > 0.7 * width and not _stands_alone(line)
    ]
    unfinished = sum(not ends_sentence(line.text) for line in long)
    return width if unfinished >= max(0.4 * len(long), 2) else None


def _stands_alone(line: PlanLine) -> bool:
    """Whether a line ends without a stop for what it is: a title, two columns of a head."""
    return line.is_marked or "\t" in line.source or line.text.isupper()
