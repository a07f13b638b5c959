"""What people type ends nothing in any twin of a page: each is read by a parser of its own."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from tests.commune import build, commune, configuration

pytestmark = pytest.mark.slow

TYPED = r"""=1+1 & "q" 'a' < > ]]> --> \\ ; , {{7*7}} $1 *c* %0d%0a | #x &lt;b&gt; [[x]] [l](javascript:a)"""
"""Signs that mean something to HTML, XML, JSON, CSV, calendars, Markdown and templates."""
FIELDS = {
    "data/portal.yml": ("name", "description"),
    "data/bodies/xa-mau/body.yml": ("name", "short_name", "about"),
    "data/bodies/xa-mau/2025/duong-sach/campaign.yml": ("title", "what", "who"),
    "data/bodies/xa-mau/2025/duong-sach/plan.yml": ("title", "issuer", "place"),
    "data/bodies/xa-mau/2024/duong-sach/ballot.yml": ("question", "minutes"),
}
_LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_NUMBER = re.compile(r"[-+]?\d+(?:,\d+)?")
_LINE = re.compile(r"[A-Z-]+(?:;[^:]*)?:")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny commune, hostile in every field of a few files."""
    root = commune(tmp_path_factory.mktemp("hostile") / "root", [])
    quoted = json.dumps(TYPED)
    for file, keys in FIELDS.items():
        head = re.compile(rf"^( *(?:{'|'.join(keys)}):) .*$", re.MULTILINE)
        text = (root / file).read_text("utf-8")
        told = head.sub(lambda found: f"{found[1]} {quoted}", text)
        (root / file).write_text(told, "utf-8")
    done = build(configuration(root), root / "site", THIDUA_AS_OF="2025-06-15")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def files(site: Path, *endings: str) -> Iterator[tuple[str, bytes]]:
    """Give the files of some kinds, those in archives and Word files too."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if path.suffix in (".zip", ".docx"):
            with ZipFile(path) as inner:
                yield from (
                    (f"{name}!{n}", inner.read(n))
                    for n in inner.namelist()
                    if n.endswith(endings)
                )
        elif name.endswith(endings):
            yield name, path.read_bytes()


def test_xml_is_sound_and_tells_the_words(site: Path) -> None:
    """Feeds, maps of the site, Word files, Akoma Ntoso."""
    telling = set()
    for name, content in files(site, ".xml", ".rels"):
        if TYPED in "".join(ElementTree.fromstring(content).itertext()):
            telling.add(Path(name.partition("!")[0]).suffix)
    assert telling == {".xml", ".docx"}


def tells(text: str) -> bool:
    """Whether JSON that can be read holds the words whole."""
    return json.dumps(TYPED)[1:-1] in json.dumps(json.loads(text), ensure_ascii=False)


def test_json_is_sound_and_tells_the_words(site: Path) -> None:
    whole = [tells(told.decode()) for _, told in files(site, ".json")]
    tables = [told.decode().split("\n")[:-1] for _, told in files(site, ".ndjson")]
    rows = [tells(row) for table in tables for row in table]
    pages = [page.decode() for _, page in files(site, ".html")]
    linked = [tells(script) for page in pages for script in _LINKED.findall(page)]
    assert any(whole) and any(rows) and any(linked)


def test_no_table_runs_anything(site: Path) -> None:
    cells = []
    for _, content in files(site, ".csv"):
        text = io.StringIO(content.decode("utf-8-sig"), newline="")
        rows = list(csv.reader(text, delimiter=";"))
        assert len({len(row) for row in rows}) == 1
        cells += [cell for row in rows for cell in row]
    running = [
        c
        for c in cells
        if len(c) > 1 and c[0] in "=+-@\t\r" and not _NUMBER.fullmatch(c)
    ]
    assert running == []
    assert f"'{TYPED}" in cells


def test_calendars_are_folded_and_escaped(site: Path) -> None:
    told = ""
    for _, content in files(site, ".ics"):
        lines = content.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert [line for line in lines if b"\n" in line or b"\r" in line] == []
        whole = content.decode().replace("\r\n ", "").split("\r\n")
        assert [line for line in whole[:-1] if not _LINE.match(line)] == []
        told += "\n".join(whole)
    escaped = TYPED.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert escaped in told


def test_markdown_makes_no_link_of_words(site: Path) -> None:
    texts = [text.decode() for _, text in files(site, ".md", "llms.txt")]
    assert [text for text in texts if "](javascript" in text] == []
    assert any("javascript" in text for text in texts)
