"""A build without the host: what the host would give is known from before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sized
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from thidua.model.problem import Grade, errors
from thidua.publish.frame.share import NO_SITE_URL
from thidua.publish.host.copies import copied_files
from thidua.publish.host.share import HostShare
from thidua.publish.picture.bare import bare
from thidua.publish.portion.crew import made_by_crew, task_of
from thidua.publish.portion.portion import Portion
from thidua.publish.portion.store import Store as Store
from thidua.publish.run.hands import Hands, are_worth_it
from thidua.publish.run.listing import Listing
from thidua.publish.run.memory import kept
from thidua.publish.run.progress import Progress
from thidua.publish.run.records import HOST, Records
from thidua.publish.tree.tree import Tree as Tree
from thidua.publish.tree.twin import twinned

if TYPE_CHECKING:
    from thidua.publish.portion.opening import Build


def build_alone(
    root: Path,
    tree: Tree,
    store: Store,
    progress: Progress,
    share: HostShare | None = None,
    listing: Listing | None = None,
    hands: Hands | None = None,
) -> list[str] | None:
    """Build a site into a tree with what the last one left; give what is to be told of it.

    `hands` are processes that may wait already. None where anything is wrong, or not known: a build of all from the start tells it best.
    """
    if not (share := share or store.host()):
        return None
    progress.stage("dựng các cơ quan")
    done = _made_at_once(root, tree, store.records, share, progress, hands or Hands())  # fmt: skip
    with twinned(tree) if _are_most(done, store.records) else nullcontext():
        return _completed(root, tree, store, progress, share, done, listing)


def _completed(
    root: Path,
    tree: Tree,
    store: Store,
    progress: Progress,
    share: HostShare,
    done: Mapping[str, Portion],
    listing: Listing | None,
) -> list[str] | None:
    """Set all but what a crew has done."""
    # loaded when a crew has ended: its memory would stand beside theirs
    opening = kept(import_module)("thidua.publish.portion.opening")
    build, problems = opening.open_build(
        root,
        share.site_url,
        share.theme,
        store,
        progress,
        done=done,
        listing=listing,
    )
    if build is None or errors(problems):
        return None
    tree.begin()
    _write_words(build, tree, share)
    if build.set_into(tree):
        return None
    store.keep_host(share)
    told = [str(problem) for problem in problems if problem.grade is Grade.ATTENTION]
    return told if share.site_url else [*told, NO_SITE_URL]


def _made_at_once(
    root: Path,
    tree: Tree,
    records: Records,
    share: HostShare,
    progress: Progress,
    hands: Hands,
) -> dict[str, Portion]:
    """Make by several processes what the last build has not left, where that is much."""
    missing = [slug for slug in records.keys if slug != HOST and not records.knows(slug)]  # fmt: skip
    if are_worth_it(missing):  # others set files there, too
        if _are_most(missing, records):
            tree.forget()
        else:
            tree.begin()
    done = made_by_crew(task_of(root, Path(tree.folder), records, share, missing), records, progress, hands)  # fmt: skip
    if are_worth_it(missing) and not done:
        tree.forget()  # who was ended may have left half a file
    return done


def _are_most(bodies: Sized, records: Records) -> bool:
    """Whether so many bodies are made anew that nothing of a tree from before is of use."""
    return len(bodies) * 2 > len(records.keys)


def _write_words(build: Build, tree: Tree, share: HostShare) -> None:
    """Write what the host would write: pages of words, the page for missing addresses, copies."""
    assert share.frame
    host = build.host
    host.share = share
    host.copied |= copied_files(host.portal, host.photos)
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
