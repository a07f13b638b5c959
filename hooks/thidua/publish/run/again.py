"""A build with what the last one left (dựng tiếp), beside the site that stands.

The site and the tree before it are taken for what their lists say, while another process
looks at them. Where they are not, the tree is thrown away, and all is held against what is there.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thidua.publish.run.memory import kept
from thidua.publish.run.progress import open_progress
from thidua.publish.run.records import ASKED, HOST, Records, told_records
from thidua.publish.swap.host import host_build
from thidua.publish.tree.sight import Sight, looking
from thidua.publish.tree.spare import Spare
from thidua.publish.tree.standing import Standing

if TYPE_CHECKING:
    from thidua.publish.run.listing import Listing

_ALONE = "thidua.publish.portion.alone"
"""All that builds: it takes half a second to load, so only where it is needed."""


def make_again(
    root: Path,
    new: Path,
    target: Path,
    records: Records,
    spare: Spare,
    told: Mapping[str, str],
) -> bool:
    """Build with what the last build left; False where that does not do."""
    listing = None
    if records.read(HOST) is None:
        listing = _host_is_asked(root, new, records)
        if listing is None:
            return False
    spare.begin(new)
    with looking(target, new) as site:
        lines = _made_of(root, new, records, site, spare, told, listing)
    for line in lines or ():
        print(line, file=sys.stderr)
    return lines is not None


def asked(new: Path, records: Records) -> dict[str, str]:
    """Tell the host where records go; nothing stands in the new tree yet."""
    _clear(new)
    told = new.with_name(ASKED)
    told.write_text(told_records(records), "utf-8", newline="\n")
    return {ASKED: str(told)}


def _made_of(
    root: Path,
    new: Path,
    records: Records,
    site: Sight,
    spare: Spare,
    told: Mapping[str, str],
    listing: Listing | None,
) -> list[str] | None:
    """Give what is to be told of the new site; None where it cannot be made of what is there."""
    alone, progress = kept(import_module)(_ALONE), open_progress(told)
    tree = alone.Tree(str(new), is_ours=True, look=lambda: site.stands)
    store = alone.Store(records, Standing(site.folder), is_trusting=True)
    try:
        lines: list[str] | None = alone.build_alone(
            root, tree, store, progress, listing=listing
        )
        is_sound = lines is None or site.bears_out(tree)
    except OSError:  # what records tell of is not there, or nobody looks any more
        is_sound = False
    if not is_sound:
        _clear(new)
        tree = alone.Tree(str(new), is_ours=True)
        store = alone.Store(records, store.site)  # a full disk is told here
        lines = alone.build_alone(root, tree, store, progress)
    if lines is None and tree.look:  # it was not begun
        spare.give_back(new)
    spare.is_worth_it = lines is not None and tree.is_like_before
    return lines


def _host_is_asked(root: Path, new: Path, records: Records) -> Listing | None:
    """Ask the host for its share alone, where many bodies are to be made at once beside it.

    Meanwhile all is loaded that makes them; what it knows of the files then is given.
    """
    from thidua.publish.run.hands import MANY  # noqa: PLC0415  (slow to load, for a build of nothing)

    if len(records.keys) <= MANY:
        return None
    told = asked(new, replace(records, is_of_host=True))
    with ThreadPoolExecutor(1) as aside:  # where it is ended, it loads to the end
        ready = aside.submit(_made_ready, root, records)
        code = host_build(root, new, has_pdf=False, told=told, is_quiet=True)
    _clear(new)
    return ready.result() if code == 0 and records.is_left(HOST) else None


def _made_ready(root: Path, records: Records) -> Listing:
    alone = kept(import_module)(_ALONE)
    listing: Listing = alone.made_ready(root, records.keys.keys() - {HOST})
    return listing


def _clear(new: Path) -> None:
    """Let nothing be in a new tree: a link that stayed would have the host write into the site."""
    if new.exists():
        shutil.rmtree(new)
