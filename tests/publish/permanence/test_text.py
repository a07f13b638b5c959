"""The ledger on paper: what is empty is left out, but for the two parts that a person looks for."""

from __future__ import annotations

from thidua.model.ledger import Ledger
from thidua.publish.permanence.text import ledger_text


def test_an_empty_ledger_names_its_two_parts() -> None:
    told = ledger_text(Ledger())
    lines = [line for line in told.splitlines() if not line.startswith("#")]
    assert lines == ["moved: {}", "addresses: {}"]
