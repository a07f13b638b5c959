"""The book of honour: each honour once, in its last state, and nobody named who must not be."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Case
from tests.invented import body, dossiers, scope, search_entries
from tests.show import show
from thidua.derive.dossier.honour.honour import HonourState
from thidua.publish.site import site_pages
from thidua.say.honour import award_words, book_words, honour_words, unnamed_words


def test_honour(case: Case) -> None:
    """The book in words, unit by unit; then what pages of awards say of nominations."""
    book = body(case.given).honours
    told = [book_words(book), f"years {show(book.years)}"]
    for unit in (*book.units, None):
        if honours := book.of_unit(unit):
            told.append(f"# {unit.name if unit else '-'}")
            told += [
                honour_words(h) + (f" [{h.exemplar.name.title}]" if h.exemplar else "")
                for h in honours
                if h.is_named
            ]
            told += list(unnamed_words(honours))
    case.expect("\n".join(told))


WHO = ("Tập thể", "Bà Ẩn Danh", "Em Nhỏ Tuổi")


@st.composite
def books(draw: Any) -> dict[str, Any]:
    """Nominations and awards of few subjects: a collective, a person, a minor."""
    units = st.sampled_from(["thon-1", "thon-2"])
    award = st.sampled_from(["giay-khen", "co"])

    def candidate() -> dict[str, Any]:
        name = draw(st.sampled_from(WHO))
        kind = "collective" if name == "Tập thể" else "individual"
        agreed = {"consent": {"on": "01/01/2025", "ref": "số 1"}}
        more = agreed if draw(st.booleans()) else {}
        minor = {"minor": "true"} if name == "Em Nhỏ Tuổi" else {}
        return {"name": name, "kind": kind, "unit": draw(units), **more, **minor}

    nominations = {
        f"n{n}": {
            "candidate": candidate(),
            "award": draw(award),
            "reason": "Lý do",
            "proposed_by": "Thôn",
        }
        for n in range(draw(st.integers(0, 4)))
    }
    given_to = [
        {"nomination": id_, "award": told["award"]}
        for id_, told in nominations.items()
        if draw(st.booleans())
    ]
    given_to += [
        {
            "candidate": candidate(),
            "award": draw(award),
            "reason": "Lý do",
            "not_nominated": "Gấp",
        }
        for _ in range(draw(st.integers(0, 2)))
    ]
    awards = {"a": {"awarded": given_to}} if given_to else {}
    return {"nominations": {"nominations": nominations}, "awards": awards}


@given(books())
def test_each_subject_stands_once(told: dict[str, Any]) -> None:
    book = body(told).honours
    seen = [_subject(honour) for honour in book.honours]
    assert len(seen) == len(set(seen))
    assert sum(len(book.of_unit(unit)) for unit in (*book.units, None)) == len(seen)
    assert sum(book.count(state) for state in HonourState) == len(seen)
    assert sum(len(book.of_year(y).honours) for y in book.years) == len(seen)


def _subject(honour: Any) -> tuple[object, ...]:
    found = honour.given or honour.nominated
    candidate = honour.given.candidate if honour.given else found.nomination.candidate
    return candidate.unit, candidate.name, found.award.name, honour.year


@given(books())
def test_who_did_not_agree_or_is_a_minor_is_in_no_index(told: dict[str, Any]) -> None:
    book = body(told).honours
    for honour in book.honours:
        found = honour.given or honour.nominated
        assert found
        if honour.given:
            who = honour.given.candidate
        else:
            assert honour.nominated
            who = honour.nominated.nomination.candidate
        agreed = who.consent is not None and not who.minor
        assert honour.is_named is (agreed or who.name == "Tập thể")
        if honour.given and who.minor:
            assert who.name not in award_words(honour.given)
    assert "Em Nhỏ Tuổi" not in _everything(told)


def _everything(told: dict[str, Any]) -> str:
    """All pages and all entries of the search, as text."""
    found = dossiers(told)
    pages = [show(page.view) for page in site_pages(found, scope(told))]
    entries = search_entries(found)
    return "\n".join([*pages, *(f"{e.title} {e.text} {e.hidden}" for e in entries)])
