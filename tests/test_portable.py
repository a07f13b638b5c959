"""The code runs on Windows as on Linux: no call of one system alone, no code page, no backslash.

What has to differ stands in a file that is listed here, behind a question for the system.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.commune import ROOT
from thidua.command.project import seen_from_here
from thidua.publish.run import hands

pytestmark = pytest.mark.slow

HOOKS = ROOT / "hooks"
ONE_SYSTEM = {
    "chown", "chroot", "fork", "forkpty", "getegid", "geteuid", "getgid", "getuid", "killpg", "lchown", "link",
    "mkfifo", "mknod", "nice", "posix_spawn", "setsid", "setuid", "statvfs", "symlink", "symlink_to", "sync",
    "umask", "hardlink_to", "is_mount", "lchmod", "uname",
}  # fmt: skip
"""Names of functions that one system has, or that ask Windows for special rights."""
MODULES = {"fcntl", "grp", "msvcrt", "pty", "pwd", "resource", "termios", "winreg"}
ASKED_FIRST = {
    "export/linked/plan.py": {"link"},  # our own
    "export/linked/portal.py": {"link"},
    "publish/tree/tree.py": {"link"},  # copied where it fails
    "publish/tree/spare.py": {"link"},  # no tree is kept where it fails
    "publish/tree/twin.py": {"link"},
    "publish/swap/lock.py": {"fcntl", "msvcrt"},  # sys.platform
    "publish/swap/swap.py": {"chown"},  # hasattr
    "publish/swap/fill.py": {"symlink_to"},  # a link that stood there before
}
"""Where one system's own is used, behind a question or where it cannot be met."""


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    return tuple(
        (
            path.relative_to(HOOKS / "thidua").as_posix(),
            ast.parse(path.read_text("utf-8")),
        )
        for path in sorted((HOOKS / "thidua").rglob("*.py"))
    )


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Give every call: its file, the last name of what is called, the call."""
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield name, ast.unparse(node.func).rpartition(".")[2], node


def keywords(call: ast.Call) -> set[str | None]:
    return {keyword.arg for keyword in call.keywords}


def test_nothing_of_one_system_is_used_unasked() -> None:
    used: dict[str, set[str]] = {}
    for name, called, _ in calls():
        if called in ONE_SYSTEM:
            used.setdefault(name, set()).add(called)
    for name, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                found = {alias.name for alias in node.names} & MODULES
            elif isinstance(node, ast.ImportFrom):
                found = {node.module or ""} & MODULES
            else:
                continue
            if found:
                used.setdefault(name, set()).update(found)
    assert used == ASKED_FIRST


def test_texts_are_utf8_with_lf_whatever_the_machine() -> None:
    astray = set()
    for name, called, call in calls():
        where = f"{name}:{call.lineno}"
        if called == "read_text" and not (call.args or "encoding" in keywords(call)):
            astray.add(f"{where} reads by the code page")
        if called == "write_text" and "newline" not in keywords(call):
            astray.add(f"{where} ends lines as the machine does")
        if called in ("run", "Popen", "check_output") and {
            "text",
            "universal_newlines",
        } & keywords(call):
            astray.add(f"{where} hears by the code page")
    assert astray == set()


def test_names_of_files_have_slashes_everywhere() -> None:
    """A way from one folder to a file becomes a name by `as_posix`, or stays a path."""
    astray = set()
    for name, tree in modules():
        for node in ast.walk(tree):
            inner = (
                node.args[:1]
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "str"
                else []
            )
            inner += (
                [v.value for v in node.values if isinstance(v, ast.FormattedValue)]
                if isinstance(node, ast.JoinedStr)
                else []
            )
            astray |= {
                f"{name}:{each.lineno}"
                for each in inner
                if "relative_to(" in (told := ast.unparse(each))
                and "as_posix" not in told
                and ".parts" not in told
            }
    assert astray == set()


def test_processes_are_begun_in_a_way_that_every_system_knows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A copy of a process is begun in one place, and nowhere but on Linux: others begin from nothing."""
    text = "".join(ast.unparse(tree) for _, tree in modules())
    assert text.count("get_context('fork')") == 1
    assert "os.fork" not in text
    assert "preexec_fn" not in text
    assert "start_new_session" not in text
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    for system in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", system)
        assert hands._context().get_start_method() == "spawn"


def test_no_way_leads_from_drive_to_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    def relpath(path: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", relpath)
    assert seen_from_here(Path("/a/b"), "data/portal.yml") == "/a/b/data/portal.yml"


def test_git_keeps_line_ends() -> None:
    told = (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    assert "* text=auto eol=lf" in told
    listed = {line.split()[0] for line in told if line.endswith(" binary")}
    kinds = {path.suffix for path in ROOT.glob("vendor/**/*") if path.is_file()}
    assert {f"*{suffix}" for suffix in kinds & {".woff2", ".png"}} <= listed


def test_the_batch_file_is_that_of_every_portal() -> None:
    """It is read by cmd.exe: CRLF, no byte order mark."""
    ours = (ROOT / "dung-cong.bat").read_bytes()
    theirs = (HOOKS / "thidua/draft/skeleton/portal/dung-cong.bat").read_bytes()
    assert ours.splitlines() == theirs.splitlines()
    assert ours.count(b"\r\n") == ours.count(b"\n")
    assert ours.startswith(b"@echo off")


@pytest.mark.parametrize("page", ["cp1252", "cp1258", "ascii"])
def test_words_are_utf8_whatever_the_code_page(page: str, tmp_path: Path) -> None:
    """Help, errors, a new portal and its build, where the machine would write another code."""
    machine = {**os.environ, "PYTHONIOENCODING": page, "PYTHONUTF8": "0", "LC_ALL": "C"}
    machine |= {"THIDUA_AS_OF": "2026-11-26", "LANG": "C"}

    def told(folder: Path, *words: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "thidua", *words]
        done = subprocess.run(
            command, cwd=folder, env=machine, capture_output=True, check=False
        )
        return done.returncode, (done.stdout + done.stderr).decode("utf-8")

    code, words = told(tmp_path, "--help")
    assert (code, "kiểm tra mọi dữ liệu" in words) == (0, True)
    code, words = told(tmp_path, "chek")
    assert (code, "không có 'chek'" in words) == (2, True)
    code, words = told(tmp_path, "new", "portal", "cong", "--name", "Cổng thử", "--yes")
    assert (code, "đã tạo" in words) == (0, True)
    page_of = tmp_path / "cong/content/index.md"
    assert "# Cổng thử\n" in page_of.read_text("utf-8")
    code, words = told(tmp_path / "cong", "build")
    assert code == 0, words
    assert "Cổng đã dựng ở site/index.html" in words
    assert "UnicodeEncodeError" not in words
