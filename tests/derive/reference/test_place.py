"""Which clause words mean, by where they stand: one case is a text, and words in its clauses."""

from __future__ import annotations

from tests.conftest import Case
from thidua.check.file.narrative import check_narrative
from thidua.derive.reference.place import clause_index
from thidua.model.reference.clause import clauses_in
from thidua.read.source.front_matter import split_front_matter


def test_the_clause_that_is_meant(case: Case) -> None:
    """Each line: where the words stand, the words, what each reference in them leads to."""
    words = split_front_matter(case.given["text"], "", [])
    assert words
    index = clause_index(check_narrative(words, "", []))
    told = []
    for asked in case.given["asked"]:
        at, _, said = asked.partition(": ")
        found = clauses_in(f"theo {said}")
        assert found and at in (*index.paths, "-"), asked
        meant = [
            index.find(one, at) or ("-" if index.has(one) else "no such kind")
            for one in found
        ]
        told.append(f"{asked} → {', '.join(meant)}")
    case.expect("\n".join(told))
