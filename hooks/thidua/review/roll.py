"""Rules on rolls (danh sách): numbers of their rows, names that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from thidua.model.problem import Grade
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_NUMBER = re.compile(r"(?:S?TT|Số TT|Số thứ tự)\b", re.IGNORECASE)
_WHO = re.compile(
    r"^(?:họ(?: và)? tên|họ,? tên|tên (?:tập thể|cá nhân|hộ))", re.IGNORECASE
)


@draft_rule(
    "du-thao-so-thu-tu",
    what="Số thứ tự trong danh sách, bảng bị nhảy hay bị lặp",
    why="Thường là một dòng bị xóa, hay chèn thêm mà chưa đánh lại số: số người không khớp với quyết định.",
    remedy="xem có thiếu dòng nào không, rồi đánh số lại",
    bad="Trên đây là Kế hoạch thi đua năm 2026./.\n\nSTT | Thôn\n1 | Đông\n3 | Tây",
    good="Trên đây là Kế hoạch thi đua năm 2026./.",
    grade=Grade.ATTENTION,
)
def rows_follow(draft: Draft) -> Iterator[Found]:
    """Tell the first row of each table whose number is not the next one; groups may begin anew."""
    for clause in draft.plan.clauses:
        head, *rows = clause.rows or ((),)
        numbers = [row[0].strip(" .") for row in rows if row]
        if not (head and _NUMBER.match(head[0]) and all(map(_is_counted, numbers))):
            continue
        counted = [int(number) for number in numbers if number]
        for one, following in pairwise(counted):
            if following not in (one + 1, 1):
                odd = "lặp số" if following == one else "nhảy số"
                words = _row_of(rows, following)
                message = f"{odd}: số {following} đứng sau số {one} (“{words}”)"
                yield Found(_line_of(draft, clause.line, words), message, words)
                break


def _is_counted(number: str) -> bool:
    """Whether a cell is a plain number, or blank."""
    return not number or (number.isdecimal() and len(number) <= 3)


@draft_rule(
    "du-thao-ten-hai-lan",
    what="Một người, một tập thể đứng hai lần trong cùng danh sách",
    why="Danh sách khen thưởng mà một người có hai dòng thì số lượng và tiền thưởng sai theo.",
    remedy="bỏ một dòng; là hai người trùng tên thì thêm năm sinh hay chức vụ",
    bad="Trên đây là Kế hoạch thi đua năm 2026./.\n\nSTT | Họ và tên | Đơn vị\n1 | Lê Thị Ba | Thôn Đông\n2 | Lê Thị Ba | Thôn Đông",
    good="Trên đây là Kế hoạch thi đua năm 2026./.",
    grade=Grade.ATTENTION,
)
def names_stand_once(draft: Draft) -> Iterator[Found]:
    """Tell rows of one table that say the same of the same name."""
    for clause in draft.plan.clauses:
        head, *rows = clause.rows or ((),)
        at = next((n for n, name in enumerate(head) if _WHO.match(name)), None)
        if at is None:
            continue
        seen: set[tuple[str, ...]] = set()
        for row in rows:
            told = tuple(" ".join(cell.split()).lower() for cell in row[at:])
            if told in seen and len(told[0].split()) > 1 and any(told[1:]):
                words = row[at].strip()
                message = f"“{words}” đứng hai lần trong danh sách"
                yield Found(_last_line_of(draft, clause.line, words), message, words)
            seen.add(told)


def _row_of(rows: Sequence[Sequence[str]], number: int) -> str:
    """The words of the first row behind that bears a number twice or out of turn."""
    named = [row for row in rows if row and row[0].strip(" .") == str(number)]
    return next((cell.strip() for cell in named[-1][1:] if cell.strip()), "")


def _line_of(draft: Draft, first: int, words: str) -> int:
    """The line of a table that has the words; its first one where they are parted."""
    rows = enumerate(draft.lines[first - 1 :], first)
    return next((n for n, line in rows if words and words in line), first)


def _last_line_of(draft: Draft, first: int, words: str) -> int:
    """The second line of a table that has the words."""
    above = _line_of(draft, first, words)
    return _line_of(draft, above + 1, words)
