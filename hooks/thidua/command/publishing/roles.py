"""Who may confirm (vai xác nhận), and their signatures under the seals of sheets."""

from __future__ import annotations

from collections.abc import Sequence

from thidua.check.file.place import body_folder
from thidua.command.project import Misuse, existing_file
from thidua.command.workbook.campaign import Desk
from thidua.derive.proof.signed import body_of, signed_words
from thidua.model.body.body import Body
from thidua.model.proof.seal import Seal
from thidua.model.proof.signature import Preparation
from thidua.model.slug import slugify
from thidua.publish.verify.signature import Unsignable, signature_of


def refuse_role(desk: Desk, role: str) -> None:
    """Refuse a role that the body does not name, where it names any. Raises `Misuse`."""
    named = roles_of(desk)
    if named and slugify(role) not in map(slugify, named):
        raise Misuse(
            f"“{role}” không phải vai xác nhận của cơ quan; chọn trong: {'; '.join(named)}"
        )


def another(desk: Desk, role: str) -> str:
    """Give a role that the body names beside one; "" where it names none."""
    others = (other for other in roles_of(desk) if slugify(other) != slugify(role))
    return next(others, "")


def roles_of(desk: Desk) -> Sequence[str]:
    """Name the roles that may confirm; none where the body names none."""
    name = f"{body_folder(desk.key.body)}/body.yml"
    body = desk.trial.facts.book.get(name, Body)
    return [confirmer.role for confirmer in body.record.confirmers] if body else []


def signature(
    key: str, desk: Desk, prepared: Preparation, unit: str, second: str
) -> str:
    """Sign the seal of a unit's sheet as it will stand there. Raises `Misuse`."""
    seal = Seal(
        on=prepared.on,
        sha256=prepared.sheets[unit],
        confirmed_by=(prepared.prepared_by, second),
    )
    words = signed_words(f"{desk.key}/scores/{unit}", seal)
    try:
        return body_of(signature_of(words, existing_file(key)).decode())
    except Unsignable as why:
        raise Misuse(str(why)) from None
