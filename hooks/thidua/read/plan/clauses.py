"""The text of a plan → its clauses (điều khoản), each with an id of its legal place.

The rules are those of FORMATS.md; `ARCHITECTURE.md` tells the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from thidua.model.letter.repair import repaired
from thidua.read.plan.annex import annex_title, goes_on_title, is_signature, signs
from thidua.read.plan.head import after_head, is_head
from thidua.read.plan.heading import heading_of
from thidua.read.plan.label.label import Label, Level, Style, read_label
from thidua.read.plan.label.nesting import AHEAD, NumberAhead
from thidua.read.plan.label.order import Order, Verdict
from thidua.read.plan.label.style import style_of
from thidua.read.plan.layout import Layout, layout_of
from thidua.read.plan.lines.line import PlanLine, plain, plan_lines
from thidua.read.plan.lines.sentence import (
    breaks_compound,
    ends_sentence,
    is_closing,
    refers_on,
    starts_upper,
)
from thidua.read.plan.lines.table import with_tables
from thidua.read.plan.recipients import begins_recipients, read_recipients
from thidua.read.plan.text import (
    Aside,
    ClauseText,
    NumberingWarning,
    Odd,
    Part,
    PlanText,
)

_TITLED = ("phan", "chuong", "muc")
_END = re.compile(r"\./\.[\"”’*_\s]*$")


def read_clauses(text: str) -> PlanText:
    """Parse a plan's Markdown or plain text into its clauses."""
    lines = list(plan_lines(repaired(text).text))
    pages = [line for line in lines if line.is_page_number]
    lines = list(with_tables([line for line in lines if not line.is_page_number]))
    worded = [line for line in lines if not line.rows]
    reader = _Reader(lines, layout_of(worded), style_of(worded))
    reader.read()
    reader.plan.asides += (Aside(line.number, Part.PAGE, line.text) for line in pages)
    parents = {c.parent for c in reader.plan.clauses if c.level != "bang"}
    for clause in reader.plan.clauses:
        clause.heading = heading_of(clause, is_parent=clause.id in parents)
    return reader.plan


class _Reader:
    """Walks the lines once: head, opening, body, closing, recipients, annexes."""

    def __init__(self, lines: Sequence[PlanLine], layout: Layout, style: Style) -> None:
        self.lines = lines
        self.layout = layout
        self.style = style
        self.plan = PlanText()
        self.order = Order()
        self.open: ClauseText | None = None
        self.last: PlanLine | None = None
        self.last_is_label = False
        self.is_ended = False
        """Recipients or signature have been read."""
        self.annex_title: PlanLine | None = None
        """The last line of the annex's title, while it may go on."""
        self.counts: dict[str, int] = {}

    def read(self) -> None:
        at = after_head(self.lines, self.layout, self.style)
        for line in self.lines[:at]:
            self._put_aside(line, Part.HEAD)
        while at < len(self.lines):
            line = self.lines[at]
            following = self.lines[at + 1] if at + 1 < len(self.lines) else None
            if not self.order.root and begins_recipients(line, following):
                at += self._read_recipients(self.lines[at:])
                continue
            self._read_line(line, at)
            self.last = line
            at += 1
        self._close_paragraph()

    def _read_line(self, line: PlanLine, at: int) -> None:
        if self._goes_on_title(line):
            return
        title = self._title(line)
        if title:
            self._begin_annex(line, *title)
        elif line.rows:
            self._begin_table(line)
        elif self._is_head(line):
            self._put_aside(line, Part.HEAD)
        elif not self._read_label(line.source, line, at):
            self._read_words(line, at)

    def _read_words(self, line: PlanLine, at: int) -> None:
        """Read a line without a label: the rest of a paragraph, a new one, a signature."""
        if self._is_signature(line, at):
            self.is_ended = True
            self._put_aside(line, Part.SIGNATURE)
        elif self._continues(line):
            assert self.open
            self.open.source = f"{self.open.source} {line.source}".strip()
        else:
            self._begin_paragraph(line)

    # Labels

    def _read_label(self, source: str, line: PlanLine, at: int) -> bool:
        """Begin the clause whose label stands at the start of the source, if one does."""
        label = read_label(source, self.style)
        if label is None:
            return False
        label = replace(label, is_title=line.is_marked)
        verdict = self._judge(label, line, at)
        if verdict.warning:
            odd = (
                Odd.LETTER
                if label.level is Level.DIEM and not verdict.is_again
                else Odd.NUMBER
            )
            self._warn(line, verdict.warning, odd)
        if not (verdict.follows and verdict.label):
            self._tell_untaken(label, line)
            return False
        self._leave_signature(line)
        self._begin_clause(verdict, line)
        self._read_second_label(line)
        return True

    def _read_second_label(self, line: PlanLine) -> None:
        """Read “1. 1.1. …”: the words of a clause that begin with the label of one below."""
        clause = self.open
        label = read_label(clause.source, self.style) if clause else None
        if not (clause and label and label.numbers[-1:] == (1,) and not label.is_weak):
            return
        is_below = Level.KHOAN <= label.level <= Level.DIEM and clause.level != "gach"
        if is_below and Level[clause.level.upper().replace("-", "_")] < label.level:
            verdict = self.order.judge(label, is_sure=True)
            if verdict.follows:
                clause.source = ""
                self._begin_clause(verdict, line)

    def _judge(self, label: Label, line: PlanLine, at: int) -> Verdict:
        """Whether a label is one here, or only looks like one at a line's start."""
        no = Verdict(False)
        if self.last and refers_on(self.last.text):
            return no
        if self.order.is_empty and not self._may_be_first(label):
            return no
        upper = starts_upper(plain(label.rest)) or not label.rest
        may_list = self.last is None or self.layout.may_list(
            self.last, line, is_label=self.last_is_label
        )
        if label.is_weak and not (may_list and upper):
            return no
        if label.level >= Level.GACH:
            if not may_list or self._is_quoting:
                return no
            if label.printed == "o" and not self.order.has_dash:
                label = replace(label, level=Level.GACH)
            return Verdict(True, label=label)
        ahead = self._ahead(at) if label.level is Level.KHOAN else ()
        verdict = self.order.judge(label, is_sure=may_list and upper, ahead=ahead)
        return verdict if may_list or upper else replace(verdict, follows=False)

    def _may_be_first(self, label: Label) -> bool:
        """Nothing lower than a number stands first, but where the text has nothing higher."""
        if self.order.root or label.level < Level.TIEU_KHOAN:
            return True
        is_top = label.level is self.style.top and label.level is not Level.TIEU_KHOAN
        return is_top and not plain(label.rest).startswith("Căn cứ")

    @property
    def _is_quoting(self) -> bool:
        """A quotation is open: a dash that begins a line stands inside of it."""
        words = self.open.source if self.open else ""
        opened = words.rpartition("“")[2] if "“" in words else "”"
        return not ({"”", '"'} & set(opened) or ends_sentence(words))

    def _ahead(self, at: int) -> list[NumberAhead]:
        """The numbers from here on, up to the next heading above them."""
        found: list[NumberAhead] = []
        for line in self.lines[at:]:
            label = None if line.rows else read_label(line.source, self.style)
            if label is None or label.level >= Level.GACH or label.suffix:
                continue
            is_above = label.level < Level.KHOAN and not label.is_weak
            if is_above or len(found) > AHEAD:
                break
            if label.level is Level.KHOAN and (
                starts_upper(plain(label.rest)) or not found
            ):
                shape = replace(label, is_title=line.is_marked).shape
                found.append(NumberAhead(label.numbers[-1], shape))
            elif label.level is Level.DIEM:
                found.append(NumberAhead(0, ""))
        return found

    def _tell_untaken(self, label: Label, line: PlanLine) -> None:
        """Tell a line that looks like a clause and is none: a person must look."""
        is_wrapped = self.last and breaks_compound(self.last.text, line.text)
        is_opening = self.order.is_empty and label.level >= Level.GACH
        told = self.plan.warnings and self.plan.warnings[-1].line == line.number
        if not (is_wrapped or is_opening or told):
            message = f"dòng bắt đầu bằng “{label.printed}” giống một điều khoản nhưng không được đọc là điều khoản"
            self._warn(line, message, Odd.UNTAKEN)

    def _warn(self, line: PlanLine, message: str, odd: Odd) -> None:
        self.plan.warnings.append(NumberingWarning(line.number, message, odd))

    def _begin_clause(self, verdict: Verdict, line: PlanLine) -> None:
        label = verdict.label
        assert label
        self._close_paragraph()
        parent, clause_id = self.order.enter(verdict)
        self._add(
            ClauseText(clause_id, label.level.slug, label.printed, line.number, label.rest, parent, line.is_marked)
        )  # fmt: skip
        self.last_is_label = True

    # Paragraphs and tables

    def _continues(self, line: PlanLine) -> bool:
        if self.open is None or self.last is None or self.last.rows or self.open.rows:
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
        source = line.source
        if self.order.is_empty and not self.order.root:
            source = re.sub(r"^[-–+]\s+", "", source)
            is_ground = plain(source).startswith("Căn cứ")
            level, parent = "can-cu" if is_ground else "doan", None
            clause_id = self._count("can-cu-" if is_ground else "mo-dau-p")
        elif self.is_ended and not self.order.root:
            level, parent, clause_id = "doan", None, self._count("ket-p")
        else:
            level, parent = "doan", self.order.labelled
            clause_id = self._count(f"{parent}-p" if parent else "p")
        self._add(ClauseText(clause_id, level, "", line.number, source, parent))
        self.last_is_label = False

    def _begin_table(self, line: PlanLine) -> None:
        """A table stands below its clause; its cells are words of the text."""
        self._close_paragraph()
        self._leave_signature(line)
        parent = self.order.labelled
        stem = f"{parent}-b" if parent else "b"
        self._add(
            ClauseText(
                self._count(stem), "bang", "", line.number, "", parent, rows=line.rows
            )
        )
        self.last_is_label = False

    def _close_paragraph(self) -> None:
        """A loose paragraph that ends the plan is its closing, not a clause's."""
        clause = self.open
        if (
            clause
            and clause.level == "doan"
            and not (self.order.is_empty or self.order.root)
            and not clause.id.startswith("ket-")
            and _END.search(clause.text)
        ):
            self.counts[clause.id.rstrip("0123456789")] -= 1
            clause.id, clause.parent = self._count("ket-p"), None

    # Head, signature, recipients, annexes

    def _is_head(self, line: PlanLine) -> bool:
        """Words of a head: before the first clause, and above an annex of its own."""
        if self.order.root:
            return False
        return (
            (self.order.is_empty or self.is_ended)
            and is_head(line, self.style)
            and not (self.is_ended and is_signature(line))
        )

    def _is_signature(self, line: PlanLine, at: int) -> bool:
        """Who signs: behind the end mark, or nothing else before the recipients or the end."""
        if self.annex_title or (self.order.is_empty and not self.order.root):
            return False
        is_behind = self.is_ended or bool(self.open and _END.search(self.open.text))
        return is_signature(line) if is_behind else signs(self.lines[at:])

    def _put_aside(self, line: PlanLine, part: Part) -> None:
        if part is Part.SIGNATURE:
            self._close_paragraph()
            self.open = None
        self.plan.asides.append(Aside(line.number, part, line.text))

    def _read_recipients(self, lines: Sequence[PlanLine]) -> int:
        self._close_paragraph()
        read = read_recipients(lines)
        for number, label, words in read.items:
            clause_id = self._count("noi-nhan-")
            self._add(ClauseText(clause_id, "noi-nhan", label, number, words, None))
        for number, words in read.beside:
            self.plan.asides.append(Aside(number, Part.SIGNATURE, plain(words)))
        self.is_ended, self.open = True, None
        self.last = lines[read.end - 1]
        return read.end

    def _title(self, line: PlanLine) -> tuple[str, str] | None:
        """Label and words of an annex that begins at the line."""
        if line.rows or (
            self.order.is_empty and not self.is_ended and not self.order.root
        ):
            return None
        in_annex = self.order.root is not None
        may_begin = (
            not self.last
            or ends_sentence(self.last.text)
            or self.is_ended
            or line.text.isupper()
        )
        return (
            annex_title(line, is_ended=self.is_ended and not in_annex)
            if may_begin
            else None
        )

    def _leave_signature(self, line: PlanLine) -> None:
        """A clause behind the signature belongs to no Điều: an annex without a title."""
        if self.is_ended and not self.order.root:
            self._begin_annex(line, "", "")

    def _begin_annex(self, line: PlanLine, label: str, words: str) -> None:
        self._close_paragraph()
        clause_id = self._count("pl")
        self._add(
            ClauseText(
                clause_id, "phu-luc", label, line.number, words, None, is_marked=True
            )
        )
        self.order = Order(clause_id)
        self.annex_title = line if words or label else None
        self.last_is_label = True

    def _goes_on_title(self, line: PlanLine) -> bool:
        """Whether the line goes on with the title of the annex; it is then added to it."""
        title, self.annex_title = self.annex_title, None
        if (
            title is None
            or line.rows
            or read_label(line.source, self.style)
            or not goes_on_title(line, title)
        ):
            return False
        assert self.open
        self.open.source = f"{self.open.source} {line.source}".strip()
        self.annex_title = line
        return True

    def _count(self, stem: str) -> str:
        self.counts[stem] = self.counts.get(stem, 0) + 1
        return f"{stem}{self.counts[stem]}"

    def _add(self, clause: ClauseText) -> None:
        self.plan.clauses.append(clause)
        self.open = clause
