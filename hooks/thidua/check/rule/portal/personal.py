"""Rules on what belongs to a person: numbers, days of birth, illness beside a name."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import body_of
from thidua.check.personal import ALLOWANCES, Seen, personal_found
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import CAMPAIGN
from thidua.model.body.body import Body
from thidua.model.personal.allowance import PersonalAllowances
from thidua.model.portal_settings import PortalSettings
from thidua.model.problem import Grade, Problem
from thidua.model.rule import Example

_SENTENCE = 5


@rule(
    "du-lieu-rieng-ro",
    what="Dữ liệu riêng của một người: giấy tờ tùy thân, điện thoại, hộp thư, tài khoản, thẻ bảo hiểm, mã số thuế, biển số xe, ngày sinh cạnh tên",
    why="Điều đã đăng lên mạng thì không lấy lại được; luật chỉ cho đăng khi có căn cứ hoặc người ấy đồng ý.",
    remedy="bỏ đi; số trực, hộp thư của cơ quan thì ghi ở office của body.yml; buộc phải đăng thì ghi file, value (giá trị đã che), reason, on ở data/personal.yml",
    example=Example(CAMPAIGN, "who: Ông Mẫu, CCCD 001099012345", "who: Các thôn"),
)
def certain_values_are_told(facts: Facts) -> Iterator[Problem]:
    """No value that is certainly somebody's own, unless it is an office's or allowed with a reason."""
    yield from (seen.problem for seen in _unanswered(facts) if seen.is_certain)


@rule(
    "du-lieu-ca-nhan",
    what="Có lẽ là dữ liệu riêng của một người: bệnh tật, nghiện ngập, nghèo khó, tiền án, địa chỉ nhà cạnh tên",
    why="Điều đã đăng lên mạng thì không lấy lại được; muốn đăng thì người ấy phải đồng ý.",
    remedy="bỏ đi, trừ khi người ấy đã đồng ý bằng văn bản và trang thật sự cần; khi ấy ghi file, value (nguyên lời báo trong ngoặc kép), reason, on ở data/personal.yml",
    example=Example(CAMPAIGN, "who: Ông Mẫu thuộc hộ nghèo", "who: Các thôn"),
    grade=Grade.ATTENTION,
)
def doubtful_values_are_told(facts: Facts) -> Iterator[Problem]:
    """What may be somebody's own is told until somebody answers for it."""
    yield from (seen.problem for seen in _unanswered(facts) if not seen.is_certain)


@rule(
    "cho-phep-thua",
    what="Mục ở data/personal.yml không còn ứng với giá trị nào, hoặc lý do chưa thành câu",
    why="Điều cho phép để sót lại có lúc che một giá trị khác.",
    remedy="bỏ mục ấy; hoặc viết đủ vì sao phải đăng",
)
def allowances_are_needed(facts: Facts) -> Iterator[Problem]:
    """Every allowance is of a value that stands there, and says why."""
    file = facts.book.get(ALLOWANCES, PersonalAllowances)
    there = {(seen.file, seen.shown) for seen in personal_found(facts.book)} if file else set()  # fmt: skip
    for place, told in enumerate(file.record.allowed if file else ()):
        assert file
        is_apart = body_of(told.file) in facts.apart
        if (told.file, told.value) not in there and not is_apart:
            message = f"{told.file} không có giá trị “{told.value}”"
            yield file.problem(("allowed", place, "value"), message)
        if len(told.reason.split()) < _SENTENCE:
            message = f"“{told.reason}” chưa thành câu"
            yield file.problem(("allowed", place, "reason"), message)


def _unanswered(facts: Facts) -> Iterator[Seen]:
    """Give the values that are no office's, and that nobody allowed."""
    allowed, offices = _allowed(facts), set(_office_values(facts))
    for seen in personal_found(facts.book):
        is_office = _folded(seen.value) in offices
        if not is_office and (seen.file, seen.shown) not in allowed:
            yield seen


def _allowed(facts: Facts) -> set[tuple[str, str]]:
    file = facts.book.get(ALLOWANCES, PersonalAllowances)
    return {(told.file, told.value) for told in file.record.allowed} if file else set()


def _office_values(facts: Facts) -> Iterator[str]:
    """Give the mailboxes and numbers by which offices are reached."""
    for settings in facts.book.all(PortalSettings):
        if contact := settings.record.contact:
            yield _folded(contact)
    for body in facts.book.all(Body):
        if office := body.record.office:
            yield from (_folded(told) for told in (office.email, office.phone) if told)


def _folded(value: str) -> str:
    """Write a value without what parts its figures."""
    digits = "".join(c for c in value if c.isdigit())
    return digits if digits and "@" not in value else value.lower()
