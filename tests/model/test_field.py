"""Fields: Vietnamese dates and numbers are read, whatever is unclear is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from thidua.model.field.day import Day, PartialDay, SomeDay
from thidua.model.field.name import Slug
from thidua.model.field.number import Flag, Number, Whole
from thidua.model.field.text import Line

READ: list[tuple[Any, str, Any]] = [
    (Day, "01/10/2025", date(2025, 10, 1)),
    (Day, "1/10/2025", date(2025, 10, 1)),
    (Day, "2025-10-01", date(2025, 10, 1)),
    (Number, "9,5", Decimal("9.5")),
    (Number, "9.50", Decimal("9.50")),
    (Number, "-3", Decimal(-3)),
    (Number, "18,125", Decimal("18.125")),
    (Number, "0.125", Decimal("0.125")),
    (Number, "1234.125", Decimal("1234.125")),
    (Whole, "12", 12),
    (Flag, "true", True),
    (Line, "  0123 ", "0123"),
    (Line, "no", "no"),
    (Line, "7:30", "7:30"),
    (Line, "A < B và 5 > 3", "A < B và 5 > 3"),
    (Line, "Thôn A & <Sỏi", "Thôn A & <Sỏi"),
    (Line, "a<b, <Sỏi>", "a<b, <Sỏi>"),
    (Slug, "xa-ha-trung", "xa-ha-trung"),
    (Slug, "a" * 80, "a" * 80),
    (Slug, "thon-con", "thon-con"),
    (Slug, "com", "com"),
    (SomeDay, "1948", PartialDay(1948)),
    (SomeDay, "8/2025", PartialDay(2025, 8)),
    (SomeDay, "03/02/1930", PartialDay(1930, 2, 3)),
]
REFUSED: list[tuple[Any, str, str]] = [
    (Day, "10/2025", "day"),
    (Day, "2025-13-01", "impossible_day"),
    (Day, "29/02/2025", "impossible_day"),
    (Day, "01/01/0001", "far_year"),
    (Day, "2199-11-21", "far_year"),
    (Number, "0123", "number"),
    (Number, "7:30", "number"),
    (Number, "1.234,5", "number"),
    (Number, "1,234.5", "number"),
    (Number, "1.234", "thousands"),
    (Number, "-18.125", "thousands"),
    (Number, "1.250.000", "many_thousands"),
    (Number, "1e5", "number"),
    (Number, "năm", "number"),
    (Whole, "12,5", "whole"),
    (Whole, "012", "whole"),
    (Whole, "1.234", "many_thousands"),
    (Flag, "no", "flag"),
    (Flag, "yes", "flag"),
    (Line, "<b>đậm</b>", "html"),
    (Line, "<img src=x onerror=alert(1)", "html"),
    (Line, "<svg/onload=alert(1)", "html"),
    (Line, "a </script> b", "html"),
    (Line, "a <!-- b", "html"),
    (Line, "hai\ndòng", "lines"),
    (Line, "", "null"),
    (Slug, "Xã-Hà", "slug"),
    (Slug, "a--b", "slug"),
    (Slug, "a" * 81, "long_slug"),
    (Slug, "con", "device"),
    (Slug, "lpt9", "device"),
    (SomeDay, "31/02/1930", "impossible_day"),
    (SomeDay, "13/2025", "impossible_day"),
]


@pytest.mark.parametrize(("kind", "text", "value"), READ)
def test_read(kind: Any, text: str, value: Any) -> None:
    assert TypeAdapter(kind).validate_python(text) == value


@pytest.mark.parametrize(("kind", "text", "why"), REFUSED)
def test_refused(kind: Any, text: str, why: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(text)
    assert [error["type"] for error in refused.value.errors()] == [why]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_in_both_spellings(day: date) -> None:
    adapter = TypeAdapter[date](Day)
    assert adapter.validate_python(f"{day:%d/%m/%Y}") == day
    assert adapter.validate_python(day.isoformat()) == day


@given(st.decimals(-(10**9), 10**9, places=2))
def test_every_number_in_both_spellings(number: Decimal) -> None:
    adapter = TypeAdapter[Decimal](Number)
    text = f"{number:f}"
    assert adapter.validate_python(text) == number
    assert adapter.validate_python(text.replace(".", ",")) == number
