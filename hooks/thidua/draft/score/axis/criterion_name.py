"""Criteria and fields by what a workbook calls them: `1.1`, `1.1. Thu nhập`, its name alone, “Tự chấm”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches

from msgspec.structs import replace

from thidua.draft.form.block import MOST, is_aside
from thidua.model.form.answer import Holds
from thidua.model.form.form import Column, Form
from thidua.model.score.criterion.criteria import Leaf
from thidua.model.score.criterion.criterion import CriterionType
from thidua.model.score.criterion.judged import BonusPenalty, Count
from thidua.model.score.criterion.measured import Measured
from thidua.model.score.scoring import Scoring
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Cell, Grid

_WORD = re.compile(r"(?:tiêu chí|tc|mục|chỉ tiêu)(?:\s+|(?=\d))", re.IGNORECASE)
_FIELDS = {
    "reason": "ly-do", "self": "tu-(cham|danh-gia|cho-diem)|thon-cham", "cluster": "cum-cham|cham-cheo", "appraised": "tham-(dinh|tra)|phuc-tra",
    "plus": "so-lan-cong", "minus": "so-lan-tru|so-loi", "final": "diem-(duyet|cuoi|chinh-thuc|chot|dat|cong-nhan)|^(ket-qua-|so-)?(diem-(cham|danh-gia|xet|thuc-te)|cham(-diem)?)(-(nam|quy|ky|dat|lan|cua-(xa|phuong|bcd|ubnd))(-.*)?)?$|hoi-dong|^(diem-)?(xa|phuong|to|bcd|hd|phong|ban|truong|doan)-(cham|danh-gia)$",
    "baseline": "muc-goc|dau-ky", "target": "chi-tieu|ke-hoach|duoc-giao|^kh$", "actual": "^th$|thuc-hien|dat-duoc|dat-hay-khong",
}  # fmt: skip
"""What a head says of its column; the first that fits."""
_LEFT_OUT = re.compile(
    "(^|-)(toi-da|(thang|muc|bieu|khung)-diem|minh-chung|ghi-chu|xep-hang|xep-loai|danh-hieu|tong-diem|tong-cong|chenh-lech|tang-giam|so-sanh|don-vi-tinh|dvt|ty-le-dat)"
)
_SHORT = 4
"""Words of a head that may be a field."""
_NEAR = 0.85
VAGUE = "là số liệu hay điểm, của vòng nào? Ghi đầu cột “Thực hiện”, “Điểm”, “Tự chấm” hay “Thẩm định”, hoặc xóa cột"
_POINTED = ("final", "self", "cluster", "appraised")
_RESULT = ("ket-qua", "kq")
_POINTS = ("diem", "so-diem", *_RESULT)


class CriterionNames:
    """What a sheet may be about, criteria or indicators, by code and by name."""

    fields: frozenset[str] | None = None
    """The fields that it may fill in; None for any."""
    leaves: Mapping[str, Leaf]
    """Criteria by their code; none where it is about indicators."""
    scoring: Scoring | None = None
    round = ""
    """The round of points whose head tells none."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names, self.leaves = names, {}
        self._paired: dict[Cell, str] = {}
        self._by_name: dict[str, list[str]] = {}
        for code, name in names.items():
            self._by_name.setdefault(slugify(name), []).append(code)
        self._codes = sorted(names, key=len, reverse=True)

    def find(self, cell: Cell | None) -> str:
        """Give the code of the criterion that a head or a row names; "" for none."""
        if cell is None or cell in self._paired:
            return self._paired[cell] if cell else ""
        if cell.number is not None:
            told = f"{cell.number:f}"
            return told if told in self.names else ""
        words = MOST.sub("", _WORD.sub("", cell.text, count=1)).strip()
        for code in self._codes:
            if words == code or re.match(rf"{re.escape(code)}[.):\s–-]", words):
                rest = words[len(code) :].lstrip(".):–- ")
                if not rest[:1].isdigit():
                    return code
        return self.named(words)

    def surely(self, cell: Cell) -> str:
        """Give the code that a head names in words, too."""
        code = self.find(cell)
        return code if slugify(cell.text) != slugify(code) else ""

    def field_in(self, cell: Cell) -> str:
        """Give the field that a head names behind the code of its criterion: 1.1 Chỉ tiêu."""
        code = self.find(cell)
        rest = cell.text.partition(code)[2].strip(".):–- ") if code else ""
        if not rest or len(rest.split()) > _SHORT:
            return ""
        is_name = slugify(self.names[code]).startswith(slugify(rest))
        return "" if is_name else field_of(rest)

    def named(self, words: str) -> str:
        """Give the criterion of a name, which no other bears; "" for none."""
        found = self.bearing(words)
        return found[0] if len(found) == 1 else ""

    def bearing(self, words: str) -> list[str]:
        """Give all criteria of a name, behind which may stand what they count."""
        bare, _, unit = words.rstrip(") ").rpartition("(")
        named = self._by_name.get(slugify(bare), []) if bare else []
        counted = [c for c in named if slugify(self.unit(c)) == slugify(unit)]
        return (self._by_name.get(slugify(words)) or counted) if slugify(words) else []

    def pair(self, grid: Grid) -> None:
        """Take names that several sections share one by one, where a table has all of them."""
        self._paired, told = {}, dict[str, list[Cell]]()
        is_shared = any(len(codes) > 1 for codes in self._by_name.values())
        for _, cell in sorted(grid.cells.items()) if is_shared else ():
            name = MOST.sub("", cell.text)
            if len(self.bearing(name)) > 1:
                told.setdefault(slugify(name), []).append(cell)
        for cells in told.values():
            codes = self.bearing(MOST.sub("", cells[0].text))
            own = [self.find(grid.at(c.row, c.column - 1)) for c in cells]
            order = own if {*own} == {*codes} else codes
            self._paired |= (
                dict(zip(cells, order, strict=True)) if len(cells) == len(codes) else {}
            )

    def unit(self, code: str) -> str:
        """Give what a criterion counts; "" for nothing."""
        return getattr(self.leaves.get(code), "unit", None) or ""

    def near(self, words: str, read: Collection[str]) -> str:
        """Say which criterion, not among those `read`, words may mean; "" for none."""
        words = MOST.sub("", words)
        if len(codes := self.bearing(words)) > 1:
            return f"“{words[:40]}” là tên của tiêu chí {', '.join(codes)}: ghi mã trước tên"
        names = {
            slugify(name): name for code, name in self.names.items() if code not in read
        }
        told = slugify(words)
        found = get_close_matches(told, names, n=1, cutoff=_NEAR) or [
            name
            for name in names
            if min(told, name, key=len).count("-")
            and f"{name}-".startswith(f"{told}-") | f"{told}-".startswith(f"{name}-")
        ]
        return (
            f"không có tiêu chí “{words[:40]}”; có phải là “{names[found[0]]}”? Sửa tên cho đúng"
            if found
            else ""
        )

    def takes(self, field: str) -> bool:
        """Whether a head that tells a field is of a column that is read."""
        return field not in ("", "-") and (self.fields is None or field in self.fields)

    def column(self, code: str, field: str) -> Column:
        """Give the column of a field."""
        raise NotImplementedError

    def only_field(self, code: str) -> str:
        """The field of a column that tells none."""
        raise NotImplementedError

    def meant(
        self, code: str, field: str, heads: Sequence[Cell], cells: Iterable[Cell | None]
    ) -> str:
        """The field of a line, whose heads, the lowest first, tell `field`."""
        leaf, lowest = self.leaves.get(code), slugify(heads[0].text)
        if not isinstance(leaf, Measured | Count) or (field and lowest not in _RESULT):
            told = field or self.only_field(code)
            is_bare = told == "final" and (not field or lowest in _POINTS)
            return self.round or told if is_bare else told
        is_own, is_percent = self.find(heads[0]) == code, leaf.unit == "%"
        is_figure = not is_own and lowest.startswith(
            "ty-le" if is_percent else "so-luong"
        )
        is_figure |= is_percent and (
            "(%)" in heads[0].text or any(c and c.text.endswith("%") for c in cells)
        )
        return "actual" if is_figure else (self.round or "final") if is_own else ""


class ScoringNames(CriterionNames):
    """The criteria of a set, with the columns that they have in its form."""

    fields = frozenset(
        {
            "target",
            "actual",
            "plus",
            "minus",
            "self",
            "cluster",
            "appraised",
            "final",
            "reason",
        }
    )

    def __init__(self, scoring: Scoring, form: Form) -> None:
        leaves = {leaf.code: leaf for leaf in scoring.leaves()}
        super().__init__({code: leaf.name for code, leaf in leaves.items()})
        self.leaves, self.form, self.scoring = leaves, form, scoring

    def column(self, code: str, field: str) -> Column:
        """Give the column of a criterion's field, as the form has it or as it would be."""
        key = code if field == "final" else f"{code} {field}"
        leaf = self.leaves[code]
        holds = Holds.WORDS if field == "reason" else Holds.NUMBER
        if field == "actual" and leaf.type is CriterionType.BOOLEAN:
            holds = Holds.ACHIEVED
        path = ("lines", code, *field.split("."))
        unit = self.unit(code) if field in ("actual", "target") else ""
        most = getattr(leaf, "max", None) if field in _POINTED else None
        made = Column(key, (key,), holds, path, code, most=most, is_percent=unit == "%")
        return replace(self.form.column(key) or made, unit=unit)

    def only_field(self, code: str) -> str:
        """What a person reaches or gives."""
        leaf = self.leaves[code]
        if isinstance(leaf, BonusPenalty):
            each = {"plus": leaf.plus, "minus": leaf.minus}
            moves = [name for name, points in each.items() if points]
            return moves[0] if len(moves) == 1 and each[moves[0]] == 1 else "final"
        return "actual" if leaf.type is CriterionType.BOOLEAN else "final"


def field_of(words: str) -> str:
    """Give the field that a head names: `self`; "-" for what is not read, "" for neither."""
    folded = slugify(words)
    if folded in _POINTS:
        return "final"
    is_vague = folded == "ket-qua-danh-gia"
    if (is_aside(words) and not is_vague) or (
        len(words.split()) <= _SHORT and _LEFT_OUT.search(folded)
    ):
        return "-"
    return next(
        (field for field, told in _FIELDS.items() if re.search(told, folded)), ""
    )
