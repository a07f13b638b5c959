"""1,000 random renames, merges, splits and deletions of a small portal: no old link is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, field
from msgspec.structs import replace

from tests.publish.permanence.reader import misled
from tests.publish.permanence.test_mend import DAY, Plan, plan, words_of
from thidua.derive.permanence.end import address_of, recorded_ends
from thidua.derive.permanence.fingerprint import Fingerprint
from thidua.derive.permanence.lead import forwarded
from thidua.derive.permanence.past import past_of
from thidua.model.ledger import Ledger
from thidua.publish.permanence.alias import old_anchors, with_aliases
from thidua.publish.permanence.loss import losses_of, moved_files
from thidua.publish.permanence.mend import mended, recorded
from thidua.publish.permanence.redirect import redirect_files
from thidua.publish.permanence.standing import Standing
from thidua.publish.permanence.turn import turns_of

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
            ids = {
                k.partition("#")[2] for k in self.words() if k.startswith(f"{page}#")
            }
            found[page] = {*ids, *(f"moc-{m}" for m in self.milestones)}
            found[self.address("xep-hang", slug)] = set(self.units)
        for unit in self.units:
            found[f"{self.body}/don-vi/{unit}/"] = {"viec"} | {
                f"viec-2025-{s}" for s in self.plans
            }
        for slug in self.exemplars:
            found[self.address("dien-hinh", slug)] = {"cach-lam"}
        return found

    def files(self) -> set[str]:
        return {
            f"{self.address('xep-hang', slug)}bang-xep-hang.csv" for slug in self.plans
        }


def standing(town: Town, ledger: Ledger) -> Standing:
    """The site of a town as it answers: aliases, tombstones and all."""
    words, old = town.words(), old_anchors(ledger)
    pages = {}
    for page, ids in town.pages().items():
        here = {
            k.partition("#")[2]: w for k, w in words.items() if k.startswith(f"{page}#")
        }
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
    """Rename, merge, split, add or delete one thing."""
    plans = dict(town.plans)
    slug = draw(st.sampled_from(sorted(plans)))
    other = draw(name)
    kind = draw(
        st.sampled_from(
            [
                "body",
                "campaign",
                "unit",
                "exemplar",
                "merge",
                "split",
                "delete",
                "milestone",
                "clause",
                "unit-out",
                "new",
            ]
        )
    )
    match kind:
        case "body":
            return replace(
                town, body=draw(st.sampled_from(["xa-a", "xa-b", "phuong-a"]))
            )
        case "campaign" if other not in plans:
            plans[other] = plans.pop(slug)
        case "unit":
            return replace(
                town,
                units=(draw(st.sampled_from(["thon-1", "thon-2", "to-dan-pho-1"])),),
            )
        case "unit-out":
            return replace(town, units=town.units[1:] or ("thon-9",))
        case "exemplar":
            return replace(
                town,
                exemplars=(
                    draw(st.sampled_from(["to-tu-quan", "to-tu-quan-2", "ba-hai"])),
                ),
            )
        case "merge" if len(plans) > 1:
            into = draw(st.sampled_from(sorted(set(plans) - {slug})))
            plans[into] = (*plans[into], *plans.pop(slug))[:3]
        case "split" if other not in plans and len(plans[slug]) > 1:
            plans[slug], plans[other] = plans[slug][:-1], plans[slug][-1:]
        case "new" if other not in plans:
            plans[other] = draw(plan)
        case "delete" if len(plans) > 1:
            del plans[slug]
        case "milestone":
            first = draw(
                st.sampled_from(["so-ket", "so-ket-nam", "tong-ket-dot", "hop"])
            )
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
    promises: dict[str, set[Fingerprint | None]] = {}
    for _ in range(3):
        for link, words in promised(town).items():
            promises.setdefault(link, set()).add(words)
        town = data.draw(changed(town))
        ledger = mended(ledger, standing(town, ledger))
        after = standing(town, ledger)
        assert losses_of(ledger, after) == []
        assert turns_of(ledger, after) == []
        assert misled(promises, ledger, after) == []
        assert astray(ledger, after) == []
    again = mended(ledger, after)
    assert (again.changes, again.moved) == (ledger.changes, ledger.moved)


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


SAME: Plan = (("gửi báo cáo mỗi quý",),) * 3
"""Three parts whose clauses say the same."""
FIRST: Plan = (("đăng ký đầu năm học mới tại xã", "nộp báo cáo"),)
SHORT: Plan = (("nộp báo cáo",),)
OTHER: Plan = (("khen hộ giữ đường sạch", "thi đua mỗi tháng"), ("tập thể",))


def carried(*steps: dict[str, Plan]) -> tuple[Ledger, Standing]:
    """Give the ledger and the site after some states of the plans of a commune."""
    ledger = Ledger.model_validate({})
    promises: dict[str, set[Fingerprint | None]] = {}
    for plans in steps:
        town = Town(plans=plans)
        ledger = mended(ledger, standing(town, ledger))
        site = standing(town, ledger)
        assert losses_of(ledger, site) == []
        assert turns_of(ledger, site) == []
        again = mended(ledger, site)
        assert (again.changes, again.moved) == (ledger.changes, ledger.moved)
        assert misled(promises, ledger, site) == []
        assert [c for c in ledger.changes if c.to == address_of(c)] == []
        for link, words in promised(town).items():
            promises.setdefault(link, set()).add(words)
    return ledger, site


def former(ledger: Ledger, site: Standing, page: str) -> set[tuple[str, str | None]]:
    """Give what ids of a plan stood for before: the first words, and where they are."""
    past = past_of(ledger, page, _clauses(site, page))
    told = [*past.gone, *(f for formers in past.earlier.values() for f in formers)]
    return {(f"#{f.id} {f.beginning}", f.to) for f in told}


DEP, MUNG, DUA = (
    f"xa-a/ke-hoach/2025/{slug}/" for slug in ("duong-dep", "chao-mung", "thi-dua")
)


def test_what_a_page_tells_for_another_stays_when_that_name_is_taken() -> None:
    """A plan is split and renamed; the part that was split off takes its first name."""
    ledger, site = carried(
        {"duong-dep": SAME},
        {"duong-dep": SAME[:2], "chao-mung": SAME[:1]},
        {"thi-dua": SAME[:2], "chao-mung": SAME[:1]},
        {"thi-dua": SAME[:2], "duong-dep": SAME[:1]},
    )
    gone = {("#iii Phần ba", None), ("#iii-1 Gửi báo cáo mỗi quý.", None)}
    left = {
        ("#ii Phần hai", f"{DUA}#ii"),
        ("#ii-1 Gửi báo cáo mỗi quý.", f"{DUA}#ii-1"),
    }
    assert former(ledger, site, DUA) == gone
    assert {c.id for c in ledger.changes if c.page == DEP} == {
        "ii",
        "ii-1",
        "iii",
        "iii-1",
    }
    assert former(ledger, site, DEP) == gone | left


def test_a_new_plan_tells_what_its_address_stood_for() -> None:
    """Under every name that the plan had whose first name it takes."""
    ledger, site = carried(
        {"duong-dep": FIRST},
        {"chao-mung": FIRST},
        {"chao-mung": SHORT},
        {"thi-dua": SHORT},
        {"thi-dua": SHORT, "duong-dep": OTHER},
    )
    assert former(ledger, site, DEP) == {
        ("#i-1 Đăng ký đầu năm học mới tại xã.", None),
        ("#i-1 Nộp báo cáo.", f"{DUA}#i-1"),
        ("#i-2 Nộp báo cáo.", f"{DUA}#i-1"),
    }


def test_a_plan_under_the_name_of_one_that_was_withdrawn_tells_of_it() -> None:
    ledger, site = carried(
        {"duong-dep": FIRST, "thi-dua": SAME},
        {"thi-dua": SAME},
        {"thi-dua": SAME, "duong-dep": OTHER},
    )
    assert former(ledger, site, DEP) == {
        ("#i-1 Đăng ký đầu năm học mới tại xã.", None),
        ("#i-2 Nộp báo cáo.", None),
    }


def test_a_plan_goes_on_under_the_name_of_one_that_was_withdrawn() -> None:
    ledger, _ = carried(
        {"duong-dep": FIRST, "thi-dua": OTHER},
        {"thi-dua": OTHER},
        {"duong-dep": OTHER},
        {"chao-mung": OTHER},
    )
    plans = {old: new for old, new in ledger.moved.items() if "/ke-hoach/" in old}
    assert plans == {DUA: MUNG, DEP: MUNG}


LONG, LONGER = (
    "mỗi thôn trồng cây ven đường vào sáng thứ bảy",
    "mỗi trường tập hợp số liệu rồi gửi về xã trước ngày 5",
)


def test_a_clause_that_is_there_again_is_no_change() -> None:
    """Its id led to the one before it meanwhile."""
    ledger, site = carried(
        {"duong-dep": FIRST}, {"duong-dep": SHORT}, {"duong-dep": FIRST}
    )
    assert f"{DEP}#i-2" not in ledger.moved
    assert site.words[f"{DEP}#i-2"].beginning == "Nộp báo cáo."


def test_words_of_a_plan_that_was_withdrawn_take_no_place() -> None:
    """The part of another plan that said the same moves on by itself."""
    ledger, site = carried(
        {"duong-dep": ((LONG,),), "thi-dua": ((LONG, "nộp báo cáo"),)},
        {"thi-dua": ((LONG, "nộp báo cáo"),)},
        {"thi-dua": (("nộp báo cáo",),), "chao-mung": ((LONG,),)},
    )
    moved = (f"#i-1 {LONG.capitalize()}.", f"{MUNG}#i-1")
    assert moved in former(ledger, site, DUA)


def test_nobody_is_led_on_past_a_page_that_is_gone() -> None:
    """An id of the plan led to other words than the same id under its name before."""
    ledger, _ = carried(
        {"duong-dep": ((LONG, LONGER, "khen hộ"),), "thi-dua": OTHER},
        {"chao-mung": ((LONG, LONGER, "khen hộ"),), "thi-dua": OTHER},
        {"chao-mung": (("tập thể 5", LONG, LONGER),), "thi-dua": OTHER},
        {"chao-mung": ((LONG, LONGER),), "thi-dua": OTHER},
        {"thi-dua": (*OTHER, (LONG, LONGER))},
    )
    assert [old for old in ledger.moved if old.startswith((DEP, MUNG))] == [DEP]


def test_a_clause_is_led_on_past_a_page_that_is_gone() -> None:
    """It stood for nothing else; the page says the same."""
    ledger, _ = carried(
        {"duong-dep": (("nộp báo cáo", LONG),), "thi-dua": OTHER},
        {"duong-dep": ((LONG,),), "thi-dua": OTHER},
        {"thi-dua": (*OTHER, (LONG, "thể"))},
    )
    assert ledger.moved == {f"{DEP}#i-2": f"{DUA}#iii-1"}


def test_an_anchor_leads_on_where_its_page_has_no_such_thing_now() -> None:
    """A plan with a milestone was renamed; the one that has its name has none."""
    told = words_of(FIRST)
    first = {key.partition("#")[2]: words for key, words in told.items()}
    other = {"i": first["i"]}
    ledger = Ledger.model_validate({})
    for plans in (
        {DEP: (first, {"moc-hop"})},
        {MUNG: (first, {"moc-hop"})},
        {MUNG: (first, {"moc-hop"}), DEP: (other, set[str]())},
    ):
        pages = {page: {*words, *ids} for page, (words, ids) in plans.items()}
        said = {
            f"{page}#{id}": w
            for page, (words, _) in plans.items()
            for id, w in words.items()
        }
        ledger = mended(ledger, Standing(pages, set(), said, (), DAY))
    assert ledger.moved == {f"{DEP}#moc-hop": f"{MUNG}#moc-hop"}


def test_an_anchor_that_is_back_where_it_was_leads_nowhere() -> None:
    """A commune has its first name again; on the way a plan took the name of another."""
    same: Plan = ((LONG,),)
    ledger = Ledger.model_validate({})
    for body, slugs in [
        ("xa-a", ("duong-sach", "duong-dep")),
        ("xa-a", ("duong-dep",)),
        ("xa-a", ("duong-sach",)),
        ("phuong-a", ("duong-sach",)),
        ("phuong-a", ("duong-dep",)),
        ("xa-b", ("duong-dep",)),
        ("xa-a", ("duong-dep",)),
    ]:
        town = Town(body, dict.fromkeys(slugs, same))
        ledger = mended(ledger, standing(town, ledger))
    site = standing(town, ledger)
    assert (losses_of(ledger, site), astray(ledger, site)) == ([], [])
    assert [old for old in ledger.moved if old in links_of(site)] == []


def test_a_page_stands_for_its_own_place_first() -> None:
    """A plan takes in another that had as many clauses, and both had lost some."""
    same = "nộp báo cáo"
    taken: Plan = ((same, same, same, LONG),)
    ledger, site = carried(
        {"duong-sach": taken, "duong-dep": ((LONGER, same, same, same),)},
        {"duong-sach": taken, "duong-dep": ((same,) * 3,)},
        {"duong-sach": ((same, same, LONG),), "duong-dep": ((same,) * 3,)},
        {"duong-dep": ((same,) * 3, (same, same, LONG))},
    )
    places = old_anchors(ledger)[DEP].lines
    assert places == [("i-4", "ii-3"), ("i-4", "i-1")]
    assert past_of(ledger, DEP, _clauses(site, DEP)).aliases == {"i-1": ("i-4",)}
    html = '<p id="i-1"></p><p id="ii-3"></p>'
    assert with_aliases(html, ledger, DEP, old_anchors(ledger)[DEP]) == (
        '<p id="i-1"><span id="i-4"></span></p><p id="ii-3"></p>'
    )


def _clauses(site: Standing, page: str) -> dict[str, Fingerprint]:
    return {k.partition("#")[2]: w for k, w in site.words.items() if k.startswith(page)}


def links_of(site: Standing) -> set[str]:
    """Every page and every anchor that stands."""
    anchors = {f"{page}#{id}" for page, ids in site.pages.items() for id in ids}
    return {*site.pages, *anchors}


def promised(town: Town) -> dict[str, Fingerprint | None]:
    """Everything that somebody may link to, with the words of clauses."""
    pages = town.pages()
    anchors = [f"{page}#{id}" for page, ids in pages.items() for id in ids]
    return {**dict.fromkeys([*pages, *town.files(), *anchors]), **town.words()}


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
