"""1,000 random renames, merges, splits and deletions of a small portal: no old link is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, field
from msgspec.structs import replace

from tests.publish.permanence.test_mend import DAY, Plan, plan, words_of
from thidua.derive.permanence.fingerprint import Fingerprint
from thidua.derive.permanence.forwarding import forwarded
from thidua.derive.permanence.past import past_of
from thidua.model.ledger import Ledger
from thidua.publish.permanence.alias import old_anchors, with_aliases
from thidua.publish.permanence.loss import (
    losses_of,
    moved_files,
    recorded_ends,
    turns_of,
)
from thidua.publish.permanence.mend import mended, recorded
from thidua.publish.permanence.redirect import redirect_files
from thidua.publish.permanence.standing import Standing

NAMES = ["duong-sach", "duong-dep", "thi-dua", "chao-mung", "cao-diem", "hoc-tot"]
name = st.sampled_from(NAMES)


class Town(Struct, frozen=True, dict=True):
    """A commune as its folders call it: campaigns with their plans, units, exemplars, milestones."""

    body: str = "xa-a"
    plans: dict[str, Plan] = field(default_factory=dict)
    units: tuple[str, ...] = ("thon-1",)
    exemplars: tuple[str, ...] = ("to-tu-quan",)
    milestones: tuple[str, ...] = ("so-ket", "tong-ket")

    def address(self, kind: str, slug: str) -> str:
        return f"{self.body}/{kind}/2025/{slug}/"

    def words(self) -> dict[str, Fingerprint]:
        """What each clause says, by its whole address."""
        found = {}
        for slug, told in self.plans.items():
            page = self.address("ke-hoach", slug)
            for key, print_ in words_of(told).items():
                found[f"{page}#{key.partition('#')[2]}"] = print_
        return found

    def pages(self) -> dict[str, set[str]]:
        """Every page with its anchors of today."""
        found: dict[str, set[str]] = {f"{self.body}/": {"phong-trao"}}
        for slug in self.plans:
            page = self.address("ke-hoach", slug)
            ids = {k.partition("#")[2] for k in self.words() if k.startswith(f"{page}#")}  # fmt: skip
            found[page] = {*ids, *(f"moc-{m}" for m in self.milestones)}
            found[self.address("xep-hang", slug)] = set(self.units)
        for unit in self.units:
            found[f"{self.body}/don-vi/{unit}/"] = {"viec"} | {f"viec-2025-{s}" for s in self.plans}  # fmt: skip
        for slug in self.exemplars:
            found[self.address("dien-hinh", slug)] = {"cach-lam"}
        return found

    def files(self) -> set[str]:
        return {f"{self.address('xep-hang', slug)}bang-xep-hang.csv" for slug in self.plans}  # fmt: skip


def standing(town: Town, ledger: Ledger) -> Standing:
    """The site of a town as it answers: aliases, tombstones and all."""
    words, old = town.words(), old_anchors(ledger)
    pages = {}
    for page, ids in town.pages().items():
        here = {k.partition("#")[2]: w for k, w in words.items() if k.startswith(f"{page}#")}  # fmt: skip
        past = past_of(ledger, page, here)
        kept = {a for now, ids in past.aliases.items() if now in here for a in ids}
        kept |= {former.id for former in past.gone}
        html = "".join(f'<p id="{id}"></p>' for id in sorted(ids | kept))
        html = with_aliases(html, ledger, page, old.get(page))
        pages[page] = set(re.findall(r' id="([^"]*)"', html))
    files = town.files()
    files |= set(moved_files(ledger, files))
    return Standing(pages, files, words, (), DAY)


@st.composite
def changed(draw: st.DrawFn, town: Town) -> Town:
    """Rename, merge, split or delete one thing."""
    plans = dict(town.plans)
    slug = draw(st.sampled_from(sorted(plans)))
    other = draw(name)
    kind = draw(st.sampled_from(["body", "campaign", "unit", "exemplar", "merge", "split", "delete", "milestone", "clause", "unit-out"]))  # fmt: skip
    match kind:
        case "body":
            return replace(town, body=draw(st.sampled_from(["xa-a", "xa-b", "phuong-a"])))  # fmt: skip
        case "campaign" if other not in plans:
            plans[other] = plans.pop(slug)
        case "unit":
            return replace(town, units=(draw(st.sampled_from(["thon-1", "thon-2", "to-dan-pho-1"])),))  # fmt: skip
        case "unit-out":
            return replace(town, units=town.units[1:] or ("thon-9",))
        case "exemplar":
            return replace(town, exemplars=(draw(st.sampled_from(["to-tu-quan", "to-tu-quan-2", "ba-hai"])),))  # fmt: skip
        case "merge" if len(plans) > 1:
            into = draw(st.sampled_from(sorted(set(plans) - {slug})))
            plans[into] = (*plans[into], *plans.pop(slug))[:3]
        case "split" if other not in plans and len(plans[slug]) > 1:
            plans[slug], plans[other] = plans[slug][:-1], plans[slug][-1:]
        case "delete" if len(plans) > 1:
            del plans[slug]
        case "milestone":
            first = draw(st.sampled_from(["so-ket", "so-ket-nam", "tong-ket-dot", "hop"]))  # fmt: skip
            return replace(town, milestones=(first, *town.milestones[1:]))
        case "clause" if len(plans[slug][0]) > 1:
            plans[slug] = (plans[slug][0][1:], *plans[slug][1:])
    return replace(town, plans=plans)


@pytest.mark.slow
@settings(max_examples=1000, deadline=None)
@given(st.data())
def test_no_edit_loses_a_link(data: st.DataObject) -> None:
    first = data.draw(plan)
    twin = data.draw(st.one_of(st.just(first), plan))
    town = Town(plans=dict(zip(NAMES, [first, twin], strict=False)))
    empty = Ledger.model_validate({})
    ledger = recorded(empty, standing(town, empty))
    links: set[str] = set()
    for _ in range(3):
        links |= links_of(standing(town, empty))
        town = data.draw(changed(town))
        ledger = mended(ledger, standing(town, ledger))
        after = standing(town, ledger)
        assert losses_of(ledger, after) == []
        assert turns_of(ledger, after) == []
        assert {link for link in links if not answers(link, ledger, after)} == set()
        assert astray(ledger, after) == []


def test_plans_of_the_same_words_are_told_apart_by_their_names() -> None:
    """A body renamed, one of its twin plans renamed, the body named as before."""
    same: Plan = (("gửi báo cáo mỗi quý về xã trước ngày 5",),)
    ledger = Ledger.model_validate({})
    for body, slugs in [
        ("xa-a", ("duong-sach", "duong-dep")),
        ("xa-b", ("duong-sach", "duong-dep")),
        ("xa-b", ("duong-sach", "thi-dua")),
        ("xa-a", ("duong-sach", "thi-dua")),
    ]:
        town = Town(body, dict.fromkeys(slugs, same))
        ledger = mended(ledger, standing(town, ledger))
    plans = {old: new for old, new in ledger.moved.items() if "/ke-hoach/" in old}
    assert plans == {
        "xa-a/ke-hoach/2025/duong-dep/": "xa-a/ke-hoach/2025/thi-dua/",
        "xa-b/ke-hoach/2025/duong-dep/": "xa-a/ke-hoach/2025/thi-dua/",
        "xa-b/ke-hoach/2025/duong-sach/": "xa-a/ke-hoach/2025/duong-sach/",
        "xa-b/ke-hoach/2025/thi-dua/": "xa-a/ke-hoach/2025/thi-dua/",
    }
    assert astray(ledger, standing(town, ledger)) == []


def links_of(site: Standing) -> set[str]:
    """Everything that somebody may have linked to."""
    anchors = {f"{page}#{id}" for page, ids in site.pages.items() for id in ids}
    return {*site.pages, *site.files, *anchors}


def answers(link: str, ledger: Ledger, site: Standing) -> bool:
    """Whether an old link leads to what it stood for, or to words that say what became of it."""
    page, _, id = link.partition("#")
    ends = recorded_ends(ledger)
    if not page.endswith("/"):
        return link in site.files or link in moved_files(ledger, site.files) or link in ends  # fmt: skip
    there = forwarded(ledger.moved, page)
    if there not in site.pages:
        return bool({page, there} & ends)
    target, _, place = forwarded(ledger.moved, link).partition("#")
    stands = target in site.pages and (not id or place in site.pages[target])
    return stands or id in site.pages.get(there, set()) or link in ends


def astray(ledger: Ledger, site: Standing) -> list[str]:
    """Moves in two steps, moves from what stands, moves to nothing."""
    wrong = []
    for old, new in ledger.moved.items():
        target = new.partition("#")[0]
        is_there = target in site.pages or target in recorded_ends(ledger)
        if forwarded(ledger.moved, new) != new or old in site.pages or not is_there:
            wrong.append(f"{old} -> {new}")
    maps = dict(redirect_files(ledger, "https://cong.example/a/"))
    moves = [line.split() for line in maps.get("_redirects", b"").decode().splitlines()]
    sources = {source for source, _, _ in moves}
    return wrong + [f"{s} -> {t}" for s, t, _ in moves if t in sources]
