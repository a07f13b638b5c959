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
    yield "moved:" if ledger.moved else "moved: {}"
    yield from (f'  "{old}": "{new}"' for old, new in ledger.moved.items())
    if ledger.changes:
        yield "changes:"
        yield from (f"  - {_change(change)}" for change in ledger.changes)
    yield "addresses:" if ledger.addresses else "addresses: {}"
    yield from _lists(ledger.addresses)
    if ledger.anchors:
        yield "anchors:"
        yield from _lists(ledger.anchors)
    if ledger.files:
        yield "files:"
        yield from (f"  - {name}" for name in ledger.files)
    if ledger.erased:
        yield "erased:"
        yield from (f"  - {_quoted(mark)}" for mark in ledger.erased)
    if ledger.published:
        yield "published:"
        for thing in sorted(ledger.published):
            yield f"  {thing}:"
            yield from (
                f"    {_quoted(name)}: {_quoted(mark)}"
                for name, mark in ledger.published[thing].items()
            )
    if ledger.log:
        yield "log:"
        yield from (f"  - {_line(line)}" for line in ledger.log)
    if ledger.versions:
        yield "versions:"
        yield from _hashes(ledger.versions)
    if ledger.words:
        yield "words:"
        for page in sorted(ledger.words):
            yield f"  {page}:"
            yield from (
                f"    {id}: {_quoted(text)}" for id, text in ledger.words[page].items()
            )


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
