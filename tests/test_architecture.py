"""The promises of `thidua/__init__.py`, kept by machine."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

HOOKS = Path(__file__).parent.parent / "hooks"
PACKAGE = HOOKS / "thidua"

# Each stage, with the stages that it may use. `check` asks `derive` for points, totals
# and seals, which know records alone.
MAY_USE = {
    "problem": set(),
    "model": set(),
    "read": {"problem"},
    "check": {"problem", "model", "read", "derive"},
    "derive": {"model"},
    "render": {"problem", "model", "derive"},
}
# Whatever stands above the stages: the ways in.
ABOVE = {
    "load",
    "gallery",
    "cards",
    "press",
    "build",
    "publish",
    "command",
    "__main__",
    "__init__",
}


def imports() -> Iterator[tuple[str, str, str]]:
    """Give every import of the package as (stage, file, imported name)."""
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((parts[0], "/".join(parts), a.name) for a in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield parts[0], "/".join(parts), node.module or ""


def test_stages_use_only_the_stages_before_them() -> None:
    astray = {
        f"{file} uses {name}"
        for stage, file, name in imports()
        if stage not in ABOVE
        and name.startswith("thidua.")
        and name.split(".")[1] not in MAY_USE[stage] | {stage}
    }
    assert astray == set()


def test_every_module_has_a_stage() -> None:
    known = set(MAY_USE) | ABOVE
    assert {stage for stage, _, _ in imports()} - known == set()


def test_package_does_not_know_mkdocs() -> None:
    knowing = {file for _, file, name in imports() if name.split(".")[0] == "mkdocs"}
    assert knowing == set()


def test_only_read_and_the_ways_in_open_files() -> None:
    """Stages after `read` get what they need handed over; assets and publishing do files."""
    # `Image.open` of photos reads bytes in memory.
    may_open = {"render/asset", "render/style", "render/publish", "render/photo"}
    names = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
    opening = {
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for stage in ("check", "model", "derive", "render")
        for path in (PACKAGE / stage).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in names
    }
    assert opening - may_open == set()


def test_no_exception_is_swallowed() -> None:
    broad = {
        path.name
        for path in HOOKS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or ast.unparse(node.type) in ("Exception", "BaseException")
        )
    }
    assert broad == set()


def test_hooks_stay_thin() -> None:
    sizes = {p.name: len(p.read_text("utf-8").splitlines()) for p in HOOKS.glob("*.py")}
    assert {name for name, lines in sizes.items() if lines > 130} == set()


def test_every_module_and_public_name_tells_what_it_is() -> None:
    silent = set()
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        if path.stat().st_size and not ast.get_docstring(tree):
            silent.add(path.name)
        for node in tree.body:
            is_public = isinstance(node, ast.ClassDef | ast.FunctionDef)
            if (
                is_public
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
            ):
                silent.add(f"{path.name}:{node.name}")
    assert silent == set()
