"""The tiny commune of `tests/site/`, copied and changed as a case says, and built."""

from __future__ import annotations

import os
import subprocess
import sys
import traceback
from datetime import date
from functools import cache
from pathlib import Path
from shutil import copyfile, copytree
from tempfile import TemporaryFile
from typing import Any, NoReturn

from click import ClickException
from jinja2 import Environment
from mkdocs.__main__ import cli
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from thidua.publish.frame.templates import open_templates
from thidua.publish.portion import opening as publish
from thidua.publish.tree.tree import Tree

ROOT = Path(__file__).parent.parent
SITE = ROOT / "tests/site"
TODAY = date(2025, 6, 15)


def build(
    config: Path, folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build the site of a configuration as the host's command does.

    The command runs in a fork, which has the host and our templates already: most tests
    ask what a build gives, not how long Python takes to start.
    """
    if not hasattr(os, "fork"):
        return build_apart(config, folder, **environment)
    words, told = _command(config, folder), _environment(environment)
    templates = _templates()
    with TemporaryFile("w+") as out, TemporaryFile("w+") as err:
        child = os.fork()
        if not child:
            _run(words, told, templates, out.fileno(), err.fileno())
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        for file in (out, err):
            file.seek(0)
        return subprocess.CompletedProcess(words, code, out.read(), err.read())


def build_apart(
    config: Path, folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build with an interpreter of its own: another seed of hashes, another time zone."""
    command = [sys.executable, "-m", "mkdocs", *_command(config, folder)]
    told = _environment(environment)
    return subprocess.run(
        command, env=told, capture_output=True, text=True, check=False
    )


def _command(config: Path, folder: Path) -> list[str]:
    return ["build", "--strict", "-f", str(config), "-d", str(folder)]


def _environment(told: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "THIDUA_AS_OF": TODAY.isoformat(), **told}


def _run(
    words: list[str], told: dict[str, str], templates: Environment, *streams: int
) -> NoReturn:
    """Be the command: its streams, its environment, its exit code."""
    code = 1
    try:
        for number, stream in enumerate(streams, start=1):
            os.dup2(stream, number)
        sys.stdout, sys.stderr = (
            os.fdopen(n, "w", buffering=1, closefd=False) for n in (1, 2)
        )
        os.environ.clear()
        os.environ.update(told)
        vars(publish)["open_templates"] = lambda overrides, theme: templates
        # Fourteen thousand icons, of which nothing is published.
        Files.add_files_from_theme = lambda *_: None  # type: ignore[method-assign]
        cli(words, standalone_mode=False)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except ClickException as wrong:  # the host's Abort is one
        wrong.show()
        code = wrong.exit_code
    except BaseException:  # a fork must not go on as a test
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


@cache
def _templates() -> Environment:
    """Our templates, read and compiled once for all builds of this process."""
    theme = load_config(str(SITE / "mkdocs.yml")).theme.dirs
    templates = open_templates(ROOT / "overrides", theme)
    for path in (ROOT / "overrides").rglob("*.html"):
        templates.get_template(path.relative_to(ROOT / "overrides").as_posix())
    return templates


def configuration(root: Path) -> Path:
    """The settings of a copied commune, which name templates and hook of this project."""
    config = root / "mkdocs.yml"
    text = config.read_text("utf-8").replace("../../", f"{ROOT}/")
    config.write_text(text, "utf-8")
    return config


def commune(folder: Path, changes: list[dict[str, Any]]) -> Path:
    """Copy data and words of the tiny commune and make each change in turn."""
    tree = Tree(str(folder))
    for name, content in _files().items():
        tree.write(name, content, "")
    for change in changes:
        _change(folder / change["file"], change)
    return folder


@cache
def _files() -> dict[str, bytes]:
    """The files of the tiny commune: hundreds of tests copy it."""
    parts = (SITE / "data", SITE / "content")
    found = [path for part in parts for path in part.rglob("*") if path.is_file()]
    return {
        path.relative_to(SITE).as_posix(): path.read_bytes()
        for path in [*sorted(found), SITE / "mkdocs.yml"]
    }


def _change(path: Path, change: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match change:
        case {"replace": [old, new]}:
            text = path.read_text("utf-8")
            assert old in text, f"{path} has no “{old}”"
            path.write_text(text.replace(old, new, 1), "utf-8")
        case {"append": text}:
            path.write_text(path.read_text("utf-8") + text, "utf-8")
        case {"write": text, "encoding": encoding}:
            path.write_bytes(str(text).encode(str(encoding)))
        case {"write": text}:
            path.write_text(text, "utf-8")
        case {"hex": octets}:
            path.write_bytes(bytes.fromhex(octets))
        case {"size": size}:
            path.write_bytes(b"a: b\n" * (int(size) // 5))
        case {"cut": size}:
            path.write_bytes(path.read_bytes()[: int(size)])
        case {"link": target}:
            path.symlink_to(target)
        case {"remove": _}:
            path.unlink()
        case {"copied": name} if path.is_dir():
            copytree(path, path.parent / str(name), dirs_exist_ok=True)
        case {"copied": name}:
            copyfile(path, path.parent / str(name))
        case {"renamed": name}:
            path.rename(path.with_name(str(name)))
        case _:
            raise AssertionError(f"unknown change {change}")
