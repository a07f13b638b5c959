"""Rules on amendments (sửa đổi, bổ sung, bãi bỏ): they fit the plan, its day, its register."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.amendment.fault import MISPLACED, SAME_DAY, UNKNOWN, WORDLESS
from thidua.check.amendment.revision import Revision, revised
from thidua.check.file.place import beside, body_of, campaign_of, words_file
from thidua.check.record.record import Checked
from thidua.check.rule.example import amendment_example
from thidua.check.rule.rule import Facts, rule
from thidua.model.amendment.amendment import AmendmentKind, Amendments
from thidua.model.plan.document import PlanDocument, PlanStatus
from thidua.model.plan.plan import Plan
from thidua.model.problem import Problem

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
        if not _is_text(plan):
            yield amended.problem(("amendments",), "kế hoạch không có nguyên văn đã ban hành để sửa")  # fmt: skip


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
        issued = plan.document.issued_on
        for index, each in enumerate(amended.record.amendments):
            if issued and each.in_force_from <= issued:
                path = ("amendments", index, "in_force_from")
                message = f"kế hoạch ban hành ngày {issued:%d/%m/%Y}; sửa đổi phải sau ngày ấy"
                yield amended.problem(path, message)


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
                path = ("amendments", index, "in_force_from")
                message = f"văn bản sửa đổi ban hành ngày {issued:%d/%m/%Y}, sau ngày có hiệu lực"  # fmt: skip
                yield amended.problem(path, message)


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


@rule(
    UNKNOWN,
    what="Sửa đổi một điều khoản không có, hoặc không còn",
    why="Lời mới phải thay lời của một điều khoản đang có hiệu lực.",
    remedy="sửa mã điều khoản",
    example=amendment_example(f"{{clause: i-9, kind: amend, {_WORDS}}}"),
)
def amended_clauses_are_there(facts: Facts) -> Iterator[Problem]:
    """What is amended is in force."""
    yield from _misfits(facts, UNKNOWN)


@rule(
    SAME_DAY,
    what="Một điều khoản được sửa hai lần cùng một ngày",
    why="Một ngày một điều khoản chỉ có một lời.",
    remedy="gộp hai lần sửa làm một",
    example=amendment_example(
        f"{{clause: i-1, kind: amend, {_WORDS}}}", "{clause: i-1, kind: repeal}"
    ),
)
def a_day_has_one_wording(facts: Facts) -> Iterator[Problem]:
    """No clause is amended twice on a day."""
    yield from _misfits(facts, SAME_DAY)


@rule(
    MISPLACED,
    what="Điều khoản bổ sung không rõ chỗ: thiếu nhãn, sai mã, đứng sau chỗ không có",
    why="Điều khoản mới cần chỗ trong văn bản và mã nói lên chỗ ấy.",
    remedy="ghi clause (mã mới), label (nhãn như in), after (mã đứng ngay trước)",
    example=amendment_example(
        f"{{clause: i-3, kind: add, label: 3., after: ii-9, {_WORDS}}}"
    ),
)
def added_clauses_have_a_place(facts: Facts) -> Iterator[Problem]:
    """What is added says where it stands."""
    yield from _misfits(facts, MISPLACED)


@rule(
    WORDLESS,
    what="Sửa đổi thiếu lời mới, hoặc bãi bỏ mà có lời mới",
    why="Trang kế hoạch in nguyên văn lời mới.",
    remedy="ghi nguyên văn lời mới ở words; bãi bỏ thì không có words",
    example=amendment_example("{clause: i-1, kind: amend}"),
)
def amendments_have_words(facts: Facts) -> Iterator[Problem]:
    """What replaces words has some, what repeals them has none."""
    yield from _misfits(facts, WORDLESS)


def _misfits(facts: Facts, id: str) -> Iterator[Problem]:
    """Find one kind of what does not fit the text."""
    for amended, plan in _plans(facts):
        revision = revision_of(facts, amended, plan)
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


def _plans(facts: Facts) -> Iterator[tuple[Checked[Amendments], Plan]]:
    for amended in facts.book.all(Amendments):
        plan = facts.book.get(beside(amended.file, "plan.yml"), Plan)
        if plan:
            yield amended, plan.record


def _is_text(plan: Plan) -> bool:
    document: PlanDocument = plan.document
    return document.status is PlanStatus.ISSUED and not plan.text.is_summary
