"""Rules on what was published (nhật ký công bố): it stays, or a correction says why not."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import body_of, campaign_of
from thidua.check.publication import Thing, things_of
from thidua.check.record.record import Checked
from thidua.check.rule.example import CORRECTIONS, correction_example, ledger_example
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.score.correction import SENTENCE
from thidua.check.turn import Turn, is_known, renamed_thing, turns_of
from thidua.derive.proof.chain import broken_at, state_of
from thidua.derive.proof.seal import CONFIRMATIONS, roles_in
from thidua.model.ledger import Ledger
from thidua.model.personal.value import masked
from thidua.model.problem import Problem
from thidua.model.result.correction import ResultCorrection
from thidua.model.rule import Example
from thidua.model.score.sheet import ScoreSheet

LEDGER = "data/ledger.yml"
_BROKEN = f"log:\n  - {{on: 2024-01-01, what: opened, state: '{'0' * 64}', hash: '{'0' * 64}'}}\n"


@rule(
    "da-cong-bo-bi-doi",
    what="Điều đã công bố bị đổi mà không ghi đính chính",
    why="Đổi cách xếp hạng, số phiếu, nhóm, quyết định sau khi công bố là đổi kết quả của người khác.",
    remedy="trả lại như đã công bố; hoặc ghi ở corrections.yml: ngày, mục, giá trị cũ, giá trị mới, lý do, hai vai xác nhận",
    example=Example(LEDGER, ledger_example({"xa-mau/body": {"sample": "0" * 16}}), ""),
)
def published_values_stay(facts: Facts) -> Iterator[Problem]:
    """Every value is as it was published, or a correction tells of it."""
    for turn in _turns(facts):
        if turn.told is None and turn.found:
            yield _changed(turn, turn.found)


@rule(
    "da-cong-bo-bi-rut",
    what="Phần kết quả đã công bố nay không còn",
    why="Rút lặng lẽ một bảng điểm, một biên bản, một quyết định là đổi kết quả.",
    remedy="đặt lại như đã công bố; hoặc ghi ở corrections.yml với field: all",
    example=Example(
        LEDGER, ledger_example({"xa-mau/2024/cu/ballot": {"valid": "0" * 16}}), ""
    ),
)
def published_things_stay(facts: Facts) -> Iterator[Problem]:
    """No sheet, ballot, decision is gone."""
    ledger, told = _ledger(facts), set[str]()
    there = {f"{files.key.body}/{files.key.name}" for files in facts.campaigns}
    turns = [t for t in _turns(facts) if t.told is None and t.found is None]
    bodies = {t.thing.partition("/")[0] for t in turns if t.thing.endswith("/body")}
    for turn in turns if ledger else ():
        assert ledger
        campaign, part = _parted(turn.thing)
        body, _, rest = campaign.partition("/")
        lost, left = turn.thing, ""
        remedy = f"đặt lại như đã công bố; hoặc ghi ở corrections.yml: of: {part}, field: all"
        if body in bodies:
            lost, moved = body, f"{body}/: mã mới/"
            left = f"; cơ quan rời cổng thì ghi ở changes: “- {{on: {facts.as_of:%d/%m/%Y}, page: {body}/, what: withdrawn}}”, rồi `thidua ledger --update`"
        elif part and campaign not in there:
            lost, moved = campaign, f"{body}/ke-hoach/{rest}/: địa chỉ mới của kế hoạch"
        if lost != turn.thing:
            remedy = f"đổi tên thư mục thì ghi ở moved: “{moved}”; không thì đặt lại như đã công bố{left}"
        if lost not in told:
            message = f"“{lost}” đã công bố nay không còn"
            yield ledger.key_problem(("published", turn.thing), message, remedy)
        told.add(lost)


@rule(
    "cong-bo-lui-ngay",
    what="Bảng điểm mới mang ngày công bố sớm hơn lần ghi nhật ký gần nhất",
    why="Nhật ký khi ấy chưa có bảng này: ghi lùi ngày là làm như nó đã có từ trước.",
    remedy="ghi đúng ngày bảng được công bố",
)
def nothing_is_published_in_the_past(facts: Facts) -> Iterator[Problem]:
    """A sheet that the log does not know was published after its last line."""
    ledger = _ledger(facts)
    if ledger is None or not ledger.record.log:
        return
    last = ledger.record.log[-1].on
    for thing in things_of(facts).values():
        record = thing.checked.record
        is_sheet = isinstance(record, ScoreSheet) and "published.on" in thing.leaves
        if (
            is_sheet
            and record.published.on < last
            and not is_known(thing, ledger.record)
        ):
            message = f"nhật ký ghi đến {last:%d/%m/%Y} chưa có bảng này"
            yield thing.checked.problem(("published", "on"), message)


@rule(
    "so-cong-bo-dut",
    what="Nhật ký công bố bị sửa, bị cắt",
    why="Mỗi dòng mang mã băm của dòng trước: sửa một dòng thì mọi dòng sau không còn khớp.",
    remedy="lấy lại data/ledger.yml từ git; dòng mới do `thidua ledger --update` ghi",
    example=Example(LEDGER, _BROKEN, ""),
)
def the_log_is_whole(facts: Facts) -> Iterator[Problem]:
    """Each line follows from the one before, and the last from what stands published."""
    if (ledger := _ledger(facts)) is None:
        return
    log, published = ledger.record.log, ledger.record.published
    place = broken_at(log)
    if place is not None:
        yield ledger.problem(("log", place, "hash"), "dòng này không khớp dòng trước")
    elif log and log[-1].state != state_of(published):
        yield ledger.problem(("published",), "không khớp dòng cuối của nhật ký")
    elif published and not log:
        yield ledger.problem(("published",), "có điều đã công bố mà nhật ký đã mất")


@rule(
    "dinh-chinh-ket-qua-thieu",
    what="Đính chính kết quả thiếu lý do thành câu, thiếu vai xác nhận hoặc sai tệp",
    why="Người đọc phải biết vì sao kết quả đã công bố lại đổi và ai chịu trách nhiệm.",
    remedy="viết lý do thành một câu, ghi hai vai khác nhau; of là scoring, ballot, scores/<đơn vị> hay awards/<quyết định>",
    example=Example(
        CORRECTIONS,
        correction_example("Sửa cho đúng"),
        correction_example("Hội đồng họp lại ngày 02/01/2025 và thống nhất"),
    ),
)
def corrections_are_whole(facts: Facts) -> Iterator[Problem]:
    """A correction has a sentence, two roles, a part that it is of."""
    for files in facts.campaigns:
        for place, told in enumerate(
            files.corrections.record.corrections if files.corrections else ()
        ):
            assert files.corrections
            if len(told.reason.split()) < SENTENCE:
                path = ("corrections", place, "reason")
                yield files.corrections.problem(path, f"“{told.reason}” chưa thành câu")
            if roles_in(told.confirmed_by) < CONFIRMATIONS:
                path = ("corrections", place, "confirmed_by")
                yield files.corrections.problem(path, "cần hai vai khác nhau")


def gone_corrections(facts: Facts) -> dict[str, tuple[ResultCorrection, ...]]:
    """Give the corrections of parts, by the part's whole name, whether it is there or not."""
    found: dict[str, tuple[ResultCorrection, ...]] = {}
    for files in facts.campaigns:
        key = f"{files.key.body}/{files.key.name}"
        for told in files.corrections.record.corrections if files.corrections else ():
            id = f"{key}/{told.of}"
            found[id] = (*found.get(id, ()), told)
    return found


def _turns(facts: Facts) -> Iterator[Turn]:
    ledger = _ledger(facts)
    if ledger and ledger.record.published:
        things, gone = things_of(facts), gone_corrections(facts)
        yield from turns_of(_of_these(ledger.record, facts), things, gone)


def _of_these(ledger: Ledger, facts: Facts) -> Ledger:
    """Leave out what was published of bodies that are looked at another time, or whose files hold a slip."""
    book = facts.book
    broken = {name for name in book.broken - book.passed if name.startswith("data/")}
    gone = tuple({_thing_of(name) for name in broken})
    if not (facts.apart or gone):
        return ledger
    published = {
        id: marks
        for id, marks in ledger.published.items()
        if not id.startswith(gone)
        and renamed_thing(id, ledger.moved).partition("/")[0] not in facts.apart
    }
    return ledger.model_copy(update={"published": published})


def _changed(turn: Turn, thing: Thing) -> Problem:
    path = turn.leaf.path if turn.leaf else thing.root
    old = ", old: giá trị đã công bố" if turn.was_there else ""
    new = f", new: {masked(turn.leaf.text)}" if turn.leaf else ""
    if turn.leaf is None:
        message = f"{turn.name} đã công bố nay không còn"
    elif not turn.was_there:
        message = f"{turn.name} thêm vào sau khi công bố: “{turn.leaf.text}”"
    else:
        message = f"{turn.name} bị đổi sau khi công bố, bây giờ ghi “{turn.leaf.text}”"
    campaign, part = _parted(turn.thing)
    told = f"of: {part}, field: {turn.name}{old}{new}; ngày, lý do, hai vai xác nhận"
    where = f"data/bodies/{campaign}/" if part == "units" else ""
    remedy = f"trả lại như đã công bố; hoặc ghi ở {where}corrections.yml: {told}"
    return thing.checked.problem(path, message, remedy if part else "")


def _parted(thing: str) -> tuple[str, str]:
    """Part the name of a thing into its campaign and what it is of it; "" for what belongs to none."""
    body, year, slug, part = (*thing.split("/", 3), "", "", "")[:4]
    return f"{body}/{year}/{slug}", part


def _ledger(facts: Facts) -> Checked[Ledger] | None:
    return facts.book.get(LEDGER, Ledger)


def _thing_of(file: str) -> str:
    """How things of a campaign, or of a body, begin."""
    key = campaign_of(file)
    return f"{key.body}/{key.name}/" if key else f"{body_of(file)}/"
