"""The twins of pages: what each tells, as JSON, and the tables beside it."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import dossiers
from thidua.derive.name import BodyName
from thidua.export.dataset.dataset import body_rows
from thidua.export.dataset.schema import row_schema
from thidua.export.twin.row.plan import TargetRow
from thidua.export.twin.row.row import Place, line
from thidua.export.twin.table import (
    BY_KEY,
    TABLES,
    WrittenLine,
    table_csv,
    written_lines,
)
from thidua.export.twins import PortalTwins, body_twin_files

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40
)


def test_twin(case: Case) -> None:
    found = dossiers(case.given)
    rows: dict[str, dict[str, tuple[WrittenLine, ...]]] = {}
    files = {}
    for slug, body in found.bodies.items():
        rows[slug] = {}
        files |= dict(body_twin_files(body, rows[slug]))
    every = {slug: body_rows(own) for slug, own in rows.items()}
    twins = PortalTwins(found.portal, every, "https://x.example/")
    files |= {name: b"".join(content) for name, content in twins.files()}
    told = [name for name in files if name.startswith(case.given.get("list", "#"))]
    for address in case.given["show"]:
        text = files[address].decode()
        if address.endswith("/index.json"):
            json.loads(text)
        told += [f"# {address}", text.replace("\r\n", "\n").removeprefix("\ufeff")]
    case.expect("\n".join(told))


def test_a_row_and_its_place_share_no_field() -> None:
    """They are written as one object, one line of a table."""
    for table in TABLES:
        assert set(Place.model_fields).isdisjoint(table.row.model_fields), table.key
        assert len(table.columns) == len(Place.model_fields) + len(
            table.row.model_fields
        )


@given(
    WORDS, st.decimals(-(10**6), 10**6, places=2) | st.none(), st.dates() | st.none()
)
def test_what_is_written_is_read_back(
    words: str, value: Decimal | None, day: date | None
) -> None:
    """Nothing that a spreadsheet would run, nothing lost but the sign that keeps it from that."""
    table = BY_KEY["targets"]
    row = TargetRow(
        title=words,
        value=value,
        direction="higher",
        day=day,
        clause="i-1",
        in_force=True,
    )
    body = BodyName("xa-mau", "Xã Mẫu", True)
    written = written_lines([line(row, "xa-mau/#i-1", body)])
    text = table_csv(table, written)
    (cells,) = csv.DictReader(
        io.StringIO(text.decode("utf-8-sig"), newline=""), delimiter=";"
    )
    assert not cells["chi_tieu"].startswith(("=", "+", "-", "@")) or len(words) == 1
    assert cells["chi_tieu"].removeprefix("'") == words.removeprefix("'")
    assert cells["muc"] == ("" if value is None else f"{value:f}".replace(".", ","))
    assert cells["ghi_chu"] == "Dữ liệu minh họa"
    told = json.loads(written[0].json)
    assert told["title"] == words
    assert ("value" in told, "day" in told) == (value is not None, day is not None)
    assert set(told) <= set(row_schema(table)["properties"])
