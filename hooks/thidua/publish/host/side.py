"""What the host asks of a build, and what it gives (phía máy dựng): files, words, the frame.

Knows no MkDocs: it is handed names, texts and templates, and gives back texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from thidua.address.file import file_name
from thidua.address.page import base_of
from thidua.model.page_facts import PageFacts
from thidua.model.portal import Portal
from thidua.page.home import home_page
from thidua.page.page import Page
from thidua.page.part.safe_html import page_words
from thidua.page.scope import Scope
from thidua.page.words.page import not_found_page, words_contents, words_page
from thidua.publish.dossiers import Dossiers
from thidua.publish.frame.frame import cut, sentinels
from thidua.publish.frame.setting import Setting
from thidua.publish.host.share import HostShare, HostWords, headings
from thidua.publish.picture.photo import bare
from thidua.read.source.front_matter import split_front_matter
from thidua.read.source.text_file import normalised


class HostSide(Struct):
    """The host's part of one build."""

    portal: Portal
    dossiers: Dossiers
    scope: Scope
    setting: Setting
    photos: frozenset[str]
    """Pictures of exemplars: only what `scope.photos` has of them is published."""
    share: HostShare
    """What the host has given so far."""
    words: dict[str, tuple[Page, str]] = field(default_factory=dict)
    """The pages that the host writes, by address, as they are written."""
    copied: set[str] = field(default_factory=set)
    """Files that the host copies: pictures, attachments."""

    def leaves(self, name: str) -> bool:
        """Whether a file of the host's list is its own to build or copy.

        Narratives of bodies are set by us, and of the theme nothing is published.
        """
        file = f"content/{name}"
        if file not in self.portal.files or file in self.photos:
            return False
        if name.endswith(".md"):
            return name.split("/")[0] not in self.portal.settings.bodies
        self.copied.add(name)
        return True

    def source(self, text: str) -> str:
        """Give the words of a page without the facts at their head, which were checked.

        The empty head stops the host from taking a first line “Note: …” for a fact.
        """
        words = split_front_matter(normalised(text), "", [])
        assert words  # checked before anything is built
        return f"---\n{{}}\n---\n{words.markdown}"

    def cut_frame(self, template: Any, config: Any) -> None:
        """Render the host's page once, with sentinels, and cut it."""
        html = template.render(frame=sentinels(), config=config, page=None, nav=None)
        self.share.frame = cut(html)

    def words_fragments(
        self, address: str, name: str, title: str, html: str, toc: Iterable[Any]
    ) -> Mapping[str, str]:
        """Set a page of words, which the host has converted from Markdown."""
        address = address.removeprefix("./").removeprefix(".")
        told = HostWords(address, name, title, html, headings(toc))
        self.share.words.append(told)
        return self.set_words(told)

    def set_words(self, told: HostWords) -> dict[str, str]:
        """Set a page of words as the host converted it."""
        file = f"content/{told.name}"
        facts = self.portal.pages[file]
        page = host_words_page(
            told.address,
            file,
            told.title,
            told.html,
            told.toc,
            facts,
            self.dossiers,
            self.scope,
        )
        self.words[told.address] = (page, "")
        return self.setting.fragments(page)

    def note_words(self, address: str, html: str) -> None:
        """Remember a page of words as the host writes it."""
        address = address.removeprefix("./").removeprefix(".")
        self.words[address] = (self.words[address][0], html)

    def not_found_fragments(self, base_url: str) -> dict[str, str]:
        """Set the page for missing addresses: its links begin at the root of the host."""
        base = f"{base_url.rstrip('/')}/"
        self.share.base_url = base_url
        return self.setting.fragments(not_found_page(self.scope.commons), base)

    def is_known(self, folder: Path) -> bool:
        """Whether the host's own pages are what our frame makes of its share."""
        assert self.share.frame
        pages = {a: self.setting.fragments(page) for a, (page, _) in self.words.items()}
        pages["404.html"] = self.not_found_fragments(self.share.base_url)
        return all(
            (folder / file_name(address)).read_bytes()
            == self.share.frame.fill(fragments).encode()
            for address, fragments in pages.items()
        )

    def clean_copies(self, folder: Path, root: Path) -> None:
        """Take from pictures that the host copied what a camera wrote beside them."""
        for name in self.copied:
            path = folder / name
            path.write_bytes(bare(root, name, path.read_bytes()))


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
