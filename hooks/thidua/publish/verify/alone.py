"""A site without its inputs, held against what it publishes itself (cổng đứng một mình).

Rankings follow from `dau-vao.json`; tables, pages of rankings and score sheets have to tell
just that; links lead to files that are there.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from html import unescape

from thidua.address.file import INPUTS, LOG
from thidua.address.page import EMBEDS, RANKINGS
from thidua.derive.proof.verification import read_inputs, verify
from thidua.publish.link.link import links_of_page, target_of
from thidua.publish.verify.since import log_fault
from thidua.publish.verify.telling import ranking_faults
from thidua.publish.verify.twin import is_twin

Files = Mapping[str, bytes]
_HASHED = re.compile(r"\.([0-9a-f]{8}|[0-9a-f]{10})\.[a-z0-9]+$")
_TAG = re.compile(r"<[^>]*>")


def alone_faults(files: Files) -> dict[str, str]:
    """Tell what does not follow from what a site publishes, by file."""
    faults = {**dict(_broken_links(files)), **dict(_misnamed(files))}
    told = {n: content for n, content in files.items() if _is_proof(n) and not is_twin(n, files)}  # fmt: skip
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
            if target is not None and _file_of(target) not in files:
                yield name, f"liên kết tới /{target}, mà cổng không có trang ấy"
                break


def _misnamed(files: Files) -> Iterator[tuple[str, str]]:
    """Tell files that are named after another content than they have."""
    for name, content in files.items():
        found = _HASHED.search(name)
        if found and not hashlib.sha256(content).hexdigest().startswith(found[1]):
            yield name, "tên tệp mang mã băm của nội dung khác"


def _file_of(address: str) -> str:
    return f"{address}index.html" if not address or address.endswith("/") else address
