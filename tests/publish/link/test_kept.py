"""What others have set is looked up without its text: as if this build had set it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from thidua.page.page import Page
from thidua.publish.link.kept import Register, packed_pages, unpacked_pages
from thidua.publish.link.noted import noted
from thidua.publish.publication import Publication
from thidua.publish.soundness import faults_of

ADDRESSES = st.lists(st.text("ab/#", max_size=4), max_size=12)


def page(address: str) -> Page:
    return Page(address, "t", "d", "", "t.html", None, date(2025, 1, 1))


def with_kept(*asks: str) -> Publication:
    """A site with one body that was set before: a page with an anchor, a file."""
    site = Publication(None)
    pages = packed_pages([noted(page("xa/"))], {"xa/": {"muc", "a"}})
    site.kept.add("xa", pages, ["xa/", "xa/bang.csv"])
    site.asks["xa"] = asks
    return site


@given(ADDRESSES, ADDRESSES)
def test_a_register_knows_what_was_entered(first: list[str], then: list[str]) -> None:
    register = Register()
    register.add(first)
    assert [a for a in then if a in register] == [a for a in then if a in first]
    register.add(then)
    assert [a for a in [*first, *then] if a not in register] == []
    assert register.has_doubles() == (len({*first, *then}) < len(first) + len(then))


def test_a_register_of_many_knows_what_is_not_there() -> None:
    register = Register()
    register.add(f"xa/{number}/" for number in range(5_000))
    assert [n for n in range(5_000) if f"xa/{n}" in register] == []


def test_pages_come_out_as_they_went_in() -> None:
    told = packed_pages([noted(page("xa/"))], {"xa/": {"b", "a"}})
    assert list(unpacked_pages(told)) == [("xa/", date(2025, 1, 1), False, ("a", "b"))]


def test_links_to_what_was_kept() -> None:
    site = with_kept()
    links = ("xa/", "xa/#muc", "xa/bang.csv", "xa/bang.csv#x", "xa/#thieu", "xa/thieu/")
    site.note(page(""), "".join(f'<a href="{link}">' for link in links))
    told = [problem.found for problem in faults_of(site, ())]
    assert told == ["xa/#thieu", "xa/thieu/"]


def test_a_kept_body_that_leads_to_what_is_gone_is_told() -> None:
    site = with_kept("", "#o-day", "#da-mat", "da-mat/", "xa/#a")
    site.note(page(""), '<p id="o-day">')
    assert [problem.found for problem in faults_of(site, ())] == ["#da-mat", "da-mat/"]


def test_two_pages_of_one_address_are_told_whoever_set_them() -> None:
    own, others = with_kept(), with_kept()
    own.note(page("xa/"), "")
    others.kept.add("xa-hai", others.kept.bodies["xa"], ["xa/"])
    others.asks["xa-hai"] = ()
    for site in (own, others):
        assert [p.rule for p in faults_of(site, ())] == ["trang-trung-dia-chi"]
    assert faults_of(with_kept(), ()) == []
