"""Who signs a plan: whoever has signed it, will sign it, or nobody yet."""

from __future__ import annotations

from importlib import resources

import pytest

from tests.invented import body
from thidua.page.plan.facts import source_facts
from thidua.say.paper.letterhead import UNNAMED, UNPLACED, letterhead

BEGUN = {"position": UNPLACED, "name": UNNAMED}
NAMED = {"position": "CHỦ TỊCH", "name": "Phạm Thị Mẫu"}
PLACED = {"position": "CHỦ TỊCH", "name": UNNAMED}
SAID = [
    ("draft", BEGUN, None, ("", "")),
    ("draft", PLACED, "Người sẽ ký: CHỦ TỊCH", ("CHỦ TỊCH", "")),
    ("draft", NAMED, "Người sẽ ký: CHỦ TỊCH: Phạm Thị Mẫu", tuple(NAMED.values())),
    ("unknown", NAMED, "Người ký: CHỦ TỊCH: Phạm Thị Mẫu", tuple(NAMED.values())),
]


@pytest.mark.parametrize(("status", "signatory", "words", "signature"), SAID)
def test_a_page_names_nobody_who_is_not_known(
    status: str,
    signatory: dict[str, str],
    words: str | None,
    signature: tuple[str, str],
) -> None:
    document = {"status": status, "signatory": signatory}
    (plan,) = body({"plan": {"document": document}}).plans
    told = [f"{f.term}: {f.text}" for f in source_facts(plan) if "ký" in f.term]
    assert [fact for fact in told if fact.startswith("Người")] == [words] * bool(words)
    head = letterhead(plan.summary.document)
    assert (head.position, head.signatory) == signature


def test_a_new_plan_begins_with_nobody() -> None:
    begun = resources.files("thidua.draft") / "skeleton/phong-trao/plan.yml"
    assert f"{{position: {UNPLACED}, name: {UNNAMED}}}" in begun.read_text("utf-8")
