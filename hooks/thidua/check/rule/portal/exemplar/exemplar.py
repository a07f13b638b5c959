"""Rules on exemplary models: their status holds, what they point to exists, who asked so is not named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.address.page import exemplar_address
from thidua.check.file.place import data_folder, exemplar_of
from thidua.check.nameless import names_of
from thidua.check.record.leaf import leaves
from thidua.check.record.suggestion import choose
from thidua.check.rule.example import STORY
from thidua.check.rule.plan.clause import campaign_named
from thidua.check.rule.publication.published import LEDGER
from thidua.check.rule.rule import Facts, rule
from thidua.model.award.decision import AwardDecisions
from thidua.model.award.exemplar import Exemplar, ExemplarKind, ExemplarStatus
from thidua.model.award.nomination import Nominations, RecipientKind
from thidua.model.ledger import Ledger
from thidua.model.personal.person import names_in
from thidua.model.problem import Grade, Place, Problem
from thidua.model.rule import Example
from thidua.model.slug import slugify

_RECOGNISED = (ExemplarStatus.RECOGNISED, ExemplarStatus.REPLICATED)
_OF_PEOPLE = {ExemplarKind.INDIVIDUAL, ExemplarKind.HOUSEHOLD, ExemplarKind.GOOD_DEED}
_PERSONS = (RecipientKind.INDIVIDUAL, RecipientKind.HOUSEHOLD)
_NAMED = "còn tên của người không muốn được nêu"


@rule(
    "cong-nhan-thieu-noi",
    what="Điển hình ghi đã được công nhận mà không ghi ai công nhận, ngày nào",
    why="Lời công nhận phải kiểm lại được.",
    remedy="thêm recognised, hoặc để verified",
    example=Example(
        STORY,
        "status: recognised",
        "recognised: {by: Chủ tịch UBND xã Mẫu, on: 10/01/2025, decision: 07-qd-ubnd-2025}\nstatus: recognised",
    ),
)
def recognition_has_a_source(facts: Facts) -> Iterator[Problem]:
    """Who is recognised says by whom."""
    for exemplar in facts.book.all(Exemplar):
        record = exemplar.record
        if record.status in _RECOGNISED and record.recognised is None:
            message = "đã được công nhận mà không ghi nơi công nhận"
            yield exemplar.problem(("status",), message)


@rule(
    "rut-khong-ly-do",
    what="Điển hình đã rút mà không nói vì sao",
    why="Trang cũ còn được dẫn tới; người đọc cần biết vì sao nó trống.",
    remedy="thêm withdrawn",
    example=Example(STORY, "status: withdrawn", "status: recognised"),
)
def withdrawals_say_why(facts: Facts) -> Iterator[Problem]:
    """What is withdrawn says why."""
    for exemplar in facts.book.all(Exemplar):
        is_withdrawn = exemplar.record.status is ExemplarStatus.WITHDRAWN
        if is_withdrawn and exemplar.record.withdrawn is None:
            yield exemplar.problem(("status",), "đã rút mà không nói vì sao")


@rule(
    "lam-theo-sai-tinh-trang",
    what="Có nơi làm theo mà tình trạng không phải đã nhân rộng",
    why="Danh sách mô hình được nhân rộng lấy theo tình trạng.",
    remedy="sửa tình trạng hoặc bỏ mục này",
    example=Example(
        STORY,
        "status: recognised\nreplicated_in: [thon-dong]",
        "status: recognised",
    ),
)
def replicas_show_in_the_status(facts: Facts) -> Iterator[Problem]:
    """Who is followed elsewhere has that status."""
    for exemplar in facts.book.all(Exemplar):
        is_replicated = exemplar.record.status is ExemplarStatus.REPLICATED
        if exemplar.record.replicated_in and not is_replicated:
            message = "có nơi làm theo mà tình trạng không phải replicated"
            yield exemplar.problem(("replicated_in",), message)


@rule(
    "quyet-dinh-la",
    what="Điển hình dẫn quyết định khen thưởng mà phong trào không có",
    why="Trang dẫn người đọc tới quyết định ấy.",
    remedy="chọn một quyết định trong awards.yml của phong trào",
    example=Example(STORY, "decision: 08-qd-ubnd-2025", "decision: 07-qd-ubnd-2025"),
)
def decisions_resolve(facts: Facts) -> Iterator[Problem]:
    """The decision that recognises an exemplar is one of its campaign."""
    for exemplar in facts.book.all(Exemplar):
        record, key = exemplar.record, exemplar_of(exemplar.file)
        body = key.body if key else ""
        campaign = campaign_named(record.campaign, body, facts.registry)
        decision = record.recognised.decision if record.recognised else None
        if campaign is None or decision is None:
            continue
        file = f"{data_folder(campaign)}/awards.yml"
        if file in facts.book.broken:
            continue  # told at that file
        awards = facts.book.get(file, AwardDecisions)
        known = awards.record.decisions if awards else {}
        if decision not in known:
            path = ("recognised", "decision")
            message = f"không có quyết định “{decision}”"
            yield exemplar.problem(path, message, choose(decision, known))


@rule(
    "ten-nguoi-an-danh",
    what="Tên của người không muốn được nêu còn ở chỗ khác",
    why="Bỏ tên ở một chỗ mà còn ở chỗ khác thì cổng vẫn nêu người ấy.",
    remedy="viết lại chỗ này, không nêu tên; là đề nghị, điển hình của chính người ấy thì ghi anonymous: true ở đó",
)
def names_are_nowhere_else(facts: Facts) -> Iterator[Problem]:
    """No field and no word tells the name of somebody who is not to be named."""
    asked = names_of(facts.book, facts.days.everyone)
    if not asked.names:
        return
    names = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(asked.names)))})(?!\w)"
    )
    for file in sorted(facts.book.records):
        checked = facts.book.records[file]
        is_own = file in asked.files
        for path, value in () if is_own else leaves(checked.record, ()):
            is_told = isinstance(value, str) and (file, path) not in asked.fields
            if is_told and names.search(value):
                yield checked.problem(path, _NAMED)
    for file in sorted(facts.book.words):
        lines = facts.book.words[file].split("\n") if file not in asked.files else ()
        for number, line in enumerate(lines, facts.book.first_lines[file]):
            if found := names.search(line):
                yield Problem(Place(file, number, found.start() + 1), _NAMED)


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
        is_of_people &= not exemplar.record.is_nameless(facts.days.everyone)
        if not (key and is_of_people) or exemplar_address(key) in known:
            continue
        if _bears(key.slug, exemplar.record.title):
            message = "tên tệp, và địa chỉ của trang, mang tên người"
            yield Problem(Place(exemplar.file), message)
    for file in facts.book.all(Nominations):
        for id, told in file.record.nominations.items():
            is_named = _bears(id, told.candidate.name)
            if is_named and told.candidate.kind in _PERSONS:
                message = "mã của đề nghị mang tên người"
                yield file.key_problem(("nominations", id), message)


def _bears(id: str, words: str) -> bool:
    """Whether an id holds the whole name of somebody whom words name: “Ông D” is not in hien-dat."""
    names = (slugify(name) for name in names_in(words))
    return any(name and f"-{name}-" in f"-{id}-" for name in names)
