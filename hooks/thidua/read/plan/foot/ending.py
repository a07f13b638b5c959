"""What stands behind the clauses of a plan: recipients, signature, annexes, what a web page adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from thidua.read.plan.foot.annex import (
    ENCLOSED,
    SIGNED,
    STAMP,
    annex_title,
    form_title,
    goes_on_title,
    is_person,
    is_signature,
    signs,
)
from thidua.read.plan.head import heads_form
from thidua.read.plan.label.label import Label, Level
from thidua.read.plan.label.tree import Tree
from thidua.read.plan.lines.line import PlanLine, plain
from thidua.read.plan.lines.sentence import ends_sentence
from thidua.read.plan.reading import Reading
from thidua.read.plan.text import ClauseText, Part

_COLUMNS = re.compile(r"\s*\t\s*|\s{3,}")
_MOST = 8
"""Lines that such a signature has at most."""
_WEB = re.compile(
    r"(?:Tải (?:về|xuống)|(?:Tệp|File|Tài liệu|Văn bản) đính kèm|Tác giả\s*:|Nguồn(?: tin)?\s*:|Chia sẻ\b|Lượt (?:xem|đọc)|(?:Các )?(?:tin|bài|văn bản)(?: viết)? (?:khác|mới|cùng|liên quan)"
    r"|Cùng chuyên mục|Ngày đăng|In (?:bài|trang)|(?:Gửi )?bình luận|Ý kiến bạn đọc|Xem thêm|Quay lại|Trở (?:về|lại)|(?:Lên )?đầu trang)",
    re.IGNORECASE,
)
"""How a web page goes on behind a document that it shows."""


def take_signature(reading: Reading, at: int) -> bool:
    """Put a line aside that says who signs, behind the end mark or before the recipients."""
    line = reading.lines[at]
    is_begun = (
        not reading.is_opening
        or reading.is_end
        or reading.is_ended
        or signs_off(reading, at)
    )
    if reading.annex_title or not is_begun or _awaits_title(reading):
        return False
    is_own = reading.is_ended and not reading.in_annex
    is_signing = is_own or (reading.is_ended and reading.open is None)
    if is_signing or reading.is_end:
        is_one = is_signature(line) or bool(is_own and STAMP.match(line.text))
    else:
        is_titled = reading.in_annex and line.text.isupper()
        is_one = signs(reading.lines[at:]) or (
            is_titled and signs(reading.lines[at + 1 :])
        )
    for words in _columns(line) if is_one else ():
        reading.put_aside(line.number, Part.SIGNATURE, words)
    return is_one


def signs_off(reading: Reading, at: int) -> bool:
    """Whether a letter, which numbers nothing, ends with who signs from a line on."""
    is_letter = reading.is_opening and bool(reading.plan.clauses)
    return is_letter and not reading.lines[at].rows and signs(reading.lines[at:])


def take_cosigners(reading: Reading, at: int) -> int:
    """Put signatures side by side aside; give how many lines they have."""
    if reading.in_annex or (reading.is_opening and not reading.is_ended):
        return 0
    is_behind = reading.is_ended or reading.is_end
    count, told = _side_by_side(reading.lines[at:], is_behind=is_behind)
    for number, words in told:
        reading.put_aside(number, Part.SIGNATURE, words)
    return count


def take_web(reading: Reading, at: int) -> int:
    """Put aside what a web page says behind a document, up to an annex or a number; give how many lines it has."""
    if reading.in_annex or not (
        reading.is_ended and _WEB.match(reading.lines[at].text)
    ):
        return 0
    both = zip(reading.lines[at:], reading.labels[at:], strict=True)
    told = [*takewhile(lambda each: not _is_document(*each), both)]
    for line, _ in told:
        reading.put_aside(line.number, Part.SIGNATURE, line.text)
    return len(told)


def _awaits_title(reading: Reading) -> bool:
    """Whether what is open has a label and no words yet: its title stands below it."""
    clause = reading.open
    return clause is not None and not clause.source and not clause.rows


def take_annex(reading: Reading, at: int) -> bool:
    """Begin the annex whose title a line is, or go on with its title."""
    line = reading.lines[at]
    if reading.annex_title and heads_form(reading.lines, at):
        reading.put_head_aside(line)
        reading.annex_title = line if not line.rows else reading.annex_title
        return True
    if line.rows:
        reading.annex_title = None
        return False
    if _goes_on(reading, at):
        reading.go_on(line)
        reading.annex_title = line
        return True
    reading.annex_title = None
    if reading.is_opening and not reading.is_ended:
        return False
    title = _title(reading, at)
    if title and (_may_begin(reading) or line.is_marked or line.text.isupper()):
        _begin(reading, line, *title)
        return True
    return False


def _title(reading: Reading, at: int) -> tuple[str, str] | None:
    """Read the title of an annex, or of a form behind the signature."""
    line = reading.lines[at]
    is_apart = reading.is_end or _is_enclosed(reading, at)
    is_closed = reading.is_ended or (line.is_marked and is_apart)
    is_behind = is_closed and not reading.in_annex
    title = annex_title(line, is_ended=is_behind)
    if not title and (reading.is_ended or reading.in_annex):
        return form_title(line)
    return title


def _is_enclosed(reading: Reading, at: int) -> bool:
    """Whether a line says what it is an annex of, and no body goes on or ends behind it."""
    lines, labels = reading.lines[at:], reading.labels[at:]
    if not ENCLOSED.search(lines[0].text):
        return False
    titles = [label for label in labels if label and label.level < Level.KHOAN]
    goes_on = titles and titles[0].numbers != (1,)
    return not (goes_on or any(line.text.startswith("Nơi nhận") for line in lines))


def _may_begin(reading: Reading) -> bool:
    last = reading.last
    return bool(reading.is_ended or not last or last.rows or ends_sentence(last.text))


def leave_signature(reading: Reading, line: PlanLine) -> None:
    """A clause behind the signature belongs to no Điều: an annex without a title."""
    if reading.is_ended and not reading.in_annex:
        _begin(reading, line, "", "")


def _begin(reading: Reading, line: PlanLine, label: str, words: str) -> None:
    reading.close()
    id_ = reading.count("pl")
    reading.add(
        ClauseText(id_, "phu-luc", label, line.number, words, None, is_marked=True)
    )
    reading.tree = Tree(id_)
    reading.annex_title = line if words or label else None
    reading.last_is_label = True


def _goes_on(reading: Reading, at: int) -> bool:
    title = reading.annex_title
    if title is None or reading.labels[at]:
        return False
    return goes_on_title(reading.lines[at], title)


def _side_by_side(
    lines: Sequence[PlanLine], *, is_behind: bool
) -> tuple[int, list[tuple[int, str]]]:
    """Count the lines of signatures that begin here; give their words, column by column."""
    told: list[list[tuple[int, str]]] = []
    for count, line in enumerate(lines[:_MOST], 1):
        columns = _columns(line)
        told = told or [[] for _ in columns]
        offices = map(_columns, lines[count - 1 : count + 1])
        is_begun = (
            is_behind or count > 1 or any(all(map(SIGNED.match, o)) for o in offices)
        )
        signed = (
            is_signature(replace(line, text=words, source=words)) for words in columns
        )
        if not (len(told) == len(columns) > 1 and is_begun and all(signed)):
            break
        for column, words in zip(told, columns, strict=True):
            column.append((line.number, words))
        if all(map(is_person, columns)):
            return count, [each for column in told for each in column]
    return 0, []


def _columns(line: PlanLine) -> list[str]:
    return [plain(part) for part in _COLUMNS.split(line.source)]


def _is_document(line: PlanLine, label: Label | None) -> bool:
    is_numbered = label is not None and label.level < Level.GACH
    is_title = line.text.isupper() and annex_title(line, is_ended=True)
    return bool(
        is_numbered
        or line.rows
        or is_title
        or form_title(line)
        or line.text.upper().startswith("PHỤ LỤC")
    )
