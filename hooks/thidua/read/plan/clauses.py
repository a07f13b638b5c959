"""The text of a plan → its clauses (điều khoản), each with an id of its legal place.

The rules are those of FORMATS.md; `ARCHITECTURE.md` tells the grammar.
"""

from __future__ import annotations

import re

from thidua.model.letter.repair import repaired
from thidua.read.plan.claim import take_label
from thidua.read.plan.foot.annex import is_signature
from thidua.read.plan.foot.ending import (
    leave_signature,
    signs_off,
    take_annex,
    take_cosigners,
    take_signature,
    take_web,
)
from thidua.read.plan.foot.recipients import take_first_recipients, take_recipients
from thidua.read.plan.head import SENTENCE, after_head, is_head, is_headline
from thidua.read.plan.label.alone import with_labels
from thidua.read.plan.label.label import Level, foreign_label, read_label
from thidua.read.plan.layout import layout_of
from thidua.read.plan.lines.line import PlanLine, begins_note, plain, plan_lines
from thidua.read.plan.lines.running import without_running_heads
from thidua.read.plan.lines.sentence import ends_clause, ends_sentence, starts_upper
from thidua.read.plan.lines.table import with_tables
from thidua.read.plan.reading import Reading
from thidua.read.plan.text import ClauseText, Part, PlanText, heading_of

_GROUND = re.compile(r"^(?:[-–+*•]\s*)?Căn cứ\b")
_TITLED = ("phan", "chuong", "muc")


def read_clauses(text: str) -> PlanText:
    """Parse a plan's Markdown or plain text into its clauses."""
    all_lines = list(
        without_running_heads([*plan_lines(repaired(text).text)], _is_labelled)
    )
    own = [line for line in all_lines if not line.is_page_number]
    lines = [*with_tables([*with_labels(own)])]
    worded = [line for line in lines if not line.rows]
    reading = Reading(lines, layout_of(worded))
    for line in all_lines:
        if line.is_page_number:
            reading.put_aside(line.number, Part.PAGE, line.text)
    _read(reading)
    parents = {
        c.parent for c in reading.plan.clauses if not (c.rows or begins_note(c.text))
    }
    for clause in reading.plan.clauses:
        clause.heading = heading_of(clause, is_parent=clause.id in parents)
    return reading.plan


def _is_labelled(line: PlanLine) -> bool:
    return not line.is_page_number and read_label(line.source) is not None


def _read(reading: Reading) -> None:
    """Walk the lines once: head, opening, body, closing, recipients, annexes."""
    end, begun = take_first_recipients(reading)
    at = begun + after_head(reading.lines[begun:], reading.layout, reading.style)
    for line in (*reading.lines[:end], *reading.lines[begun:at]):
        reading.put_head_aside(line)
    while at < len(reading.lines):
        if (
            read := take_recipients(reading, at)
            or take_cosigners(reading, at)
            or take_web(reading, at)
            or _take_note(reading, reading.lines[at])
        ):
            at += read
            continue
        _read_line(reading, at)
        if reading.lines[at].text:
            reading.last = reading.lines[at]
        at += 1
    reading.close(is_last=True)


def _read_line(reading: Reading, at: int) -> None:
    line = reading.lines[at]
    if take_annex(reading, at):
        return
    if _begins_body(reading, at):
        reading.is_begun = True
        _begin_paragraph(reading, line)
    elif line.rows and not _is_head(reading, at):
        _begin_table(reading, line)
    elif _is_head(reading, at):
        reading.put_head_aside(line)
    elif not (take_label(reading, at) or take_signature(reading, at)):
        if _continues(reading, line):
            reading.go_on(line)
        else:
            _begin_paragraph(reading, line)


def _begins_body(reading: Reading, at: int) -> bool:
    """Whether a title that bears no label begins the body, behind “như sau:”, where no I. or Điều 1 does."""
    line, last = reading.lines[at], reading.last
    is_lead = last and reading.open and last.text.endswith(":")
    if not (is_lead and reading.is_opening and reading.style.top > Level.DIEU):
        return False
    is_apart = reading.labels[at] or line.rows or is_headline(line.text)
    is_apart = is_apart or line.text.endswith("sau:")
    heads_list = (
        any(reading.labels[at + 1 : at + 2])
        and len(line.text.split()) < SENTENCE
        and starts_upper(line.text)
        and not ends_clause(line.text)
    )
    is_title = line.is_marked or line.text.isupper() or heads_list
    return is_title and not is_apart


def _is_head(reading: Reading, at: int) -> bool:
    """Words of a head: before the first clause, and above an annex of its own."""
    line = reading.lines[at]
    is_between = reading.is_opening or reading.is_ended
    if reading.in_annex or not is_between or signs_off(reading, at):
        return False
    is_signed = (reading.is_ended or reading.is_end) and is_signature(line)
    return is_head(line, reading.style) and not is_signed


def _continues(reading: Reading, line: PlanLine) -> bool:
    clause, last = reading.open, reading.last
    if clause is None or last is None or last.rows or clause.rows:
        return False
    if line.text and not line.text.strip(" ./"):
        return True  # the mark of the end
    if clause.level == "can-cu" and (
        _GROUND.match(line.text) or _ends_ground(last, line)
    ):
        return False
    if not clause.source:
        return True
    if foreign_label(line.source) and _may_begin(reading, last, line):
        return False
    if reading.last_is_label and reading.is_upper:
        if line.text.isupper():
            return not re.match(r"[A-ZĐ][.)]\s", line.text)
        is_small = line.text[:1].isdigit() and line.text.upper() != line.text
        if is_small or (clause.level in _TITLED and starts_upper(line.text)):
            return False
    is_loose = clause.level == "doan" and not reading.is_closing
    return reading.layout.continues(last, line, is_loose=is_loose)


def _may_begin(reading: Reading, last: PlanLine, line: PlanLine) -> bool:
    """Whether a line with a label that no clause here has is a paragraph of its own."""
    clause = reading.open
    is_listed = clause is not None and foreign_label(clause.source)
    is_titled = reading.last_is_label and not reading.layout.is_full(last, line)
    return bool(is_listed or is_titled or ends_clause(last.text))


def _ends_ground(last: PlanLine, line: PlanLine) -> bool:
    """Whether a ground (căn cứ) is over, however the text sets its paragraphs."""
    return last.text.endswith((";", ".")) and starts_upper(line.text)


def _take_note(reading: Reading, line: PlanLine) -> bool:
    """Keep a note below what is open."""
    note, last = reading.note or (None, line)
    is_open = (
        note and reading.layout.is_full(last, line) and not ends_sentence(last.text)
    )
    if begins_note(line.text) and _leads_here(reading, line):
        id_, parent = _loose(reading)
        note = ClauseText(id_, "doan", "", line.number, line.source, parent)
        reading.plan.clauses.append(note)
    elif note and is_open and not read_label(line.source):
        note.source = f"{note.source} {line.source}"
    else:
        note = None
    reading.note = (note, line) if note else None
    return note is not None


def _leads_here(reading: Reading, line: PlanLine) -> bool:
    """Whether words above have the mark of a note; “[1] Trồng cây” may begin a list."""
    mark = line.text.partition("]")[0] + "]"
    above = (one.text for one in reading.lines if one.number < line.number)
    return line.text[0] != "[" or any(mark in words[1:] for words in above)


def _loose(reading: Reading) -> tuple[str, str | None]:
    """Give the id of a loose paragraph, and what it stands below."""
    if reading.is_opening:
        return reading.count("mo-dau-p"), None
    if reading.is_ended and not reading.in_annex:
        return reading.count("ket-p"), None
    parent = reading.tree.labelled
    return reading.count(f"{parent}-p" if parent else "p"), parent


def _begin_paragraph(reading: Reading, line: PlanLine) -> None:
    reading.close()
    source, level = line.source, "doan"
    if reading.is_opening:
        source = re.sub(r"^[-–+•]\s*(?=Căn cứ\b)|^[-–+]\s+", "", source)
        level = "can-cu" if plain(source).startswith("Căn cứ") else "doan"
    id_, parent = (
        (reading.count("can-cu-"), None) if level == "can-cu" else _loose(reading)
    )
    reading.add(ClauseText(id_, level, "", line.number, source, parent))
    reading.last_is_label = False


def _begin_table(reading: Reading, line: PlanLine) -> None:
    """A table stands below its clause; its cells are words of the text."""
    reading.close()
    leave_signature(reading, line)
    parent = reading.tree.labelled
    id_ = reading.count(f"{parent}-b" if parent else "b")
    reading.add(ClauseText(id_, "bang", "", line.number, "", parent, rows=line.rows))
    reading.last_is_label = False
