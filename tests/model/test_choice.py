"""Choices are typed by their English name or in Vietnamese; both mean the same."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import thidua.model
from thidua.check.record.record import check_record
from thidua.check.schema import schema_files
from thidua.model.body.unit import UnitKind, Units
from thidua.model.choice import Choice
from thidua.model.problem import Problem
from thidua.model.score.scoring import Scoring
from thidua.read.yaml_tree import parse_yaml

for module in walk_packages(thidua.model.__path__, "thidua.model."):
    import_module(module.name)
ALL = sorted(Choice.__subclasses__(), key=lambda kind: kind.__name__)


def typed(choice: Choice) -> Iterator[str]:
    """Ways to type a word."""
    for word in choice.words:
        yield word
        yield word.capitalize()
        yield word.upper()
        yield unicodedata.normalize("NFD", f"  {word} ")


@pytest.mark.parametrize("kind", ALL, ids=[kind.__name__ for kind in ALL])
def test_each_value_is_found_by_its_name_and_its_words(kind: type[Choice]) -> None:
    for choice in kind:
        assert choice.words
        assert [kind(word) for word in typed(choice)] == [choice] * 4 * len(
            choice.words
        )
        assert kind.of(choice.value) is choice
    assert kind.of("không có") is kind.of(None) is kind.of("") is None


def test_words_mean_what_names_mean() -> None:
    """A file in Vietnamese is the record that it is in English."""
    words = "units: {a: {name: A, kind: Thôn}, b: {name: B, kind: tổ dân phố}}"
    names = "units: {a: {name: A, kind: hamlet}, b: {name: B, kind: quarter}}"
    assert _record(Units, words) == _record(Units, names)


def test_a_criterion_is_of_the_type_that_is_typed() -> None:
    text = 'total_max: 100\nsections: [{{id: i, name: I, max: 100, criteria: [{{code: "1", name: A, max: 100, type: {}, points: 1}}]}}]\nsource: {{words: x, confirmed: false}}\n'
    assert _record(Scoring, text.format("đếm")) == _record(
        Scoring, text.format("count")
    )


def test_bases_of_a_ranking_are_choices_too() -> None:
    text = 'total_max: 100\nrank_by: [{}]\nsections: [{{id: i, name: I, max: 100, criteria: [{{code: "1", name: A, max: 100}}]}}]\nsource: {{words: x, confirmed: false}}\n'
    words = _record(
        Scoring, text.format('Tổng điểm, phiếu, "phần: i", ít điểm trừ hơn')
    )
    names = _record(Scoring, text.format('points, votes, "section:i", fewer_penalties'))
    assert words == names
    unknown = _record(Scoring, text.format("may rủi"))
    assert isinstance(unknown, Scoring)
    assert unknown.rank_by == ("may rủi",)  # a rule tells it, with its place


def test_an_unknown_word_is_answered_with_both() -> None:
    problems: list[Problem] = []
    node = parse_yaml("units: {a: {name: A, kind: tohn}}", "units.yml", problems)
    assert node and check_record(node, Units, "units.yml", problems) is None
    assert [p.message for p in problems] == ["“tohn” không có trong danh sách"]
    assert "school (trường), health_station (trạm y tế), hamlet (thôn)" in (
        problems[0].remedy
    )


def test_editors_offer_both() -> None:
    units = json.loads(schema_files()["data/schema/units.json"])
    words = [word for kind in UnitKind for word in kind.words]
    assert units["$defs"]["UnitKind"]["enum"] == [*(k.value for k in UnitKind), *words]


def _record(kind: type[Units] | type[Scoring], text: str) -> object:
    problems: list[Problem] = []
    node = parse_yaml(text, "a.yml", problems)
    checked = check_record(node, kind, "a.yml", problems) if node else None
    assert checked, [str(problem) for problem in problems]
    return checked.record
