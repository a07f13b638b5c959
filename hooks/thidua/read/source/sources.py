"""The project's folders → every data file as nodes, every Markdown file as facts and words."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from thidua.model.problem import Problem
from thidua.read.attachment.part import Part
from thidua.read.source import pdf
from thidua.read.source.attachment import ATTACHED, attachment_parts, attachment_problem
from thidua.read.source.folder import source_files
from thidua.read.source.front_matter import Words, split_front_matter
from thidua.read.source.picture import KINDS, picture_problem
from thidua.read.source.text_file import read_text
from thidua.read.yaml_tree import Node, parse_yaml


@dataclass(slots=True)
class Sources:
    """All that people typed, by file name, before any of it is believed."""

    data: dict[str, Node] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    """The text of each table (CSV) of `data/`."""
    words: dict[str, Words] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    """Names of all files that may be used, pictures and attachments included."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of every file that is named a PDF; "" where it is none."""
    attached: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    """What stands in each file that pages lead to."""


def read_sources(root: Path, problems: list[Problem]) -> Sources:
    """Read `data/` and `content/` whole, noting every file that cannot be read."""
    sources = Sources()
    for file in source_files(root, "data", problems):
        sources.files.add(file.name)
        text = read_text(file.path, file.name, problems)
        if text is None:
            continue
        if file.path.suffix == ".csv":
            sources.tables[file.name] = text
        elif (node := parse_yaml(text, file.name, problems)) is not None:
            sources.data[file.name] = node
    for file in source_files(root, "content", problems):
        sources.files.add(file.name)
        if file.path.suffix in KINDS:
            problem = picture_problem(file.path, file.name)
            problems += [problem] if problem else []
        if file.path.suffix in ATTACHED:
            if problem := attachment_problem(file.path, file.name):
                problems.append(problem)
            else:
                parts = attachment_parts(file.path, file.name, problems)
                sources.attached[file.name] = parts
        if file.path.suffix == pdf.SUFFIX:
            sources.digests[file.name] = pdf.pdf_digest(file.path)
        if file.path.suffix != ".md":
            continue
        text = read_text(file.path, file.name, problems)
        words = split_front_matter(text, file.name, problems) if text else None
        if words:
            sources.words[file.name] = words
    return sources
