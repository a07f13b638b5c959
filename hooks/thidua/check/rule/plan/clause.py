"""Rules: every reference resolves (tham chiếu phải có thật), groups too; ids of a plan stand once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from thidua.check.file.place import (
    body_of,
    campaign_of,
    data_folder,
    exemplar_of,
    words_file,
)
from thidua.check.file.registry import (
    KIND_NAMES,
    WHERE,
    Registry,
    may_be_there,
)
from thidua.check.record.field_path import Path
from thidua.check.record.record import Checked, Typed
from thidua.check.record.reference import references, references_typed
from thidua.check.record.suggestion import LISTED, choose, suggest
from thidua.check.rule.example import PLAN, STORY
from thidua.check.rule.rule import LOST, Facts, rule
from thidua.model.award.exemplar import Exemplar
from thidua.model.body.body import Terms
from thidua.model.field.name import RefTo
from thidua.model.key import CampaignKey
from thidua.model.plan.plan import Plan
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring

Named = tuple[Path, RefTo, str]
"""Where a name stands, what it is to name, and what is written."""
_GROUP = "thon: {name: Các thôn, kind: collective, clause: i-1"


@rule(
    "ma-khong-co",
    what="Một mục nhắc tới mã không có: văn bản, đơn vị, nhóm, điều khoản, danh hiệu …",
    why="Mỗi mã trên trang dẫn tới một chỗ; mã không có thì liên kết hỏng.",
    remedy="sửa mã, hoặc khai mã ấy ở tệp của nó trước",
    example=Example(PLAN, "clause: i-1-c", "clause: i-1-b"),
)
def references_resolve(facts: Facts) -> Iterator[Problem]:
    """Tell each name that stands for nothing, with the nearest one that does."""
    files: list[tuple[Checked[Any] | Typed, Iterable[Named]]] = [
        (checked, references(checked.record)) for checked in facts.book.records.values()
    ]
    files += [(t, references_typed(t.node, t.kind)) for t in facts.book.typed]
    told = set[tuple[str, str]]()
    for checked, named in files:
        for path, ref, value in named:
            known = facts.registry.names(ref.kind, checked.file)
            whose = (ref.kind, checked.file)
            if known is None or value in known or whose in told:
                continue
            where, is_short = WHERE[ref.kind], 0 < len(known) <= LISTED
            if not known:
                told.add(whose)  # one fault: none is there
                where += (
                    f"; {LOST}" if ref.kind in ("unit", "document", "award") else ""
                )
            message = f"không có {KIND_NAMES[ref.kind]} “{value}”"
            near = choose(value, sorted(known)) if is_short else suggest(value, known)
            stop = "" if near.endswith("?") else "."
            remedy = f"{near}{stop} Nếu không, {where}" if near else where
            yield checked.problem(path, message, remedy)


@rule(
    "phong-trao-la",
    what="Một mục nhắc tới phong trào mà cơ quan không có",
    why="Nhiệm kỳ và điển hình dẫn về phong trào của mình.",
    remedy="ghi năm/mã phong trào: 2025/thi-dua",
    example=Example(STORY, "campaign: 2023/duong-sach", "campaign: 2024/duong-sach"),
)
def campaigns_resolve(facts: Facts) -> Iterator[Problem]:
    """Tell a campaign (`2025/thi-dua-thon`) that the body has not."""
    for checked, path, body in _naming(facts):
        record = _at(checked, path)
        known = _campaigns(facts.registry, body)
        if (
            record.campaign is not None
            and campaign_named(record.campaign, body, facts.registry) is None
            and not may_be_there(record.campaign, body, facts.book)
        ):
            message = f"không có phong trào “{record.campaign}”"
            remedy = choose(record.campaign, known) if known else ""
            yield checked.problem((*path, "campaign"), message, remedy)


@rule(
    "dieu-khoan-la",
    what="Một mục nhắc tới điều khoản mà kế hoạch của phong trào ấy không có",
    why="Nhiệm kỳ và điển hình dẫn tới đúng điều khoản làm căn cứ.",
    remedy="chọn một điều khoản của kế hoạch ấy",
    example=Example(STORY, "clause: iii", "clause: i"),
)
def clauses_of_campaigns_resolve(facts: Facts) -> Iterator[Problem]:
    """Tell a clause that the plan of the named campaign has not."""
    for checked, path, body in _naming(facts):
        record = _at(checked, path)
        campaign = campaign_named(record.campaign, body, facts.registry)
        tree = facts.book.narratives.get(words_file(campaign)) if campaign else None
        if record.clause and tree and record.clause not in tree.by_id:
            message = f"không có điều khoản “{record.clause}”"
            remedy = choose(record.clause, tree.by_id)
            yield checked.problem((*path, "clause"), message, remedy)


@rule(
    "ma-moc-lap",
    what="Hai mốc của một kế hoạch cùng mã",
    why="Mã của mốc là chỗ lịch và liên kết dẫn tới.",
    remedy="đặt mã khác",
    example=Example(
        PLAN,
        "milestones:\n  - {id: so-ket, title: Họp bàn, kind: event, clause: i-1-a}",
        "milestones:",
    ),
)
def milestone_ids_stand_once(facts: Facts) -> Iterator[Problem]:
    """The id of a milestone stands once in its plan."""
    for plan in facts.book.all(Plan):
        seen: set[str] = set()
        for index, milestone in enumerate(plan.record.milestones):
            if milestone.id in seen:
                path = ("milestones", index, "id")
                yield plan.problem(path, f"mã “{milestone.id}” đã dùng")
            seen.add(milestone.id)


def campaign_named(
    name: str | None, body: str, registry: Registry
) -> CampaignKey | None:
    """Find the campaign of a body that a field names; None where there is none."""
    campaign = CampaignKey.within(body, name) if name else None
    known = _campaigns(registry, body)
    return campaign if campaign and campaign.name in known else None


def _campaigns(registry: Registry, body: str) -> list[str]:
    return [key.name for key in registry.book.campaigns_of(body)]


def _naming(facts: Facts) -> Iterator[tuple[Checked[Any], Path, str]]:
    """Give every record that names a campaign and a clause of its plan."""
    for terms in facts.book.all(Terms):
        for place in range(len(terms.record.terms)):
            yield terms, ("terms", place), body_of(terms.file)
    for exemplar in facts.book.all(Exemplar):
        if key := exemplar_of(exemplar.file):
            yield exemplar, (), key.body


def _at(checked: Checked[Any], path: Path) -> Any:
    record = checked.record
    for key in path:
        record = getattr(record, key) if isinstance(key, str) else record[key]
    return record


@rule(
    "nhom-xep-hang-la",
    what="Nhóm đối tượng gồm một nhóm xếp hạng mà scoring.yml không có",
    why="Việc giao cho nhóm tới từng đơn vị theo nhóm xếp hạng ấy.",
    remedy="chọn một nhóm trong groups của scoring.yml, hoặc ghi các đơn vị ở units",
    example=Example(PLAN, f"{_GROUP}, peers: [cac-thon]}}", f"{_GROUP}}}"),
)
def peer_groups_exist(facts: Facts) -> Iterator[Problem]:
    """A subject group names peer groups of its own campaign's criteria set."""
    for plan in facts.book.all(Plan):
        campaign = campaign_of(plan.file)
        assert campaign
        file = f"{data_folder(campaign)}/scoring.yml"
        if file in facts.book.broken:
            continue
        scoring = facts.book.get(file, Scoring)
        known = [group.id for group in scoring.record.groups] if scoring else []
        for name, group in plan.record.subject_groups.items():
            for place, peers in enumerate(group.peers):
                if peers not in known:
                    message = f"scoring.yml không có nhóm xếp hạng “{peers}”"
                    remedy = choose(peers, known) if known else "ghi các đơn vị ở units"
                    path = ("subject_groups", name, "peers", place)
                    yield plan.problem(path, message, remedy)
