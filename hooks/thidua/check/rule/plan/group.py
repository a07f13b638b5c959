"""Rules on subject groups: the peer groups that they are made of exist."""

from __future__ import annotations

from collections.abc import Iterator

from thidua.check.file.place import campaign_of, data_folder
from thidua.check.file.registry import Registry
from thidua.check.record.record import choose
from thidua.model.plan.plan import Plan
from thidua.model.problem import Problem
from thidua.model.score.scoring import Scoring


def peer_groups_exist(registry: Registry) -> Iterator[Problem]:
    """A subject group names peer groups of its own campaign's criteria set."""
    for plan in registry.book.all(Plan):
        campaign = campaign_of(plan.file)
        assert campaign
        file = f"{data_folder(campaign)}/scoring.yml"
        if file in registry.book.broken:
            continue
        scoring = registry.book.get(file, Scoring)
        known = [group.id for group in scoring.record.groups] if scoring else []
        for name, group in plan.record.subject_groups.items():
            for place, peers in enumerate(group.peers):
                if peers not in known:
                    message = f"scoring.yml không có nhóm xếp hạng “{peers}”"
                    remedy = choose(peers, known) if known else "ghi các đơn vị ở units"
                    path = ("subject_groups", name, "peers", place)
                    yield plan.problem(path, message, remedy)
