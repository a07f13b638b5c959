"""Where old addresses are now: one step, for hosts, nginx and IIS; old anchors stay or are told."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from thidua.model.ledger import Ledger
from thidua.publish.permanence.alias import old_anchors, with_aliases
from thidua.publish.permanence.redirect import moved_pages_of, redirect_files

LEDGER = Ledger.model_validate(
    {
        "moved": {
            "xa-a/ke-hoach/2024/cu/": "xa-a/ke-hoach/2024/giua/",
            "xa-a/ke-hoach/2024/giua/": "xa-a/ke-hoach/2024/moi/",
            "xa-a/ke-hoach/2024/cu/#ii-1": "xa-a/ke-hoach/2024/cu/#ii-2",
            "xa-a/xep-hang/2024/moi/#thon-cu": "xa-a/xep-hang/2024/moi/#thon-moi",
        },
        "changes": [
            {"on": "26/11/2026", "page": "xa-a/don-vi/thon-moi/", "id": "viec-cu", "what": "withdrawn"}
        ],
    }
)  # fmt: skip


def test_each_old_address_leads_on_in_one_step() -> None:
    files = {
        n: c.decode() for n, c in redirect_files(LEDGER, "https://cong.example/b/")
    }
    pairs = [
        ("/b/xa-a/ke-hoach/2024/cu/", "/b/xa-a/ke-hoach/2024/moi/"),
        ("/b/xa-a/ke-hoach/2024/giua/", "/b/xa-a/ke-hoach/2024/moi/"),
    ]
    assert files["_redirects"] == "".join(f"{old} {new} 301\n" for old, new in pairs)
    nginx = [
        line
        for line in files["chuyen-huong/nginx.map"].splitlines()
        if not line.startswith("#")
    ]
    assert nginx == [f'"{old}" "{new}";' for old, new in pairs]
    keys = ElementTree.fromstring(files["chuyen-huong/iis.config"]).iter("add")
    assert [(key.get("key"), key.get("value")) for key in keys] == pairs


def test_a_page_that_was_split_leads_on_by_itself() -> None:
    split = {
        **LEDGER.moved,
        "xa-a/ke-hoach/2024/giua/#iii": "xa-a/ke-hoach/2025/khac/#i",
    }
    ledger = LEDGER.model_copy(update={"moved": split})
    assert list(moved_pages_of(ledger)) == ["xa-a/ke-hoach/2024/cu/"]


def test_nothing_is_written_where_nothing_moved() -> None:
    assert list(redirect_files(Ledger.model_validate({}), "")) == []


def test_the_new_page_answers_for_anchors_of_the_old_one() -> None:
    """A server that leads on keeps the fragment: the new page has to know it."""
    old = old_anchors(LEDGER)
    page = "xa-a/ke-hoach/2024/moi/"
    told = with_aliases('<p id="ii-2">Lời</p>', LEDGER, page, old.get(page))
    assert told == '<p id="ii-2"><span id="ii-1"></span>Lời</p>'


def test_a_row_keeps_its_old_anchor_in_its_first_cell() -> None:
    page = "xa-a/xep-hang/2024/moi/"
    row = '<tr id="thon-moi"><td>1</td></tr>'
    told = with_aliases(row, LEDGER, page, old_anchors(LEDGER).get(page))
    assert told == '<tr id="thon-moi"><td><span id="thon-cu"></span>1</td></tr>'


def test_an_anchor_that_is_gone_is_told() -> None:
    page = "xa-a/don-vi/thon-moi/"
    told = with_aliases("<p>Lời</p>", LEDGER, page, old_anchors(LEDGER).get(page))
    assert (
        told
        == '<p>Lời</p><p class="former" id="viec-cu">Mục #viec-cu từng được đăng ở trang này, nay không còn (ghi sổ ngày 26/11/2026).</p>\n'
    )


def test_a_page_that_stands_leads_on_what_left_it() -> None:
    """Another plan took its name: nobody leads its readers on but the page itself."""
    page = "xa-a/ke-hoach/2024/cu/"
    moved = {f"{page}#moc-hop": "xa-a/ke-hoach/2024/moi/#moc-hop"}
    ledger = Ledger.model_validate({"moved": moved})
    told = with_aliases("<p>Lời</p>", ledger, page, old_anchors(ledger).get(page))
    assert (
        told
        == '<p>Lời</p><p class="former" id="moc-hop">Mục #moc-hop từng được đăng ở trang này, nay ở <a href="../../../../xa-a/ke-hoach/2024/moi/#moc-hop">một trang khác</a>.</p>\n'
    )


def test_an_old_anchor_is_led_on_through_others() -> None:
    """To what stands, or to what is told of one that is gone."""
    page = "xa-a/don-vi/thon-1/"
    moved = {
        f"{page}#a": f"{page}#b",
        f"{page}#b": f"{page}#c",
        f"{page}#x": f"{page}#y",
    }
    gone = {"on": "26/11/2026", "page": page, "id": "y", "what": "withdrawn"}
    ledger = Ledger.model_validate({"moved": moved, "changes": [gone]})
    told = with_aliases(
        '<p id="c">Lời</p>', ledger, page, old_anchors(ledger).get(page)
    )
    assert '<p id="c"><span id="a"></span><span id="b"></span>Lời</p>' in told
    assert re.findall(r'class="former" id="(.)"', told) == ["y", "x"]


def test_an_anchor_named_after_a_page_that_is_gone_is_told() -> None:
    """`viec-2025-cu` follows its plan to a name that was taken away since."""
    page = "xa-a/don-vi/thon-1/"
    gone = {
        "on": "26/11/2026",
        "page": page,
        "id": "viec-2024-moi",
        "what": "withdrawn",
    }
    told = {"anchors": {page: ["viec-2024-cu"]}, "changes": [gone]}
    moved = {"xa-a/ke-hoach/2024/cu/": "xa-a/ke-hoach/2024/moi/"}
    ledger = Ledger.model_validate({**told, "moved": moved})
    html = with_aliases("", ledger, page, old_anchors(ledger).get(page))
    assert re.findall(r'id="([^"]*)"', html) == ["viec-2024-moi", "viec-2024-cu"]
