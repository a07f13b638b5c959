"""Who a plan is sent to (nơi nhận): the list that stands left of the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.read.plan.foot.annex import annex_title, is_person
from thidua.read.plan.head import KINDS
from thidua.read.plan.label.label import Label, Level, read_label
from thidua.read.plan.lines.line import PlanLine, plain
from thidua.read.plan.lines.sentence import ends_sentence, starts_upper
from thidua.read.plan.reading import Reading
from thidua.read.plan.text import ClauseText, Part

_TITLE = re.compile(
    r"^(?:[*+•-]\s+)?[*_]*(?:Nơi\s+(?:nhận|gửi)|NƠI\s+(?:NHẬN|GỬI))[*_]*\s*(?::[*_]*|(?=\s{3,}|\t|$))"
)
_ITEM = re.compile(r"[*+•-]\s")
"""A bullet before the title, as before an item of the body."""
_MOST = 40
"""Lines that a list has at most."""
_ADDRESSED = re.compile(r"^(?:Kính gửi|KÍNH GỬI)\b")
_FILED = re.compile(r"Lưu\b")
_COPY = re.compile(r"Lưu\s*(?::|V[TP]\b)")
"""The file copy, which begins a recipient with or without a dash."""
_COLUMNS = re.compile(r"\s{3,}|\t")
RIGHT = 25
"""Characters before a line that belongs to the signature on the right."""
_FOR_BODY = re.compile(r"^\s*(?:(?:T/?M|K/?T|TL|TUQ)\.|T\.M)\s*\S")
_GLUED = re.compile(
    r"^(?P<left>[-–+•*].*?[;.,])\s+(?P<right>(?:(?:T/?M|K/?T|TL|TUQ)\. |PHÓ |CHỦ TỊCH|BÍ THƯ|TRƯỞNG |CỤM |KHỐI |GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH )[^a-z]*)$"
)
"""A recipient and an office in one line, the gap between them lost."""
_NAMED = re.compile(r"^(?P<left>[-–+•*]\s*\S.*?[.;])\s+(?P<right>\S.*)$")
_LISTED = re.compile(r"^\s*(?:[-–+•*]|Như\b|Lưu\b|.*\b[Ll]ưu\b(?! (?:trữ|giữ|động|ý)))")


class Recipients(Struct, frozen=True):
    """The list as read: its items, what stands beside and behind it, where it ends."""

    items: tuple[tuple[int, str, str], ...]
    """Line, label and words of each."""
    beside: tuple[tuple[int, str], ...]
    """Line and words of the signature on the right, and of the title."""
    end: int
    """The lines that were read."""


def take_recipients(reading: Reading, at: int) -> int:
    """Read the list of recipients that begins at a line; give how many lines it has."""
    if reading.in_annex or not _begins(
        reading.lines[at : at + _MOST], is_ended=reading.is_ended
    ):
        return 0
    reading.close(is_last=True)
    read = _read(reading.lines[at:])
    for number, label, words in read.items:
        id_ = reading.count("noi-nhan-")
        reading.add(ClauseText(id_, "noi-nhan", label, number, words, None))
    for number, words in read.beside:
        reading.put_aside(number, Part.SIGNATURE, words)
    reading.last = reading.lines[at + read.end - 1]
    return read.end


def take_first_recipients(reading: Reading) -> tuple[int, int]:
    """Read a list that a text in two columns gives above its title; nothing ends there. Give its lines.

    A letter may stand before what is sent with it: its list is read where it ends.
    """
    kinds = re.compile(rf"(?:{KINDS})\b")
    lines = enumerate(reading.lines)
    kind = next((n for n, line in lines if kinds.match(line.text)), 0)
    titles = (
        n for n, line in enumerate(reading.lines[:kind]) if _TITLE.match(line.text)
    )
    start = next(titles, 0)
    is_head = kind and not any(map(_is_letter, reading.lines[:start]))
    read = take_recipients(reading, start) if is_head else 0
    reading.is_ended, reading.last = False, None
    return (start, start + read) if read else (0, 0)


def _is_letter(line: PlanLine) -> bool:
    return bool(_ADDRESSED.match(line.text)) or ends_sentence(line.text)


def _begins(lines: Sequence[PlanLine], *, is_ended: bool) -> bool:
    """Whether the first line is the title of the list: alone, or with what stands beside it."""
    line, following = lines[0], lines[1] if len(lines) > 1 else None
    found = _TITLE.match(line.source)
    is_item = _ITEM.match(line.source) and not is_ended
    if not found or (is_item and not _is_filed(lines[1:])):
        return False
    behind = line.source[found.end() :].strip()
    is_column = bool(_COLUMNS.match(line.source[found.end() :]))
    if not behind or is_column or _LISTED.match(behind):
        return True
    is_list = following is not None and re.match(r"^[-–+•*]", following.source)
    return bool(is_list) and not ends_sentence(behind.removesuffix(";"))


def _is_filed(lines: Sequence[PlanLine]) -> bool:
    """Whether a list goes on to the file copy; “- Nơi nhận: Văn phòng” may be words of the body."""
    for line in lines:
        label = read_label(line.source)
        if _FILED.match(label.rest if label else line.text):
            return True
        if label and label.level < Level.GACH:
            return False
    return False


def _read(lines: Sequence[PlanLine]) -> Recipients:
    """Read the list that begins at the first line; the signature stands beside it."""
    items: list[tuple[int, str, str]] = []
    is_glued = bool(lines) and bool(_FOR_BODY.match(_TITLE.sub("", lines[0].source)))
    beside: list[tuple[int, str]] = []
    end = len(lines)
    bare = _bare(lines)
    for at, line in enumerate(lines):
        if at and (annex_title(line, is_ended=True) or line.rows):
            end = at
            break
        source, right = _columns(line, is_title=not at)
        if is_glued and not right:
            source, right = _unglued(source)
        label, found = read_label(source), items[-1] if items else None
        if _is_behind(found, source, label, line):
            end = at
            break
        if right:
            beside.append((line.number, right))
        if label and label.level in (Level.GACH, Level.CONG):
            items.append((line.number, label.printed, label.rest))
        elif at in bare or (not at and source) or _COPY.match(source):
            items.append((line.number, "", source))
        elif found and _goes_on(found[2], source, line):
            items[-1] = (found[0], found[1], f"{found[2]} {source}")
        elif source:
            beside.append((line.number, source))
    return Recipients(tuple(items), tuple(beside), end)


def _unglued(source: str) -> tuple[str, str]:
    """Part a recipient from the name of who signs, which one blank parts from it."""
    named = _NAMED.match(source)
    if named and is_person(named["right"]):
        return named["left"], named["right"]
    return source, ""


def _bare(lines: Sequence[PlanLine]) -> set[int]:
    """The places of lines that begin a recipient where none has a dash."""
    told: list[tuple[int, str]] = []
    for at, line in enumerate(lines):
        source, _ = _columns(line, is_title=not at)
        is_signed = bool(source) and plain(source).isupper()
        if is_signed or (at and (annex_title(line, is_ended=True) or line.rows)):
            break
        told += [(at, source)] if source else []
    return {told[n][0] for n in _starts([plain(source) for _, source in told])}


def _starts(words: Sequence[str]) -> Iterator[int]:
    """Tell which lines begin a recipient; none where it is no sure list."""
    last = next((n for n, each in enumerate(words) if _FILED.match(each)), None)
    words = words if last is None else words[: last + 1]
    above = words[:-1]
    commas = "," if above and all(each.endswith(",") for each in above) else ""
    stop = ";" if any(each.endswith(";") for each in above) else commas
    is_closed = (
        stop and words[-1].endswith(".") and all(each.endswith(stop) for each in above)
    )
    is_sure = last is not None or is_closed
    if not is_sure or any(read_label(each) or is_person(each) for each in words):
        return
    for n, each in enumerate(words):
        is_apart = words[n - 1].endswith((stop, ".")) if stop else starts_upper(each)
        if not n or _FILED.match(each) or is_apart:
            yield n


def _is_behind(
    found: tuple[int, str, str] | None, source: str, label: Label | None, line: PlanLine
) -> bool:
    """Whether a line stands behind the file copy, with which the list ends."""
    is_listed = label is not None and label.level in (Level.GACH, Level.CONG)
    if not found or is_listed or line.indent >= RIGHT:
        return False
    is_last = _FILED.match(found[2]) is not None
    return is_last and not _goes_on(found[2], source, line)


def _columns(line: PlanLine, *, is_title: bool) -> tuple[str, str]:
    """Part the left column from the right one; the words of the title go right."""
    if is_title:
        found = _TITLE.match(line.source)
        assert found
        behind = line.source[found.end() :]
        title = line.source[: found.end()].strip()
        if _COLUMNS.match(behind) or _FOR_BODY.match(behind):
            return "", f"{title} {behind.strip()}"
        return behind.strip(), title
    if line.indent >= RIGHT:
        return "", line.source
    if glued := _GLUED.match(line.source):
        return glued["left"], glued["right"]
    left, *right = _COLUMNS.split(line.source, maxsplit=1)
    return left, right[0].strip() if right else ""


def _goes_on(words: str, source: str, line: PlanLine) -> bool:
    """Whether a line without a dash is the rest of a recipient that has not ended."""
    if not source or ends_sentence(plain(words)) or source.isupper():
        return False
    if line.after_blank and starts_upper(source):
        return False
    is_name = _FILED.match(words) and starts_upper(source) and not words.endswith(",")
    return not is_name
