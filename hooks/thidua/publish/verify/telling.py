"""Pages and tables of a ranking, held against its inputs (trang kể kết quả).

Only what they tell of ranks, names and totals is read out of them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from html import unescape

from msgspec import Struct

from thidua.address.file import COMPARISON_CSV, RANKING_CSV
from thidua.derive.proof.proof import ProofInputs
from thidua.derive.ranking.ranking import Standing
from thidua.export.data_files import ranking_csv
from thidua.publish.verify.twin import twin_faults

Files = Mapping[str, bytes]
_TAG = re.compile(r"<[^>]*>")
_TABLE_ROW = re.compile(r'<tr id="([^"]+)">(.*?)</tr>', re.S)
_PLACE = re.compile(r'class="ranking__(?:rank">hạng |rank">|place">\s*)(\d+)')
_TOTAL = re.compile(r'class="ranking__total">([^<]*)')
_NAME = re.compile(r'<th scope="row"><a [^>]*>(.*?)</a>', re.S)
_TITLE = re.compile(r"<(?:title|h1)\b[^>]*>(.*?)</(?:title|h1)>", re.S)
_WINNER = re.compile(
    r'class="winners__who"><a [^>]*>(.*?)</a>(?:(?!winners__who).)*?class="winners__told">([^<]*)',
    re.S,
)
_FIGURES = re.compile(r"[\d.,]*\d")
_COMPARED = re.compile(
    r'<tr id="([^"]+)"><th scope="row"><a [^>]*>(.*?)</a>.*?comparison__points">([^<]*)',
    re.S,
)


def ranking_faults(folder: str, inputs: ProofInputs, files: Files) -> dict[str, str]:
    """Hold table, page and sheets of a ranking against its inputs."""
    standings = inputs.standings()
    names = {s.unit: inputs.units.get(s.unit, s.unit) for s in standings}
    ranked = {
        s.unit: (str(s.rank), names[s.unit], _total(s)) for s in standings if s.rank
    }
    told = _Told(folder, files, names, ranked)
    table, page = f"{folder}{RANKING_CSV}", f"{folder}index.html"
    is_same = files.get(table) == ranking_csv(inputs, standings)
    wrong = "khác bảng tính lại từ dau-vao.json" if table in files else "thiếu tệp"
    sealed = {sheet.unit for sheet in inputs.sheets}
    found = {
        table: "" if is_same else wrong,
        page: told.page_fault(page),
        **dict(told.elsewhere()),
        **dict(twin_faults(folder, inputs, standings, files)),
    }
    for s in standings:
        sheet = f"{folder}bang-diem/{s.unit}/index.html"
        found[sheet] = told.sheet_fault(sheet, s, is_due=s.unit in sealed)
    return {name: fault for name, fault in found.items() if fault}


class _Told(Struct, frozen=True):
    """What pages tell of a ranking, and what follows from its inputs."""

    folder: str
    files: Files
    names: Mapping[str, str]
    ranked: Mapping[str, tuple[str, str, str]]
    """Rank, name and total of every unit with a rank."""

    def page_fault(self, page: str) -> str:
        """Hold the page of the ranking against it, row by row."""
        if page not in self.files:
            return "thiếu tệp: có dau-vao.json mà không có trang xếp hạng"
        html = self.read(page)
        rows = [row for row in _TABLE_ROW.findall(html) if "ranking__place" in row[1]]
        if sorted(unit for unit, _ in rows) != sorted(self.ranked):
            return "các đơn vị trong bảng khác kết quả tính lại"
        for unit, cells in rows:
            told = tuple(_first(pattern, cells) for pattern in (_PLACE, _NAME, _TOTAL))
            if told != (due := self.ranked[unit]):
                return f"bảng ghi {' · '.join(told)}, tính lại được {' · '.join(due)}"
        return self.podium_fault(html)

    def podium_fault(self, html: str) -> str:
        """Whether those who are named first are named with their own points."""
        totals = {name: total for _, name, total in self.ranked.values()}
        for found, told in _WINNER.findall(html):
            who, figures = _plain(found), _FIGURES.findall(told)
            is_other = "điểm" in told and totals.get(who) not in figures
            if who not in totals or is_other:
                return f"đầu trang ghi “{who}, {told.strip()}”, tính lại được {totals.get(who, 'không có hạng')}"
        return ""

    def elsewhere(self) -> Iterator[tuple[str, str]]:
        """Hold the page of the results and the comparison against a ranking."""
        result = f"{self.folder.replace('/xep-hang/', '/ket-qua/')}index.html"
        yield result, self.podium_fault(self.read(result))
        page = f"{self.folder}so-sanh/index.html"
        compared = _COMPARED.findall(self.read(page))
        rows = {unit: (_plain(who), told) for unit, who, told in compared}
        table = f"{self.folder}so-sanh/{COMPARISON_CSV}"
        lines = csv.DictReader(self.read(table).splitlines(), delimiter=";")
        cells = {x.get("don_vi", ""): (x.get("ten"), x.get("tong_diem")) for x in lines}
        for name, found in ((page, rows), (table, cells)):
            due = {unit: self.ranked[unit][1:] for unit in found if unit in self.ranked}
            wrong = [unit for unit in due if found[unit] != due[unit]]
            if wrong:
                yield name, f"tên hay tổng điểm của {wrong[0]} khác kết quả tính lại"

    def sheet_fault(self, sheet: str, standing: Standing, *, is_due: bool) -> str:
        """Hold the page of a score sheet against the total that follows."""
        if not is_due:
            there = "có trang bảng điểm mà dau-vao.json không có bảng ấy"
            return there if sheet in self.files else ""
        if sheet not in self.files:
            return "thiếu tệp: bảng điểm đã công bố mà không có trang"
        html, name = self.read(sheet), self.names[standing.unit]
        titles = [_plain(title) for title in _TITLE.findall(html)]
        if not titles or any(name not in title for title in titles):
            return f"tiêu đề không phải của {name}"
        total = _total(standing)
        is_told = total in unescape(_TAG.sub(" ", html))
        return "" if is_told else f"không có tổng điểm {total} tính lại được"

    def read(self, name: str) -> str:
        """Give the words of a file; none of one that is not there."""
        return self.files.get(name, b"").decode("utf-8-sig", "replace")


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()


def _first(pattern: re.Pattern[str], cells: str) -> str:
    found = pattern.search(cells)
    return _plain(found[1]) if found else ""


def _total(standing: Standing) -> str:
    total = standing.result.total
    return "" if total is None else f"{total:f}".replace(".", ",")
