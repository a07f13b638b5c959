"""Registrations as pages show them: what units set themselves, which titles they seek."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua.address.page import unit_address
from thidua.model.plan.target import Direction
from thidua.model.portal import CampaignEntry
from thidua.model.result.registration import RegisteredTarget, Registration
from thidua.page.page import Link
from thidua.page.scope import Scope
from thidua.say.name import Badge
from thidua.say.vietnamese import day_words, measure_words


@dataclass(frozen=True, slots=True)
class RegistrationRow:
    """What one unit registered (bản đăng ký thi đua)."""

    unit: Link
    on: str
    state: Badge | None
    """Whether it came in time; None where there is no term."""
    targets: tuple[str, ...]
    titles: tuple[str, ...]


def registration_rows(entry: CampaignEntry, scope: Scope) -> Iterator[RegistrationRow]:
    """Give the registrations of a campaign in the order of its file."""
    registrations = entry.results.registrations
    for registration in registrations.registrations if registrations else ():
        yield RegistrationRow(
            unit=Link(
                scope.unit_name(entry.body, registration.unit),
                unit_address(entry.body, registration.unit),
            ),
            on=day_words(registration.on),
            state=_state(registration, entry),
            targets=tuple(target_words(target) for target in registration.targets),
            titles=tuple(scope.portal.awards[t].name for t in registration.titles),
        )


def target_words(target: RegisteredTarget) -> str:
    """Say a target: Hộ gia đình văn hóa: từ 92% trở lên."""
    if target.value is None:
        return f"{target.name}: chưa lượng hóa"
    value = measure_words(target.value, target.unit or "")
    if target.direction is Direction.LOWER:
        return f"{target.name}: không quá {value}"
    return f"{target.name}: từ {value} trở lên"


def _state(registration: Registration, entry: CampaignEntry) -> Badge | None:
    assert entry.results.registrations
    due = entry.results.registrations.due
    if due is None:
        return None
    late = (registration.on - due).days
    return (
        Badge(f"Muộn {late} ngày", "gold") if late > 0 else Badge("Đúng hạn", "green")
    )
