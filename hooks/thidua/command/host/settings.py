"""What the host's settings (mkdocs.yml) may not say: told before the host tells it in its own words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import yaml
from yaml import CLoader, MappingNode, Node, ScalarNode, SequenceNode

from thidua.check.rule.rule import LOST
from thidua.model.problem import Place, Problem
from thidua.read.source.folder import missing_folder

_SETTINGS, _WRONG, _HOOK = "mkdocs.yml", "thiet-lap-sai", "hooks/portal.py"
_FOLDERS = ("data", "content")
"""What the host stops without."""
_INHERITED = "INHERIT"
_WHOLE = "chép các mục của tệp ấy vào mkdocs.yml rồi bỏ dòng INHERIT"
_FIXED = {
    ("docs_dir",): "content",
    ("theme", "name"): "material",
    ("theme", "language"): "vi",
    ("use_directory_urls",): "true",
}
"""What the portal is made for; the host has other defaults for the first two."""
_WEB = re.compile(r"(?:https?:/)?/\S*")
_POST = ("mailto:", "tel:")
_NEEDED = {
    ("site_name",): "tên cổng",
    ("docs_dir",): "content",
    ("theme", "name"): "material",
    ("hooks",): f"hooks: [{_HOOK}]",
}

KNOWN = {
    "INHERIT", "config_file_path", "site_name", "nav", "pages", "exclude_docs", "draft_docs", "not_in_nav",
    "site_url", "site_description", "site_author", "theme", "docs_dir", "site_dir", "copyright",
    "google_analytics", "dev_addr", "use_directory_urls", "repo_url", "repo_name", "edit_uri_template", "edit_uri",
    "extra_css", "extra_javascript", "extra_templates", "markdown_extensions", "mdx_configs", "strict",
    "remote_branch", "remote_name", "extra", "plugins", "hooks", "watch", "validation",
}  # fmt: skip
"""What the host may be told; anything else stops a strict build."""


def settings_faults(root: Path, *, builds: bool) -> list[Problem]:
    """Tell values that no portal can be built with; settings that cannot be read are told elsewhere.

    A hook elsewhere than in this folder is asked for where the host is about to run it.
    """
    if not (root / _SETTINGS).is_file():
        return [Problem(Place(_SETTINGS), "thiếu tệp này", LOST, rule=_WRONG)]
    try:
        top = yaml.compose((root / _SETTINGS).read_text("utf-8"), CLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return []
    missing = [
        _problem(h, f"không có tệp {h.value}", f"ghi {_HOOK}; {LOST}")
        for h in _scalars(_at(top, "hooks"))
        if (builds or h.value == _HOOK) and not (root / h.value).is_file()
    ]
    if parent := _at(top, _INHERITED):
        return [*_unknown(top), _inherited(parent, root), *missing]
    bare = [name for name in _FOLDERS if not (root / name).is_dir()]
    if bare and builds:
        return [*_unknown(top), *_values(top), *missing, *map(missing_folder, bare)]
    menu = _menu(_at(top, "nav"), root / "content")
    return [*_unknown(top), *_values(top), *missing, *menu]


def _inherited(parent: Node, root: Path) -> Problem:
    """Tell settings in another file: addresses, extensions, folders are read from this one alone."""
    name = next((scalar.value for scalar in _scalars(parent)), "")
    is_there = bool(name) and (root / name).is_file()
    gone = "" if is_there else f"; không có tệp {name}"
    message = f"INHERIT gọi “{name}”: cổng chỉ đọc thiết lập ở mkdocs.yml{gone}"
    line, column = parent.start_mark.line + 1, parent.start_mark.column + 1
    place = Place(_SETTINGS, line, column)
    return Problem(place, message, _WHOLE, found=name, rule=_WRONG)


def _unknown(top: Node | None) -> Iterator[Problem]:
    for key, _ in top.value if isinstance(top, MappingNode) else ():
        if key.value not in KNOWN:
            near = get_close_matches(key.value, KNOWN, 1, 0.8)
            remedy = f"có phải là “{near[0]}”?" if near else "bỏ mục này"
            yield _problem(key, f"MkDocs không có mục “{key.value}”", remedy)


def _values(top: Node | None) -> Iterator[Problem]:
    for steps, right in _FIXED.items():
        node = _at(top, *steps)
        if isinstance(node, ScalarNode) and node.value.lower() != right:
            message = f"{'.'.join(steps)} ghi “{node.value}”"
            yield _problem(node, message, f"ghi {right}")
    for steps, needed in _NEEDED.items():
        if not any(_scalars(_at(top, *steps))):
            message, remedy = f"thiếu {'.'.join(steps)}", f"thêm mục này: {needed}"
            yield Problem(Place(_SETTINGS), message, remedy, rule=_WRONG)
    yield from _address(_at(top, "site_url"))


def _address(node: Node | None) -> Iterator[Problem]:
    """Tell an address that is none: one that is typed, or a variable of the environment."""
    remedy = "ghi cả địa chỉ, bắt đầu bằng https://, không dấu cách"
    if isinstance(node, ScalarNode) and node.value and not _WEB.fullmatch(node.value):
        yield _problem(node, f"site_url ghi “{node.value}”", remedy)
    for name in _scalars(node) if isinstance(node, SequenceNode) else ():
        if (told := os.environ.get(name.value)) and not _WEB.fullmatch(told):
            place, message = Place(name.value), f"địa chỉ đăng cổng ghi “{told}”"
            yield Problem(place, message, remedy, found=told, rule=_WRONG)


def _menu(menu: Node | None, words: Path) -> Iterator[Problem]:
    """Tell entries of the menu (thực đơn) that are no file of words."""
    for entry in _scalars(menu):
        name = entry.value
        is_page = ".." not in name and (words / name).is_file()
        if not is_page and not _WEB.fullmatch(name) and not name.startswith(_POST):
            pages = [page.relative_to(words).as_posix() for page in words.rglob("*.md")]
            remedy = "bỏ dòng này nếu là trang máy lập, hoặc tạo tệp ấy"
            if near := get_close_matches(name, pages, 1, 0.8):
                remedy = f"có phải là “{near[0]}”?"
            message = f"nav gọi “{name}”, không có tệp content/{name}"
            yield _problem(entry, message, remedy)


def _at(node: Node | None, *steps: str) -> Node | None:
    """Follow keys from a node; a theme may be a name alone."""
    for step in steps:
        if isinstance(node, MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        elif not (isinstance(node, ScalarNode) and step == "name"):
            return None
    return node


def _scalars(node: Node | None) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, MappingNode):
        for _, value in node.value:
            yield from _scalars(value)


def _problem(node: ScalarNode, message: str, remedy: str) -> Problem:
    place = Place(_SETTINGS, node.start_mark.line + 1, node.start_mark.column + 1)
    return Problem(place, message, remedy, found=node.value, rule=_WRONG)
