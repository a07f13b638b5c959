"""The ledger as YAML (sổ địa chỉ trên giấy): one thing a line, sorted, so that a diff tells."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from thidua.model.ledger import Change, Ledger, LogLine

FILE = "data/ledger.yml"
_HEAD = """\
# yaml-language-server: $schema=schema/ledger.json
# Sổ địa chỉ đã công bố: `thidua ledger --update` ghi thêm, không ai xóa dòng nào.
# Đổi tên một trang thì ghi vào moved: địa chỉ cũ: địa chỉ mới.
"""


def ledger_text(ledger: Ledger) -> str:
    """Write a ledger; parts that are empty are left out, but for the first two."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(ledger))


def _lines(ledger: Ledger) -> Iterator[str]:
    if ledger.recorded_on:
        yield f"recorded_on: {ledger.recorded_on:%Y-%m-%d}"
    if not ledger.moved:
        yield "moved: {}"
    yield from _part("moved", _pairs(ledger.moved))
    yield from _part("changes", (f"  - {_change(each)}" for each in ledger.changes))
    if not ledger.addresses:
        yield "addresses: {}"
    yield from _part("addresses", _lists(ledger.addresses))
    yield from _part("anchors", _lists(ledger.anchors))
    yield from _part("files", (f"  - {name}" for name in ledger.files))
    yield from _part("erased", (f"  - {_quoted(mark)}" for mark in ledger.erased))
    published = {
        thing: {_quoted(name): mark for name, mark in marks.items()}
        for thing, marks in ledger.published.items()
    }
    yield from _part("published", _nested(published))
    yield from _part("log", (f"  - {_line(line)}" for line in ledger.log))
    yield from _part("versions", _hashes(ledger.versions))
    yield from _part("words", _nested(ledger.words))


def _part(name: str, lines: Iterator[str]) -> Iterator[str]:
    """Write a part with its name above; nothing where it is empty."""
    for number, line in enumerate(lines):
        if not number:
            yield f"{name}:"
        yield line


def _pairs(moved: Mapping[str, str]) -> Iterator[str]:
    yield from (f'  "{old}": "{new}"' for old, new in moved.items())


def _nested(told: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for key in sorted(told):
        yield f"  {key}:"
        yield from (f"    {name}: {_quoted(text)}" for name, text in told[key].items())


def _hashes(versions: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for page in sorted(versions):
        told = ", ".join(f"{id}: {hash}" for id, hash in versions[page].items())
        yield f"  {page}: {{{told}}}"


def _lists(lists: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield from (f"  {key}: [{', '.join(lists[key])}]" for key in sorted(lists))


def _change(change: Change) -> str:
    told = {
        "on": f"{change.on:%Y-%m-%d}",
        "page": change.page,
        "id": change.id,
        "file": change.file,
        "what": change.what.value,
        "words": _quoted(change.words) if change.words else None,
        "to": _quoted(change.to) if change.to else None,
    }
    return f"{{{', '.join(f'{key}: {value}' for key, value in told.items() if value)}}}"


def _line(line: LogLine) -> str:
    told = line.model_dump(mode="json", exclude_none=True)
    return f"{{{', '.join(f'{key}: {_quoted(value)}' for key, value in told.items())}}}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
