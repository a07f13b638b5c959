"""What search engines read of pages, held against schema.org's own definitions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.commune import ROOT
from thidua.export.linked.plan import linked_script, thing

VOCABULARY = json.loads((ROOT / "tests/schema_org.json").read_text("utf-8"))
TYPES, RANGES = VOCABULARY["types"], VOCABULARY["ranges"]
WORDS = {"Text", "URL", "CssSelectorType", "XPathType", "PronounceableText"}
"""What a string may stand for; an id stands for what it names, too."""
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def blocks(site: Path) -> dict[str, list[Any]]:
    """The things of every page, by its address."""
    found = {}
    for path in site.rglob("index.html"):
        told = _BLOCK.findall(path.read_text("utf-8"))
        assert len(told) <= 1, path
        if told:
            graph = json.loads(told[0])
            assert graph["@context"] == "https://schema.org"
            found[path.parent.relative_to(site).as_posix()] = graph["@graph"]
    return found


def faults(told: Any) -> Iterator[str]:
    """Tell types that are none, properties that a type has not, values out of range."""
    kind = told["@type"]
    if kind not in TYPES:
        yield f"no type {kind}"
        return
    for name, value in told.items():
        if name.startswith("@"):
            continue
        if name not in TYPES[kind]["properties"]:
            yield f"{kind} has no {name}"
            continue
        for item in value if isinstance(value, list) else [value]:
            if not fits(item, RANGES[name]):
                yield f"{kind}.{name}: {item}"
            if isinstance(item, dict):
                yield from faults(item)


def fits(value: Any, ranges: list[str]) -> bool:
    if isinstance(value, dict):
        return bool({*TYPES.get(value["@type"], {"is": []})["is"]} & {*ranges})
    if isinstance(value, int):
        return bool({"Integer", "Number"} & {*ranges})
    if {"Date", "DateTime"} & {*ranges} and is_date(value):
        return True
    return bool(WORDS & {*ranges}) or value.startswith("https://")


def is_date(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def kinds(things: list[Any]) -> list[str]:
    return [found["@type"] for found in things]


def test_every_thing_is_one_of_the_vocabulary(real: Path) -> None:
    told = {
        address: list(faults(t))
        for address, things in blocks(real).items()
        for t in things
    }
    assert {address: wrong for address, wrong in told.items() if wrong} == {}
    assert list(faults({"@type": "Event", "hasPart": "x"})) == ["Event has no hasPart"]
    assert list(faults({"@type": "Event", "startDate": {"@type": "Place"}})) != []


def test_nothing_of_a_sample_is_told(real: Path) -> None:
    """No search engine may take what was made up for law, or for something that takes place."""
    for address, things in blocks(real).items():
        assert "minh-hoa" not in address
        assert "minh-hoa" not in json.dumps(things), address
    hidden = [
        path
        for path in real.rglob("*.html")
        if 'name="robots" content="noindex"' in (html := path.read_text("utf-8"))
        and _BLOCK.search(html)
    ]
    assert hidden == []


def test_plans_tell_every_clause(real: Path) -> None:
    """Words of ours are a page about the plan, never the plan itself."""
    plans = {
        a: t
        for a, t in blocks(real).items()
        if re.fullmatch(r"[^/]+/ke-hoach/\d{4}/[^/]+", a)
    }
    assert len(plans) == 5
    for address, things in plans.items():
        html = (real / address / "index.html").read_text("utf-8")
        (page,) = [found for found in things if found["@type"] == "WebPage"]
        assert "không phải nguyên văn" in page["abstract"]
        parts = [part["url"].removeprefix("#") for part in page["about"]["hasPart"]]
        lines = (real / "du-lieu/dieu-khoan.ndjson").read_text("utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        clauses = [
            r["id"]
            for r in rows
            if r["address"].startswith(f"{address}/") and r["level"] != "noi-nhan"
        ]
        assert parts == clauses
        assert [part for part in parts if f'id="{part}"' not in html] == []


def test_each_kind_of_page_has_its_thing(real: Path) -> None:
    told = blocks(real)
    assert kinds(told["xa-ha-trung"]) == ["GovernmentOrganization", "BreadcrumbList"]
    assert kinds(told["cum-thi-dua-12-thanh-hoa"]) == ["Organization", "BreadcrumbList"]
    assert kinds(told["du-lieu"]) == ["Dataset", "BreadcrumbList"]
    assert "license" not in told["du-lieu"][0]
    everything = [found["@type"] for things in told.values() for found in things]
    assert {"Event", "WebPage"} < set(everything)


@given(st.text())
def test_no_word_ends_the_block(words: str) -> None:
    script = linked_script([thing("Place", name=f"</script>{words}<!--")])
    assert script.count("<") == 2 and "\u2028" not in script
    (inside,) = _BLOCK.findall(script)
    assert json.loads(inside)["@graph"][0]["name"] == f"</script>{words}<!--"
