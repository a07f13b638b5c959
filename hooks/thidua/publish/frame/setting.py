"""Setting pages into HTML: their body by their template, the fragments around it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct, field

from thidua.address.page import SEARCH, base_of, body_of
from thidua.export.linked.plan import Here, Thing, linked_script, trail_thing
from thidua.model.portal import Portal
from thidua.page.page import Page
from thidua.page.part.short_form import Explainer
from thidua.publish.frame.asset import Assets
from thidua.publish.frame.policy import embed_policy, page_policy
from thidua.publish.frame.share import share_of
from thidua.publish.frame.site_map import FOOTER_LINKS, SECTIONS
from thidua.publish.link.link import shortened
from thidua.publish.permanence.alias import OldAnchors, with_aliases
from thidua.publish.picture.card import card_url
from thidua.say.letter import feedback_link
from thidua.say.vietnamese import day_words

_BOXED = ("", SEARCH)
"""Pages with a search box of their own: their head shows none on narrow screens."""
_OWN = "{own}"
"""Stands for the body of a page in what many pages share."""


class Setting(Struct, frozen=True):
    """All that turns a page into fragments: templates, names, addresses."""

    templates: Environment
    portal: Portal
    assets: Assets
    explainer: Explainer
    site_url: str
    """Where the site is published, ending with a slash; "" where it is not known."""
    anchors: Mapping[str, OldAnchors] = field(default_factory=dict)
    """What the ledger tells of anchors, by page."""
    kept: dict[Hashable, str] = field(default_factory=dict)
    """Fragments that many pages share."""
    things: dict[str, list[Thing]] = field(default_factory=dict)
    """What search engines are told of the subjects of pages, by address."""
    feeds: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Title and address of the feeds that a page has."""

    def fragments(self, page: Page, base: str | None = None) -> dict[str, str]:
        """Print every slot of a page's frame.

        `base` is the way to the root, unless the page's own address tells it (404).
        """
        base = base_of(page.address) if base is None else base
        settings = self.portal.settings
        return {
            "HEAD": self._head(page, base),
            "TABS": self._tabs(page, base),
            "NOTICE": self._kept("notice", page.notices, page, base),
            "BREADCRUMBS": self._print("breadcrumbs", page, base),
            "CONTENTS": self._print("contents", page, base) if page.contents else "",
            "CONTENT": self.body(page, base),
            "EDIT": self._print(
                "edit",
                page,
                base,
                edit=self._edit(page),
                updated=day_words(page.updated),
                as_of=day_words(page.as_of or self.portal.as_of)
                if page.is_dated
                else "",
                report=self._report(page),
                share=share_of(page, self.portal, self.site_url),
            )
            + self._linked(page),
            "FOOTER": self._kept(
                "footer",
                (),
                page,
                base,
                portal=settings.name,
                links=FOOTER_LINKS,
                contact=settings.contact,
            ),
        }

    def bare(self, page: Page) -> str:
        """Print a page that others frame: whole, and without a frame of ours."""
        base = base_of(page.address)
        return self._print(
            "embed",
            page,
            base,
            body=Markup(self.plain_body(page, base)),
            policy=Markup(embed_policy()),
            canonical=self.site_url and self.site_url + page.stands_for,
            icon=self.assets.icon,
            stylesheet=self.assets.embed,
        )

    def body(self, page: Page, base: str) -> str:
        """Print the words of a page by its template, short forms explained."""
        html = self.plain_body(page, base)
        if not page.explains:
            return html
        explained = self.explainer.explain(html)
        forms = self._print("short_forms", page, base, forms=explained.used)
        return explained.html + forms if explained.used else html

    def skeleton(self, page: Page, base: str) -> str:
        """Print what holds the links and the anchors that people can break."""
        contents = self._print("contents", page, base) if page.contents else ""
        return self.plain_body(page, base) + contents

    def plain_body(self, page: Page, base: str) -> str:
        """Print the words of a page by its template."""
        template = self.templates.get_template(page.template)
        html = template.render(page=page.view, base=base)
        html = shortened(html, page.address, base)
        old = self.anchors.get(page.address)
        return with_aliases(html, self.portal.ledger, page.address, old)

    def _tabs(self, page: Page, base: str) -> str:
        """Print the head of a page, of which only the body that it belongs to is its own."""
        own = body_of(page.address, self.portal.bodies)
        settings, is_boxed = self.portal.settings, page.address in _BOXED
        html = self._kept(
            "tabs",
            (page.section, is_boxed, bool(own)),
            page,
            base,
            portal=settings.name,
            short=settings.short_name,
            sections=SECTIONS,
            current=page.section,
            stylesheet=self.assets.stylesheet,
            is_boxed=is_boxed,
            own=own and _OWN,
        )
        return html.replace(_OWN, own) if own else html

    def _head(self, page: Page, base: str) -> str:
        name = self.portal.settings.short_name
        return self._print(
            "head",
            page,
            base,
            title=f"{page.title} | {name}" if page.address else page.title,
            script=self.assets.scripts.get(page.script, ""),
            policy=Markup(page_policy(has_script=page.has_script)),
            portal=self.portal.settings.name,
            canonical=self.site_url
            and self.site_url + (page.canonical or page.address),
            card=card_url(page, self.site_url),
            icon=self.assets.icon,
            feeds=self.feeds.get(page.address, ()),
            stylesheet=self.assets.stylesheet,
        )

    def _linked(self, page: Page) -> str:
        """Tell search engines what a page is and where it stands; nothing of what is hidden."""
        if page.is_hidden or page.is_end or not page.address:
            return ""
        here = Here(page.address, self.site_url)
        above = [("Trang chủ", ""), *((link.text, link.address) for link in page.trail)]
        trail = trail_thing(here, [*above, (page.title, page.address)])
        return linked_script([*self.things.get(page.address, ()), trail])

    def _edit(self, page: Page) -> str:
        repository = self.portal.settings.repository
        return (
            repository.edit.replace("{path}", page.source)
            if repository and page.source
            else ""
        )

    def _report(self, page: Page) -> str:
        """Begin a letter about the page; "" where nobody is known to read it, or no link leads back."""
        contact = self.portal.settings.contact
        if not (contact and self.site_url):
            return ""
        return feedback_link(contact, page.title, self.site_url + page.address)

    def _kept(
        self, fragment: str, of: Hashable, page: Page, base: str, **words: object
    ) -> str:
        """Print a fragment once for all pages of which the same is true at the same depth."""
        key = fragment, base, of
        if key not in self.kept:
            self.kept[key] = self._print(fragment, page, base, **words)
        return self.kept[key]

    def _print(self, fragment: str, page: Page, base: str, **words: object) -> str:
        template = self.templates.get_template(f"fragments/{fragment}.html")
        return template.render(page=page, base=base, **words)
