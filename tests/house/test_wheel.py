"""The package works alone: a wheel in a bare environment builds what this folder builds.

A bare environment has an interpreter, the locked libraries and the wheel; nothing of this
folder is on its path.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.command.workbook import workbook
from tests.commune import ROOT
from tests.read.office.paper import numbered
from tests.test_guide import PLAN, SCORES, commands
from thidua.check.reference_book import reference_tables, with_tables
from thidua.draft.start.body import UNKNOWN

pytestmark = pytest.mark.slow
LOCKED = re.findall(
    r"^([a-z0-9-]+)==.*?\\$", (ROOT / "requirements.txt").read_text("utf-8"), re.M
)
BUILDING = {"hatchling", "pluggy", "tomlkit", "trove-classifiers"}
"""What makes a wheel, and is not needed to use one."""
HOOK = "from thidua.house.portal import *\n"
HOOKS = ROOT / "hooks"
TOLD = {"THIDUA_AS_OF": "2026-11-21", "THIDUA_SITE_URL": "https://thidua.example/"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this folder, made from its source archive."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [archive], [made] = folder.glob("*.tar.gz"), folder.glob("*.whl")
    shutil.unpack_archive(archive, folder)
    again = [*command[:-1], str(folder / "again"), "-t", "wheel"]
    source = folder / archive.name.removesuffix(".tar.gz")
    subprocess.run(again, cwd=source, check=True, capture_output=True)
    assert (folder / "again" / made.name).read_bytes() == made.read_bytes()
    return made


def environment(folder: Path, wheel: Path, libraries: Iterable[str]) -> Path:
    """Make a bare environment; give its interpreter."""
    venv.create(folder, symlinks=os.name != "nt")
    [packages] = folder.glob("lib/python*/site-packages")
    for name in libraries:
        found = distribution(name)
        for top in {file.parts[0] for file in found.files or ()} - {"..", "thidua"}:
            link = packages / top
            if top != "__pycache__" and not link.exists():
                link.symlink_to(Path(str(found.locate_file(top))))
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder / "bin/python"),
        "install",
    ]
    command += [
        "--quiet",
        "--no-deps",
        "--no-index",
        "--disable-pip-version-check",
        str(wheel),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "bin/python"


def run(python: Path, folder: Path, *words: str) -> str:
    """Run the command of a bare environment."""
    clean = {"PATH": os.environ["PATH"], "HOME": str(folder), **TOLD}
    command = [str(python), "-m", "thidua", *words]
    done = subprocess.run(
        command, cwd=folder, env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def sums(site: Path) -> dict[str, str]:
    """Give the hash of every file."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_bare_environment_builds_the_same_bytes(
    host: str, wheel: Path, real: Path, tmp_path: Path
) -> None:
    libraries = [host if name == "mkdocs" else name for name in LOCKED]
    bare = [name for name in libraries if name not in BUILDING]
    python = environment(tmp_path / "bare", wheel, bare)
    portal = tmp_path / "cong"
    for part in ("data", "content"):
        shutil.copytree(ROOT / part, portal / part)
    shutil.copy(ROOT / "mkdocs.yml", portal)
    (portal / "overrides").mkdir()
    (portal / "hooks").mkdir()
    (portal / "hooks/portal.py").write_text(HOOK, "utf-8")
    run(python, portal, "build")
    assert sums(portal / "site") == sums(real)


def test_a_bare_environment_begins_a_portal(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "bare", wheel, LOCKED)
    run(python, tmp_path, "new", "portal", "cong", "--name", "Cổng thử", "--yes")
    portal = tmp_path / "cong"
    assert (portal / "hooks/portal.py").read_text("utf-8").startswith(HOOK.strip())
    run(python, portal, "new", "xa", "--name", "Xã Thử", "--province", "Mẫu", "--yes")
    [line] = [
        line
        for line in (portal / "requirements.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert (portal / line).read_bytes() == wheel.read_bytes()
    (portal / "overrides/pages").mkdir(parents=True)
    own = portal / "overrides/pages/body.html"
    theirs = (ROOT / "overrides/pages/body.html").read_text("utf-8")
    own.write_text(f"{theirs}<p>Của riêng cổng này</p>\n", "utf-8")
    (portal / "overrides/components").mkdir()
    (portal / "overrides/components/rieng.css").write_text(".rieng{color:red}", "utf-8")
    assert run(python, portal, "check") == ""
    assert run(python, portal, "build") == "Cổng đã dựng ở site/index.html\n"
    page = (portal / "site/xa-thu/index.html").read_text("utf-8")
    assert "<p>Của riêng cổng này</p>" in page
    [css] = portal.glob("site/assets/cong.*.css")
    assert ".rieng{color:red}" in css.read_text("utf-8")


def test_the_guide_is_walked_in_a_bare_environment(wheel: Path, tmp_path: Path) -> None:
    """From the wheel, a Word file and an Excel file to a built ranking, as the guide says."""
    python = environment(tmp_path / "bare", wheel, LOCKED)
    (tmp_path / "ke-hoach.docx").write_bytes(numbered(PLAN))
    (tmp_path / "diem.xlsx").write_bytes(workbook(SCORES))
    folder = tmp_path
    for words in commands():
        if words[0] == "cd":
            folder /= words[1]
        elif words[0] == "pip":
            assert words[2] == wheel.name
        else:
            run(python, folder, *words[1:])
    page = (folder / "site/xa-thu/xep-hang/2026/thon-sach-dep/index.html").read_text(
        "utf-8"
    )
    assert "Thôn Đông" in page
    assert "95,5" in page
    told = run(python, folder, "check")
    assert UNKNOWN in told
    assert told.count("lưu ý:") == 1
    body = folder / "data/bodies/xa-thu/body.yml"
    body.write_text(body.read_text("utf-8").replace(UNKNOWN, "tỉnh Mẫu"), "utf-8")
    assert run(python, folder, "check") == ""


def test_a_wheel_carries_the_words_from_which_the_reference_is_made(
    wheel: Path,
) -> None:
    words = ZipFile(wheel).read("thidua/house/data/README.md").decode()
    whole = (ROOT / "data/README.md").read_text("utf-8")
    assert len(words) < len(whole) / 2
    assert with_tables(words, reference_tables()) == whole


def test_a_wheel_carries_the_same_code_without_marks_for_tools(wheel: Path) -> None:
    archive = ZipFile(wheel)
    code = sorted(
        name
        for name in archive.namelist()
        if name.endswith(".py") and name.startswith("thidua/")
        if not name.startswith("thidua/house/hooks/")
    )
    for name in code:
        told, typed = archive.read(name).decode(), (HOOKS / name).read_text("utf-8")
        assert ast.dump(ast.parse(told)) == ast.dump(ast.parse(typed)), name
        assert "# fmt: skip\n" not in told, name
    ours = (path for path in HOOKS.glob("thidua/**/*.py") if path.stat().st_size)
    assert code == sorted(path.relative_to(HOOKS).as_posix() for path in ours)


def test_a_wheel_carries_what_a_portal_needs_and_no_more(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    inside = {name.split("/")[2] for name in names if name.startswith("thidua/house/")}
    assert inside == {"__init__.py", "data", "hooks", "overrides", "vendor"}
    assert {
        name for name in names if not name.startswith(("thidua/", "thidua-"))
    } == set()
    assert [name for name in names if re.search("bodies|axe|merge", name)] == []
    marks = {
        p.relative_to(HOOKS).as_posix()
        for p in HOOKS.rglob("__init__.py")
        if p.stat().st_size
    }
    assert {n for n in names if n.endswith("__init__.py")} == marks


def test_a_wheel_is_light(wheel: Path) -> None:
    """What stands beside the code weighs little; code is not cut by bytes: a module holds one noun."""
    files = ZipFile(wheel).infolist()
    house = [f.compress_size for f in files if f.filename.startswith("thidua/house/")]
    assert sum(house) < 180_000
    assert wheel.stat().st_size < 1_600_000
