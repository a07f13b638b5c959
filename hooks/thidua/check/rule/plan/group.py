"""Rules on subject groups: the peer groups that they are made of exist."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import campaign_of, data_folder
from thidua.check.record.record import choose
from thidua.check.rule.rule import Facts, rule
from thidua.check.rule.sample import PLAN
from thidua.model.plan.plan import Plan
from thidua.model.problem import Problem
from thidua.model.rule import Example
from thidua.model.score.scoring import Scoring

_GROUP = "thon: {name: Các thôn, kind: collective, clause: i-1"


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
