"""Rules on what belongs to a person (dữ liệu cá nhân): numbers, days of birth, illness beside a name.

It is looked for in fields, in words, in files that pages lead to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from thidua.check.file.book import Book
from thidua.check.file.place import body_of
from thidua.check.record.leaf import leaves
from thidua.check.rule.example import CAMPAIGN
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.correction import SENTENCE
from thidua.model.body.body import Body
from thidua.model.personal.person import PersonalAllowances
from thidua.model.personal.value import Personal, hidden, personal_values
from thidua.model.portal_settings import PortalSettings
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example

ALLOWANCES = "data/personal.yml"
_OFFICE = {"office", "phone", "email", "comment_to", "contact"}
"""Fields that are there to tell how to reach an office."""
_PROOFS = {"sha256", "signatures", "keys", "hash", "state", "published", "words"}
"""Fields of letters and figures that a machine wrote."""
_MADE = re.compile(r"\b(?=\d*[a-f])[0-9a-f]{16,}\b(?!\s?(?:@|[(\[]|a còng))")
"""Letters and figures of a hash, of which the ledger has thousands: no number, and no name of a mailbox."""
_LONGEST = 20_000
"""Letters of a line that are looked at."""


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
    there = (
        {(seen.file, seen.shown) for seen in personal_found(facts.book)}
        if file
        else set()
    )
    for place, told in enumerate(file.record.allowed if file else ()):
        assert file
        is_apart = body_of(told.file) in facts.apart
        if (told.file, told.value) not in there and not is_apart:
            message = f"{told.file} không có giá trị “{told.value}”"
            yield file.problem(("allowed", place, "value"), message)
        if len(told.reason.split()) < SENTENCE:
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


class Seen(Struct, frozen=True):
    """A personal value and where it stands."""

    file: str
    problem: Problem
    """Told, where nothing allows it."""
    value: str
    is_certain: bool

    @property
    def shown(self) -> str:
        """As people are told it."""
        is_hidden = self.is_certain or "@" in self.value
        return hidden(self.value) if is_hidden else self.value


def personal_found(book: Book) -> list[Seen]:
    """Give every personal value of a portal, looked for once."""
    return book.once("personal", lambda: list(_all(book)))


def _all(book: Book) -> Iterator[Seen]:
    """Give every personal value of fields, of words, of files that pages lead to."""
    for name in sorted(book.records):
        if name != ALLOWANCES:
            yield from _of_record(book, name)
    for name in sorted(book.words):
        lines = book.words[name].split("\n")
        for number, line in enumerate(lines, book.first_lines[name]):
            for found in _seen_in(line[:_LONGEST]):
                place = Place(name, number, found.at + 1)
                yield _seen(name, place, line, found)
    for name in sorted(book.attached):
        for part in book.attached[name]:
            for found in personal_values(part.text):
                yield _seen(name, Place(name), part.text, found, f"{part.name}: ")


def _of_record(book: Book, name: str) -> Iterator[Seen]:
    checked = book.records[name]
    is_told = any(_is_told_by(text) for text in book.held(name).texts)
    for path, value in leaves(checked.record, ()) if is_told else ():
        if not isinstance(value, str) or _OFFICE & set(path) or path[-1] in _PROOFS:
            continue
        for found in _seen_in(value):
            shown = value[found.at : found.end]
            problem = checked.problem(path, _message(found, shown))
            yield Seen(name, problem, shown, found.is_certain)


def _seen(name: str, place: Place, text: str, found: Personal, part: str = "") -> Seen:
    shown = text[found.at : found.end]
    return Seen(
        name, Problem(place, f"{part}{_message(found, shown)}"), shown, found.is_certain
    )


def _message(found: Personal, shown: str) -> str:
    if found.is_certain:
        return f"{found.what} “{hidden(shown)}”"
    return f"có lẽ là {found.what}: “{shown}”"


@lru_cache(4096)
def _is_told_by(text: str) -> bool:
    """Whether a text holds a personal value, what a machine wrote left out."""
    return bool(_seen_in(_MADE.sub("", text)))


@lru_cache(4096)
def _seen_in(text: str) -> tuple[Personal, ...]:
    """Say what a text holds; sheets repeat their texts by the hundred."""
    return tuple(personal_values(text))
