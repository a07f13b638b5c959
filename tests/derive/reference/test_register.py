"""Which document of a register is meant: of two that are called alike, only the one that is told apart."""

from __future__ import annotations

import pytest

from thidua.derive.reference.register import NONE, index_of
from thidua.derive.reference.resolve import Library, references_of
from thidua.model.key import CampaignKey
from thidua.model.law.document import LegalDocument
from thidua.model.plan.clause import Clause, ClauseTree
from thidua.model.reference.document import documents_in

LAWS = {
    f"luat-{year}": LegalDocument.model_validate(
        {
            "kind": "Luật",
            "issued_on": f"15/6/{year}",
            "subject": "Thi đua, khen thưởng",
            "level": "central",
        }
    )
    for year in (2003, 2022)
}
INDEX = index_of(LAWS)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Luật Thi đua, khen thưởng năm 2022", ("luat-2022", True)),
        ("Luật Thi đua, khen thưởng năm 2003", ("luat-2003", True)),
        ("Luật Thi đua, khen thưởng năm 2013", NONE),
        ("Luật Thi đua, khen thưởng;", NONE),
    ],
)
def test_laws_of_one_name_are_told_apart_by_their_year(
    words: str, found: tuple[str, bool]
) -> None:
    (told,) = documents_in(words, frozenset(INDEX.laws))
    assert INDEX.find(told) == found


def test_a_clause_of_what_is_no_plan_leads_to_the_document_alone() -> None:
    words = "theo khoản 1 Điều 5 Luật Thi đua, khen thưởng năm 2022"
    clause = Clause(
        id="i", level="muc", label="I.", heading="", text=words, source=words, line=1
    )
    library = Library((INDEX,), {}, {}, lambda key: None)
    key = CampaignKey("xa-mau", 2025, "thi-dua")
    found = references_of(key, ClauseTree((clause,), {"i": clause}), library)
    assert [(f.document, f.target) for f in found] == [("luat-2022", "")] * len(found)
    assert len(found) == 2
