"""Whether a line's label is taken: it must follow, and begin like a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from thidua.read.plan.foot.ending import leave_signature
from thidua.read.plan.label.label import (
    Label,
    Level,
    foreign_label,
    read_bare,
    read_label,
)
from thidua.read.plan.label.nesting import AHEAD, NumberAhead
from thidua.read.plan.label.order import NO, Verdict, judge, judge_dash
from thidua.read.plan.label.tree import Tree
from thidua.read.plan.lines.line import PlanLine, plain
from thidua.read.plan.lines.sentence import (
    breaks_compound,
    ends_clause,
    refers_on,
    starts_upper,
)
from thidua.read.plan.reading import ANY_STYLE, Reading
from thidua.read.plan.text import ClauseText, Odd

_BESIDE = re.compile(r"\S\s{4,}([-–+•]|\d{1,2}[.)]|[a-zđ]\))\s+[^\W\d_]")
_ITEM = 5
"""Lines within which another item of a list follows one."""


def take_label(reading: Reading, at: int) -> bool:
    """Begin the clause whose label a line begins with; False where it is none here."""
    line, label = reading.lines[at], reading.labels[at]
    if label is None:
        _tell_likeness(reading, line)
        return False
    label = replace(label, is_title=line.is_marked)
    verdict = _judge_behind(reading, label, at)
    if verdict.warning:
        is_letter = label.level is Level.DIEM and not verdict.is_again
        reading.warn(line, verdict.warning, Odd.LETTER if is_letter else Odd.NUMBER)
    if not (verdict.follows and verdict.label):
        is_ground = reading.is_opening and label.level >= Level.GACH
        if not (label.is_weak and label.rest[:1].isdigit()):  # “1- 2 lần”: from … to
            _tell_untaken(reading, label.printed, line, is_ground=is_ground)
        return False
    leave_signature(reading, line)
    _begin(reading, verdict, line)
    _take_second(reading, line)
    _tell_columns(reading, line)
    return True


def _tell_columns(reading: Reading, line: PlanLine) -> None:
    """Tell a second label on a line, far behind the first: two columns were copied as one."""
    beside = _BESIDE.search(line.source)
    if beside and not reading.is_ended:
        message = f"“{beside[1]}” ở giữa dòng, như hai cột chép liền nhau: tách mỗi cột thành các dòng riêng rồi nhập lại"
        reading.warn(line, message, Odd.UNTAKEN)


def _begin(reading: Reading, verdict: Verdict, line: PlanLine) -> None:
    label = verdict.label
    assert label
    reading.close()
    parent, clause_id = reading.tree.enter(label, is_again=verdict.is_again)
    reading.add(
        ClauseText(
            clause_id,
            label.level.slug,
            label.printed,
            line.number,
            label.rest,
            parent,
            line.is_marked,
            mark=label.mark,
        )
    )
    reading.last_is_label = True


def _take_second(reading: Reading, line: PlanLine) -> None:
    """Read “1. 1.1. …”: the words of a clause that begin with the label of one below."""
    clause = reading.open
    label = read_label(clause.source, reading.style) if clause else None
    if not (clause and label and label.numbers[-1:] == (1,) and not label.is_weak):
        return
    above = Level[clause.level.upper().replace("-", "_")]
    if above < label.level and Level.KHOAN <= label.level <= Level.DIEM:
        verdict = judge(reading.tree, label, is_sure=True)
        if verdict.follows:
            clause.source = ""
            _begin(reading, verdict, line)


def _judge_behind(reading: Reading, label: Label, at: int) -> Verdict:
    """Judge a label; behind the signature it goes on with nothing that stands above."""
    if not reading.is_ended or reading.in_annex:
        return _judge(reading, label, at)
    tree, reading.tree = reading.tree, Tree("pl")
    verdict = _judge(reading, label, at)
    reading.tree = tree
    return verdict


def _judge(reading: Reading, label: Label, at: int) -> Verdict:
    """Whether a label is one here, or only looks like one at a line's start."""
    line, last = reading.lines[at], reading.last_words
    if last and refers_on(last.text):
        return NO
    if reading.is_opening and not _may_be_first(reading, label):
        return NO
    reading.tree.leads = last is not None and last.text.endswith(":")
    is_list = reading.tree.leads and label.numbers[-1:] == (1,)
    upper = (
        is_list
        or starts_upper(plain(label.rest))
        or not label.rest
        or _counts(reading, label, at)
    )
    may_list = last is None or reading.layout.may_list(
        last, line, is_label=reading.last_is_label
    )
    if label.is_weak and not (upper and (may_list or reading.tree.goes_on(label))):
        return NO
    if label.level >= Level.GACH:
        is_item = may_list and not _is_sign(reading, label, at)
        return judge_dash(reading, label, at) if is_item else NO
    may_nest = label.level is Level.KHOAN and bool(reading.tree.holder)
    ahead = _ahead(reading, at) if may_nest else ()
    verdict = judge(reading.tree, label, is_sure=may_list and upper, ahead=ahead)
    return verdict if may_list or upper else replace(verdict, follows=False)


def _is_sign(reading: Reading, label: Label, at: int) -> bool:
    """Whether a dash is the sign of a number, “loại B:”, “+5 điểm”: no other one stands in the list."""
    line, last = reading.lines[at], reading.last_words
    is_signed = label.printed in "-–+" and line.source[1:2].isdigit()
    if not (is_signed and last and reading.layout.is_full(last, line)):
        return False
    near = (each.source for each in reading.lines[at + 1 : at + _ITEM])
    is_list = any(each[:1] == label.printed and each[1:2].isdigit() for each in near)
    return last.text.endswith(":") and not is_list


def _counts(reading: Reading, label: Label, at: int) -> bool:
    """Whether “1- 100% số hộ”, “2.6 100%” begins a list or goes on with one: what a number counts begins small."""
    last = reading.last_words
    above = reading.open if reading.last_is_label else None
    is_titled = bool(above and above.level in ("phan", "chuong", "muc", "dieu"))
    is_apart = last is None or is_titled or ends_clause(last.text)
    is_dotted = label.level is Level.TIEU_KHOAN
    is_open = label.is_weak or is_dotted
    if not (is_open and label.rest[:1].isdigit() and is_apart):
        return False
    if is_dotted and (before := reading.tree.last_label(label)):
        return before.shape == label.shape
    following = (one for one in reading.labels[at + 1 : at + AHEAD] if one)
    begins = label.numbers == (1,) and any(
        one.numbers == (2,) and one.shape == label.shape for one in following
    )
    return begins or reading.tree.goes_on(label)


def _may_be_first(reading: Reading, label: Label) -> bool:
    """Nothing lower than a number stands first, but where the text has nothing higher.

    A text that begins at V has no I: “V. I. Lê-nin đã dạy” is a name.
    """
    if label.level < Level.TIEU_KHOAN:
        begun = (one for one in reading.labels if one and one.level is label.level)
        return label.numbers[-1] <= 3 or all(one.numbers != (1,) for one in begun)
    is_top = label.level is reading.style.top and label.level is not Level.TIEU_KHOAN
    return is_top and not plain(label.rest).startswith("Căn cứ")


def _ahead(reading: Reading, at: int) -> Sequence[NumberAhead]:
    """The numbers from here on, up to the next heading above them."""
    found: list[NumberAhead] = []
    for here in range(at, min(at + 5 * AHEAD, len(reading.lines))):
        line, label = reading.lines[here], reading.labels[here]
        if label is None or label.level >= Level.GACH or label.suffix:
            continue
        is_sure = not label.is_weak or reading.tree.is_next(label)
        is_above = label.level < Level.KHOAN and is_sure
        if is_above or len(found) > AHEAD:
            break
        if label.level is Level.DIEM:
            found.append(NumberAhead(0, ""))
        elif label.level is Level.KHOAN and (
            here == at or starts_upper(plain(label.rest))
        ):
            shape = replace(label, is_title=line.is_marked).shape
            found.append(NumberAhead(label.numbers[-1], shape))
    return found


def _tell_likeness(reading: Reading, line: PlanLine) -> None:
    """Tell a number that lost its mark (“3 Việc ba” behind 2.), or one of a foreign style."""
    bare = None if line.rows else read_bare(line.source, ANY_STYLE)
    if bare and reading.tree.is_next(bare):
        _tell_untaken(reading, bare.printed, line)
    elif not line.rows and (printed := foreign_label(line.source)):
        _tell_untaken(reading, printed, line)


def _tell_untaken(
    reading: Reading, printed: str, line: PlanLine, *, is_ground: bool = False
) -> None:
    """Tell a line that looks like a clause and is none: a person must look."""
    warnings = reading.plan.warnings
    is_told = bool(warnings) and warnings[-1].line == line.number
    last = reading.last_words
    is_wrapped = last and breaks_compound(last.text, line.text)
    if not (is_told or is_wrapped or is_ground):
        message = f"dòng bắt đầu bằng “{printed}” giống một điều khoản nhưng không được đọc là điều khoản"
        reading.warn(line, message, Odd.UNTAKEN)
