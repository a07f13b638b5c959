"""A clause with all its states (các trạng thái của điều khoản), and those below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct, field

from thidua.model.amendment.version import ClauseEdit
from thidua.model.plan.clause import Clause, ClauseTree
from thidua.read.plan.lines.line import plain
from thidua.read.plan.text import ClauseText, heading_of


class State(Struct, frozen=True):
    """What a clause is from a day on."""

    on: date
    clause: Clause
    edit: ClauseEdit | None = None
    """What made it so; None for the plan as it was issued."""
    is_ended: bool = False


class Node(Struct):
    """A clause, its states in the order of their days, those below it in the order of the text."""

    parent: Node | None
    states: list[State]
    children: list[Node] = field(default_factory=list)

    @property
    def last(self) -> State:
        """What it is after the last amendment."""
        return self.states[-1]

    @property
    def id(self) -> str:
        """The id of the clause: it never changes."""
        return self.last.clause.id

    def walk(self) -> Iterator[Node]:
        """Give this node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def at(self, day: date) -> State | None:
        """Give what it is on a day; None before it began."""
        return next((s for s in reversed(self.states) if s.on <= day), None)


def node_of(clause: Clause, parent: Node | None, issued: date) -> Node:
    """Take a clause of the plan as it was issued, with all below it."""
    node = Node(parent, [State(issued, clause)])
    node.children = [node_of(child, node, issued) for child in clause.children]
    return node


def tree_of(roots: list[Node], say: Callable[[Node], Clause | None]) -> ClauseTree:
    """Build the tree of what each node says; one that says nothing is left out with all below it."""
    clauses = tuple(_built(roots, say))
    return ClauseTree(clauses, {c.id: c for root in clauses for c in root.walk()})


def said(clause: Clause, words: str) -> Clause:
    """Give a clause of which only its number is left."""
    told = {"heading": "", "text": words, "source": words, "rows": ()}
    return clause.model_copy(update=told)


def worded(node: Node, words: str, label: str) -> Clause:
    """Give the clause of a node with new words; where all of it was a title, all of it is one."""
    old = node.states[0].clause
    is_titled = bool(old.heading) and len(old.text) <= len(old.heading) + 1
    text = ClauseText(old.id, old.level, label, old.line, words, None, is_titled)
    heading = heading_of(text, is_parent=bool(node.children))
    told = {"label": label, "heading": heading, "text": plain(words), "source": words}
    return old.model_copy(update={**told, "rows": ()})


def _built(nodes: list[Node], say: Callable[[Node], Clause | None]) -> Iterator[Clause]:
    for node in nodes:
        if clause := say(node):
            children = tuple(_built(node.children, say))
            yield clause.model_copy(update={"children": children})
