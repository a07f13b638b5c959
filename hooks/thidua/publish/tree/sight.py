"""The site and the tree beside it, looked at by another process meanwhile (nhìn trước).

The build takes both for what their lists say, and asks in the end whether they are. Where there
is much to read, a second process reads every other folder at the top.

python -m thidua.publish.tree.sight SITE TREE LIST
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Set
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from threading import Thread

from msgspec import Struct, convert
from msgspec.structs import astuple, replace

from thidua.address.file import MANIFEST, address_of, file_name
from thidua.publish.pack import PackedFiles
from thidua.publish.tree.aide import aide, end_in_order, tell, told_by
from thidua.publish.tree.before import Before, before_of
from thidua.publish.tree.listed import NO_LIST, Listed, listed
from thidua.publish.tree.look import Found, Look, Said, said_of
from thidua.publish.tree.spare import list_at
from thidua.publish.tree.tree import Tree

_MUCH = 1_000_000
"""Bytes of a list that are worth a second process: it names some ten thousand files."""
_HALF = "nua"


class Sight(Struct, frozen=True, dict=True):
    """What another process finds; whoever asks waits until it is found."""

    folder: str
    """The site."""
    list: str
    """What the tree is taken for."""
    other: subprocess.Popen[bytes]

    @cached_property
    def stands(self) -> Before | None:
        """What the tree is taken to hold; None where it is of no use."""
        said: Said | None = told_by(self.other)
        if said is None:
            return None
        spots, gone, others = said
        before = before_of({address_of(name): "" for name in others})
        before.told, before.gone = Listed(self.list, spots), frozenset(gone)
        return before

    def bears_out(self, tree: Tree) -> bool:
        """Whether all files that were not written this time are what they were taken for."""
        gone = self.stands.gone if self.stands else ()  # is told first
        spots, told = told_by(self.other)
        found = convert(told, Found)
        if not {address_of(n) for n in found.of_tree if n not in gone} <= tree.touched:
            return False
        site = Listed(f"{self.folder}/{MANIFEST}", spots)
        wrong = frozenset(found.of_site)
        return all(_are_listed(files, site, wrong) for files in tree.linked)


def _are_listed(files: PackedFiles, site: Listed, wrong: Set[str]) -> bool:
    """Whether files are those of the list of the site, and the site's are as listed."""
    return all(
        here.get(name) == told and name not in wrong
        for top in files.tops
        for here in [site.under(top)]
        for address, told in files.under(top).items()
        for name in [file_name(address)]
    )


@contextmanager
def looking(site: Path, tree: Path) -> Iterator[Sight]:
    """Let another process look at a site and a tree; it ends with what is done here."""
    words = str(site), str(list_at(tree))
    with aide(__spec__.name, words[0], str(tree), words[1]) as other:
        yield Sight(*words, other)


def all_found(look: Look, much: int = _MUCH) -> Found:
    """Read all, with another process where that is much."""
    if look.of_site.size < much:
        found = look.found()
    else:
        with aide(
            __spec__.name, look.site, look.tree, look.of_tree.place, _HALF
        ) as other:
            found = look.found(0, 2) + convert(told_by(other), Found)
    return found if found.is_numbered else look.found(is_numbered=False)


def main() -> None:
    """Tell what is asked for; nothing where what is looked at is gone meanwhile."""
    end_in_order()
    site, tree, place, *half = sys.argv[1:]
    look = Look(site, tree, listed(Path(site, MANIFEST)), listed(Path(place)))
    with suppress(OSError):
        if half:
            tell(astuple(look.found(1, 2)))
        else:
            _tell_all(look)


def _tell_all(look: Look) -> None:
    """Tell what the tree is taken to hold, if it is of use, then which files of both are not what their lists say."""
    said = said_of(look)
    # nobody reads it yet, and a pipe holds little
    telling = Thread(target=tell, args=(said,), daemon=True)
    telling.start()
    found = all_found(look if said else replace(look, of_tree=NO_LIST))
    telling.join()
    tell((look.of_site.spots, astuple(found)))


if __name__ == "__main__":
    main()
