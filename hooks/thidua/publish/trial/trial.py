"""The data as they would be with some files changed: what would go wrong, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from copy import copy
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from thidua.check.file.book import check_book
from thidua.check.portal import check_portal
from thidua.check.rule.registry import broken_rules
from thidua.check.rule.rule import Facts, facts_of
from thidua.model.portal import Portal
from thidua.model.problem import Grade, Place, Problem
from thidua.read.source.sources import Sources, read_sources
from thidua.read.source.text_file import decode
from thidua.read.yaml_tree import parse_yaml


class Trial:
    """The data of a project, read once and held against the rules as often as one likes."""

    def __init__(self, root: Path, as_of: date) -> None:
        self.root, self.as_of = root, as_of
        self._given: dict[str, str] = {}
        self._problems: list[Problem] = []
        self._sources = read_sources(root, self._problems)
        self.facts, self.problems = self._checked(self._sources, self._problems)

    def text(self, name: str) -> str | None:
        """Give a file as it is, ends of lines too; None where there is none."""
        if name in self._given:
            return self._given[name]
        path = self.root / name
        return path.read_bytes().decode("utf-8") if path.is_file() else None

    def grown(self, files: Mapping[str, str]) -> Trial:
        """Give the trial of the data with some files as given; nothing is written."""
        made = copy(self)
        made._given = {**self._given, **files}
        made._problems = list(self._problems)
        made._sources = self._with(files, made._problems)
        made.facts, made.problems = self._checked(made._sources, list(made._problems))
        return made

    def with_files(self, files: Mapping[str, str]) -> tuple[Facts, list[Problem]]:
        """Give the data with some files as given, and what is wrong, or to be looked at, with them."""
        problems: list[Problem] = []
        facts, found = self._checked(self._with(files, problems), problems)
        return facts, _new(found, self.problems)

    def portal_with(self, files: Mapping[str, str]) -> tuple[Facts, Portal | None]:
        """Give the portal with some files as given; None where anything is wrong."""
        problems: list[Problem] = []
        sources = self._with(files, problems)
        facts, _ = self._checked(sources, problems)
        return facts, check_portal(sources, self.as_of, [])

    def _with(self, files: Mapping[str, str], problems: list[Problem]) -> Sources:
        sources = replace(
            self._sources,
            data=dict(self._sources.data),
            tables=dict(self._sources.tables),
        )
        sources.files = {*self._sources.files, *files}
        for name, text in files.items():
            told = decode(text.encode(), name, problems)
            if told is None:
                continue
            if name.endswith(".csv"):
                sources.tables[name] = told
            elif node := parse_yaml(told, name, problems):
                sources.data[name] = node
        return sources

    def _checked(
        self, sources: Sources, problems: list[Problem]
    ) -> tuple[Facts, list[Problem]]:
        book = check_book(sources, problems)
        facts = facts_of(book, self.as_of)
        problems.extend(broken_rules(facts))
        told = (problem for problem in problems if problem.grade is not Grade.NOTE)
        return facts, sorted(told)


def _new(found: list[Problem], before: list[Problem]) -> list[Problem]:
    """Keep what was not wrong before; where it stands may have moved."""
    known = Counter(_sign(problem) for problem in before)
    new = []
    for problem in found:
        if known[_sign(problem)] > 0:
            known[_sign(problem)] -= 1
        else:
            new.append(problem)
    return new


def _sign(problem: Problem) -> Problem:
    return replace(problem, place=Place(problem.place.file))
