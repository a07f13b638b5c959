"""A site without its inputs, held against what it publishes itself (cổng đứng một mình).

Rankings follow from `dau-vao.json`; tables, pages of rankings and score sheets have to tell
just that; links lead to files that are there.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterator, Mapping
from html import unescape

from thidua.address.file import INPUTS, LOG, file_name
from thidua.address.page import EMBEDS, RANKINGS, SEARCH
from thidua.derive.proof.verification import read_inputs, verify
from thidua.publish.link.link import links_of_page, target_of
from thidua.publish.verify.since import log_fault
from thidua.publish.verify.telling import ranking_faults
from thidua.publish.verify.twin import is_twin

Files = Mapping[str, bytes]
_HASHED = re.compile(r"\.([0-9a-f]{8}|[0-9a-f]{10})\.[a-z0-9]+$")
_BLOCKS = f"{SEARCH}lo-"
"""Files of the search that share the hash of all of their part."""
_MISNAMED = "tên tệp mang mã băm của nội dung khác"
_TAG = re.compile(r"<[^>]*>")


def alone_faults(files: Files, listed: Container[str] = ()) -> dict[str, str]:
    """Tell what does not follow from what a site publishes, by file.

    `listed` are files that differ from the list of the site.
    """
    faults = {**dict(_broken_links(files)), **dict(_misnamed(files, listed))}
    told = {
        n: content
        for n, content in files.items()
        if _is_proof(n) and not is_twin(n, files)
    }
    copies = {name for name in told if _is_copy(name, files)}
    judged = {name: told[name] for name in told if name not in copies}
    for verdict in verify(judged):
        if verdict.fault:
            faults[verdict.path] = verdict.fault
    if fault := log_fault(files):
        faults[LOG] = fault
    for name in judged:
        if name.endswith(f"/{INPUTS}"):
            inputs, _ = read_inputs(files[name])
            if inputs:
                faults |= ranking_faults(name.removesuffix(INPUTS), inputs, files)
    return faults


def _is_proof(name: str) -> bool:
    """Embeds only repeat what pages tell: the manifest covers them."""
    is_ranking = f"/{RANKINGS}" in f"/{name}" and not name.startswith(EMBEDS)
    return name.lower().endswith(".json") and is_ranking


def _is_copy(name: str, files: Files) -> bool:
    """Whether a file stands at the old address of a page that moved, as it stands at the new one."""
    folder, _, last = name.rpartition("/")
    page = files.get(f"{folder}/index.html", b"").decode("utf-8", "replace")
    moved = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page)
    target = target_of(f"{folder}/", unescape(moved[1]))[0] if moved else None
    return bool(target) and files.get(f"{target}{last}") == files[name]


def _broken_links(files: Files) -> Iterator[tuple[str, str]]:
    """Tell pages that lead to files which are not there."""
    for name, content in files.items():
        if not name.endswith(".html") or name == "404.html":
            continue
        address = name.removesuffix("index.html")
        links, _ = links_of_page(content.decode("utf-8", "replace"))
        for link in sorted(links):
            target, _ = target_of(address, unescape(link))
            if target is not None and file_name(target) not in files:
                yield name, f"liên kết tới /{target}, mà cổng không có trang ấy"
                break


def _misnamed(files: Files, listed: Container[str]) -> Iterator[tuple[str, str]]:
    """Tell files that are named after another content than they have.

    Of several that share a hash, only those that the list tells of, where it does.
    """
    for (_, told), names in _named_alike(files).items():
        found = hashlib.sha256(b"".join(files[name] for name in names))
        if not found.hexdigest().startswith(told):
            wrong = [name for name in names if name in listed] or names
            yield from ((name, _MISNAMED) for name in wrong)


def _named_alike(files: Files) -> dict[tuple[str, str], list[str]]:
    """Give the files that one hash names: one file, or all blocks of a part of the search, in order."""
    alike: dict[tuple[str, str], list[str]] = {}
    for name in sorted(files, key=lambda name: (len(name), name)):
        if found := _HASHED.search(name):
            kind = _BLOCKS if name.startswith(_BLOCKS) else name
            alike.setdefault((kind, found[1]), []).append(name)
    return alike
