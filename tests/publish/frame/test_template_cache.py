"""Kept code is that of the very source; what is damaged is compiled anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader

from thidua.publish.frame import templates
from thidua.publish.frame.template_code import QuickTemplates
from thidua.publish.frame.templates import TemplateCache


def printed(folder: Path, source: str) -> str:
    loader = DictLoader({"a": source})
    cache = TemplateCache(folder)
    templates = QuickTemplates(loader=loader, autoescape=True, bytecode_cache=cache)
    return templates.get_template("a").render(x="<")


def test_what_was_compiled_is_taken_again(tmp_path: Path) -> None:
    assert printed(tmp_path, "{{ x }}") == "&lt;"
    (kept,) = tmp_path.iterdir()
    raw = kept.read_bytes()
    assert printed(tmp_path, "{{ x }}") == "&lt;"
    assert kept.read_bytes() == raw
    assert printed(tmp_path, "{{ x }}{{ x }}") == "&lt;&lt;"
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("raw", [b"", b"x" * 32, b"x" * 99, bytes(40)])
def test_a_damaged_file_is_compiled_anew(raw: bytes, tmp_path: Path) -> None:
    printed(tmp_path, "{{ x }}")
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(raw)
    assert printed(tmp_path, "{{ x }}") == "&lt;"
    assert kept.read_bytes() == whole


def test_another_compiler_takes_nothing_of_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed(tmp_path, "{{ x }}")
    monkeypatch.setattr(templates, "_COMPILER", "khác")
    assert printed(tmp_path, "{{ x }}") == "&lt;"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_place_that_takes_nothing_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert printed(tmp_path / "file", "{{ x }}") == "&lt;"
