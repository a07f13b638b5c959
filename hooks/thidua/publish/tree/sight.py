"""The site and the tree beside it, looked at by another process meanwhile (nhìn trước).

The build takes both for what their lists say, and asks in the end whether they are.

python -m thidua.publish.tree.sight SITE TREE
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import Thread

from msgspec import Struct

from thidua.address.file import file_name
from thidua.publish.tree.aide import aide, end_in_order, tell, told_by
from thidua.publish.tree.spare import said_of, unlike
from thidua.publish.tree.standing import Standing
from thidua.publish.tree.tree import Tree


class Sight(Struct, frozen=True, dict=True):
    """What another process finds; whoever asks waits until it is found."""

    folder: str
    """The site."""
    other: subprocess.Popen[bytes]

    @cached_property
    def stands(self) -> dict[str, str] | None:
        """What the tree is taken to hold: hashes by address; None where it is of no use."""
        said: dict[str, str] | None = told_by(self.other)
        return said

    @property
    def hashes(self) -> dict[str, str]:
        """The hash of each file of the site, by its name."""
        return self._found[0]

    def bears_out(self, tree: Tree) -> bool:
        """Whether all files that were not written this time are what they were taken for."""
        hashes, others = self._found
        for address, told in tree.from_before():
            name = file_name(address)
            is_of_site = address in tree.linked or name not in others
            if (hashes.get(name) if is_of_site else others[name]) != told:
                return False
        return True

    @cached_property
    def _found(self) -> tuple[dict[str, str], dict[str, str]]:
        """Hashes of the site, and those of the tree's files that are not the site's."""
        _ = self.stands  # is told first
        found: tuple[dict[str, str], dict[str, str]] = told_by(self.other)
        return found


@contextmanager
def looking(site: Path, tree: Path) -> Iterator[Sight]:
    """Let another process look at a site and a tree; it ends with what is done here."""
    with aide(__spec__.name, str(site), str(tree)) as other:
        yield Sight(str(site), other)


def main() -> None:
    """Tell what the tree is taken to hold, if it is of use, then what the files of both are."""
    end_in_order()
    site, tree = map(Standing, sys.argv[1:])
    said = said_of(tree, site)
    # nobody reads it yet, and a pipe holds little
    telling = Thread(target=tell, args=(said,), daemon=True)
    telling.start()
    found = site.hashes, {} if said is None else unlike(tree, site)
    telling.join()
    tell(found)


if __name__ == "__main__":
    main()
