"""A data file (.yml) with some values changed, every other letter of it as it was.

The marks of the loader say where a value, a key, an entry begins and ends; the new one
is set there. Remarks, order, quotes and blank lines of people stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yaml import (
    CBaseLoader,
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    YAMLError,
    compose,
)

from thidua.draft.splice.change import Change, Path, changed, flow, key, scalar
from thidua.draft.splice.entry import Span, added, end_of, is_flow, taken
from thidua.read.node import Plain
from thidua.read.yaml_tree import parse_yaml

_MARK = "\ufeff"


class Unchangeable(Exception):
    """A file is written in a way that no value can be set into safely."""


class _Blocked(Exception):
    """There is no way to set a value here."""


def spliced(text: str, changes: Sequence[Change]) -> str:
    """Make the changes one by one. Raises `Unchangeable`.

    What is read from the new text is held against what was meant, so no change goes
    astray in silence.
    """
    mark = _MARK if text.startswith(_MARK) else ""
    body = text.removeprefix(_MARK)
    for change in changes:
        where = ".".join(map(str, change.path))
        try:
            meant = changed(_plain(body), change)
            body = _one(body, change)
        except (_Blocked, YAMLError):
            raise Unchangeable(where) from None
        if _plain(body) != meant:
            raise Unchangeable(where)
    return mark + body


def _plain(text: str) -> Plain:
    tree = parse_yaml(text.replace("\r\n", "\n"), "", [])
    if tree is None:
        raise _Blocked
    return _without_empty(tree.plain())


def _without_empty(value: Plain) -> Plain:
    """Leave out what says nothing: a key without a value, a mapping without a key."""
    if isinstance(value, list):
        return [_without_empty(entry) for entry in value]
    if not isinstance(value, dict):
        return value
    kept = {key: _without_empty(inside) for key, inside in value.items()}
    return {key: inside for key, inside in kept.items() if inside not in (None, {}, [])}


def _one(text: str, change: Change) -> str:
    root = compose(text, Loader=CBaseLoader)
    if root is None:
        raise _Blocked
    spans = _trail(root, change.path)
    if change.new is None:
        return _removed(text, spans, change.path)
    if len(spans) == len(change.path) + 1:
        return _replaced(text, spans[-1], change.new)
    return _inserted(text, spans, change)


def _trail(root: Node, path: Path) -> list[Span]:
    """Follow a path as far as it exists: each step with its key and what holds it."""
    trail = [Span(root, None, None)]
    for step in path:
        node = trail[-1].node
        if isinstance(node, MappingNode):
            found = next(
                (Span(v, k, node) for k, v in node.value if k.value == str(step)), None
            )
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            found = (
                Span(node.value[step], None, node) if step < len(node.value) else None
            )
        else:
            found = None
        if found is None:
            break
        trail.append(found)
    return trail


def _replaced(text: str, span: Span, new: Plain) -> str:
    node = span.node
    start, end = span.start, end_of(node)
    if not isinstance(node, ScalarNode) or not isinstance(new, str):
        if isinstance(node, (MappingNode, SequenceNode)) and not is_flow(node):
            raise _Blocked
        return f"{text[:start]}{_apart(text, start)}{flow(new)}{text[end:]}"
    quote = node.style if node.style in ("'", '"') else None
    told = scalar(new, in_flow=span.is_in_flow, quote=quote)
    if node.style in ("|", ">"):  # such a value ends with its last line
        told += "\n"
    return f"{text[:start]}{_apart(text, start)}{told}{text[end:]}"


def _apart(text: str, start: int) -> str:
    """A blank where the new value would stand right behind its colon."""
    return " " if text[:start].endswith((":", "-")) else ""


def _inserted(text: str, spans: list[Span], change: Change) -> str:
    """Add what is missing to the last mapping or list that is there."""
    step, rest = change.path[len(spans) - 1], change.path[len(spans) :]
    value: Plain = change.new
    for inner in reversed(rest):
        value = [value] if isinstance(inner, int) else {str(inner): value}
    holder = spans[-1].node
    if isinstance(holder, ScalarNode):
        if holder.value or holder.style:
            raise _Blocked
        whole: Plain = [value] if isinstance(step, int) else {str(step): value}
        start = spans[-1].start
        return (
            f"{text[:start]}{_apart(text, start)}{flow(whole)}{text[end_of(holder) :]}"
        )
    before = change.before if len(spans) == 2 else ()
    return added(text, spans[-1], step, value, before)


def _removed(text: str, spans: list[Span], path: Path) -> str:
    """Take a value away, and whatever would hold nothing without it."""
    if len(spans) < len(path) + 1:
        return text
    while len(spans) > 2 and spans[-1].is_alone:
        spans.pop()
    return taken(text, spans[-1])


def table_file(old: str | None, schema: str, changes: Sequence[Change]) -> str:
    """Change a file, or begin it. Raises `Unchangeable`."""
    if old is not None:
        return spliced(old, changes)
    tree: Plain = {}
    for change in changes:
        tree = changed(tree, change)
    head = f"# yaml-language-server: $schema=../../../../schema/{schema}.json"
    return "\n".join([head, *_lines(tree), ""])


def _lines(tree: Plain) -> Iterator[str]:
    for name, value in tree.items() if isinstance(tree, dict) else ():
        if isinstance(value, list) and all(isinstance(e, dict) for e in value):
            yield f"{key(name)}:"
            yield from (f"  - {flow(entry)}" for entry in value)
        elif isinstance(value, dict):
            yield f"{key(name)}:"
            yield from (f"  {key(k)}: {flow(entry)}" for k, entry in value.items())
        else:
            yield f"{key(name)}: {flow(value)}"
