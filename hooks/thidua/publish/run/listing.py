"""The files of a portal (danh mục tệp), listed and looked through once by a process that loads it part by part."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import chain
from pathlib import Path

from msgspec import Struct, field

from thidua.check.file.outline import may_be_outline, outline_of
from thidua.check.file.place import body_of
from thidua.model.problem import Problem
from thidua.read.source.folder import SourceFile
from thidua.read.source.sources import Read, Reading, all_files, read_file

_Owned = dict[str, list[SourceFile]]
"""Files by the body that alone asks for them; by "" those that others may ask for."""


class Listing(Struct):
    """What a process has found of the files so far; nobody writes meanwhile, or the build is not taken again."""

    found: dict[str, tuple[Set[str], _Owned]] = field(default_factory=dict)
    """The names and files of `data` and of `content`, where none was refused."""
    shared: set[str] = field(default_factory=set)
    """Names of those files that others may ask for."""
    read: Read = read_file
    """The way to know what a file says."""
    told: dict[str, Reading] = field(default_factory=dict)
    """What they say."""

    def __reduce__(self) -> tuple[type[Listing], tuple[()]]:
        """Send nothing of it to another process, which looks for itself."""
        return Listing, ()

    def files(
        self, root: Path, folder: str, problems: list[Problem], apart: Set[str]
    ) -> tuple[Set[str], Iterable[SourceFile]]:
        """List a folder, noting what is refused: all names, and the files that somebody asks for while bodies are set apart."""
        if not apart:
            return all_files(root, folder, problems)
        names, owned = self.found.get(folder) or self._found(root, folder, problems)
        return names, chain(
            *(files for body, files in owned.items() if body not in apart)
        )

    def reading(self, file: SourceFile) -> Reading:
        """Give what a file says; what others may ask for is read once."""
        if file.name not in self.shared:
            return self.read(file)
        if file.name not in self.told:
            self.told[file.name] = self.read(file)
        return self.told[file.name]

    def _found(
        self, root: Path, folder: str, problems: list[Problem]
    ) -> tuple[Set[str], _Owned]:
        told: list[Problem] = []
        names, files = all_files(root, folder, told)
        problems += told
        found = names, _owned(files)
        if not told:
            self.found[folder] = found
            self.shared |= {file.name for file in found[1].get("", ())}
        return found


def _owned(files: Iterable[SourceFile]) -> _Owned:
    found: _Owned = {}
    for file in files:
        is_outline = (
            may_be_outline(file.name)
            and outline_of(file.name, file.path.read_bytes()) is not None
        )
        found.setdefault("" if is_outline else body_of(file.name), []).append(file)
    return found
