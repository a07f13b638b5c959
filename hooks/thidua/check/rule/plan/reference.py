"""Rules on what the words of a plan refer to: documents, clauses, those of other plans."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import data_folder, words_file
from thidua.check.record.record import Checked
from thidua.check.record.suggestion import choose
from thidua.check.references import clause_index_of, plan_references
from thidua.check.rule.example import LEGAL, PLAN
from thidua.check.rule.rule import Facts, rule
from thidua.model.amendment.amendment import Amendments
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalRegister
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Place, Problem
from thidua.model.reference.reference import (
    ClauseReference,
    DocumentReference,
    FoundReference,
)
from thidua.model.rule import Example


@rule(
    "van-ban-ngoai-danh-muc",
    what="Lời kế hoạch nhắc một văn bản mà danh mục văn bản chưa có",
    why="Văn bản trong danh mục thì có trang riêng, có liên kết, có danh sách nơi nhắc đến.",
    remedy="ghi văn bản vào legal.yml của cơ quan, hoặc data/legal.yml nếu là văn bản cấp trên",
    grade=Grade.NOTE,
)
def documents_are_known(facts: Facts) -> Iterator[Problem]:
    """Note the documents that words name and no register has."""
    for key, found in _all(facts):
        if isinstance(found.reference, DocumentReference) and not found.is_known:
            message = f"nhắc đến “{_said(found)}”: văn bản này chưa có trong danh mục của cổng"
            yield _note(facts, key, found, message)


@rule(
    "ky-hieu-khac-danh-muc",
    what="Lời kế hoạch ghi ký hiệu của văn bản khác với danh mục",
    why="Cùng loại, cùng số, cùng ngày mà khác ký hiệu: một trong hai nơi ghi sai.",
    remedy="đối chiếu với văn bản được nhắc đến",
    grade=Grade.NOTE,
)
def symbols_agree(facts: Facts) -> Iterator[Problem]:
    """Note a symbol that is another in the register."""
    for key, found in _all(facts):
        document = facts.registry.document(found.document)
        if not found.is_exact and document:
            message = f"bản thu thập ghi “{_said(found)}”, danh mục ghi {document.code}"
            yield _note(facts, key, found, message)


@rule(
    "dan-toi-dieu-khoan-khong-co",
    what="Lời kế hoạch dẫn tới một điều khoản mà chính kế hoạch không có",
    why="Người đọc không biết phải đọc ở đâu; không ai lặng lẽ chữa lời của kế hoạch.",
    remedy="đối chiếu với bản gốc; bản gốc viết thế thì để nguyên",
    grade=Grade.NOTE,
)
def own_clauses_are_there(facts: Facts) -> Iterator[Problem]:
    """Note a clause that the plan names and has not."""
    for key, found in _all(facts):
        told = found.reference
        if found.target or not isinstance(told, ClauseReference) or told.document:
            continue
        index = clause_index_of(facts.book, key)
        assert index
        if told.is_own or index.has(told):
            message = (
                f"bản thu thập ghi “{_said(found)}”: kế hoạch không có điều khoản ấy"
            )
            yield _note(facts, key, found, message)


@rule(
    "dan-toi-dieu-khoan-van-ban",
    what="Một viện dẫn chỉ tới điều khoản mà văn bản trên cổng không có",
    why="Liên kết từ kế hoạch lên văn bản cấp trên phải tới đúng điều khoản.",
    remedy="bỏ mục of, hoặc ghi mục plan của văn bản trong legal.yml và mã điều khoản có thật",
    example=Example(
        PLAN,
        "role: basis, clause: can-cu-1, of: ix}",
        "role: basis, clause: can-cu-1}",
    ),
)
def clauses_of_documents_are_there(facts: Facts) -> Iterator[Problem]:
    """Tell a clause of a cited document that is not on the portal."""
    for plan in facts.book.all(Plan):
        for index, citation in enumerate(plan.record.cites):
            document = facts.registry.document(citation.document)
            if citation.of is None or document is None:
                continue
            campaign = document.campaign
            tree = facts.book.narratives.get(words_file(campaign)) if campaign else None
            if campaign and tree is None:
                continue  # of a body that this build does not need: its link is checked
            if tree is None or citation.of not in tree.by_id:
                message = f"văn bản không có điều khoản “{citation.of}” trên cổng"
                remedy = choose(citation.of, tree.by_id) if tree else ""
                yield plan.problem(("cites", index, "of"), message, remedy)


@rule(
    "ke-hoach-cua-van-ban",
    what="Một văn bản được ghi là kế hoạch của phong trào mà cổng không có",
    why="Trang của văn bản dẫn tới trang kế hoạch.",
    remedy="ghi co-quan/nam/phong-trao của một phong trào có trong data/bodies/",
    example=Example(
        LEGAL,
        "level: province\n    plan: xa-mau/2025/khong-co",
        "level: province",
    ),
)
def plans_of_documents_are_there(facts: Facts) -> Iterator[Problem]:
    """Tell a document that calls itself the plan of a campaign that is not there."""
    known = set(facts.book.campaigns())
    bodies = facts.book.bodies().keys() - facts.apart
    for register in facts.book.all(LegalRegister):
        for id, document in register.record.documents.items():
            campaign = document.campaign
            if campaign and campaign.body not in bodies:
                continue  # of a body that this build does not need: its link is checked
            if document.plan and campaign not in known:
                yield _plan_problem(register, id, document.plan)


def _plan_problem(register: Checked[LegalRegister], id: str, plan: str) -> Problem:
    message = f"không có phong trào “{plan}”"
    return register.problem(("documents", id, "plan"), message)


def _all(facts: Facts) -> Iterator[tuple[CampaignKey, FoundReference]]:
    for key, references in plan_references(facts.book, facts.days).items():
        for found in references:
            yield key, found


def _said(found: FoundReference) -> str:
    return " ".join(found.words.split())


def _note(
    facts: Facts, key: CampaignKey, found: FoundReference, message: str
) -> Problem:
    place = _place(facts, key, found)
    return Problem(
        place, message, found=_said(found), grade=Grade.NOTE, clause=found.clause
    )


def _place(facts: Facts, key: CampaignKey, found: FoundReference) -> Place:
    """Where the words stand: in the plan, else in the amendment that gave them."""
    file = words_file(key)
    clause = facts.book.narratives[file].by_id.get(found.clause)
    if clause and found.stands_in(clause.text):
        return Place(file, clause.line)
    amended = facts.book.get(f"{data_folder(key)}/amendments.yml", Amendments)
    assert amended
    return next(
        amended.node.place(amended.file, ("amendments", number, "changes", at, "words"))
        for number, amendment in enumerate(amended.record.amendments)
        for at, change in enumerate(amendment.changes)
        if change.clause == found.clause and found.stands_in(change.words or "")
    )
