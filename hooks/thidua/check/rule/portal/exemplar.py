"""Rules on exemplary models: their status holds, what they point to exists."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import data_folder, exemplar_of
from thidua.check.record.record import choose
from thidua.check.rule.plan.clause import campaign_named
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import STORY
from thidua.model.award.decision import AwardDecisions
from thidua.model.award.exemplar import Exemplar, ExemplarStatus
from thidua.model.problem import Problem
from thidua.model.rule import Example

_RECOGNISED = (ExemplarStatus.RECOGNISED, ExemplarStatus.REPLICATED)


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
