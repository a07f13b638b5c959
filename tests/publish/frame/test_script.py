"""Modules are joined into scripts that hold together: the search's, the comparison's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quickjs import Context

from tests.commune import ROOT
from thidua.publish.frame.script import (
    CITE,
    COMPARISON,
    CONSOLE,
    EMBED,
    ENGINE,
    MOVED,
    PAGE,
    comparison_script,
    console_script,
    module_text,
    page_script,
)

FOLDER = ROOT / "overrides/scripts"
TOLD = re.compile(r"//.*|\"[^\"\n]*\"")
LINE = re.compile(r"^(?:async )?(?:function|const|let) .*", re.M)
NAME = re.compile(r"(?:(?:function|const|let) |, )(\w+)(?=\(| = )")


def names(module: str) -> list[str]:
    """What a module gives to those after it: its declarations at the margin."""
    lines = LINE.findall((FOLDER / f"{module}.js").read_text("utf-8"))
    return [name for line in lines for name in NAME.findall(line)]


def test_every_module_is_joined_once() -> None:
    there = sorted(
        p.relative_to(FOLDER).with_suffix("").as_posix() for p in FOLDER.rglob("*.js")
    )
    assert sorted(ENGINE + PAGE + CONSOLE + COMPARISON + MOVED + CITE + EMBED) == there


def test_no_name_is_given_twice() -> None:
    """All share one function: the later of two would silently win."""
    for script in (ENGINE + PAGE, ENGINE + CONSOLE, COMPARISON):
        found = [name for module in script for name in names(module)]
        assert {name for name in found if found.count(name) > 1} == set()


def test_modules_use_only_those_before_them() -> None:
    order = [*ENGINE, *PAGE]
    assert later_names(order) == []
    assert later_names(COMPARISON) == []


def later_names(order: Sequence[str]) -> list[tuple[str, str]]:
    """Give what modules use of those after them."""
    astray = []
    for at, module in enumerate(order):
        text = TOLD.sub("", (FOLDER / f"{module}.js").read_text("utf-8"))
        later = {name for other in order[at + 1 :] for name in names(other)}
        astray += [(module, n) for n in later if re.search(rf"(?<![\w.]){n}\(", text)]
    return astray


def test_the_engine_knows_no_page() -> None:
    engine = "".join((FOLDER / f"{name}.js").read_text("utf-8") for name in ENGINE)
    assert re.findall(r"\b(?:document|window|location|history)\b", engine) == []


def test_the_script_of_the_page_is_the_engine_of_the_command_line() -> None:
    page, console = page_script(FOLDER).decode(), console_script(FOLDER)
    engine = "".join(module_text(FOLDER, name) for name in ENGINE)
    assert engine in page and engine in console
    assert not re.search(r"^\s*//", engine, re.M)
    assert "JSON.parse" not in page


def test_scripts_are_read_without_error_and_give_one_name() -> None:
    context = Context()
    for script in (page_script(FOLDER), comparison_script(FOLDER)):
        context.set("text", script.decode())
        context.eval("new Function(text)")
    before = context.eval("Object.keys(globalThis).length")
    context.eval(console_script(FOLDER))
    assert context.eval("Object.keys(globalThis).length") == before + 1
