"""Every kind of page for everyone: axe, keyboard, zoom, wide text, few colours, no motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import KINDS, kinds
from tests.test_site import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.audit]

WALKED = ("home", "plan", "ranking", "plan_index", "exemplar")
AXE = (ROOT / "vendor/axe-core/axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FAULTS = """async rules => {
  const told = await axe.run({runOnly: rules, resultTypes: ['violations', 'incomplete']})
  const nodes = list => list.flatMap(rule => rule.nodes.map(node => [rule.id, node.target[0]]))
  const measured = target => document.querySelector(target).closest('.site-header, svg, .timeline__item')
  const undecided = nodes(told.incomplete).filter(([rule, target]) => rule === 'color-contrast' && !measured(target))
  return [...nodes(told.violations), ...undecided]
}"""
"""What is wrong, and contrasts that neither axe nor a test of ours could measure."""
MAIN_ACTIONS = (
    ".site-header a, .site-header summary, .site-header button, .site-header input, .facets a, "
    ".pager__link, .site-footer li a, .bodies a, .units a, main summary, main button, main input"
)
"""What people come to press; links within a sentence are as high as their line."""


@pytest.fixture(scope="module")
def addresses(site: Path) -> dict[str, str]:
    return kinds(site)


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A context in which checks may run beside the page's policy."""
    opened = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    yield opened
    opened.close()


@pytest.fixture
def tab(context: BrowserContext) -> Iterator[Page]:
    opened = context.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(
    kind: str, tab: Page, base: str, addresses: dict[str, str]
) -> None:
    """Light and dark, narrow and wide; what axe cannot judge is judged here."""
    tab.goto(base + addresses[kind])
    tab.add_style_tag(content="* { content-visibility: visible !important }")
    tab.evaluate(AXE)
    found = []
    for width in (320, 1280):
        tab.set_viewport_size({"width": width, "height": 740})
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            found += [(width, scheme, *node) for node in tab.evaluate(FAULTS, RULES)]
        assert tab.evaluate(UNREADABLE) == []
    assert found == []


FOCUSED = """() => {
  const here = document.activeElement
  if (!here || here === document.body) return null
  const style = getComputedStyle(here)
  const box = here.getClientRects()[0]
  const x = box.left + Math.min(box.width / 2, 12), y = box.top + box.height / 2
  const top = document.elementFromPoint(x, y)
  return {
    order: [...document.querySelectorAll('*')].indexOf(here),
    name: here.outerHTML.slice(0, 120),
    is_ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    is_seen: !!top && (here.contains(top) || top.contains(here)),
  }
}"""
"""What has the focus: whether it is ringed, and whether nothing lies on top of it."""

REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && e.type !== 'hidden').length"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", WALKED)
def test_the_keyboard_reaches_all_in_order(
    kind: str, width: int, tab: Page, base: str, addresses: dict[str, str]
) -> None:
    """Each key moves on, in the order of the page; the focus is ringed and never hidden."""
    tab.set_viewport_size({"width": width, "height": 740})
    tab.goto(base + addresses[kind])
    count = tab.evaluate(REACHABLE)
    walked, step = [], {}
    while step is not None and len(walked) < count + 9:
        tab.keyboard.press("Tab")
        if step := tab.evaluate(FOCUSED):
            walked.append(step)
    assert step is None, "after the last the browser has the focus"
    assert len(walked) >= count
    orders = [step["order"] for step in walked]
    assert orders == sorted(set(orders))
    assert [s["name"] for s in walked if not s["is_ringed"] or not s["is_seen"]] == []


@pytest.mark.parametrize("kind", KINDS)
def test_main_actions_are_wide_enough_for_a_thumb(
    kind: str, tab: Page, base: str, addresses: dict[str, str]
) -> None:
    small = """selector => [...document.querySelectorAll(selector)]
      .filter(e => e.checkVisibility()).map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])
      .filter(([box]) => box.top >= 0 && (box.width < 43.9 || box.height < 43.9)).map(([box, name]) => name)"""
    found = []
    tab.goto(base + addresses[kind])
    for width in (320, 1280):
        tab.set_viewport_size({"width": width, "height": 740})
        found += [(width, name) for name in tab.evaluate(small, MAIN_ACTIONS)]
    assert found == []


SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
CUT = """() => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => e.scrollHeight > e.clientHeight + 1 && e.clientHeight
    && !e.closest('.visually-hidden, thead, .brand__name, textarea') && getComputedStyle(e).overflowY !== 'visible')
  .map(e => e.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("kind", KINDS)
def test_wide_text_and_zoom_cut_nothing(
    kind: str, browser: Browser, base: str, addresses: dict[str, str]
) -> None:
    """200 % zoom; then the spacing of WCAG 1.4.12 on a phone."""
    context = browser.new_context(
        bypass_csp=True, viewport={"width": 640, "height": 400}, device_scale_factor=2
    )
    tab = context.new_page()
    tab.goto(base + addresses[kind])
    assert not tab.evaluate(SIDEWAYS)
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
    )
    assert not tab.evaluate(SIDEWAYS)
    assert tab.evaluate(CUT) == []
    context.close()


UNREADABLE = """() => {
  const light = colour => {
    const [r, g, b, a] = colour.match(/[0-9.]+/g).map(Number)
    if (a === 0) return null
    const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
  }
  const behind = e => { for (; e; e = e.parentElement) { const l = light(getComputedStyle(e).backgroundColor); if (l !== null) return l } return 1 }
  const words = [...document.querySelectorAll('.badge, .medal, .meter span, svg text, [aria-current], .facets a, .notice')]
  return words.filter(e => e.checkVisibility()).map(e => {
    const style = getComputedStyle(e), svg = e.tagName === 'text'
    const [a, b] = [light(svg ? style.fill : style.color), behind(e)].sort((x, y) => y - x)
    return [(a + 0.05) / (b + 0.05), e.outerHTML.slice(0, 90)]
  }).filter(([ratio]) => ratio < 4.5)
}"""


EDGELESS = """() => [...document.querySelectorAll('button')]
  .filter(e => e.offsetParent && getComputedStyle(e).borderTopWidth === '0px').map(e => e.outerHTML)"""
"""Where a reader chooses the colours, all grounds are one: a button is known by its edge."""


@pytest.mark.parametrize("kind", KINDS)
def test_few_colours_leave_all_words(
    kind: str, tab: Page, base: str, addresses: dict[str, str]
) -> None:
    """States, medals, meters and drawings read in the colours of the reader's choice."""
    tab.goto(base + addresses[kind])
    tab.emulate_media(forced_colors="active", color_scheme="light")
    assert tab.evaluate(UNREADABLE) == []
    tab.emulate_media(forced_colors="active", color_scheme="dark")
    assert tab.evaluate(UNREADABLE) == []
    assert tab.evaluate(EDGELESS) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_those_who_do_not_want_it(
    kind: str, tab: Page, base: str, addresses: dict[str, str]
) -> None:
    tab.goto(base + addresses[kind])
    moving = """() => [...document.querySelectorAll('*')].map(e => [getComputedStyle(e), e.tagName])
      .filter(([s]) => s.transitionDuration !== '0s' || s.animationName !== 'none' || s.scrollBehavior !== 'auto')
      .map(([s, name]) => name)"""
    assert tab.evaluate(moving) == []


def test_white_is_read_on_every_red_of_the_head() -> None:
    """What axe cannot judge: words on the gradient."""
    css = (ROOT / "overrides/fragments/tabs.css").read_text("utf-8")
    gradient = css.partition("linear-gradient(")[2].partition(";")[0]
    reds = [part[:6] for part in gradient.split("#")[1:]]
    assert reds
    assert [red for red in reds if 1.05 / (_light(red) + 0.05) < 4.5] == []


def _light(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
