"""`thidua search QUERY --site DIR`: the search of a built site, at the command line."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from thidua.command.project import OK, Misuse
from thidua.derive.search.catalogue import Shelf
from thidua.derive.search.engine import Hit, search
from thidua.read.site.search_index import Broken, read_chunk

_SHOWN = 20
_FOLDER = "tim-kiem"


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument("query", help="điều cần tìm; có dấu hay không dấu đều được")
    parser.add_argument("--site", default="site", help="thư mục site đã dựng")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the hits, best first.

    As JSON all of them (FORMATS.md): `body` and `kind` are slugs, "" and null stand for
    none, `marks` are pairs [start, end) in the excerpt, counted in Unicode characters.
    """
    try:
        hits = list(search(options.query, open_shelf(Path(options.site))))
    except Broken as wrong:
        raise Misuse(f"{wrong}; hãy dựng lại cổng bằng make site") from wrong
    if options.format == "json":
        print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=1))
    else:
        _tell(hits)
    return OK


def open_shelf(site: Path) -> Shelf:
    """Open the index of a built site; chunks are read when they are needed."""
    folder = site / _FOLDER
    catalogue: dict[str, Any] = read_chunk(folder / "muc-luc.js")
    if not isinstance(catalogue, dict):
        raise Broken(f"tệp {folder / 'muc-luc.js'} hỏng")

    @cache
    def chunk(stem: str, number: int) -> Any:
        version = catalogue["shards" if stem == "tu" else "blocks"][number]
        return read_chunk(folder / f"{stem}-{number}.{version}.js")

    return Shelf(
        catalogue,
        lambda number: chunk("tu", number),
        lambda number: chunk("lo", number),
    )


def _tell(hits: list[Hit]) -> None:
    print(f"{len(hits)} kết quả." if hits else "Không tìm thấy gì.")
    for hit in hits[:_SHOWN]:
        print(f"\n{hit.title}\n  {hit.url}\n  {_with_marks(hit)}")
    if len(hits) > _SHOWN:
        print(f"\n… và {len(hits) - _SHOWN} kết quả nữa (--format json cho tất cả).")


def _with_marks(hit: Hit) -> str:
    """Set what was found between square brackets."""
    text = hit.excerpt
    for start, end in reversed(hit.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
