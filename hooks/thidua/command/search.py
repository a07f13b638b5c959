"""`thidua search QUERY --site DIR`: the search of a built site, at the command line."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from msgspec.structs import asdict

from thidua.command.project import OK, Misuse
from thidua.house import HOUSE
from thidua.publish.frame.script import console_script
from thidua.read.site.search_engine import EVERY, Answer, Hit, SearchEngine
from thidua.read.site.search_index import Broken, SearchIndex

_SCRIPTS = HOUSE / "overrides/scripts"
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
    is_json = options.format == "json"
    try:
        engine = open_engine(Path(options.site))
        answer = engine.answer(options.query, EVERY if is_json else _SHOWN)
    except Broken as wrong:
        raise Misuse(f"{wrong}; hãy dựng lại cổng: thidua build") from wrong
    if is_json:
        print(
            json.dumps(
                [asdict(hit) for hit in answer.hits], ensure_ascii=False, indent=1
            )
        )
    else:
        _tell(answer)
    return OK


def open_engine(site: Path) -> SearchEngine:
    """Open the index of a built site.

    The engine is our own and not the site's script: a site may be anybody's, and that script wants a page.
    Where both differ the site was built by another version, and has to be built again.
    """
    index = SearchIndex(site / _FOLDER)
    return SearchEngine(console_script(_SCRIPTS), index.catalogue(), index.chunk)


def _tell(answer: Answer) -> None:
    print(f"{answer.count} kết quả." if answer.count else "Không tìm thấy gì.")
    if answer.meant:
        print(f"Có phải ý bạn là “{'” hoặc “'.join(answer.meant)}”?")
    for hit in answer.hits:
        print(f"\n{hit.title}\n  {hit.url}\n  {_with_marks(hit)}")
    if answer.count > len(answer.hits):
        print(
            f"\n… và {answer.count - len(answer.hits)} kết quả nữa (--format json cho tất cả)."
        )


def _with_marks(hit: Hit) -> str:
    """Set what was found between square brackets."""
    text = hit.excerpt
    for start, end in reversed(hit.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
