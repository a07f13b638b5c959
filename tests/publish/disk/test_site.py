"""`thidua build --tu-dia`: every link of every page names a file that is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.commune import commune, configuration
from thidua.__main__ import main

pytestmark = pytest.mark.slow

LINK = re.compile(r'\s(?:href|src|action)="([^"#?]+)[^"]*"')


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny commune, built to be read from a disk."""
    monkeypatch.setenv("THIDUA_AS_OF", "2025-06-15")
    root = commune(tmp_path / "root", [])
    configuration(root)
    monkeypatch.chdir(root)
    assert main(["build", "--tu-dia", "--to", "ban-xem"]) == 0
    return root / "ban-xem"


def test_every_link_names_a_file(
    disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = [page for page in disk.rglob("*.html") if page.name != "404.html"]
    links = [
        (page, link)
        for page in pages
        for link in LINK.findall(page.read_text("utf-8"))
        if not re.match(r"[a-z]+:", link)
    ]
    assert len(links) > 500
    assert [
        found for page, link in links if not (found := page.parent / link).is_file()
    ] == []
    for page in pages:
        assert (
            page.read_text("utf-8").count('<meta name="robots" content="noindex">') == 1
        )
    assert json.loads((disk / "ban-dung.json").read_text("utf-8"))["from_disk"] is True
    capsys.readouterr()
    assert main(["verify", "ban-xem"]) == 0
    assert "SAI" not in capsys.readouterr().out
    (disk / "index.html").write_text("x", "utf-8")
    assert main(["verify", "ban-xem"]) == 1


def test_a_site_for_servers_says_nothing_of_disks(tiny: Path) -> None:
    assert "from_disk" not in (tiny / "ban-dung.json").read_text("utf-8")
