"""Pages and tables of a ranking, held against its inputs (trang kể kết quả).

Only what they tell of ranks, names and totals is read out of them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from html import unescape

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
    faults: dict[str, str] = {}
    table = f"{folder}{RANKING_CSV}"
    if files.get(table) != ranking_csv(inputs, standings):
        faults[table] = (
            "thiếu tệp" if table not in files else "khác bảng tính lại từ dau-vao.json"
        )
    page = f"{folder}index.html"
    if fault := _page_fault(files.get(page), inputs, standings):
        faults[page] = fault
    faults |= dict(_elsewhere(folder, inputs, standings, files))
    faults |= dict(twin_faults(folder, inputs, standings, files))
    for standing in standings:
        sheet = f"{folder}bang-diem/{standing.unit}/index.html"
        if fault := _sheet_fault(files.get(sheet), standing, inputs):
            faults[sheet] = fault
    return faults


def _elsewhere(
    folder: str, inputs: ProofInputs, standings: list[Standing], files: Files
) -> Iterator[tuple[str, str]]:
    """Hold the page of the results and the comparison against a ranking."""
    result = f"{folder.replace('/xep-hang/', '/ket-qua/')}index.html"
    if fault := _podium_fault(_read(files, result), inputs, standings):
        yield result, fault
    due = {
        s.unit: (inputs.units.get(s.unit, s.unit), _total(s))
        for s in standings
        if s.rank
    }
    page = f"{folder}so-sanh/index.html"
    rows = {
        u: (_plain(who), told) for u, who, told in _COMPARED.findall(_read(files, page))
    }
    table = f"{folder}so-sanh/{COMPARISON_CSV}"
    told = csv.DictReader(_read(files, table).splitlines(), delimiter=";")
    cells = {
        row.get("don_vi", ""): (row.get("ten"), row.get("tong_diem")) for row in told
    }
    for name, found in ((page, rows), (table, cells)):
        wrong = [u for u, pair in found.items() if u in due and pair != due[u]]
        if wrong:
            yield name, f"tên hay tổng điểm của {wrong[0]} khác kết quả tính lại"


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()


def _read(files: Files, name: str) -> str:
    return files.get(name, b"").decode("utf-8-sig", "replace")


def _page_fault(
    content: bytes | None, inputs: ProofInputs, standings: list[Standing]
) -> str:
    if content is None:
        return "thiếu tệp: có dau-vao.json mà không có trang xếp hạng"
    html = content.decode("utf-8", "replace")
    expected = {s.unit: s for s in standings if s.rank}
    rows = [row for row in _TABLE_ROW.findall(html) if "ranking__place" in row[1]]
    if sorted(unit for unit, _ in rows) != sorted(expected):
        return "các đơn vị trong bảng khác kết quả tính lại"
    for unit, cells in rows:
        name = _text(_NAME, cells)
        told = (_text(_PLACE, cells), name, _text(_TOTAL, cells))
        s = expected[unit]
        due = (str(s.rank), inputs.units.get(unit, unit), _total(s))
        if told != due:
            return f"bảng ghi {' · '.join(told)}, tính lại được {' · '.join(due)}"
    return _podium_fault(html, inputs, standings)


def _podium_fault(html: str, inputs: ProofInputs, standings: list[Standing]) -> str:
    """Whether those who are named first are named with their own points."""
    totals = {inputs.units.get(s.unit, s.unit): _total(s) for s in standings if s.rank}
    for who, told in _WINNER.findall(html):
        name = unescape(_TAG.sub("", who)).strip()
        if name not in totals or (
            "điểm" in told and totals[name] not in _FIGURES.findall(told)
        ):
            return f"đầu trang ghi “{name}, {told.strip()}”, tính lại được {totals.get(name, 'không có hạng')}"
    return ""


def _sheet_fault(content: bytes | None, standing: Standing, inputs: ProofInputs) -> str:
    has_sheet = any(sheet.unit == standing.unit for sheet in inputs.sheets)
    if not has_sheet:
        return (
            ""
            if content is None
            else "có trang bảng điểm mà dau-vao.json không có bảng ấy"
        )
    if content is None:
        return "thiếu tệp: bảng điểm đã công bố mà không có trang"
    html = content.decode("utf-8", "replace")
    text = unescape(_TAG.sub(" ", html))
    name = inputs.units.get(standing.unit, standing.unit)
    titles = [unescape(_TAG.sub("", title)) for title in _TITLE.findall(html)]
    if not titles or any(name not in title for title in titles):
        return f"tiêu đề không phải của {name}"
    if standing.result.total is not None and _total(standing) not in text:
        return f"không có tổng điểm {_total(standing)} tính lại được"
    return ""


def _text(pattern: re.Pattern[str], cells: str) -> str:
    found = pattern.search(cells)
    return unescape(_TAG.sub("", found[1])).strip() if found else ""


def _total(standing: Standing) -> str:
    total = standing.result.total
    return "" if total is None else f"{total:f}".replace(".", ",")
