"""Measure builds of made-up communes: processors, time, memory, bytes, in one table.

    python -m tests.bench.build [COMMUNES ...] [--campaigns N] [--table] [--peers]

With `--peers` the same plans, rankings and exemplars are built by others, too: five
pages a campaign, then every page that we have; they are fetched from PyPI and npm. All runs are one after another, so
compare within one table: times move with the machine. Nothing fails by it.
"""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.generator import YEARS, Commune, communes_of, generate
from tests.bench.measure import Cost, measure
from tests.bench.pages import five_pages, same_pages
from tests.bench.peers import PEERS

HEAD = """| dựng bằng | xã | trang | tệp | MB | CPU s | CPU ms/trang | giây | bộ nhớ MB |
|---|---|---|---|---|---|---|---|---|"""
DAY, NEXT_DAY = "2026-01-15", "2026-01-16"
TOLD = {"THIDUA_AS_OF": DAY, "NO_MKDOCS_2_WARNING": "1"}


def ours(communes: list[Commune], root: Path) -> Iterator[str]:
    """Build by `thidua build`: with nothing there, nothing changed, one file changed, on the next day."""
    generate(root / "portal", communes)
    site = root / "site"
    thidua = Path(sys.executable).with_name("thidua")
    command = [str(thidua), "build", "--to", str(site)]
    cold = measure(command, root / "portal", TOLD)
    yield row("cổng này", len(communes), site, cold)
    again = measure(command, root / "portal", TOLD)
    yield row("… không có gì đổi", len(communes), site, again)
    for told in ("một tệp đổi", "một tệp đổi nữa"):
        _edit(communes[-1], root / "portal", told)
        again = measure(command, root / "portal", TOLD)
        yield row(f"… {told}", len(communes), site, again)
    again = measure(command, root / "portal", {**TOLD, "THIDUA_AS_OF": NEXT_DAY})
    yield row("… sang ngày hôm sau", len(communes), site, again)
    start, cpu = time.perf_counter(), time.process_time()
    _copy(site, root / "copy")
    bare = Cost(time.perf_counter() - start, time.process_time() - cpu, 0)
    yield row("… chỉ ghi ngần ấy tệp", len(communes), site, bare)


def others(communes: list[Commune], root: Path) -> Iterator[str]:
    """Build five pages a campaign by each of the others, then all that we have."""
    for peer in PEERS:
        command = peer.fetch(root / f"{peer.name}-tool")
        for name, pages in (("năm trang", five_pages), ("mọi trang", same_pages)):
            folder = root / f"{peer.name}-{pages.__name__}"
            peer.write(pages(communes), folder)
            cost = measure(command, folder, TOLD)
            yield row(f"{peer.name}, {name}", len(communes), folder / "site", cost)


def row(name: str, communes: int, site: Path, cost: Cost) -> str:
    """Write a line of the table."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    size = sum(path.stat().st_size for path in files) / 1e6
    each = cost.cpu * 1000 / pages
    return f"| {name} | {communes} | {pages} | {len(files)} | {size:.1f} | {cost.cpu:.2f} | {each:.2f} | {cost.wall:.2f} | {cost.memory:.0f} |"


def _edit(commune: Commune, root: Path, told: str) -> None:
    """Change the title of a campaign."""
    folder = root / "data/bodies" / commune.slug
    path = next(iter(sorted(folder.glob("*/*/campaign.yml"))))
    head, _, rest = path.read_text("utf-8").partition("\n")
    path.write_text(f"{head} ({told})\n{rest}", "utf-8")


def _copy(site: Path, folder: Path) -> None:
    """Write the same files, one after another: no build of them can be quicker."""
    for path in site.rglob("*"):
        if path.is_file():
            target = folder / path.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())


def main() -> None:
    """Print the table, line by line as it is measured."""
    parser = ArgumentParser(description="Đo việc dựng cổng")
    parser.add_argument("communes", type=int, nargs="*", default=[50])
    parser.add_argument("--campaigns", type=int, default=1, help="phong trào mỗi xã")
    parser.add_argument(
        "--table", action="store_true", help="điểm trong một scores.csv"
    )
    parser.add_argument("--peers", action="store_true", help="đo cả công cụ khác")
    told = parser.parse_args()
    print(HEAD)
    for number in told.communes:
        made = communes_of(number, YEARS[-told.campaigns :], has_table=told.table)
        for lines in (ours, others) if told.peers else (ours,):
            with TemporaryDirectory() as folder:
                for line in lines(made, Path(folder)):
                    print(line, flush=True)


if __name__ == "__main__":
    main()
