"""What is written about the data is true: every field is told and shown, schemas are fresh."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from thidua.check.file.layout import LAYOUT, kind_of
from thidua.check.record.record import check_record
from thidua.check.reference_book import (
    SHARED,
    owner_of,
    reference_tables,
    with_tables,
)
from thidua.check.schema import LISTED, NAMES, schema_files, schema_name
from thidua.model.award.exemplar import Exemplar
from thidua.model.field.record import Record
from thidua.model.page_facts import PageFacts
from thidua.model.problem import Problem
from thidua.model.score.criterion.criterion import CriterionType
from thidua.read.yaml_tree import parse_yaml

ROOT = Path(__file__).parent.parent
README = ROOT / "data/README.md"
EXAMPLES = re.findall(
    r"^## (data/\S+\.yml)\n.*?```yaml\n(.*?)```", README.read_text("utf-8"), re.S | re.M
)
EXEMPLAR = re.findall(
    r"^# (content/\S+/dien-hinh/\S+\.md)\n(.*?)```",
    README.read_text("utf-8"),
    re.S | re.M,
)
ALL = [*EXAMPLES, *EXEMPLAR]
PLACES = ("*.py", "hooks/**/*.py", "tests/**/*.py")
NAMED = re.compile(r"`([\w/]+\.py)`")


def test_every_kind_of_file_has_an_example() -> None:
    assert {_kind(name) for name, _ in ALL} == {kind for _, kind in LAYOUT} | {Exemplar}


@pytest.mark.parametrize(("name", "text"), ALL, ids=[name for name, _ in ALL])
def test_example_is_a_record(name: str, text: str) -> None:
    kind = _kind(name)
    problems: list[Problem] = []
    node = parse_yaml(text, name, problems)
    assert node
    check_record(node, kind, name, problems)
    assert [str(problem) for problem in problems] == []


def test_every_field_is_shown() -> None:
    """Each field of each record stands in some example of its file."""
    shown: set[tuple[str, str]] = set()
    kinds: set[type[Record]] = set()
    for name, text in ALL:
        kind = _kind(name)
        node = parse_yaml(text, name, [])
        assert node
        checked = check_record(node, kind, name, [])
        assert checked
        for record in _records(checked.record):
            kinds.add(type(record))
            shown |= set(_told(type(record), record.model_fields_set))
    told = {field for kind in kinds for field in _told(kind, kind.model_fields)}
    assert told - shown == set()
    kinds |= {PageFacts, *SHARED}
    assert {kind.__name__ for kind in kinds} == set(reference_tables())


def test_every_field_is_told() -> None:
    """The tables of data/README.md are those of the records."""
    text = README.read_text("utf-8")
    assert set(re.findall(r"<!-- bảng: (\w+) -->", text)) == set(reference_tables())
    assert with_tables(text, reference_tables()) == text, "run `make schema`"


def test_front_matter_is_told() -> None:
    text = README.read_text("utf-8")
    example = re.search(r"# content/gioi-thieu.md\n(.*?)```", text, re.S)
    assert example
    node = parse_yaml(example[1], "x", [])
    assert node and isinstance(node.value, dict)
    assert set(node.value) == set(PageFacts.model_fields)


def test_schemas_are_fresh() -> None:
    fresh = schema_files()
    on_disk = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in (ROOT / "data/schema").glob("*.json")
    }
    del on_disk[NAMES]  # follows the data, and may be older than it
    assert on_disk == fresh, "run `make schema`"


def test_every_list_of_names_is_there() -> None:
    """What schemas point to is in the file of names, for all kinds that a portal shares."""
    lists = json.loads((ROOT / NAMES).read_text("utf-8"))["$defs"]
    asked = set(
        re.findall(r"names\.json#/\$defs/(\w+)", "".join(schema_files().values()))
    )
    assert asked <= set(lists) == set(LISTED)
    assert all(names["examples"] for names in lists.values())


def test_every_type_of_criterion_is_a_variant() -> None:
    schema = json.loads(schema_files()["data/schema/scoring.json"])
    kinds = {
        v["$ref"].rpartition("/")[2]
        for v in schema["$defs"]["Section"]["properties"]["criteria"]["items"]["oneOf"]
    }
    types = {
        schema["$defs"][k]["properties"].get("type", {}).get("enum", [None])[0]
        for k in kinds
    }
    assert types == {None, *CriterionType}


def test_every_data_file_names_its_schema() -> None:
    astray = []
    for path in sorted((ROOT / "data").rglob("*.yml")):
        name = path.relative_to(ROOT).as_posix()
        kind = kind_of(name)
        assert kind, name
        up = "../" * (len(Path(name).parts) - 2)
        line = f"# yaml-language-server: $schema={up}schema/{schema_name(kind)}.json"
        if path.read_text("utf-8").splitlines()[0] != line:
            astray.append(f"{name}: {line}")
    assert astray == []


def test_every_field_has_a_vietnamese_title_and_description() -> None:
    silent = [
        f"{kind.__name__}.{name}"
        for kind in _classes(Record)
        for name, field in kind.model_fields.items()
        if not (field.title and field.description)
    ]
    assert silent == []


def test_every_term_of_a_docstring_is_in_the_glossary() -> None:
    """Each record class names its Vietnamese term; ARCHITECTURE.md lists the class."""
    glossary = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    missing = {name for name in reference_tables() if f"`{name}`" not in glossary}
    assert missing == set()


def test_every_module_that_is_named_is_there() -> None:
    """Whoever follows ARCHITECTURE.md, or a remark in code, finds the module that it names."""
    code = [path for place in PLACES for path in ROOT.glob(place)]
    ways = ["/" + path.relative_to(ROOT).as_posix() for path in code]
    texts = [ROOT / "ARCHITECTURE.md", *code, *ROOT.glob("overrides/**/*.js")]
    told = ((p.name, n) for p in texts for n in NAMED.findall(p.read_text("utf-8")))
    lost = [
        each for each in told if not any(way.endswith(f"/{each[1]}") for way in ways)
    ]
    assert lost == []


def _told(kind: type[Record], fields: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Name fields by the record whose table tells them."""
    return ((owner_of(kind, field).__name__, field) for field in fields)


def _kind(name: str) -> type[Record]:
    kind = Exemplar if name.startswith("content/") else kind_of(name)
    assert kind, name
    return kind


def _classes(kind: type[Record]) -> Iterator[type[Record]]:
    for child in kind.__subclasses__():
        yield child
        yield from _classes(child)


def _records(value: Any) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from _records(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from _records(item)
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        for item in value:
            yield from _records(item)
