"""The head of a table of criteria (đầu bảng): which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from thidua.read.plan.lines.table import DITTO
from thidua.read.table.printed_row import PrintedRow

_LABEL = re.compile(
    r"(?:s[ôố]\s*)?(?:tt|stt|thứ tự)|số tt|mã(?: số)?|mục|phần|ký hiệu|số",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:(?:tên|các|nội dung|nhóm|danh mục|bộ|hạng mục|lĩnh vực|phần)[\s,/]+)*(?:tiêu chí|nội dung|chỉ tiêu|chỉ số|tiêu chuẩn|hạng mục|nhiệm vụ|lĩnh vực|công việc|lỗi|hành vi|vi phạm|thành tích)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"điểm\s+(?:số\s+)?(?:tối đa|chuẩn|quy định|thi đua)\b|^(?:mức\s+)?tối đa\b|^chuẩn$|(?:thang|biểu|khung|mức)\s+(?:bảng\s+)?điểm|tối đa.*điểm|max",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?:số\s+|tổng\s+)?điểm(?:\s+(?:số|thành phần|từng mức|chấm))?\s*(?:\([^()]*\))?",
    re.IGNORECASE,
)
_SET = re.compile(
    r"điểm (?:chuẩn|tối đa|quy định) (?:của|do|theo) (?!.*chấm)", re.IGNORECASE
)
_GIVEN = re.compile(
    r"tự (?:chấm|đánh giá|cho)|thẩm định|đạt được|hội đồng|cụm|điểm (?:đạt|duyệt|chấm)|chấm(?! điểm tối đa)|kết quả|đơn vị",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?:số\s+|mức\s+)?(?:điểm\s+)?(?:(?P<minus>(?:bị\s+)?(?:trừ|phạt))|(?:được\s+)?(?:cộng|thưởng))(?:\s+(?:điểm|thêm))?(?:\s*(?:[/(]|mỗi\b|cho\b).*)?$",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"(?:tài liệu|hồ sơ|văn bản|giấy tờ|thông tin)?\s*(?:minh chứng|kiểm chứng|chứng minh|hồ sơ)",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"(?:cách|phương pháp|hướng dẫn|quy định)\s*(?:tính|chấm|cho|đánh giá)|ghi chú|diễn giải|mức|thang|nội dung|yêu cầu|tiêu chuẩn|đánh giá",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"mức\s+\d|.*\(\s*\d+\s*(?:%|điểm)\s*\)$", re.IGNORECASE)
"""Mức 2 (70%): what heads one level is part of what its cells say."""
_LONGEST = 80
"""Letters of what heads a column."""
_SHORT = 40
"""Letters of what heads a part of one."""


class Head(Struct, frozen=True):
    """Which column of a table holds what; None where none does."""

    heads: tuple[str, ...]
    """What stands over each column."""
    name: int
    most: int
    label: int | None = None
    group: int | None = None
    """What stands over the criteria, in a column before theirs."""
    numbers_groups: bool = False
    """Whether the numbers of rows are those of what stands over the criteria."""
    evidence: int | None = None
    points: int | None = None
    """Of levels, beside the most points."""
    rules: frozenset[int] = frozenset()
    moves: str = ""
    """`plus`, `minus` where a column is of points that are added, or taken."""
    rows: int = 1

    def over(self, column: int) -> str:
        """What stands over a column."""
        return self.heads[column] if column < len(self.heads) else ""


def head_at(rows: Sequence[PrintedRow], at: int) -> Head | None:
    """Read the head that begins at a row; None where none does."""
    first = rows[at]
    if not _is_headed(first.cells):
        return None
    told, size = list(first.cells), 1
    while at + size < len(rows) and _goes_on(first, rows[at + size]):
        below = rows[at + size].cells
        told = [
            f"{a} {b}".strip() if b != DITTO else a
            for a, b in zip(told, below, strict=False)
        ]
        size += 1
    return _head(tuple(told), size)


def _is_headed(cells: Sequence[str]) -> bool:
    names = [
        at for at, cell in enumerate(cells) if _is_short(cell) and _NAME.match(cell)
    ]
    most = list(_most(cells))
    return any(name != column for name in names for column in most)


def name_without_points(row: PrintedRow) -> str:
    """Give what heads the criteria in a row that heads no points; "" for any other row."""
    if not row.table or _is_headed(row.cells) or len(list(filter(None, row.cells))) < 2:
        return ""
    named = (c for c in row.cells if len(c) < _SHORT and _NAME.match(c))
    return next(named, "")


def _is_short(cell: str) -> bool:
    return 0 < len(cell) <= _LONGEST


def _most(cells: Sequence[str]) -> Iterator[int]:
    """Give the columns that may hold the most points, the likeliest first."""
    seen = [at for at, cell in enumerate(cells) if _is_short(cell)]
    sure = [at for at in seen if _is_most(cells[at])]
    yield from sure
    rest = [at for at in seen if at not in sure and not _GIVEN.search(cells[at])]
    yield from (at for at in rest if _POINTS.fullmatch(cells[at]))
    yield from (at for at in rest if _MOVED.match(cells[at]))


def _is_most(over: str) -> bool:
    """Whether words head the most points, whoever set them: Điểm chuẩn của cụm."""
    is_set = _SET.match(over) is not None
    return bool(_MOST.search(over)) and (is_set or not _GIVEN.search(over))


def _goes_on(first: PrintedRow, row: PrintedRow) -> bool:
    """Whether a row is the lower part of a head: its first cells are those above, its words no numbers."""
    own = [cell for cell in row.cells if cell and cell != DITTO]
    is_below = row.table == first.table and all(c in ("", DITTO) for c in row.cells[:2])
    is_words = all(len(c) < _SHORT and not any(map(str.isdigit, c)) for c in own)
    is_told = any(_MOST.search(c) or _GIVEN.search(c) for c in own)
    is_headed = is_told or _parts_head(first, row)
    return is_below and is_words and is_headed and len(own) > 1


def _parts_head(first: PrintedRow, row: PrintedRow) -> bool:
    """Whether words stand below a head of points that goes over several columns."""
    pairs = enumerate(zip(first.cells, row.cells, strict=False))
    free = [at for at, (over, own) in pairs if own and own != DITTO and not over]
    return any(at and _MOST.search(first.cells[at - 1]) for at in free)


def heads_rows(row: PrintedRow, head: Head) -> bool:
    """Whether a row heads columns of another kind: what numbers rows, what they are about."""
    label = row.cells[head.label] if head.label is not None else ""
    return bool(_LABEL.fullmatch(label.strip(" ."))) and label.upper() in (
        "TT",
        "STT",
        "SỐ TT",
    )


def is_given(over: str) -> bool:
    """Whether a column is for points that units are given."""
    return _GIVEN.search(over) is not None


def numbers_columns(row: PrintedRow) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3), A B 1 2."""
    told = [cell.strip("()") for cell in row.cells if cell]
    digits = [cell for cell in told if cell.isdigit()]
    letters = [cell for cell in told if len(cell) == 1 and cell.isupper()]
    is_run = (
        digits == [str(n + int(digits[0])) for n in range(len(digits))]
        if digits
        else False
    )
    is_all = len(digits) + len(letters) == len(told) == len(row.cells)
    return is_run and is_all and len(told) > 2


def _head(cells: tuple[str, ...], size: int) -> Head | None:
    candidates = list(_most(cells))
    named = [
        n
        for n, c in enumerate(cells)
        if _is_short(c) and _NAME.match(c) and n not in candidates
    ]
    if not candidates or not named:
        return None
    most = candidates[0]
    before = [n for n in named if n < most] or named
    others = [n for n in range(len(cells)) if n not in (most, *before[:2])]
    told = (n for n in others if _LABEL.fullmatch(cells[n].strip(" .")))
    bare = (n for n in others if n < before[0] and not cells[n])
    label = next(told, next(bare, None))
    evidence = next(
        (n for n in others if n != label and _EVIDENCE.match(cells[n])), None
    )
    levels = (n for n in candidates[1:] if n > most and not moves_over(cells[n]))
    points = next(levels, None)
    known = {label, evidence, points}
    free = [n for n in others if n not in known and not _LEVEL.match(cells[n])]
    rules = {n for n in free if _RULE.match(cells[n])}
    group = before[0] if len(before) > 1 else None
    return Head(
        heads=cells,
        name=before[1] if group is not None else before[0],
        most=most,
        label=label,
        group=group,
        evidence=evidence,
        points=points,
        rules=frozenset(rules),
        moves=moves_over(cells[most]),
        rows=size,
    )


def moves_over(over: str) -> str:
    """Say whether a column is of points that are added, or taken."""
    found = _MOVED.match(over)
    if not found:
        return ""
    return "minus" if found["minus"] else "plus"
