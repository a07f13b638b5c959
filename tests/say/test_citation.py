"""How every level of a plan is cited: in words, in short."""

from __future__ import annotations

from tests.conftest import Case
from tests.invented import campaign_entry
from tests.show import show
from thidua.derive.plan.clause_name import clause_paths
from thidua.model.plan.clause import ClauseStep
from thidua.say.citation import citation_short, citation_words
from thidua.say.task import own_words, title_and_words, words_behind_title
from thidua.say.version.version import place_words


def test_citation(case: Case) -> None:
    """Id, steps, words, short form; then the words of the clause apart from its title."""
    clauses = campaign_entry("xa-mau", "2025/x", {"text": case.question}).clauses
    told = []
    for id_, path in clause_paths(clauses).items():
        steps = " > ".join(f"{step.level} {step.mark}" for step in path)
        clause = clauses.by_id[id_]
        words = [own_words(clause), title_and_words(clause), words_behind_title(clause)]
        told += [
            f"{id_} = {steps}",
            f"  {citation_words(path)} | {citation_short(path)}",
        ]
        told += [f"  {show(words)}"]
    case.expect("\n".join(told))


def test_forms_are_cited_as_enclosed() -> None:
    """What stands behind a plan goes with it: mẫu số 01 kèm theo Kế hoạch số 05/KH-UBND."""
    enclosed = (ClauseStep("mau", "số 01"), ClauseStep("khoan", "2"))
    assert place_words(enclosed) == "khoản 2 mẫu số 01 kèm theo"
