"""A site without its inputs, held against what it publishes itself (cổng đứng một mình).

Rankings follow from `dau-vao.json`; tables, pages of rankings and score sheets have to tell
just that; links lead to files that are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from thidua.address.file import INPUTS, LOG, RANKING_CSV
from thidua.address.page import RANKINGS
from thidua.derive.proof.proof import ProofInputs
from thidua.derive.proof.verification import read_inputs, verify
from thidua.derive.ranking.ranking import Standing
from thidua.export.ranking import ranking_csv
from thidua.publish.link import links_of_page, target_of
from thidua.publish.verify.since import log_fault

Files = Mapping[str, bytes]
_TAG = re.compile(r"<[^>]*>")
_TABLE_ROW = re.compile(r'<tr id="([^"]+)">(.*?)</tr>', re.S)
_PLACE = re.compile(r'class="ranking__(?:rank">hạng |rank">|place">\s*)(\d+)')
_TOTAL = re.compile(r'class="ranking__total">([^<]*)')
_NAME = re.compile(r'<th scope="row"><a [^>]*>(.*?)</a>', re.S)
_TITLE = re.compile(r"<(?:title|h1)\b[^>]*>(.*?)</(?:title|h1)>", re.S)
_WINNER = re.compile(r'class="winners__who">(.*?)</span>\s*<span class="winners__told">([^<]*)', re.S)  # fmt: skip


def alone_faults(files: Files) -> dict[str, str]:
    """Tell what does not follow from what a site publishes, by file."""
    faults = dict(_broken_links(files))
    told = {name: content for name, content in files.items() if _is_proof(name)}
    copies = {name for name in told if _is_copy(name, files)}
    judged = {name: told[name] for name in told if name not in copies}
    for verdict in verify(judged):
        if verdict.fault:
            faults[verdict.path] = verdict.fault
    if fault := log_fault(files):
        faults[LOG] = fault
    for name in judged:
        if name.endswith(f"/{INPUTS}"):
            inputs, _ = read_inputs(files[name])
            if inputs:
                faults |= _ranking_faults(name.removesuffix(INPUTS), inputs, files)
    return faults


def _is_proof(name: str) -> bool:
    return name.lower().endswith(".json") and f"/{RANKINGS}" in f"/{name}"


def _is_copy(name: str, files: Files) -> bool:
    """Whether a file stands at the old address of a page that moved, as it stands at the new one."""
    folder, _, last = name.rpartition("/")
    page = files.get(f"{folder}/index.html", b"").decode("utf-8", "replace")
    moved = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page)
    target = target_of(f"{folder}/", unescape(moved[1]))[0] if moved else None
    return bool(target) and files.get(f"{target}{last}") == files[name]


def _broken_links(files: Files) -> Iterator[tuple[str, str]]:
    """Tell pages that lead to files which are not there."""
    for name, content in files.items():
        if not name.endswith(".html") or name == "404.html":
            continue
        address = name.removesuffix("index.html")
        for link in sorted(links_of_page(content.decode("utf-8", "replace"))):
            target, _ = target_of(address, unescape(link))
            if target is not None and _file_of(target) not in files:
                yield name, f"liên kết tới /{target}, mà cổng không có trang ấy"
                break


def _file_of(address: str) -> str:
    return f"{address}index.html" if not address or address.endswith("/") else address


def _ranking_faults(folder: str, inputs: ProofInputs, files: Files) -> dict[str, str]:
    """Hold table, page and sheets of a ranking against its inputs."""
    standings = inputs.standings()
    faults: dict[str, str] = {}
    table = f"{folder}{RANKING_CSV}"
    if files.get(table) != ranking_csv(inputs, standings):
        faults[table] = "thiếu tệp" if table not in files else "khác bảng tính lại từ dau-vao.json"  # fmt: skip
    page = f"{folder}index.html"
    if fault := _page_fault(files.get(page), inputs, standings):
        faults[page] = fault
    for standing in standings:
        sheet = f"{folder}bang-diem/{standing.unit}/index.html"
        if fault := _sheet_fault(files.get(sheet), standing, inputs):
            faults[sheet] = fault
    return faults


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
        if name not in totals or ("điểm" in told and totals[name] not in told):
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
