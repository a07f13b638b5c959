"""What is wrong in a text: letters that were set right or are in doubt, marks of a conflict in git."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from thidua.model.letter.repair import Kind, Mark, Repaired
from thidua.model.problem import Grade, Place, Problem

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


def letter_problems(told: Repaired, name: str) -> Iterator[Problem]:
    """Tell each kind of mend once for a file, each doubt at its line."""
    order = sorted(told.mended, key=lambda mark: mark.kind.name)
    for kind, group in groupby(order, key=lambda mark: mark.kind):
        yield _mended(kind, list(group), name)
    for _, places in groupby(told.doubtful, key=lambda mark: (mark.line, mark.kind)):
        mark = next(places)
        message = f"{_DOUBTFUL[mark.kind]}: “{_shown(mark.found)}”"
        place = Place(name, mark.line, mark.column)
        yield Problem(place, message, _LOOK, found=mark.found, grade=Grade.ATTENTION, rule="chu-ngo")  # fmt: skip


def _mended(kind: Kind, marks: list[Mark], name: str) -> Problem:
    first = marks[0]
    lines = list(dict.fromkeys(str(mark.line) for mark in marks))
    more = f" và {len(lines) - SHOWN} dòng nữa" if len(lines) > SHOWN else ""
    where = f"dòng {', '.join(lines[:SHOWN])}{more}"
    what = f"“{_shown(first.found)}” thành “{first.was}”" if first.was else f"bỏ “{_shown(first.found)}”"  # fmt: skip
    message = f"đã sửa {_MENDED[kind]}: {what}; {len(marks)} chỗ, {where}"
    place = Place(name, first.line, first.column)
    return Problem(place, message, _ALREADY, found=first.found, grade=Grade.ATTENTION, rule="chu-da-sua")  # fmt: skip


def _shown(letters: str) -> str:
    """Show what cannot be seen by its number."""
    return "".join(c if c.isprintable() and not "\ue000" <= c <= "\uf8ff" else f"U+{ord(c):04X}" for c in letters[:40])  # fmt: skip


def conflict_problem(text: str, name: str) -> Problem | None:
    """Tell the first mark of a conflict, and how many there are."""
    marks = list(_SIDE.finditer(text))
    if name.endswith(".yml"):
        marks = sorted([*marks, *_MIDDLE.finditer(text)], key=lambda mark: mark.start())
    if not marks:
        return None
    line = text.count("\n", 0, marks[0].start()) + 1
    message = f"còn dấu xung đột của git “{marks[0][0][:7]}” (cả tệp có {len(marks)} dấu)"  # fmt: skip
    remedy = "giữ lại một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>"
    return Problem(Place(name, line), message, remedy, rule="dau-xung-dot")
