"""Files to begin with, from the skeletons beside this package (khung tệp): a portal, a campaign, its results."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Template

from thidua.model.award.exemplar import ExemplarKind
from thidua.model.key import CampaignKey, ExemplarKey
from thidua.model.plan.campaign import CampaignKind

_SKELETONS = Path(__file__).parents[1] / "skeleton"
ANYBODY = "Các đơn vị, cá nhân nêu trong kế hoạch"
"""Stands for whom a campaign calls, until somebody writes it."""
_BARE = {"day", "year", "kind", "version", "title_line", "units", "unit", "narrative"}
"""Values that are no words of people: they stand as they are."""


def filled(file: str, /, **values: str | int | date) -> str:
    """Fill a skeleton; in YAML words of people are quoted, so nothing in them ends them."""
    text = (_SKELETONS / file).read_text("utf-8")
    told = {key: _set(key, value) for key, value in values.items()}
    return Template(text).substitute(told)


def skeleton_names(folder: str) -> list[str]:
    """List the files of a skeleton, relative to it, in order."""
    root = _SKELETONS / folder
    found = (path for path in root.rglob("*") if path.is_file())
    return sorted(path.relative_to(root).as_posix() for path in found)


def _set(key: str, value: str | int | date) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value) if key in _BARE else quoted(str(value))


def quoted(words: str) -> str:
    """Write words as a YAML string that nothing in them can end."""
    return json.dumps(words, ensure_ascii=False)


def campaign_files(
    key: CampaignKey, title: str, kind: CampaignKind, issuer: str, day: date
) -> dict[str, str]:
    """Give the files of a campaign whose plan somebody has begun to write."""
    data, words = f"data/bodies/{key}", f"content/{key.body}/ke-hoach/{key.name}.md"
    return {
        f"{data}/campaign.yml": filled(
            "phong-trao/campaign.yml",
            title=title,
            kind=kind.words[0],
            what=title,
            who=ANYBODY,
            day=day,
        ),
        f"{data}/plan.yml": filled(
            "phong-trao/plan.yml",
            title=title,
            issuer=issuer,
            narrative=words,
            year=key.year,
        ),
        words: filled("phong-trao/ke-hoach.md", day=day),
    }


def result_files(key: CampaignKey, units: list[str]) -> dict[str, str]:
    """Give the criteria set and an empty score sheet for each unit (bảng chấm điểm)."""
    data = f"data/bodies/{key}"
    sheets = {
        f"{data}/scores/{unit}.yml": filled("ket-qua/score_sheet.yml", unit=unit)
        for unit in units
    }
    return {f"{data}/scoring.yml": filled("ket-qua/scoring.yml"), **sheets}


def exemplar_files(
    key: ExemplarKey, title: str, kind: ExemplarKind, unit: str, field: str, day: date
) -> dict[str, str]:
    """Give the file of an exemplar that somebody has proposed."""
    name = f"content/{key.body}/dien-hinh/{key.year}/{key.slug}.md"
    values = {"title": title, "kind": kind.words[0], "unit": unit, "field": field}
    told = filled(
        "dien-hinh/exemplar.md", **values, summary=title, year=key.year, day=day
    )
    return {name: told}


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
