"""Every rule of a table comes back out of the published inputs as it went in."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.command.test_table import CASES
from tests.conftest import LINE
from tests.invented import scoring_of
from thidua.address.file import INPUTS
from thidua.derive.proof.proof import ProofInputs, proof_files
from thidua.derive.proof.seal import seal_of
from thidua.derive.proof.verification import read_inputs
from thidua.model.score.ballot import Ballot
from thidua.model.score.scoring import Scoring
from thidua.model.score.sheet import ScoreSheet


def sealed(told: dict[str, Any]) -> ScoreSheet:
    """A sheet that two people confirmed."""
    draft = ScoreSheet.model_validate(told)
    seal = {
        "on": "20/12/2025",
        "sha256": seal_of(draft),
        "confirmed_by": ["Tổ", "Hội đồng"],
    }
    return ScoreSheet.model_validate({**told, "published": seal})


def back(scoring: Scoring, sheets: list[ScoreSheet], ballot: Ballot | None) -> None:
    inputs = ProofInputs(
        body="Xã",
        campaign="Thi đua",
        year=2025,
        units={},
        scoring=scoring,
        sheets=tuple(sheets),
        ballot=ballot,
    )
    found, fault = read_inputs(proof_files(inputs)[INPUTS])
    assert fault == ""
    assert found == inputs


@pytest.mark.parametrize(
    "name", ["cum-thi-dua", "xa-thon-truong", "lop-tuan", "cong-doan"]
)
def test_real_tables_come_back(name: str) -> None:
    text = (CASES / f"{name}.txt").read_text("utf-8").split(LINE)[0]
    given = yaml.load(text, yaml.BaseLoader)
    ballot = Ballot.model_validate(given["ballot"]) if "ballot" in given else None
    sheets = [sealed({"unit": unit, **told}) for unit, told in given["scores"].items()]
    back(Scoring.model_validate(given["scoring"]), sheets, ballot)


def test_three_decimals_are_no_thousands() -> None:
    """8,125 is published as 8.125; people who write it so are asked what they mean."""
    line = {"target": "1234,5", "actual": "1,125", "final": "8,125"}
    back(scoring_of({}), [sealed({"unit": "thon-1", "lines": {"1": line}})], None)
    with pytest.raises(ValueError):
        ScoreSheet.model_validate(
            {"unit": "thon-1", "lines": {"1": {"final": "8.125"}}}
        )
