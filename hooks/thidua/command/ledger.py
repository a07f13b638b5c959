"""`thidua ledger SITE`: add the addresses of a built site to the ledger."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from thidua.address.page import plan_address
from thidua.command.project import FAILED, OK, Misuse, existing, find_root
from thidua.model.ledger import Ledger
from thidua.model.portal import Portal
from thidua.model.problem import errors, report
from thidua.publish.load import load_portal
from thidua.publish.permanence import FILE

HEAD = """\
# yaml-language-server: $schema=schema/ledger.json
# Sổ địa chỉ đã công bố: lệnh `make ledger` ghi thêm, không ai xóa dòng nào.
# Đổi tên một trang thì ghi vào moved: địa chỉ cũ: địa chỉ mới.
"""


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument("site", help="thư mục site đã dựng")
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write the ledger anew; nothing is ever taken out of it."""
    site, root = existing(options.site), find_root(Path.cwd())
    portal, problems = load_portal(root)
    if portal is None:
        raise Misuse(report(errors(problems)))
    ledger = portal.ledger
    found = published(site, portal, ledger)
    known = {**found, **ledger.addresses}
    for address, clauses in found.items():
        known[address] = tuple(dict.fromkeys([*known[address], *clauses]))
    (root / FILE).write_text(ledger_text(ledger.moved, known), "utf-8")
    print(f"{FILE}: {len(known)} địa chỉ, thêm {len(known) - len(ledger.addresses)}")
    return OK if found else FAILED


def published(site: Path, portal: Portal, ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Give the addresses of a site's pages, each with the ids of its clauses."""
    plans = {
        plan_address(entry.key): tuple(entry.clauses.by_id)
        for entry in portal.campaigns()
    }
    pages = (p.parent.relative_to(site).as_posix() for p in site.rglob("index.html"))
    addresses = {f"{page}/" for page in pages if page != "."} - set(ledger.moved)
    return {address: plans.get(address, ()) for address in sorted(addresses)}


def ledger_text(
    moved: Mapping[str, str], addresses: Mapping[str, tuple[str, ...]]
) -> str:
    """Write a ledger as YAML, one address a line, sorted."""
    return HEAD + "".join(_lines(moved, addresses))


def _lines(
    moved: Mapping[str, str], addresses: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    yield "moved:\n" if moved else "moved: {}\n"
    yield from (f'  "{old}": "{new}"\n' for old, new in moved.items())
    yield "addresses:\n"
    for address in sorted(addresses):
        yield f"  {address}: [{', '.join(addresses[address])}]\n"
