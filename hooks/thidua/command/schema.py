"""`thidua schema`: write the JSON Schemas for editors and the field tables of data/README.md."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from thidua.check.file.book import check_book
from thidua.check.file.registry import registry_of
from thidua.check.reference_book import reference_tables, with_tables
from thidua.check.schema import NAMES, names_file, schema_files
from thidua.command.project import OK, find_root
from thidua.read.source.sources import read_sources


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write all files anew; a test fails when they are stale."""
    root = find_root(Path.cwd())
    book = check_book(read_sources(root, []), [])
    names = {NAMES: names_file(registry_of(book))}
    for name, text in {**schema_files(), **names}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
        print(name)
    readme = root / "data/README.md"
    told = with_tables(readme.read_text("utf-8"), reference_tables())
    readme.write_text(told, "utf-8", newline="\n")
    return OK
