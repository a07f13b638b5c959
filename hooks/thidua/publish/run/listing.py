"""The files of a portal (danh mục tệp), listed and looked through once by a process that loads it part by part."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path

from msgspec import Struct, field

from thidua.check.file.outline import may_be_outline, outline_of
from thidua.check.file.place import body_of
from thidua.model.problem import Problem
from thidua.read.source.folder import SourceFile, source_files
from thidua.read.source.sources import Read, Reading, read_file


class Listing(Struct):
    """What a process has found of the files so far; nobody writes meanwhile, or the build is not taken again."""

    found: dict[str, list[SourceFile]] = field(default_factory=dict)
    """The files of `data` and of `content`, where none was refused."""
    own: dict[str, str] = field(default_factory=dict)
    """The body that alone asks for a file, by its name; "" where others may."""
    read: Read = read_file
    """The way to know what a file says."""
    told: dict[str, Reading] = field(default_factory=dict)
    """What is asked for with every part, by file name."""

    def __reduce__(self) -> tuple[type[Listing], tuple[()]]:
        """Send nothing of it to another process, which looks for itself."""
        return Listing, ()

    def files(
        self, root: Path, folder: str, problems: list[Problem]
    ) -> list[SourceFile]:
        """List a folder; note what is refused."""
        if folder in self.found:
            return self.found[folder]
        told: list[Problem] = []
        found = source_files(root, folder, told)
        problems += told
        if not told:
            self.found[folder] = found
        return found

    def is_passed(self, file: SourceFile, apart: Set[str]) -> bool:
        """Whether nobody reads a file, for its body is set apart and others ask for nothing of it."""
        if not apart:
            return False
        if (body := self.own.get(file.name)) is None:
            body = self.own[file.name] = _owner_of(file)
        return body in apart

    def reading(self, file: SourceFile) -> Reading:
        """Give what a file says; what is known to be asked for with every part is read once."""
        if self.own.get(file.name) != "":
            return self.read(file)
        if file.name not in self.told:
            self.told[file.name] = self.read(file)
        return self.told[file.name]


def _owner_of(file: SourceFile) -> str:
    """Name the body that alone asks for a file."""
    is_outline = may_be_outline(file.name) and outline_of(file.name, file.path.read_bytes()) is not None  # fmt: skip
    return "" if is_outline else body_of(file.name)
