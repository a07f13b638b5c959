"""The portal of one commune: its home page is that commune's page, with all that happens."""

from __future__ import annotations

from pathlib import Path

from tests.commune import TODAY, build, commune, configuration
from thidua.publish.inspection import inspect
from thidua.publish.load import load_portal


def test_what_stands_on_the_home_page_stands_once(tmp_path: Path) -> None:
    """The commune has plans, results, units and exemplars, each with an anchor."""
    home = {"file": "data/portal.yml", "append": "home_body: xa-mau\n"}
    root = commune(tmp_path, [home])
    portal, problems = load_portal(root, TODAY)
    assert portal, problems
    assert [str(problem) for problem in inspect(root, portal)] == []


def test_the_home_page_of_a_sample_says_so(tmp_path: Path) -> None:
    changes = [
        {"file": "data/portal.yml", "append": "home_body: xa-mau\n"},
        {"file": "data/bodies/xa-mau/body.yml", "append": "sample: true\n"},
    ]
    for given, told in ((changes, 1), (changes[:1], 0)):
        root = commune(tmp_path / str(told), given)
        done = build(configuration(root), tmp_path / f"cong-{told}")
        assert done.returncode == 0, done.stderr
        page = (tmp_path / f"cong-{told}/index.html").read_text("utf-8")
        assert page.count("Dữ liệu minh họa: cơ quan") == told
