"""Bytes of a file → Vietnamese text in Unicode NFC, or what is wrong with the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby
from pathlib import Path

from thidua.model.letter.repair import Kind, Mark, Repaired, is_sound, repaired
from thidua.model.problem import Grade, Place, Problem

MAX_BYTES = 2_000_000
"""A page of words has 20 kB; whatever is larger than this is no text."""

UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|[\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\uffa0\U000e0000-\U000e007f]"
    "|[\u0300-\u036f]{3}"
)
"""What YAML refuses, letters without width, those that turn the words around, heaps of marks."""
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,31});")
"""A letter as HTML names it, which Markdown makes that letter: `&#x202e;`."""

_SAVE = "mở bằng trình soạn thảo, chọn lưu với bảng mã UTF-8 rồi lưu lại"
_SIDE = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}$", re.MULTILINE)
"""In Markdown this alone is the line below a title."""
SHOWN = 5
"""So many lines are named; of more, how many they are."""

_MENDED = {
    Kind.MISREAD: "chữ UTF-8 đọc nhầm bảng mã",
    Kind.TCVN3: "chữ TCVN3 (phông .Vn…)",
    Kind.VNI: "chữ VNI (phông VNI-…)",
    Kind.TWIN: "chữ nhìn giống đ, ư mà là ký tự khác",
    Kind.HOMOGLYPH: "chữ Hy Lạp hoặc chữ Nga lẫn trong từ",
    Kind.STYLED: "chữ vẽ bằng ký hiệu",
    Kind.UNSEEN: "ký tự ẩn",
    Kind.HYPHEN: "gạch nối ẩn",
    Kind.PRIVATE: "dấu đầu dòng của Word",
}
_DOUBTFUL = {
    Kind.MISREAD: "có lẽ là chữ đọc nhầm bảng mã",
    Kind.TCVN3: "có lẽ là chữ TCVN3 (phông .Vn…)",
    Kind.VNI: "có lẽ là chữ VNI (phông VNI-…)",
    Kind.TWIN: "có ký tự nhìn giống đ hoặc ư",
    Kind.HOMOGLYPH: "có chữ Hy Lạp hoặc chữ Nga lẫn trong từ",
    Kind.STYLED: "có chữ vẽ bằng ký hiệu",
    Kind.HYPHEN: "có gạch nối ẩn giữa hai chữ",
    Kind.PRIVATE: "có ký hiệu riêng của một phông chữ, máy khác không hiện được",
    Kind.LOST: "có chữ đã mất khi chuyển bảng mã",
}
_ALREADY = "trang hiện chữ đã sửa; sửa cả trong tệp thì lần sau không báo nữa"
_LOOK = "so với bản gốc rồi gõ lại chữ ấy"


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    """Read a file of words; None, with a problem noted, where it holds no such."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        note = f"tệp nặng {size / 1e6:.0f} MB, quá mức {MAX_BYTES / 1e6:.0f} MB"
        problems.append(
            Problem(
                Place(name),
                note,
                "tách nhỏ, hoặc để tệp này ngoài data/ và content/",
                rule="tep-qua-nang",
            )
        )
        return None
    return decode(path.read_bytes(), name, problems)


def decode(raw: bytes, name: str, problems: list[Problem]) -> str | None:
    """Decode the bytes of a file; None, with a problem noted, where they are not UTF-8."""
    problem = _wrong_encoding(raw, name)
    if problem:
        problems.append(problem)
        return None
    told = _repaired(raw.decode("utf-8"))
    text = told.text
    if not text.strip():
        remedy = "điền nội dung hoặc xóa tệp"
        problems.append(Problem(Place(name), "tệp trống", remedy, rule="tep-trong"))
        return None
    if odd := _unprintable(text, name) or _conflict(text, name):
        problems.append(odd)
        return None
    problems.extend(_letters(told, name))
    return text


def normalised(text: str) -> str:
    """Write letters and ends of lines in their one form, as `decode` gives them."""
    return _repaired(text).text


def _repaired(text: str) -> Repaired:
    return repaired(text.replace("\r\n", "\n").replace("\r", "\n"))


def _unprintable(text: str, name: str) -> Problem | None:
    """Tell the first letter that cannot be seen; in Markdown, one written as HTML names it, too."""
    if not is_sound(text) and (odd := UNPRINTABLE.search(text)):
        return unprintable_problem(_place(text, name, odd.start()), odd[0])
    named = _REFERENCE.finditer(text) if name.endswith(".md") else ()
    for reference in named:
        if odd := UNPRINTABLE.search(unescape(reference[0])):
            return unprintable_problem(_place(text, name, reference.start()), odd[0])
    return None


def _place(text: str, name: str, at: int) -> Place:
    line = text.count("\n", 0, at) + 1
    return Place(name, line, at - text.rfind("\n", 0, at))


def unprintable_problem(place: Place, letter: str) -> Problem:
    """Tell a letter that cannot be seen."""
    message = f"có ký tự không in được (U+{ord(letter[0]):04X})"
    remedy = "xóa ký tự ấy; thường do dán từ PDF hay Word"
    return Problem(place, message, remedy, rule="ky-tu-khong-in")


def _wrong_encoding(raw: bytes, name: str) -> Problem | None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:4096]:
        message = "tệp lưu bằng bảng mã UTF-16 hoặc không phải văn bản"
        return _misencoded(Place(name), message)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as wrong:
        before = raw[: wrong.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
        note = f"byte {raw[wrong.start]:02X} không thuộc UTF-8 (có thể tệp dùng Windows-1258, TCVN3 hay VNI)"
        return _misencoded(Place(name, line, column), note)
    return None


def _misencoded(place: Place, message: str) -> Problem:
    return Problem(place, message, _SAVE, rule="sai-bang-ma")


def _letters(told: Repaired, name: str) -> Iterator[Problem]:
    """Tell each kind of mend once for a file, each doubt at its line."""
    order = sorted(told.mended, key=lambda mark: mark.kind.name)
    for kind, group in groupby(order, key=lambda mark: mark.kind):
        yield _mended(kind, list(group), name)
    for _, places in groupby(told.doubtful, key=lambda mark: (mark.line, mark.kind)):
        mark = next(places)
        message = f"{_DOUBTFUL[mark.kind]}: “{_shown(mark.found)}”"
        place = Place(name, mark.line, mark.column)
        yield Problem(
            place,
            message,
            _LOOK,
            found=mark.found,
            grade=Grade.ATTENTION,
            rule="chu-ngo",
        )


def _mended(kind: Kind, marks: list[Mark], name: str) -> Problem:
    first = marks[0]
    lines = list(dict.fromkeys(str(mark.line) for mark in marks))
    more = f" và {len(lines) - SHOWN} dòng nữa" if len(lines) > SHOWN else ""
    where = f"dòng {', '.join(lines[:SHOWN])}{more}"
    what = (
        f"“{_shown(first.found)}” thành “{first.was}”"
        if first.was
        else f"bỏ “{_shown(first.found)}”"
    )
    message = f"đã sửa {_MENDED[kind]}: {what}; {len(marks)} chỗ, {where}"
    place = Place(name, first.line, first.column)
    return Problem(
        place,
        message,
        _ALREADY,
        found=first.found,
        grade=Grade.ATTENTION,
        rule="chu-da-sua",
    )


def _shown(letters: str) -> str:
    """Show what cannot be seen by its number."""
    return "".join(
        c if c.isprintable() and not "\ue000" <= c <= "\uf8ff" else f"U+{ord(c):04X}"
        for c in letters[:40]
    )


def _conflict(text: str, name: str) -> Problem | None:
    """Tell the first mark of a conflict, and how many there are."""
    marks = list(_SIDE.finditer(text))
    if name.endswith(".yml"):
        marks = sorted([*marks, *_MIDDLE.finditer(text)], key=lambda mark: mark.start())
    if not marks:
        return None
    message = (
        f"còn dấu xung đột của git “{marks[0][0][:7]}” (cả tệp có {len(marks)} dấu)"
    )
    remedy = "giữ lại một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>"
    return Problem(
        _place(text, name, marks[0].start()), message, remedy, rule="dau-xung-dot"
    )
