"""The ledger as it would be once results are published: their log carried on, new addresses taken in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from thidua.publish.inspection import noted
from thidua.publish.permanence.log import carried_on
from thidua.publish.permanence.mend import recorded
from thidua.publish.permanence.standing import standing_of
from thidua.publish.permanence.text import FILE, ledger_text
from thidua.publish.trial.trial import Trial


def ledger_file(root: Path, trial: Trial, files: Mapping[str, str | None]) -> dict[str, str]:  # fmt: skip
    """Give the new ledger; nothing where there is none yet, or the data would be refused.

    Only what is new is added: what was lost or turned is for `thidua ledger` to tell.
    """
    written = {name: text for name, text in files.items() if text is not None}
    facts, portal = trial.portal_with(written)
    if portal is None or not (root / FILE).is_file():
        return {}
    publication, others = noted(root, portal)
    standing = standing_of(portal, publication, others)
    return {FILE: ledger_text(carried_on(recorded(portal.ledger, standing), facts))}
