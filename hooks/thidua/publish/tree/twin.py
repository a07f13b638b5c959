"""A second tree of links to all that a crew has made (cây đôi): the next site is made out of it.

It is set while the rest is built; where a tree of the build before may be kept, that one is.

python -m thidua.publish.tree.twin TREE PLACE
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from thidua.address.file import file_name
from thidua.publish.tree.aide import aide, end_in_order
from thidua.publish.tree.standing import numbers_in
from thidua.publish.tree.tree import Tree, make_folder

_TWIN = "doi"


def twin_at(new: Path) -> Path:
    """The place of the twin of a new tree."""
    return new.with_name(_TWIN)


@contextmanager
def twinned(tree: Tree) -> Iterator[None]:
    """Let another process set links to what a tree holds by now; in the end all of it is there."""
    place = twin_at(Path(tree.folder))
    shutil.rmtree(place, ignore_errors=True)
    with aide(__spec__.name, tree.folder, str(place)) as other:
        yield
        other.communicate()
    _link(tree.folder, str(place), map(file_name, tree.files))


def _link(tree: str, place: str, names: Iterable[str]) -> None:
    """Set links to files of a tree; what cannot be linked, or is there, is left out."""
    last = ""
    for name in names:
        folder = f"{place}/{name}".rpartition("/")[0]
        with suppress(OSError):
            if folder != last:  # files come folder by folder, nearly all
                make_folder(folder)
                last = folder
            os.link(f"{tree}/{name}", f"{place}/{name}")


def main() -> None:
    """Set links to all that a tree holds."""
    end_in_order()
    tree, place = sys.argv[1:]
    _link(tree, place, (name for name, number in numbers_in(tree) if number))


if __name__ == "__main__":
    main()
