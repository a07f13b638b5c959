"""The files of a portal (danh mục tệp), listed and looked through once by a process that loads it part by part."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path

from msgspec import Struct, field

from thidua.check.file.outline import may_be_outline, outline_of
from thidua.check.file.place import body_of
from thidua.model.problem import Problem
from thidua.read.source.folder import SourceFile, source_files
from thidua.read.source.sources import Read, read_file


class Listing(Struct):
    """What a process has found of the files so far; nobody writes meanwhile, or the build is not taken again."""

    found: dict[str, list[SourceFile]] = field(default_factory=dict)
    """The files of `data` and of `content`, where none was refused."""
    silent: dict[str, bool] = field(default_factory=dict)
    """Whether a file holds nothing that other bodies may ask for, by its name."""
    read: Read = read_file
    """The way to know what a file says."""

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
        if body_of(file.name) not in apart:
            return False
        if file.name not in self.silent:
            self.silent[file.name] = _is_silent(file)
        return self.silent[file.name]


def _is_silent(file: SourceFile) -> bool:
    is_read = may_be_outline(file.name)
    return not is_read or outline_of(file.name, file.path.read_bytes()) is None
