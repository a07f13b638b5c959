"""Cells set into `scores.csv`: the very cells, and no other letter."""

from __future__ import annotations

import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from thidua.draft.splice.table_file import CellChange, spliced_table

WORDS = st.sampled_from(
    ["", "9,5", "a;b", 'nói "được"', "x", "12", "hai\ndòng", "không chấm"]
)
UNITS = ["a", "b", "c"]
HEADS = ["unit", "group", "1", "1 self"]


def table(text: str) -> dict[tuple[str, str], str]:
    """What stands in each cell, by unit and column."""
    rows = list(csv.reader(StringIO(text), delimiter=";"))
    return {
        (row[0], head): cell
        for row in rows[1:]
        for head, cell in zip(rows[0], row, strict=False)
        if cell and head != "unit"
    }


@given(
    st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=2, max_size=2),
    st.lists(st.tuples(st.sampled_from(UNITS), st.sampled_from([*HEADS[2:], "2"]), WORDS), max_size=5),
    st.sampled_from(["\n", "\r\n"]),
)  # fmt: skip
def test_cells_are_set_and_others_stay(
    cells: list[list[str]], told: list[tuple[str, str, str]], newline: str
) -> None:
    stream = StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator=newline)
    writer.writerows(
        [HEADS, *([unit, *row] for unit, row in zip(UNITS, cells, strict=False))]
    )
    text = stream.getvalue()
    changes = [CellChange(*each) for each in told]
    new = spliced_table(text, changes, {"c": "g"})
    meant = table(text)
    for unit, column, words in told:
        meant[unit, column] = words
        if unit == "c" and ("c", "group") not in meant:
            meant["c", "group"] = "g"
    assert table(new) == {place: words for place, words in meant.items() if words}
    touched = {unit for unit, _, _ in told}
    if not any(column == "2" for _, column, _ in told) and "\n" not in "".join(
        c for row in cells for c in row
    ):
        kept = [
            line for line in text.splitlines() if line.partition(";")[0] not in touched
        ]
        assert [line for line in kept if line not in new.splitlines()] == []
