"""What units registered (đăng ký thi đua), in time or late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.derive.name import Issuer, UnitName
from thidua.model.award.form import CatalogueAward
from thidua.model.result.registration import Registration, Registrations


class UnitRegistration(Struct, frozen=True):
    """What one unit registered (bản đăng ký thi đua)."""

    unit: UnitName
    registration: Registration
    titles: tuple[CatalogueAward, ...]
    days_late: int | None
    """Nought or less where it came in time; None where there is no term."""


def registrations_of(
    registered: Registrations | None,
    issuer: Issuer,
    catalogue: Mapping[str, CatalogueAward],
) -> Iterator[UnitRegistration]:
    """Give the registrations of a campaign in the order of its file."""
    for registration in registered.registrations if registered else ():
        due = registered.due if registered else None
        yield UnitRegistration(
            issuer.unit(registration.unit),
            registration,
            tuple(catalogue[title] for title in registration.titles),
            (registration.on - due).days if due else None,
        )
