"""What a page answers for in the place of others is told of it once."""

from __future__ import annotations

from thidua.derive.permanence.charge import charges, copied
from thidua.model.ledger import Ledger

OLD, PAGE = "xa/ke-hoach/2025/cu/", "xa/ke-hoach/2025/moi/"
LEDGER = Ledger.model_validate(
    {
        "moved": {OLD: PAGE, f"{OLD}#i-2": f"{PAGE}#i-1"},
        "changes": [
            {"on": "26/11/2026", "page": OLD, "id": "ii", "what": "withdrawn"},
            {"on": "26/11/2026", "page": PAGE, "id": "ii", "what": "mended"},
            {"on": "26/11/2026", "page": PAGE, "what": "withdrawn"},
        ],
    }
)


def test_a_page_answers_for_what_leads_to_it() -> None:
    found = charges(LEDGER)
    assert (list(found), found[PAGE].lines) == ([PAGE], {"i-2": "i-1"})
    assert found[PAGE].changes == {"ii": [LEDGER.changes[0]]}


def test_what_was_told_is_not_told_again() -> None:
    charge = charges(LEDGER)[PAGE]
    again = list(copied(charge, PAGE, "ii"))
    assert [(change.page, change.id) for change in again] == [(PAGE, "ii")]
    charge.changes["ii"] += again
    assert (list(copied(charge, PAGE, "ii")), list(copied(charge, OLD, "ii"))) == (
        [],
        [],
    )
