"""Units by what a workbook calls them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from thidua.draft.form.block import SECTION, is_aside, is_title, names_state
from thidua.draft.form.finding import Finding
from thidua.model.slug import slugify
from thidua.read.workbook.cell import Grid, cell_name

_NUMBERED = re.compile(r"^\s*(?:\d+|[IVX]+)\s*[.)/-]\s*")
_LEADER = re.compile(
    r"(?!\s+(?-i:Ông|Bà|Anh|Chị)(?:\s+\S+)?$)[\s,;:(–-]+(?:(?:do|trưởng \w+|bí thư)?[\s:]*(?:ông|bà|anh|chị|đ/c|đồng chí)|trưởng (?:thôn|xóm|bản|ấp)|tổ trưởng|bí thư)\b.*$",
    re.IGNORECASE,
)
"""Who leads a unit, behind its name; Thôn Đông Anh is another than Thôn Đông."""
_KINDS = (
    "thon-",
    "xa-",
    "phuong-",
    "truong-",
    "khu-pho-",
    "to-dan-pho-",
    "ban-",
    "ap-",
)
_SHORT = {
    "tdp": "to-dan-pho", "kp": "khu-pho", "th": "tieu-hoc", "thcs": "trung-hoc-co-so", "thpt": "trung-hoc-pho-thong",
    "mn": "mam-non", "mg": "mau-giao", "ca": "cong-an", "tr": "truong", "tyt": "tram-y-te",
}  # fmt: skip
"""Short forms that stand for one thing only among units."""
_BEFORE_NUMBER = {"t": "thon", "to": "to-dan-pho", "k": "khu-pho", "b": "ban"}
_UPPER = re.compile(r"(?<=.)[\s,;(–-]+(?:xã|phường)\b.*$", re.IGNORECASE)
"""The commune that a unit is of, behind its name."""
_PART = re.compile(r"[a-z]+|\d+")
_DOTTED = re.compile(r"(?<![a-z\d]{2})(?<=[a-z])-(?=[a-z](?:-|$))")
"""What parts the letters of a short form: T.D.P."""
_NEAR = 0.85
_LONGEST = 8
_GROUP = re.compile(r"(?:khối|cụm|nhóm)\b", re.IGNORECASE)
BARE = "tên đơn vị chỉ là số:"
_COUNT = re.compile(r"=.+|\d{1,3}(?:\.\d+)*")
_COUNTED = re.compile(r"^\d{1,3}[.)] (?=\D)")
"""A number that is typed before a name: 1. Thôn Đông."""
_REMARK = 999
"""What no row of a unit is counted beyond."""


class UnitNames:
    """The units that a workbook may name."""

    def __init__(self, names: Mapping[str, str], near: Iterable[str] = ()) -> None:
        """Take the names of units by id; those in `near` win where names are shared."""
        self._names = names
        self._near = set(near)
        self._known: dict[str, set[str]] = defaultdict(set)
        self._short: dict[str, set[str]] = defaultdict(set)
        self._long: dict[str, set[str]] = defaultdict(set)
        for id, name in names.items():
            folded = slugify(name)
            self._known[id].add(id)
            self._known[folded].add(id)
            for form in (folded, spelled(name)):
                for kind in _KINDS:
                    rest = form.removeprefix(kind)
                    # 1 is the number of a row
                    if rest != form and not rest.isdecimal():
                        self._short[rest].add(id)
            self._long[spelled(name)].add(id)

    def find(self, text: str) -> set[str]:
        """Give the units that a text may name."""
        for words in (text, bare := _NUMBERED.sub("", text), _LEADER.sub("", bare)):
            folded, whole = slugify(words), spelled(words)
            for names, form in (
                (self._known, folded),
                (self._short, folded),
                (self._long, whole),
                (self._short, whole),
            ):
                found = names.get(form, set()) if form else set()
                if found:
                    return found & self._near or found
        return set()

    def one(self, text: str) -> str:
        """Give the unit that a text names; "" for none, and where it may be several."""
        found = self.find(text)
        return next(iter(found)) if len(found) == 1 else ""

    def titled(self, texts: Iterable[str]) -> str:
        """Give the first name of a unit that stands in a title, or at its end; "" for none."""
        for words in (text for text in texts if not names_state(text)):
            endings = [*_endings(words), *_endings(_UPPER.sub("", words))]
            for part in (words, words.rpartition(":")[2], *endings):
                if self.one(part.strip()):
                    return part.strip()
        return ""

    def near(self, text: str) -> str:
        """Give the name of a unit that is written nearly so; "" for none, and where a number is another."""
        figures = re.findall(r"\d+", text)
        names = self._names.values()
        alike = (name for name in names if re.findall(r"\d+", name) == figures)
        folded = {slugify(name): name for name in alike}
        found = get_close_matches(slugify(text), folded, n=1, cutoff=_NEAR)
        return folded[found[0]] if found else ""


def _endings(words: str) -> Iterator[str]:
    """Give the last words, longest first; a name behind “xã” is of the commune."""
    parts = words.split()[-_LONGEST:]
    for at in range(len(parts)):
        if not at or slugify(parts[at - 1]) not in ("xa", "phuong"):
            yield " ".join(parts[at:])


def spelled(name: str) -> str:
    """Spell a name out: “T.01” and “thôn số 1” are `thon-1`, “TH Kim Đồng” `tieu-hoc-kim-dong`."""
    parts = _PART.findall(_DOTTED.sub("", slugify(name)))
    told: list[str] = []
    for part, following in zip(parts, [*parts[1:], ""], strict=False):
        if part.isdecimal():
            told.append(str(int(part)))
        elif following.isdecimal() and part == "so":
            continue  # Tổ dân phố số 3
        elif part in _BEFORE_NUMBER and (following.isdecimal() or not told):
            told.append(part if following == "dan" else _BEFORE_NUMBER[part])
        else:
            told.append(_SHORT.get(part, part))
    return "-".join(told)


class _Row(Struct, frozen=True):
    """What a row of the table tells."""

    place: int
    words: str
    number: int
    """How the table counts it; 0 where it does not."""
    has_points: bool
    signs: int
    """How much of it looks like the title of a group."""

    @property
    def is_aside(self) -> bool:
        """Whether it is a total, a rank, a remark."""
        is_unlike_a_group = self.has_points > self.number or not is_group(self.words)
        return not self.words or (is_aside(self.words) and is_unlike_a_group)


def units_below(
    grid: Grid,
    first: int,
    column: int,
    places: Collection[int],
    findings: list[Finding],
) -> dict[str, str]:
    """Give the units, which are counted or have points, each with its group; "" for none."""
    units, unread = dict[str, str](), list[Finding]()
    rows = [_row(grid, row, column, places) for row in range(first, grid.height)]
    is_counted = any(row.number for row in rows)
    group, last = "", 0
    for row in rows:
        if row.is_aside:
            continue
        if not row.number and row.signs > row.has_points:
            group, last = uncoded(row.words), 0
            continue
        message = bare(row.words)
        if row.number > last or (row.has_points and (row.number or not is_counted)):
            units.setdefault(row.words, group)
            last = row.number or last
            findings += unread
            unread = []
        else:
            last = _REMARK if row.number else last
            message = f"“{row.words[:40]}” không có số thứ tự: là đơn vị thì đánh số, là tên nhóm thì thêm “Khối” ở trước, không thì xóa hàng"
        if message:
            told = Finding(grid.name, cell_name(row.place, column), message)
            (findings if row.has_points or row.words in units else unread).append(told)
    return units


def _row(grid: Grid, row: int, column: int, places: Collection[int]) -> _Row:
    codes = [grid.text(row, place).strip(" .)") for place in range(column)]
    words = _COUNTED.sub("", " ".join(grid.text(row, column).split()))
    cells = (cell for place in places if (cell := grid.cells.get((row, place))))
    has_points = any(c.number is not None or c.text[:1].isdigit() for c in cells)
    is_coded = any(map(SECTION.fullmatch, codes))
    signs = is_group(words) + is_coded + is_title(grid, row, column)
    return _Row(row, words, next(_numbers(codes), 0), has_points, signs)


def _numbers(codes: Collection[str]) -> Iterator[int]:
    for code in codes:
        if _COUNT.fullmatch(code):  # a formula counts rows, too: =A7+1
            yield 1 if code[0] == "=" else int(code.rpartition(".")[2])


def uncoded(words: str) -> str:
    """The words of a title without its number."""
    return re.sub(rf"^{SECTION.pattern}\s+", "", words)


def is_group(words: str) -> bool:
    """Whether words name a group of units: II. Khối trường học."""
    return bool(_GROUP.match(uncoded(words)))


def bare(name: str) -> str:
    """Say what to do with a unit that is called by a number, as rows are; "" for others."""
    return f"{BARE} ghi như “Thôn {name}”" if name.isdecimal() else ""
