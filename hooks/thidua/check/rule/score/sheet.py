"""Rules on score sheets: each belongs to its campaign, its unit, its group."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import is_score_table, unit_of
from thidua.check.record.record import Checked
from thidua.check.record.suggestion import choose
from thidua.check.rule.example import SHEET
from thidua.check.rule.rule import Facts, rule
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet


@rule(
    "bang-diem-khong-bo-tieu-chi",
    what="Có bảng điểm mà không có scoring.yml",
    why="Không có bộ tiêu chí thì không biết điểm ấy chấm cho việc gì.",
    remedy="thêm bộ tiêu chí cho phong trào",
)
def sheets_have_criteria(facts: Facts) -> Iterator[Problem]:
    """A sheet is scored by a criteria set."""
    for files in facts.campaigns:
        if files.scoring is None and not files.scoring_is_broken:
            for sheet in files.sheets:
                yield sheet.problem((), "có bảng điểm mà không có scoring.yml")


@rule(
    "ten-tep-khac-ma",
    what="Tên tệp bảng điểm khác mã đơn vị ghi bên trong",
    why="Tên tệp là cách người nhập tìm bảng của một đơn vị.",
    remedy="tên tệp phải trùng mã đơn vị",
)
def sheets_are_called_after_their_unit(facts: Facts) -> Iterator[Problem]:
    """The file of a sheet has the name of its unit."""
    for sheet, _ in scored(facts):
        stem = unit_of(sheet.file)
        if is_score_table(sheet.file):
            continue
        if sheet.record.unit != stem:
            yield sheet.problem(("unit",), f"tên tệp là “{stem}”")


@rule(
    "bang-diem-hai-noi",
    what="Điểm của một phong trào vừa ở scores.csv vừa ở scores/",
    why="Hai nơi thì sớm muộn cũng khác nhau, không biết nơi nào đúng.",
    remedy="giữ một nơi: scores.csv cho mọi đơn vị, hoặc mỗi đơn vị một tệp trong scores/",
)
def scores_stand_in_one_place(facts: Facts) -> Iterator[Problem]:
    """Either one table, or a file for each unit."""
    for files in facts.campaigns:
        tables = [sheet for sheet in files.sheets if is_score_table(sheet.file)]
        if tables and len(tables) < len(files.sheets):
            message = "có cả scores.csv lẫn bảng điểm trong scores/"
            yield tables[0].problem((), message)


@rule(
    "don-vi-ngoai-nhom",
    what="Bảng điểm của đơn vị không thuộc nhóm nào trong groups",
    why="Đơn vị không có nhóm thì không được xếp hạng: bảng của nó không hiện ở đâu.",
    remedy="sửa mã đơn vị, hoặc thêm vào groups của scoring.yml; không xét thì bỏ bảng của đơn vị ấy",
)
def scored_units_are_in_a_group(facts: Facts) -> Iterator[Problem]:
    """Who is scored is ranked."""
    for sheet, scoring in scored(facts):
        unit = sheet.record.unit
        is_named = is_score_table(sheet.file) or unit_of(sheet.file) == unit
        if (
            is_named
            and _are_sound(scoring, facts, sheet)
            and unit not in _groups(scoring)
        ):
            message = f"đơn vị “{unit}” không thuộc nhóm nào được xét năm nay"
            yield sheet.problem(("unit",), message)


@rule(
    "sai-nhom",
    what="Bảng điểm ghi nhóm khác nhóm của đơn vị trong scoring.yml",
    why="Đơn vị chỉ so với đơn vị cùng nhóm.",
    remedy="sửa nhóm cho khớp",
    example=Example(SHEET, "group: truong", "group: thon"),
)
def sheets_name_their_group(facts: Facts) -> Iterator[Problem]:
    """A sheet names the group that the criteria set puts its unit in."""
    for sheet, scoring in scored(facts):
        named = [
            group.id for group in scoring.groups if sheet.record.unit in group.units
        ]
        group = named[0] if len(named) == 1 else None  # two are told at the groups
        if group is not None and group != sheet.record.group:
            message = f"scoring.yml xếp đơn vị này vào nhóm “{group}”"
            yield sheet.problem(("group",), message, f"ghi group: {group}")


@rule(
    "ly-do-khong-xet-la",
    what="Lý do không xét không có trong scoring.yml",
    why="Chỉ những lý do đã định trước mới loại được một đơn vị.",
    remedy="chọn một lý do trong eligibility của scoring.yml",
    example=Example(
        SHEET,
        "group: thon\neligible: false\nineligible: {code: no-thue}",
        "group: thon\neligible: false\nineligible: {code: vi-pham}",
        stands="group: thon",
    ),
)
def reasons_are_known(facts: Facts) -> Iterator[Problem]:
    """Who is not considered has one of the reasons that were fixed before."""
    for sheet, scoring in scored(facts):
        codes = {entry.code for entry in scoring.eligibility}
        ineligible = sheet.record.ineligible
        if ineligible and ineligible.code not in codes:
            message = f"không có lý do “{ineligible.code}” trong scoring.yml"
            path = ("ineligible", "code")
            yield sheet.problem(path, message, choose(ineligible.code, codes))


@rule(
    "khong-xet-chua-ro",
    what="Bảng điểm nói không xét mà thiếu lý do, hoặc có lý do mà vẫn xét",
    why="Loại một đơn vị khỏi xếp hạng là việc phải có căn cứ.",
    remedy="eligible: false đi cùng ineligible (mã lý do, căn cứ)",
    example=Example(SHEET, "group: thon\neligible: false", "group: thon"),
)
def eligibility_is_clear(facts: Facts) -> Iterator[Problem]:
    """A unit is considered, or there is a reason why not."""
    for sheet, _ in scored(facts):
        if sheet.record.eligible == (sheet.record.ineligible is not None):
            yield sheet.problem(("eligible",), "được xét hay không được xét chưa rõ")


@rule(
    "ly-do-ha-bac-la",
    what="Lý do hạ bậc xếp loại không có trong scoring.yml",
    why="Chỉ những lý do đã định trước mới hạ được xếp loại của một đơn vị.",
    remedy="chọn một lý do trong lowering của scoring.yml",
    example=Example(
        SHEET,
        "group: thon\nlowered: [{code: ky-luat, document: Quyết định số 5}]",
        "group: thon",
    ),
)
def lowering_is_known(facts: Facts) -> Iterator[Problem]:
    """Whose class is taken down has one of the reasons that were fixed before."""
    for sheet, scoring in scored(facts):
        codes = {entry.code for entry in scoring.lowering}
        for place, reason in enumerate(sheet.record.lowered):
            if reason.code not in codes:
                message = f"không có lý do “{reason.code}” ở lowering của scoring.yml"
                path = ("lowered", place, "code")
                yield sheet.problem(path, message, choose(reason.code, codes))


def scored(facts: Facts) -> Iterator[tuple[Checked[ScoreSheet], Scoring]]:
    """Give every sheet with its criteria set."""
    for files in facts.campaigns:
        for sheet in files.sheets if files.scoring else ():
            assert files.scoring
            yield sheet, files.scoring.record


def _are_sound(scoring: Scoring, facts: Facts, sheet: Checked[ScoreSheet]) -> bool:
    """Whether the groups name units that there are: else that is told, and nothing of sheets."""
    known = facts.registry.names("unit", sheet.file)
    named = [set(group.units) for group in scoring.groups]
    return (
        bool(named) and all(named) and (known is None or set().union(*named) <= known)
    )


def _groups(scoring: Scoring) -> dict[str, str]:
    return {unit: group.id for group in scoring.groups for unit in group.units}
