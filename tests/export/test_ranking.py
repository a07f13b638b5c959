"""What stands beside a ranking: its table as a spreadsheet reads it, its result as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import body
from thidua.address.file import INPUTS, RANKING_CSV, RESULT
from thidua.derive.proof.proof import ProofInputs, proof_files
from thidua.export.data_files import ranking_files

Cell = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="<"
    ),
    max_size=8,
)


def test_ranking(case: Case) -> None:
    """The table, its mark of UTF-8 and its ends of lines made visible; then the result."""
    (ranking,) = body(case.given).rankings
    files = ranking_files(ranking)
    again = ProofInputs.model_validate(json.loads(files[INPUTS]))
    assert proof_files(again)[RESULT] == files[RESULT]
    table = files[RANKING_CSV].decode().replace("\ufeff", "<BOM>")
    case.expect(table.replace("\r\n", "<CRLF>\n") + files[RESULT].decode())


@given(st.sampled_from("=+-@\t\r"), Cell)
def test_no_name_is_a_formula(sign: str, rest: str) -> None:
    name = f"{sign}x{rest}"
    units = {"thon-1": {"name": name.strip() or "x", "kind": "hamlet"}}
    (ranking,) = body({"units": units, "sheets": {"thon-1": "90"}}).rankings
    row = ranking_files(ranking)[RANKING_CSV].decode().splitlines()[1]
    assert not row.split(";")[4].lstrip('"').startswith(("=", "+", "-", "@", "\t"))
