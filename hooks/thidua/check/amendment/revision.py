"""A plan's clauses and its amendments → all its versions (các phiên bản), or what does not fit.

Amendments go through the text one by one, the earliest effect first; what does not fit is
told and left out.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct, field

from thidua.check.amendment.fault import (
    ENDING,
    RevisionFault,
    fault_of,
    level_of,
    parent_of,
)
from thidua.check.amendment.node import Node, State, node_of, said, tree_of, worded
from thidua.check.file.book import Book
from thidua.check.file.days import Days
from thidua.check.file.place import data_folder, words_file
from thidua.check.record.field_path import Path
from thidua.model.amendment.amendment import (
    Amendment,
    AmendmentKind,
    Amendments,
    ClauseChange,
)
from thidua.model.amendment.version import (
    COMING,
    REPEALED,
    REPLACED,
    ClauseEdit,
    History,
    Version,
)
from thidua.model.key import CampaignKey
from thidua.model.plan.clause import Clause, ClauseTree
from thidua.model.plan.document import PlanStatus
from thidua.model.plan.plan import Plan
from thidua.model.time.today import Today


class Revision(Struct):
    """A plan on its way through its amendments."""

    issued: date
    roots: list[Node]
    nodes: dict[str, Node]
    days: list[date]
    """The days on which a version begins."""
    faults: list[RevisionFault] = field(default_factory=list)

    def history(self, today: Today) -> History:
        """Give every version, and which of them is in force today."""
        ends = [day - timedelta(days=1) for day in self.days[1:]]
        pairs = zip(self.days, [*ends, None], strict=True)
        versions = tuple(self._version(day, until) for day, until in pairs)
        past = [v for v in versions if today.has_come(v.on)]
        current = past[-1] if past else versions[0]
        begins = {id: node.states[0] for id, node in self.nodes.items()}
        coming = {
            id: s.edit for id, s in begins.items() if s.on > current.on and s.edit
        }
        whole = tree_of(self.roots, lambda node: _standing(node, current.on))
        first = tree_of(self.roots, lambda node: node.states[0].clause)
        return History(versions, current, whole, first, coming)

    def take(self, index: int, amendment: Amendment) -> None:
        """Apply one document; `index` is its place in the file."""
        for number, change in enumerate(amendment.changes):
            path: Path = ("amendments", index, "changes", number)
            edit = ClauseEdit(change.kind, amendment.document, amendment.in_force_from)
            if wrong := fault_of(path, change, edit.on, self.nodes):
                self.faults.append(wrong)
            elif change.kind is AmendmentKind.ADD:
                self._add(change, edit)
            else:
                self._change(change, edit)

    def _add(self, change: ClauseChange, edit: ClauseEdit) -> None:
        assert change.after and change.label and change.words
        node = self.nodes.get(change.clause)
        if node is None:
            node = self._placed(change.clause, change.label, self.nodes[change.after])
        clause = worded(node, change.words, change.label)
        node.states = [
            *(s for s in node.states if s.clause.text),
            State(edit.on, clause, edit),
        ]

    def _placed(self, id: str, label: str, before: Node) -> Node:
        """Set a new clause into the text; it has no words yet."""
        parent = parent_of(before, id)
        line = before.last.clause.line
        blank = Clause.model_construct(
            id=id,
            level=level_of(label, before, parent),
            label=label,
            heading="",
            text="",
            source="",
            line=line,
            rows=(),
            children=(),
        )
        node = self.nodes[id] = Node(parent, [State(self.issued, blank)])
        siblings = parent.children if parent else self.roots
        siblings.insert(0 if before is parent else siblings.index(before) + 1, node)
        return node

    def _change(self, change: ClauseChange, edit: ClauseEdit) -> None:
        node = self.nodes[change.clause]
        if change.words:
            clause = worded(node, change.words, node.last.clause.label)
            node.states.append(State(edit.on, clause, edit))
        if change.kind in ENDING:
            words = REPLACED if change.words else REPEALED
            for each in node.walk():
                is_new = each is node and bool(change.words)
                if not (is_new or each.last.is_ended):
                    clause = said(each.last.clause, words)
                    each.states.append(State(edit.on, clause, edit, is_ended=True))

    def _version(self, on: date, until: date | None) -> Version:
        states = {id: s for id, n in self.nodes.items() if (s := n.at(on))}
        edits = {id: s.edit for id, s in states.items() if s.edit and s.on == on}
        ended = {id: s.edit for id, s in states.items() if s.edit and s.is_ended}
        tree = tree_of(self.roots, lambda node: _on(node, on))
        return Version(on, until, edits, ended, tree)


def history_of(
    tree: ClauseTree, issued: date, amendments: Amendments | None, today: Today
) -> History:
    """Give the versions of a plan; most plans have one."""
    if amendments is None:
        only = Version(issued, None, {}, {}, tree)
        return History((only,), only, tree, tree, {})
    return revised(tree, issued, amendments).history(today)


def revised(tree: ClauseTree, issued: date, amendments: Amendments) -> Revision:
    """Take a plan through its amendments."""
    roots = [node_of(root, None, issued) for root in tree.roots]
    nodes = {node.id: node for root in roots for node in root.walk()}
    listed = [
        (i, a) for i, a in enumerate(amendments.amendments) if a.in_force_from > issued
    ]
    days = sorted({issued, *(a.in_force_from for _, a in listed)})
    revision = Revision(issued, roots, nodes, days)
    for index, amendment in sorted(listed, key=lambda e: (e[1].in_force_from, e[0])):
        revision.take(index, amendment)
    return revision


def _on(node: Node, day: date) -> Clause | None:
    state = node.at(day)
    return state.clause if state else None


def _standing(node: Node, day: date) -> Clause:
    """What stands in the place of a clause on a day, also before it begins."""
    state = node.at(day)
    return state.clause if state else said(node.states[0].clause, COMING)


def campaign_history(book: Book, key: CampaignKey, days: Days) -> History | None:
    """Give the versions of a plan; None where its own words are not known, or it was not issued."""
    return book.once(("history", key), lambda: _history(book, key, days))


def _history(book: Book, key: CampaignKey, days: Days) -> History | None:
    folder = data_folder(key)
    plan = book.get(f"{folder}/plan.yml", Plan)
    tree = book.narratives.get(words_file(key))
    if plan is None or tree is None or plan.record.text.is_summary:
        return None
    document = plan.record.document
    if document.status is not PlanStatus.ISSUED or document.issued_on is None:
        return None
    amended = book.get(f"{folder}/amendments.yml", Amendments)
    record = amended.record if amended else None
    return history_of(tree, document.issued_on, record, days.of(key.body))
