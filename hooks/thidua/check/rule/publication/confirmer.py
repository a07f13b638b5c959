"""Rules on who confirms (vai xác nhận): roles that the body names, none of them of the unit itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.check.confirmation import confirmations
from thidua.check.file.campaign import CampaignFiles
from thidua.check.file.place import body_folder
from thidua.check.rule.example import confirmers_example
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import BODY
from thidua.model.body.body import Confirmer, Head, Terms
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.slug import slugify


@rule(
    "vai-xac-nhan-la",
    what="Vai xác nhận không có trong danh sách của cơ quan",
    why="Ai được xác nhận kết quả thì cơ quan ghi trước, ở body.yml.",
    remedy="ghi đúng một vai ở confirmers của body.yml",
    example=Example(
        BODY,
        confirmers_example("Tổ trưởng thẩm định", "Chủ tịch UBND xã"),
        confirmers_example("Tổ trưởng thẩm định", "Chủ tịch Hội đồng"),
    ),
)
def confirmers_areconfirmers_example(facts: Facts) -> Iterator[Problem]:
    """Whoever confirms is named by the body, where it names any."""
    for files in facts.campaigns:
        roles = _roles(facts, files)
        for at in confirmations(files) if roles else ():
            for place, role in enumerate(at.told.confirmed_by):
                if slugify(role) not in roles:
                    message = f"“{role}” không phải vai xác nhận của cơ quan"
                    yield at.file.problem((*at.path, "confirmed_by", place), message)


@rule(
    "xac-nhan-cho-minh",
    what="Vai xác nhận bảng điểm của chính đơn vị mình",
    why="Không ai tự xác nhận kết quả của mình; cụm trưởng, cụm phó cũng là đơn vị được xếp hạng.",
    remedy="để một vai thứ ba xác nhận bảng này",
    example=Example(
        BODY,
        confirmers_example("Chủ tịch Hội đồng", "Tổ trưởng thẩm định, unit: thon-doai"),
        confirmers_example("Chủ tịch Hội đồng", "Tổ trưởng thẩm định, unit: thon-bac"),
    ),
)
def nobody_confirms_for_themselves(facts: Facts) -> Iterator[Problem]:
    """No role confirms the sheet of its own unit."""
    for files in facts.campaigns:
        roles = _roles(facts, files)
        for at in confirmations(files):
            for place, role in enumerate(at.told.confirmed_by):
                if at.unit and roles.get(slugify(role)) == at.unit:
                    message = f"“{role}” là vai của chính đơn vị này"
                    yield at.file.problem((*at.path, "confirmed_by", place), message)


def _roles(facts: Facts, files: CampaignFiles) -> dict[str, str | None]:
    """Give the folded roles of a body, each with its unit in the year of a campaign."""
    body = facts.book.bodies().get(files.key.body)
    heads = _heads(facts, files)
    named = body.record.confirmers if body else ()
    return {slugify(c.role): _unit(c, heads) for c in named}


def _unit(confirmer: Confirmer, heads: Mapping[Head, str | None]) -> str | None:
    return confirmer.unit or (heads.get(confirmer.head) if confirmer.head else None)


def _heads(facts: Facts, files: CampaignFiles) -> dict[Head, str | None]:
    terms = facts.book.get(f"{body_folder(files.key.body)}/terms.yml", Terms)
    for term in terms.record.terms if terms else ():
        if term.year == files.key.year:
            return {Head.CHAIR: term.chair, Head.VICE_CHAIR: term.vice_chair}
    return {}
