"""How far a plan's text has been read: what is open, what has been counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from thidua.read.plan.foot.annex import BEHIND_SIGNATURE, ENCLOSED
from thidua.read.plan.label.label import (
    Label,
    Level,
    Style,
    read_bare,
    read_label,
)
from thidua.read.plan.label.tree import Tree
from thidua.read.plan.layout import Layout
from thidua.read.plan.lines.line import PlanLine, plain
from thidua.read.plan.lines.sentence import is_closing
from thidua.read.plan.text import (
    Aside,
    ClauseText,
    NumberingWarning,
    Odd,
    Part,
    PlanText,
)

_CLOSES = re.compile(
    r"(?:Trên đây là|Trong quá trình|(?:Giao ước|Kế hoạch|Quy chế|Hướng dẫn) này)",
    re.IGNORECASE,
)
"""How last words without an end mark begin."""
ANY_STYLE = Style(True, True, True, True)
_JOINED = re.compile(r"\b\w+ - (?=(\w+))")
_CUT = re.compile(r"\d\S*-$")
_TAIL = 100
"""So many letters of what is open tell whether its last word is cut."""
_END = re.compile(r"\./\.[\"”’*_\s]*$")
_CAPITAL = re.compile(r"^[*_]{0,3}[AB](?:\s?\\?[.)/]|\s?[-–](?=\s))\s*[*_]*\S")


class Reading:
    """A text while it is read, line by line."""

    def __init__(self, lines: Sequence[PlanLine], layout: Layout) -> None:
        self.lines = lines
        self.layout = layout
        self.style = _style_of([line for line in lines if not line.rows])
        self.labels = [
            None if line.rows else read_label(line.source, self.style) for line in lines
        ]
        self.joined = {
            m[0] + m[1] for line in lines for m in _JOINED.finditer(line.text)
        }
        self.plan = PlanText()
        self.tree = Tree()
        self.open: ClauseText | None = None
        """The clause or paragraph that the next line may go on with."""
        self.last: PlanLine | None = None
        self.last_is_label = False
        self.note: tuple[ClauseText, PlanLine] | None = None
        """A note that may go on, and its last line."""
        self.is_ended = False
        """Recipients or signature have been read."""
        self.is_begun = False
        """A title without a label has begun the body."""
        self.annex_title: PlanLine | None = None
        """The last line of an annex's title, while it may go on."""
        self.is_upper = self.is_closing = self.is_end = False
        """What is open: all in capitals; begun as a closing; ended by ./."""
        self._counts: dict[str, int] = {}

    @property
    def in_annex(self) -> bool:
        return self.tree.root is not None

    @property
    def is_opening(self) -> bool:
        """Nothing but head, grounds and opening words has been read."""
        return self.tree.is_empty and not (self.in_annex or self.is_begun)

    @property
    def last_words(self) -> PlanLine | None:
        """The line above, if it is one of words: no sentence goes on behind a table."""
        return self.last if self.last and not self.last.rows else None

    def add(self, clause: ClauseText) -> None:
        """Add an item; it stays open."""
        self.plan.clauses.append(clause)
        self.open = clause
        text = clause.text
        self.is_upper, self.is_closing = text.isupper(), is_closing(text)
        self.is_end = bool(_END.search(text))

    def go_on(self, line: PlanLine) -> None:
        """Add a line to the words of what is open."""
        assert self.open
        was_empty = not self.open.source
        gap = "" if _CUT.search(self.open.source[-_TAIL:]) else " "
        self.open.source = f"{self.open.source}{gap}{line.source}".strip()
        self.is_upper = line.text.isupper() and (was_empty or self.is_upper)
        self.is_closing = is_closing(line.text) if was_empty else self.is_closing
        self.is_end = bool(_END.search(line.text))

    def put_aside(self, line: int, part: Part, words: str) -> None:
        """Keep words that belong to no clause; a signature ends what is open."""
        if part is Part.SIGNATURE:
            self.close(is_last=True)
            self.open, self.is_ended, self.is_end = None, True, False
        self.plan.asides.append(Aside(line, part, plain(words)))

    def put_head_aside(self, line: PlanLine) -> None:
        """Keep a line of a head; of two columns set with tabs, each of its lines by itself."""
        if not line.rows:
            self.put_aside(line.number, Part.HEAD, line.text)
        for number, row in enumerate(line.rows, line.number):
            self.put_aside(number, Part.HEAD, "   ".join(filter(None, row)))

    def warn(self, line: PlanLine, message: str, odd: Odd) -> None:
        """Tell something odd of a line."""
        self.plan.warnings.append(NumberingWarning(line.number, message, odd))

    def count(self, stem: str) -> str:
        """Give the next id of those that are only counted: `ket-p1`, `i-1-b2`."""
        self._counts[stem] = self._counts.get(stem, 0) + 1
        return f"{stem}{self._counts[stem]}"

    @property
    def _is_only(self) -> bool:
        """Whether what is open is all that an article has below its title."""
        above = self.plan.clauses[-2:-1]
        return any(
            a.level == "dieu" and self.open and a.id == self.open.parent for a in above
        )

    def close(self, *, is_last: bool = False) -> None:
        """A loose paragraph that ends the plan is its closing, not a clause's.

        `is_last`: nothing of the body stands behind it.
        """
        clause = self.open
        if (
            clause
            and clause.level == "doan"
            and (self.is_end or (is_last and _CLOSES.match(clause.text)))
            and not self._is_only
            and not (self.tree.is_empty or self.in_annex)
            and not clause.id.startswith("ket-")
        ):
            stem = clause.id.rstrip("0123456789")
            # a note below it may be counted already
            self._counts[stem] -= clause.id == f"{stem}{self._counts[stem]}"
            clause.id, clause.parent = self.count("ket-p"), None


def _style_of(lines: Sequence[PlanLine]) -> Style:
    """Judge a text: a number without a dot is a label where no number has one."""
    strong = [label for line in lines if (label := read_label(line.source))]
    levels = {label.level for label in strong if not label.is_weak}
    bare = [label for line in lines if (label := read_bare(line.source, ANY_STYLE))]
    style = Style(
        bare_numbers=Level.KHOAN not in levels and _counts(bare, Level.KHOAN),
        bare_romans=Level.MUC not in levels and _counts(bare, Level.MUC),
        bare_articles=Level.DIEU not in levels and _counts(bare, Level.DIEU),
        capital_parts=_has_capital_parts(lines),
        numbered_parts=_counts(strong, Level.PHAN),
    )
    used = (read_label(line.source, style) for line in lines)
    top = min((label.level for label in used if label), default=Level.PHAN)
    return replace(style, top=top)


def _counts(labels: Iterable[Label], level: Level) -> bool:
    """Whether the numbers of a level go on from 1 to 2 somewhere, none between them."""
    numbers = [label.numbers[-1] for label in labels if label.level is level]
    return (1, 2) in pairwise(numbers)


def _has_capital_parts(lines: Sequence[PlanLine]) -> bool:
    """Whether `A.` and a `B.` behind it stand above the first `I.` and `1.`, or are an annex's titles."""
    titles = [line for line in lines if _CAPITAL.match(line.source)]
    letters = "".join(line.text[0] for line in titles)
    if "AB" not in letters:
        return False
    is_apart = is_below = False
    for line in lines[: lines.index(titles[letters.index("AB")])]:
        label = read_label(line.source)
        if label and label.level in (Level.MUC, Level.KHOAN) and not label.is_weak:
            is_apart, is_below = False, True
        elif BEHIND_SIGNATURE.match(line.text) or ENCLOSED.search(line.text):
            is_apart = True
    is_title = all(title.text.partition("(")[0].isupper() for title in titles)
    return not is_below or (is_apart and is_title)
