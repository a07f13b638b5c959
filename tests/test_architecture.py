"""The promises of `thidua/__init__.py`, kept by machine."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOOKS = Path(__file__).parent.parent / "hooks"
PACKAGE = HOOKS / "thidua"

# Each room, with the rooms that it may use. `check` asks `derive` for points, totals
# and seals, which know records alone.
MAY_USE = {
    "model": set(),
    "house": set(),
    "address": {"model"},
    "read": {"model", "address"},
    "draft": {"model", "address", "read"},
    "check": {"model", "address", "read", "derive"},
    "derive": {"model", "address"},
    "review": {"model", "address", "read", "draft", "check", "derive", "say"},
    "say": {"model", "address", "derive"},
    "page": {"model", "address", "derive", "say"},
    "export": {"model", "address", "derive", "say"},
    "publish": {
        "house",
        "model",
        "address",
        "read",
        "check",
        "derive",
        "say",
        "page",
        "export",
        "review",
    },
}
# Whatever stands above the rooms: the ways in.
ABOVE = {"command", "__main__", "__init__"}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports() -> tuple[tuple[str, str, str], ...]:
    """Give every import of the package as (stage, file, imported name)."""
    return tuple(_imports())


def _imports() -> Iterator[tuple[str, str, str]]:
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        for node in _statements(parsed(path)):
            if isinstance(node, ast.Import):
                yield from ((parts[0], "/".join(parts), a.name) for a in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield parts[0], "/".join(parts), node.module or ""


def _statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Give every statement below a node, without the expressions in it."""
    for part in ("body", "orelse", "handlers", "finalbody", "cases"):
        for inner in getattr(node, part, ()):
            if isinstance(inner, ast.stmt):
                yield inner
            yield from _statements(inner)


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
    """Rooms after `read` get what they need handed over; `publish` does files."""
    # `Image.open` of photos reads bytes in memory.
    may_open = {"publish/picture/card", "publish/picture/photo"}
    names = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
    opening = {
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for stage in ("address", "check", "model", "derive", "say", "page", "export")
        for path in (PACKAGE / stage).rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in names
    }
    assert opening - may_open == set()


def test_no_exception_is_swallowed() -> None:
    broad = {
        path.name
        for path in HOOKS.rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler)
        and (
            node.type is None
            or ast.unparse(node.type) in ("Exception", "BaseException")
        )
    }
    assert broad == set()


def test_nobody_reckons_with_the_day_but_today() -> None:
    """Whatever depends on the day asks `Today`, which knows how long the answer holds."""
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for room in ("model", "check", "derive", "say", "page", "export")
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Compare | ast.BinOp)
        for part in ast.iter_child_nodes(node)
        if isinstance(part, ast.Name | ast.Attribute) and _named(part) == "as_of"
    ]
    assert found == []


def _named(node: ast.Name | ast.Attribute) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr


def test_hooks_stay_thin() -> None:
    sizes = {p.name: len(p.read_text("utf-8").splitlines()) for p in HOOKS.glob("*.py")}
    assert {name for name, lines in sizes.items() if lines > 130} == set()


def test_every_module_and_public_name_tells_what_it_is() -> None:
    silent = set()
    for path in PACKAGE.rglob("*.py"):
        tree = parsed(path)
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


def lines_of(folder: Path, *, deep: bool = False) -> int:
    """Count the lines of a folder's own files, or of all below it."""
    files = folder.rglob("*.py") if deep else folder.glob("*.py")
    return sum(len(path.read_text("utf-8").splitlines()) for path in files)


def test_no_room_is_too_large() -> None:
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert {str(f) for f in folders if lines_of(f) > 1200} == set()
    share = lines_of(PACKAGE / "page", deep=True) / lines_of(PACKAGE, deep=True)
    assert share <= 0.3


def test_imports_run_in_no_circle() -> None:
    """Neither between modules nor between folders that stand side by side."""
    modules: dict[str, set[str]] = {}
    rooms: dict[str, set[str]] = {}
    for _, file, name in imports():
        if not name.startswith("thidua."):
            continue
        target = name.removeprefix("thidua.").replace(".", "/")
        modules.setdefault(file, set()).add(target)
        here, there = (room_of(path) for path in (file, target))
        if not (
            f"{here}/".startswith(f"{there}/") or f"{there}/".startswith(f"{here}/")
        ):
            rooms.setdefault(here, set()).add(there)
    assert circle(modules) == []
    assert circle(rooms) == []


def room_of(name: str) -> str:
    """The folder of a module; of a folder, itself."""
    return name if (PACKAGE / name).is_dir() else name.rpartition("/")[0]


def circle(arrows: dict[str, set[str]]) -> list[str]:
    """Find names that lead back to themselves: what remains when all ends are taken away."""
    left = {name: set(targets) & set(arrows) for name, targets in arrows.items()}
    while ends := {name for name, targets in left.items() if not targets}:
        left = {n: targets - ends for n, targets in left.items() if n not in ends}
    return sorted(left)


def test_one_place_reads_names_of_files() -> None:
    """Elsewhere campaigns, bodies and units come as keys, and addresses from `address`."""
    cutting = {
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for stage in ("address", "model", "check", "derive", "say", "page", "export")
        for path in (PACKAGE / stage).rglob("*.py")
        if 'split("/")' in path.read_text("utf-8")
    }
    assert cutting == set()


def test_no_address_is_made_outside_of_its_room() -> None:
    sections = ("ke-hoach", "ket-qua", "xep-hang", "dien-hinh", "don-vi", "van-ban")
    making = {
        path.relative_to(PACKAGE).with_suffix("").as_posix()
        for stage in ("derive", "say", "page", "export")
        for path in (PACKAGE / stage).rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.JoinedStr)
        and any(f"/{s}/" in ast.unparse(node) for s in sections)
    }
    assert making == set()
