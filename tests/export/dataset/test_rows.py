"""Rows that are packed: put together they are what stands in files, row by row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thidua.export.dataset.dataset import Dataset, body_rows
from thidua.export.twin.portal import KEPT
from thidua.export.twin.table import BY_KEY, TABLES, WrittenLine, table_head

LINES = st.lists(
    st.builds(lambda words: WrittenLine(f'{{"a":"{words}"}}', f"{words}\r\n"), st.text("aằ;, ", max_size=6)),
    max_size=3,
).map(tuple)  # fmt: skip
BODIES = st.lists(st.dictionaries(st.sampled_from(list(BY_KEY)), LINES), max_size=3)


@given(BODIES)
def test_rows_come_out_as_they_went_in(
    bodies: list[dict[str, tuple[WrittenLine, ...]]],
) -> None:
    dataset = Dataset("du-lieu/")
    for rows in bodies:
        dataset.add_body(body_rows(rows))
    for told in dataset.tables():
        key = told.table.key
        lines = [line for rows in bodies for line in rows.get(key, ())]
        assert told.rows == len(lines)
        assert (
            b"".join(told.csv)
            == table_head(told.table) + "".join(x.csv for x in lines).encode()
        )
        assert b"".join(told.ndjson) == "".join(f"{x.json}\n" for x in lines).encode()
        assert dataset.kept.get(key, []) == (lines if key in KEPT else [])


def test_every_table_is_there() -> None:
    """Their files must not come and go."""
    tables = list(Dataset("du-lieu/").tables())
    assert [told.table for told in tables] == list(TABLES)
    assert [(told.rows, b"".join(told.ndjson)) for told in tables] == [(0, b"")] * len(
        TABLES
    )
