"""A build without the host: what the host would give is known from before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Set, Sized
from contextlib import nullcontext, suppress
from pathlib import Path

from jinja2 import TemplateError
from msgspec import Struct

from thidua.house import HOUSE
from thidua.model.problem import Grade, errors
from thidua.publish.frame.share import NO_SITE_URL
from thidua.publish.frame.templates import CACHE, TemplateCache, open_templates
from thidua.publish.host.share import HostShare
from thidua.publish.picture.photo import bare
from thidua.publish.portion.crew import Task, made_by_crew, parts_of
from thidua.publish.portion.opening import Build, open_build
from thidua.publish.portion.portion import Portion
from thidua.publish.portion.store import Store as Store
from thidua.publish.run.hands import are_worth_it
from thidua.publish.run.listing import Listing
from thidua.publish.run.progress import Progress
from thidua.publish.run.records import HOST
from thidua.publish.tree.tree import Tree as Tree
from thidua.publish.tree.twin import twinned


def made_ready(root: Path, bodies: Set[str]) -> Listing:
    """Do once what each process of a crew would do: compile the templates, look through the files."""
    templates = open_templates(root / "overrides", [HOUSE / "overrides"])
    templates.bytecode_cache = TemplateCache(root / CACHE)
    for name in templates.list_templates(["html"]):
        with suppress(TemplateError, ValueError):  # told by who sets pages
            templates.get_template(name)
    listing = Listing()
    try:
        for folder in ("data", "content"):
            for file in listing.files(root, folder, [], bodies)[1]:
                listing.reading(file)
    except OSError:  # somebody saves just now: each looks for itself
        return Listing()
    return listing


def build_alone(
    root: Path,
    tree: Tree,
    store: Store,
    progress: Progress,
    share: HostShare | None = None,
    listing: Listing | None = None,
) -> list[str] | None:
    """Build a site into a tree with what the last one left; give what is to be told of it.

    None where anything is wrong, or not known: a build of all from the start tells it best.
    """
    if not (share := share or store.host()):
        return None
    progress.stage("dựng các cơ quan")
    return _Alone(root, tree, store, progress, share, listing).build()


class _Alone(Struct, frozen=True):
    root: Path
    tree: Tree
    store: Store
    progress: Progress
    share: HostShare
    listing: Listing | None

    def build(self) -> list[str] | None:
        done = self._made_at_once()
        is_new = self._are_most(done)
        with twinned(self.tree) if is_new else nullcontext():
            return self._completed(done)

    def _made_at_once(self) -> dict[str, Portion]:
        """Make by several processes what the last build has not left, where that is much."""
        records = self.store.records
        missing = [s for s in records.keys if s != HOST and not records.knows(s)]
        if not are_worth_it(missing):
            return {}
        if self._are_most(missing):  # others set files there, too
            self.tree.forget()
        else:
            self.tree.begin()
        parts = parts_of(self.root, missing)
        listing = self.listing or Listing()
        task = Task(self.root, self.tree.folder, records, self.share, parts, listing)
        done = made_by_crew(task, self.progress)
        if not done:
            self.tree.forget()  # who was ended may have left half a file
        return done

    def _are_most(self, bodies: Sized) -> bool:
        """Whether so many bodies are made anew that nothing of a tree from before is of use."""
        return len(bodies) * 2 > len(self.store.records.keys)

    def _completed(self, done: Mapping[str, Portion]) -> list[str] | None:
        """Set all but what a crew has done."""
        build, problems = open_build(
            self.root,
            self.share.site_url,
            self.share.theme,
            self.store,
            self.progress,
            done=done,
            listing=self.listing,
        )
        if build is None or errors(problems):
            return None
        self.tree.begin()
        _write_words(build, self.tree, self.share)
        if build.set_into(self.tree):
            return None
        self.store.keep_host(self.share)
        told = [
            str(problem) for problem in problems if problem.grade is Grade.ATTENTION
        ]
        return told if self.share.site_url else [*told, NO_SITE_URL]


def _write_words(build: Build, tree: Tree, share: HostShare) -> None:
    """Write what the host would write: pages of words, the page for missing addresses, copies."""
    assert share.frame
    host = build.host
    host.share = share
    host.copied |= host.portal.copied(host.photos)
    for name in host.copied:
        content = (build.root / "content" / name).read_bytes()
        _put(tree, name, bare(build.root, name, content))
    for words in share.words:
        html = share.frame.fill(host.set_words(words))
        host.note_words(words.address, html)
        _put(tree, words.address, html.encode())
    missing = share.frame.fill(host.not_found_fragments(share.base_url))
    _put(tree, "404.html", missing.encode())


def _put(tree: Tree, address: str, content: bytes) -> None:
    tree.write(address, content, hashlib.sha256(content).hexdigest())
