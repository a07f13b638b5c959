"""A new site on the disk (cây tệp): thousands of files, each in a folder of its own.

No file that stands is opened for writing: it may be a link to one of the site that is read.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

from thidua.address.file import file_name
from thidua.publish.pack import PackedFiles, packed_files
from thidua.publish.tree.before import Before

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""Windows writes the ends of lines as they are only where it is told to."""

_PART = 1_000_000
"""So many bytes of a file are copied at a time."""


class Tree(Struct):
    """The files of a site as they are set, each with its SHA-256, by the address it is answered at."""

    folder: str
    stands: Before | None = None
    """What the folder holds from before. What is the same stays as it is."""
    files: dict[str, str] = field(default_factory=dict)
    """What was written this time: hashes by address."""
    is_ours: bool = False
    """Whether nobody else sets files there: `files` and `others` are all of them."""
    look: Callable[[], Before | None] | None = None
    """The way to know what the folder is taken to hold; None tells that it is of no use."""
    others: list[PackedFiles] = field(default_factory=list)
    """What was laid or noted, body by body: too much to hold."""
    linked: list[PackedFiles] = field(default_factory=list)
    """What was laid anew: links to files of a site that stands."""
    touched: set[str] = field(default_factory=set)
    """Addresses of what is no longer as it stood from before: it was set anew, or is gone."""
    number: int = 0
    """How many files those are."""
    taken: int = 0
    """How many of all files are those of a site that stands."""
    folders: set[str] = field(default_factory=set)
    """Those that are known to be there."""

    @property
    def is_like_before(self) -> bool:
        """Whether most files are those of a site that stands."""
        return self.taken * 2 > len(self.files) + self.number

    def begin(self) -> None:
        """Look at what the folder holds: before the first file is set."""
        look, self.look = self.look, None
        if look is None:
            return
        self.stands = look()
        if self.stands is None and os.path.isdir(self.folder):  # noqa: PTH112
            shutil.rmtree(self.folder)

    def forget(self) -> None:
        """Begin anew: nothing is known of what the folder holds."""
        if os.path.isdir(self.folder):  # noqa: PTH112
            shutil.rmtree(self.folder)
        self.stands = self.look = None
        self.folders.clear()

    def write(self, address: str, content: bytes, told: str) -> None:
        """Set a file; `told` is its hash."""
        self.write_parts(address, (content,), told)

    def write_parts(self, address: str, parts: Iterable[bytes], told: str) -> None:
        """Set a file part by part; they may be asked for twice."""
        self.files[address] = told
        if self.stands and self.stands.take(address) == told:
            self.taken += 1
        else:
            self._put(address, lambda place: _write(place, parts))

    def lay(self, files: PackedFiles, site: str) -> Mapping[str, str]:
        """Set files as links to those of a site which stands, or copies of them; give what was set."""
        laid: dict[str, str] = {}
        anew: dict[str, str] = {}
        for top in files.tops:
            told = files.under(top)
            laid |= told
            anew |= self.stands.unlike(top, told) if self.stands else told
        for address in anew:
            self._put(address, partial(_link, f"{site}/{file_name(address)}"))
        if anew:
            self.linked.append(files if len(anew) == len(laid) else packed_files(anew))
        self.taken += len(laid)
        return self._entered(files, laid)

    def note(self, files: PackedFiles) -> Mapping[str, str]:
        """Know of files that somebody else has set; give them."""
        told = files.all()
        if self.stands:
            self.touched.update(told)
            for address in told:
                self.stands.take(address)
        return self._entered(files, told)

    def _entered(
        self, files: PackedFiles, told: Mapping[str, str]
    ) -> Mapping[str, str]:
        self.others.append(files)
        self.number += len(told)
        return told

    def every(self) -> dict[str, str]:
        """Give the hashes of all that was set."""
        return dict(
            chain(*(files.all().items() for files in self.others), self.files.items())
        )

    def clear(self) -> None:
        """Take away what the folder holds from before and was not set this time."""
        for address in self.stands.left() if self.stands else ():
            self.touched.add(address)
            path = Path(self.folder, file_name(address))
            path.unlink(missing_ok=True)
            for above in path.relative_to(self.folder).parents[:-1]:
                with suppress(OSError):  # others are in it
                    Path(self.folder, above).rmdir()
        self.stands = None
        self.folders.clear()

    def _put(self, address: str, put: Callable[[str], None]) -> None:
        """Put a file in its place, whatever file stands there."""
        if self.stands:
            self.touched.add(address)
        place = f"{self.folder}/{file_name(address)}"
        self._make(place.rpartition("/")[0])
        try:
            put(place)
        except FileExistsError:
            os.unlink(place)  # noqa: PTH108, as `put` names it
            put(place)

    def _make(self, folder: str) -> None:
        """Make a folder that is not known to be there, and those above it."""
        if folder not in self.folders:
            make_folder(folder)
            self.folders.add(folder)


def make_folder(folder: str) -> None:
    """Make a folder and those above it; one that is there is left, a link to one is no folder."""
    try:
        os.mkdir(folder)  # noqa: PTH102, thousands of times
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except FileExistsError:
        if os.path.islink(folder) or not os.path.isdir(folder):  # noqa: PTH112, PTH114
            raise


def _write(place: str, parts: Iterable[bytes]) -> None:
    file = os.open(place, _NEW, 0o666)
    try:
        for part in parts:
            left = memoryview(part)
            while left:
                left = left[os.write(file, left) :]
    finally:
        os.close(file)


def _link(old: str, place: str) -> None:
    try:
        os.link(old, place)
    except FileExistsError:
        raise
    except OSError:  # another disk, or one that knows no links
        with open(old, "rb") as file:  # noqa: PTH123
            _write(place, iter(partial(file.read, _PART), b""))
