"""Every page is HTML as the standard has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import vnu

pytestmark = [pytest.mark.browser, pytest.mark.audit]


def test_every_page_is_valid(site: Path) -> None:
    assert vnu.faults(site) == []


def test_the_checker_finds_a_fault(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="vi"><title>x</title><p id="a"><p id="a">'
    (tmp_path / "x.html").write_text(page, "utf-8")
    assert "Duplicate ID" in vnu.faults(tmp_path)[0]
