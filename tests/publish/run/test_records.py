"""A record of a build holds on the days that it tells, and on no other."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from thidua.model.time.today import Span
from thidua.publish.portion.store import Store
from thidua.publish.run.records import Records

DAY = date(2025, 6, 15)
SPAN = Span(DAY, DAY + timedelta(2))


def test_a_record_is_known_on_its_days_alone(tmp_path: Path) -> None:
    Records(tmp_path, {"xa-mau": "k"}, DAY).write("xa-mau", b"{}", SPAN)
    for days in (-1, 0, 2, 3):
        on = DAY + timedelta(days)
        records = Records(tmp_path / "moi", {"xa-mau": "k"}, on, tmp_path)
        assert records.knows("xa-mau") is (on in SPAN)
        assert records.read("xa-mau") == (b"{}" if on in SPAN else None)
    other = Records(tmp_path / "moi", {"xa-mau": "khác"}, DAY, tmp_path)
    assert (other.knows("xa-mau"), other.read("xa-mau")) == (False, None)


def test_what_a_process_holds_is_taken_on_its_days_alone(tmp_path: Path) -> None:
    """`thidua serve` runs over midnight."""
    portion: Any = SimpleNamespace(span=SPAN)
    for days in (-1, 0, 2, 3):
        records = Records(tmp_path, {"xa-mau": "k"}, DAY + timedelta(days))
        store = Store(records, held={"xa-mau": ("k", portion)})
        assert ("xa-mau" in store.whole()) is (records.day in SPAN)
