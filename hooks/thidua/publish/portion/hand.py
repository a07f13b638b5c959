"""One process of a crew (một tay): makes its share of the bodies, and says nothing.

python -m thidua.publish.portion.hand < TASK
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import json

from thidua.model.problem import errors
from thidua.publish.link.origin import Origins
from thidua.publish.portion.crew import Task
from thidua.publish.portion.opening import open_build
from thidua.publish.portion.store import Store
from thidua.publish.press import Press
from thidua.publish.publication import Publication
from thidua.publish.run.listing import Listing
from thidua.publish.run.records import read_records
from thidua.publish.tree.tree import Tree


def make(task: Task) -> bool:
    """Make the portions of a task, some at once; False where anything is wrong, or stands twice."""
    size, listing = task.at_once, Listing()
    for start in range(0, len(task.bodies), size):
        if start:
            _forget()
        if not _made(task, task.bodies[start : start + size], listing):
            return False
    return True


def _forget() -> None:
    """Let go of what was read for the last portions, circles too: loading leaves those out."""
    gc.unfreeze()
    gc.collect()


def _made(task: Task, bodies: Sequence[str], listing: Listing) -> bool:
    """Make some portions: what was read for them is let go of before the next ones are read."""
    root, share = Path(task.root), task.share
    store = Store(read_records(task.records))
    build, problems = open_build(
        root,
        share.site_url,
        share.theme,
        store,
        only=frozenset(bodies),
        listing=listing,
    )
    if build is None or errors(problems) or share.frame is None:
        return False
    origins, folders = Origins(root, build.portal.files), set[str]()
    for (
        slug
    ) in bodies:  # links and anchors of one are not held beside those of the next
        publication = Publication(Tree(task.folder, folders=folders), origins)
        press = Press(share.frame, build.setting, build.cards, publication)
        build.making.made(slug, press)
        if publication.doubles:
            return False
    return True


def main() -> int:
    """Make what standard input asks for, once it does; exit 0 where all of it is made."""
    told = sys.stdin.buffer.read()
    return 0 if told and make(json.decode(told, type=Task)) else 1


if __name__ == "__main__":
    sys.exit(main())
