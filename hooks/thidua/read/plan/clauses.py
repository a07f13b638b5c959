"""The text of a plan → its clauses (điều khoản), each with an id of its legal place.

The rules are those of FORMATS.md; `ARCHITECTURE.md` tells the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.read.plan.head import after_head
from thidua.read.plan.heading import heading_of
from thidua.read.plan.label import Label, Level, read_label
from thidua.read.plan.layout import (
    Layout,
    ends_sentence,
    is_closing,
    layout_of,
    refers_on,
    starts_upper,
)
from thidua.read.plan.line import PlanLine, plain, plan_lines
from thidua.read.plan.order import Order
from thidua.read.plan.recipients import begins_recipients, read_recipients
from thidua.read.plan.text import ClauseText, NumberingWarning, PlanText

_TITLED = ("phan", "chuong", "muc")
_END = re.compile(r"\./\.[\"”’*_\s]*$")


def read_clauses(text: str) -> PlanText:
    """Parse a plan's Markdown or plain text into its clauses."""
    lines = list(plan_lines(text))
    reader = _Reader(layout_of(lines))
    reader.read(lines)
    parents = {clause.parent for clause in reader.plan.clauses}
    for clause in reader.plan.clauses:
        clause.heading = heading_of(clause, is_parent=clause.id in parents)
    return reader.plan


class _Reader:
    """Walks the lines once, through head, opening, body, closing and recipients."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.plan = PlanText()
        self.order = Order()
        self.open: ClauseText | None = None
        self.last: PlanLine | None = None
        self.last_is_label = False
        self.counts: dict[str, int] = {}

    def read(self, lines: list[PlanLine]) -> None:
        start = after_head(lines, self.layout)
        rest = iter(lines[start:])
        for line in rest:
            if begins_recipients(line):
                self._read_recipients(line, rest)
                return
            self._read_line(line)
        self._close_paragraph()

    def _read_line(self, line: PlanLine) -> None:
        label = read_label(line.source)
        if label and self._accepts(label, line):
            self._begin_clause(label, line)
        elif self._continues(line):
            assert self.open
            self.open.source = f"{self.open.source} {line.source}".strip()
        else:
            self._begin_paragraph(line)
        self.last = line

    def _accepts(self, label: Label, line: PlanLine) -> bool:
        """Whether a label is one here, or only looks like one at a line's start."""
        if self.order.is_empty and label.level >= Level.TIEU_KHOAN:
            return False
        if self.last and refers_on(self.last.text):
            return False
        upper = starts_upper(plain(label.rest)) or not label.rest
        may_list = self.last is None or self.layout.may_list(
            self.last, line, is_label=self.last_is_label
        )
        if label.level >= Level.GACH:
            return may_list and not self._is_quoting
        verdict = self.order.judge(label, is_sure=may_list and upper)
        if verdict.warning:
            is_letter = label.level is Level.DIEM and verdict.follows
            warning = NumberingWarning(line.number, verdict.warning, is_letter)
            self.plan.warnings.append(warning)
        return verdict.follows and (may_list or upper)

    @property
    def _is_quoting(self) -> bool:
        """A quotation is open: a dash that begins a line stands inside of it."""
        words = self.open.source if self.open else ""
        opened = words.rpartition("“")[2] if "“" in words else "”"
        return not ({"”", '"'} & set(opened) or ends_sentence(words))

    def _begin_clause(self, label: Label, line: PlanLine) -> None:
        self._close_paragraph()
        parent, clause_id = self.order.enter(label)
        self._add(
            ClauseText(clause_id, label.level.slug, label.printed, line.number, label.rest, parent, line.is_marked)
        )  # fmt: skip
        self.last_is_label = True

    def _continues(self, line: PlanLine) -> bool:
        if self.open is None or self.last is None:
            return False
        if self.open.level == "can-cu" and line.text.startswith("Căn cứ"):
            return False
        if not self.open.source:
            return True
        if self.last_is_label and self.open.text.isupper():
            if line.text.isupper():
                return True
            if self.open.level in _TITLED and starts_upper(line.text):
                return False
        is_loose = self.open.level == "doan" and not is_closing(self.open.text)
        return self.layout.continues(self.last, line, is_loose=is_loose)

    def _begin_paragraph(self, line: PlanLine) -> None:
        self._close_paragraph()
        parent = self.order.labelled
        if self.order.is_empty:
            source = re.sub(r"^[-–+]\s+", "", line.source)
            level = "can-cu" if plain(source).startswith("Căn cứ") else "doan"
            clause_id = self._count("can-cu-" if level == "can-cu" else "mo-dau-p")
            self._add(ClauseText(clause_id, level, "", line.number, source, None))
        elif not self._is_closed:
            clause_id = self._count(f"{parent}-p")
            self._add(
                ClauseText(clause_id, "doan", "", line.number, line.source, parent)
            )
        else:
            self.open = None
        self.last_is_label = False

    def _close_paragraph(self) -> None:
        """A loose paragraph that ends the plan is its closing, not a clause's."""
        clause = self.open
        if (
            clause
            and clause.level == "doan"
            and clause.parent
            and _END.search(clause.text)
        ):
            self.counts[f"{clause.parent}-p"] -= 1
            clause.id, clause.parent = self._count("ket-p"), None

    @property
    def _is_closed(self) -> bool:
        """The end mark ./. has been read: what follows is signature and seal."""
        return bool(self.open is None or _END.search(self.open.text))

    def _read_recipients(self, title: PlanLine, rest: Iterator[PlanLine]) -> None:
        self._close_paragraph()
        for number, label, words in read_recipients(title, rest):
            clause_id = self._count("noi-nhan-")
            self._add(
                ClauseText(clause_id, "noi-nhan", label.printed, number, words, None)
            )

    def _count(self, stem: str) -> str:
        self.counts[stem] = self.counts.get(stem, 0) + 1
        return f"{stem}{self.counts[stem]}"

    def _add(self, clause: ClauseText) -> None:
        self.plan.clauses.append(clause)
        self.open = clause
