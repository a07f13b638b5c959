"""Rules on amendments (sửa đổi, bổ sung, bãi bỏ): they fit the plan, its day, its register."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from thidua.check.amendment.fault import MISPLACED, SAME_DAY, UNKNOWN, WORDLESS
from thidua.check.amendment.revision import Revision, campaign_history, revised
from thidua.check.file.place import beside, body_of, campaign_of, words_file
from thidua.check.record.record import Checked
from thidua.check.rule.example import amendment_example
from thidua.check.rule.rule import Facts, Rule, rule
from thidua.derive.proof.leaf import Leaf, Path, leaves_of
from thidua.model.amendment.amendment import AmendmentKind, Amendments
from thidua.model.amendment.version import History
from thidua.model.key import CampaignKey
from thidua.model.plan.campaign import Campaign
from thidua.model.plan.document import PlanStatus
from thidua.model.plan.plan import Plan
from thidua.model.problem import Grade, Problem

_LEFT = {"cites", "tasks", "slips"}
"""What of a plan may point to a clause that is no more: no page tells it as a thing to do."""
_WORDS = "words: Các thôn làm sạch đường vào chiều thứ bảy."


@rule(
    "sua-doi-ban-tom-luoc",
    what="Sửa đổi ghi cho một kế hoạch chưa ban hành, hoặc chỉ có bản tóm lược",
    why="Sửa đổi thay lời của văn bản; bản tóm lược không phải lời của văn bản.",
    remedy="nhập nguyên văn kế hoạch đã ban hành trước (text: full), rồi ghi sửa đổi",
)
def amendments_change_an_issued_text(facts: Facts) -> Iterator[Problem]:
    """Only the words of a document can be amended."""
    for amended, plan in _plans(facts):
        if not _is_text(plan.record):
            yield amended.problem(
                ("amendments",), "kế hoạch không có nguyên văn đã ban hành để sửa"
            )


@rule(
    "sua-doi-truoc-ke-hoach",
    what="Sửa đổi có hiệu lực trước hoặc trong ngày ban hành kế hoạch",
    why="Mỗi bản của kế hoạch có ngày bắt đầu của mình.",
    remedy="xem lại ngày của văn bản sửa đổi và của kế hoạch",
    example=amendment_example(
        f"{{clause: i-1, kind: amend, {_WORDS}}}", on="12/01/2025"
    ),
)
def amendments_follow_the_plan(facts: Facts) -> Iterator[Problem]:
    """An amendment takes effect after the plan was issued."""
    for amended, plan in _plans(facts):
        issued = plan.record.document.issued_on
        for index, each in enumerate(amended.record.amendments):
            if issued and each.in_force_from <= issued:
                message = f"kế hoạch ban hành ngày {issued:%d/%m/%Y}; sửa đổi phải sau ngày ấy"
                yield amended.problem(("amendments", index, "in_force_from"), message)


@rule(
    "sua-doi-truoc-van-ban",
    what="Sửa đổi có hiệu lực trước khi văn bản sửa đổi được ban hành",
    why="Lời mới chỉ áp dụng từ khi có văn bản; chỉ đính chính mới tính lùi được.",
    remedy="xem lại ngày ban hành trong legal.yml và in_force_from",
)
def amendments_follow_their_document(facts: Facts) -> Iterator[Problem]:
    """Nothing takes effect before its document; a correction may."""
    for amended, _ in _plans(facts):
        for index, each in enumerate(amended.record.amendments):
            document = facts.registry.document(each.document)
            issued = document.issued_on if document else None
            is_slip = all(c.kind is AmendmentKind.CORRECT for c in each.changes)
            if issued and each.in_force_from < issued and not is_slip:
                message = f"văn bản sửa đổi ban hành ngày {issued:%d/%m/%Y}, sau ngày có hiệu lực"
                yield amended.problem(("amendments", index, "in_force_from"), message)


@rule(
    "sua-doi-van-ban-la",
    what="Văn bản sửa đổi nằm trong danh mục của cơ quan khác",
    why="Kế hoạch do cơ quan ban hành nó, hoặc cấp trên, sửa đổi.",
    remedy="ghi văn bản ấy vào legal.yml của cơ quan ban hành kế hoạch",
)
def amendments_are_of_the_own_register(facts: Facts) -> Iterator[Problem]:
    """The document stands in the register of the body, or in the common one."""
    for amended, _ in _plans(facts):
        for index, each in enumerate(amended.record.amendments):
            register = facts.registry.documents.get(each.document)
            if register and body_of(register.file) not in ("", body_of(amended.file)):
                path = ("amendments", index, "document")
                yield amended.problem(path, f"văn bản nằm trong {register.file}")


def _misfit(id: str, what: str, why: str, remedy: str, *changes: str) -> Rule:
    """Make the rule on one kind of what does not fit the text."""
    example = amendment_example(*changes)
    made = rule(id, what=what, why=why, remedy=remedy, example=example)
    return made(lambda facts: _misfits(facts, id))


amended_clauses_are_there = _misfit(
    UNKNOWN,
    "Sửa đổi một điều khoản không có, hoặc không còn",
    "Lời mới phải thay lời của một điều khoản đang có hiệu lực.",
    "sửa mã điều khoản",
    f"{{clause: i-9, kind: amend, {_WORDS}}}",
)
a_day_has_one_wording = _misfit(
    SAME_DAY,
    "Một điều khoản được sửa hai lần cùng một ngày",
    "Một ngày một điều khoản chỉ có một lời.",
    "gộp hai lần sửa làm một",
    f"{{clause: i-1, kind: amend, {_WORDS}}}",
    "{clause: i-1, kind: repeal}",
)
added_clauses_have_a_place = _misfit(
    MISPLACED,
    "Điều khoản bổ sung không rõ chỗ: thiếu nhãn, sai mã, đứng sau chỗ không có",
    "Điều khoản mới cần chỗ trong văn bản và mã nói lên chỗ ấy.",
    "ghi clause (mã mới), label (nhãn như in), after (mã đứng ngay trước)",
    f"{{clause: i-3, kind: add, label: 3., after: ii-9, {_WORDS}}}",
)
amendments_have_words = _misfit(
    WORDLESS,
    "Sửa đổi thiếu lời mới, hoặc bãi bỏ mà có lời mới",
    "Trang kế hoạch in nguyên văn lời mới.",
    "ghi nguyên văn lời mới ở words; bãi bỏ thì không có words",
    "{clause: i-1, kind: amend}",
)


@rule(
    "sua-doi-con-loi-cu",
    what="Điều khoản đã sửa đổi, bãi bỏ mà dữ liệu còn ghi theo lời cũ",
    why="Trang kế hoạch nói mốc, việc theo plan.yml; bộ tiêu chí cũng theo kế hoạch.",
    remedy="ghi theo lời đang có hiệu lực; không còn nêu thì bỏ",
    example=amendment_example("{clause: i-1-b, kind: amend, words: Hạn 20/12/2025.}"),
    grade=Grade.ATTENTION,
)
def plans_follow_their_amendments(facts: Facts) -> Iterator[Problem]:
    """The data tells nothing that only former words of its clause said."""
    for amended, plan in _plans(facts):
        key = campaign_of(amended.file)
        history = campaign_history(facts.book, key, facts.days) if key else None
        if history is None or key is None:
            continue
        for leaf in _outdated(plan.record, history):
            yield plan.problem(leaf.path, f"“{leaf.text}” là của lời trước khi sửa đổi")
        for told in _telling(facts, key, plan):
            for path, clause in _pointers(told.record):
                if clause in history.current.ended and path[0] not in _LEFT:
                    yield told.problem(path, f"điều khoản {clause} không còn hiệu lực")


def _telling(
    facts: Facts, key: CampaignKey, plan: Checked[Plan]
) -> Iterator[Checked[Any]]:
    """Give the files that tell what a plan says: criteria only as long as no sheet is published."""
    yield plan
    if campaign := facts.book.get(beside(plan.file, "campaign.yml"), Campaign):
        yield campaign
    files = next((f for f in facts.campaigns if f.key == key), None)
    if files and files.scoring and not files.shown:
        yield files.scoring


def _pointers(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Find the clauses that a record points to, with the place of each."""
    inner: list[tuple[str | int, Any]]
    match value:
        case BaseModel():
            inner = [(name, getattr(value, name)) for name in type(value).model_fields]
            if clause := getattr(value, "clause", None):
                yield (*path, "clause"), clause
        case dict():
            inner = [*value.items()]
        case list() | tuple():
            inner = [*enumerate(value)]
        case _:
            return
    for name, each in inner:
        yield from _pointers(each, (*path, name))


def _outdated(plan: Plan, history: History) -> Iterator[Leaf]:
    """Find what former words of its clause said and those in force do not say."""
    told: list[tuple[Path, Any]] = [(("period",), plan.period)]
    for name in ("milestones", "targets", "tasks"):
        told += [((name, n), each) for n, each in enumerate(getattr(plan, name))]
    past = [v.clauses.by_id for v in history.versions if v.on < history.current.on]
    for path, each in told:
        clause = history.whole.by_id.get(each.clause)
        if clause is None or clause.id in history.current.ended:
            continue
        old = " ".join(ids[clause.id].text for ids in past if clause.id in ids)
        gone = _numbers(old) - _numbers(clause.text)
        for leaf in leaves_of(each, path).values():
            is_word = leaf.text[:1].isalpha() and leaf.text in old
            if gone & _numbers(leaf.text) or (is_word and leaf.text not in clause.text):
                yield leaf


def _numbers(words: str) -> set[str]:
    """The numbers in words; none of an id: thon-1."""
    return set(re.findall(r"(?<![^\W\d]-)\b0*(\d+)", words))


def _misfits(facts: Facts, id: str) -> Iterator[Problem]:
    """Find one kind of what does not fit the text."""
    for amended, plan in _plans(facts):
        revision = revision_of(facts, amended, plan.record)
        for wrong in revision.faults if revision else ():
            if wrong.rule == id:
                yield amended.problem(wrong.path, wrong.message, wrong.remedy)


def revision_of(
    facts: Facts, amended: Checked[Amendments], plan: Plan
) -> Revision | None:
    """Take a plan through its amendments, once for all rules; None where it has no text of its own."""
    key, issued = campaign_of(amended.file), plan.document.issued_on
    tree = facts.book.narratives.get(words_file(key)) if key else None
    if tree is None or issued is None or not tree.by_id or not _is_text(plan):
        return None
    found = lambda: revised(tree, issued, amended.record)  # noqa: E731
    return facts.book.once(("revision", key), found)


def _plans(facts: Facts) -> Iterator[tuple[Checked[Amendments], Checked[Plan]]]:
    for amended in facts.book.all(Amendments):
        if plan := facts.book.get(beside(amended.file, "plan.yml"), Plan):
            yield amended, plan


def _is_text(plan: Plan) -> bool:
    return plan.document.status is PlanStatus.ISSUED and not plan.text.is_summary
