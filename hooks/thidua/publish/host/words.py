"""Pages of words: converted by the host, or as it would convert them; made one way."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape
from typing import Any

from thidua.address.page import base_of
from thidua.model.page_facts import PageFacts
from thidua.page.home import home_page
from thidua.page.page import Page
from thidua.page.part.safe_html import page_words
from thidua.page.scope import Scope
from thidua.page.words.page import words_contents, words_page
from thidua.publish.dossiers import Dossiers


def host_words_page(
    address: str,
    file: str,
    title: str,
    html: str,
    toc: Iterable[Any],
    facts: PageFacts,
    dossiers: Dossiers,
    scope: Scope,
) -> Page:
    """Make a page of words; the words of the home page stand above what is new."""
    title = facts.title or unescape(title)
    words = page_words(html, base_of(address), title)
    if address:
        contents = words_contents(toc)
        return words_page(scope.commons, address, title, file, facts, words, contents)
    home = dossiers.bodies.get(scope.commons.settings.home_body or "")
    return home_page(dossiers.portal, home, scope, words, title)
