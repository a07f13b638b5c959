"""Rules on whoever asked not to be named (ẩn danh): the name stands nowhere else, in no address."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.address.page import exemplar_address
from thidua.check.file.place import exemplar_of
from thidua.check.nameless import names_of
from thidua.check.record.leaf import leaves
from thidua.check.rule.publication.published import LEDGER
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.exemplar import Exemplar, ExemplarKind
from thidua.model.award.nomination import Nominations, RecipientKind
from thidua.model.ledger import Ledger
from thidua.model.personal.person import names_in
from thidua.model.problem import Grade, Place, Problem
from thidua.model.slug import slugify

_OF_PEOPLE = {ExemplarKind.INDIVIDUAL, ExemplarKind.HOUSEHOLD, ExemplarKind.GOOD_DEED}


@rule(
    "ten-nguoi-an-danh",
    what="Tên của người không muốn được nêu còn ở chỗ khác",
    why="Bỏ tên ở một chỗ mà còn ở chỗ khác thì cổng vẫn nêu người ấy.",
    remedy="viết lại chỗ này, không nêu tên",
)
def names_are_nowhere_else(facts: Facts) -> Iterator[Problem]:
    """No field and no word tells the name of somebody who is not to be named."""
    asked = names_of(facts.book, facts.days.everyone)
    names = asked.names
    if not names:
        return
    for file in sorted(facts.book.records):
        checked = facts.book.records[file]
        for path, value in (
            leaves(checked.record, ()) if file not in asked.files else ()
        ):
            told = value if isinstance(value, str) and (file, path) not in asked.fields else ""  # fmt: skip
            if any(name in told for name in names):
                yield checked.problem(path, "còn tên của người không muốn được nêu")
    for file in sorted(facts.book.words):
        lines = facts.book.words[file].split("\n") if file not in asked.files else ()
        for number, line in enumerate(lines, facts.book.first_lines[file]):
            if at := min(
                (line.find(name) + 1 for name in names if name in line), default=0
            ):
                yield Problem(Place(file, number, at), "còn tên của người không muốn được nêu")  # fmt: skip


@rule(
    "dia-chi-co-ten",
    what="Địa chỉ của trang, mã của đề nghị mang tên người",
    why="Tên trong địa chỉ thì không gỡ được: người khác đã chép, đã in.",
    remedy="đặt tên tệp, mã theo việc làm: hien-dat-mo-duong",
    grade=Grade.ATTENTION,
)
def addresses_carry_no_name(facts: Facts) -> Iterator[Problem]:
    """A page that is not published yet is not called after a person."""
    ledger = facts.book.get(LEDGER, Ledger)
    known = ledger.record.addresses if ledger else {}
    for exemplar in facts.book.all(Exemplar):
        key = exemplar_of(exemplar.file)
        is_of_people = exemplar.record.kind in _OF_PEOPLE
        if key and is_of_people and exemplar_address(key) not in known:
            slugs = (slugify(name) for name in names_in(exemplar.record.title))
            if any(slug and slug in key.slug for slug in slugs):
                yield Problem(Place(exemplar.file), "tên tệp, và địa chỉ của trang, mang tên người")  # fmt: skip
    for file in facts.book.all(Nominations):
        for id, told in file.record.nominations.items():
            is_person = told.candidate.kind in (RecipientKind.INDIVIDUAL, RecipientKind.HOUSEHOLD)  # fmt: skip
            slugs = (slugify(name) for name in names_in(told.candidate.name))
            if is_person and any(slug and slug in id for slug in slugs):
                yield file.key_problem(("nominations", id), "mã của đề nghị mang tên người")  # fmt: skip
