"""Amendments go through a plan: what each version says; what was once said stays said."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from thidua.check.amendment.revision import history_of, revised
from thidua.check.file.narrative import check_narrative
from thidua.derive.permanence.fingerprint import version_hashes
from thidua.derive.plan.clause_name import clause_paths
from thidua.model.amendment.amendment import Amendments
from thidua.model.amendment.version import History, Version
from thidua.model.plan.clause import Clause, ClauseTree
from thidua.model.time.today import Today
from thidua.read.node import Node
from thidua.read.source.front_matter import Words

ISSUED = date(2025, 1, 15)
TEXT = """
## I. Mục đích

1. Việc thứ nhất.

a) Làm sạch đường làng;

b) Trồng cây ven đường.

2. Việc thứ hai.

## II. Tổ chức

Các thôn thực hiện./.
"""


def tree_of(text: str = TEXT) -> ClauseTree:
    return check_narrative(Words(Node({}, 1, 1), text, 1), "content/x.md", [])


def test_revision(case: Case) -> None:
    """Every version with its days and its words, what the plan's page holds, what did not fit."""
    given = case.given
    tree = tree_of(given.get("text", TEXT))
    record = Amendments.model_validate({"amendments": given["amendments"]})
    day = date.fromisoformat(given.get("as_of", "2025-06-15"))
    history = history_of(tree, ISSUED, record, Today(day))
    told = [line for version in history.versions for line in version_lines(version)]
    told += [f"# trang kế hoạch, hiện hành {history.current.on}"]
    told += clause_lines(history.whole)
    told += [f"sẽ có: {id}" for id in history.coming]
    faults = revised(tree, ISSUED, record).faults
    told += [f"{fault.rule}: {fault.message}" for fault in faults]
    case.expect("\n".join(told))


def version_lines(version: Version) -> list[str]:
    edits = [f"  {id}: {e.kind.value} {e.document}" for id, e in version.edits.items()]
    ended = [f"  thôi: {', '.join(version.ended)}"] if version.ended else []
    head = f"# {version.on} – {version.until or '…'}"
    return [head, *edits, *ended, *clause_lines(version.clauses)]


def clause_lines(tree: ClauseTree) -> list[str]:
    paths = clause_paths(tree)
    return [
        f"{'  ' * (len(paths[c.id]) - 1)}{c.id} [{c.level}] {c.label} {_words(c)}"
        for c in tree.walk()
    ]


def _words(clause: Clause) -> str:
    rest = clause.text.removeprefix(clause.heading)
    return f"«{clause.heading}»{rest}" if clause.heading else clause.text


change = st.builds(
    lambda kind, id, words, new: {
        "clause": new if kind == "add" else id, "kind": kind,
        **({} if kind == "repeal" else {"words": words}),
        **({"label": "x)", "after": id} if kind == "add" else {}),
    },
    st.sampled_from(["amend", "add", "replace", "repeal", "correct"]),
    st.sampled_from(["i", "i-1", "i-1-a", "i-1-b", "i-2", "ii", "ii-p1", "i-1-x", "ii-9"]),
    st.sampled_from(["Lời một.", "Lời hai: có đầu đề", "Lời ba"]),
    st.sampled_from(["i-1-x", "i-1-y", "i-1-a", "ii-9", "i-2-a", "x"]),
)  # fmt: skip
amendment = st.builds(
    lambda days, changes: {
        "document": "van-ban", "in_force_from": str(ISSUED + timedelta(days)), "changes": changes,
    },
    st.integers(0, 40), st.lists(change, min_size=1, max_size=4),
)  # fmt: skip


def history(listed: list[dict[str, object]]) -> History:
    record = Amendments.model_validate({"amendments": listed})
    return history_of(tree_of(), ISSUED, record, Today(ISSUED + timedelta(20)))


@given(st.lists(amendment, min_size=1, max_size=5))
def test_an_id_that_stood_stands_for_ever(listed: list[dict[str, object]]) -> None:
    told = history(listed)
    for older, newer in zip(told.versions, told.versions[1:], strict=False):
        assert older.until == newer.on - timedelta(1)
        assert set(older.clauses.by_id) <= set(newer.clauses.by_id)
    last = set(told.versions[-1].clauses.by_id)
    assert set(told.whole.by_id) == set(told.first.by_id) == last
    assert all(clause_paths(v.clauses) for v in told.versions)


@given(st.lists(amendment, min_size=1, max_size=4), amendment)
def test_a_later_amendment_changes_no_earlier_version(
    listed: list[dict[str, object]], more: dict[str, object]
) -> None:
    later = {**more, "in_force_from": str(ISSUED + timedelta(50))}
    before, after = history(listed), history([*listed, later])
    kept = [version_hashes(version) for version in before.versions]
    assert [version_hashes(v) for v in after.versions][: len(kept)] == kept
