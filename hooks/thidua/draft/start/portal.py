"""A new portal (cổng mới): settings, one-line hook, first pages, shared lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from thidua.draft.start.skeleton import filled, skeleton_names

_NAMES = {
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "hooks/portal.txt": "hooks/portal.py",
}
"""Files that would act on the skeleton itself, were they called by their names there."""
SHARED = ("data/README.md", "data/abbreviations.yml", "data/catalogue.yml")
"""What is the same in every portal, and is copied from the house."""
LAW = "data/legal.yml"
_ENTRY = re.compile(r"(?m)^(?=  [a-z0-9-]+:\n)")


def portal_files(name: str, version: str, day: date) -> dict[str, str]:
    """Give the files of a new portal by name; what it shares with others is not among them."""
    about = f"{name}: kế hoạch thi đua, việc sắp đến hạn, kết quả và điển hình."
    values = {"name": name, "title_line": _one_line(name), "description": about}
    return {
        _NAMES.get(file, file): filled(
            f"portal/{file}", **values, version=version, day=day
        )
        for file in skeleton_names("portal")
    }


def laws_of(register: str, catalogue: str) -> str:
    """Cut a register of documents down to those that a catalogue names, and what they name."""
    head, *entries = _ENTRY.split(register)
    known = {entry.partition(":")[0].strip(): entry for entry in entries}
    named = set(_named(catalogue, known))
    return head + "".join(text for id, text in known.items() if id in named)


def _named(text: str, known: dict[str, str]) -> Iterator[str]:
    """Name the entries that a text speaks of, and those that these speak of."""
    asked, told = [text], set[str]()
    while asked:
        words = asked.pop()
        for id in known:
            if id in words and id not in told:
                told.add(id)
                asked.append(known[id])
                yield id


def _one_line(name: str) -> str:
    """Write a name as a heading of Markdown."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", " ".join(name.split()))
