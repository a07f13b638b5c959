"""`thidua pdf --site DIR`: a PDF of every plan of a built site, beside its page."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from thidua.command.project import OK, Misuse, existing
from thidua.publish.verify.manifest import write_manifest

_PRESS = "pip install 'weasyprint>=69,<70'"
SYSTEM = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
"""What WeasyPrint needs of Debian; `.ci/pdf-libraries.sh` installs the same."""


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "--site",
        default="site",
        metavar="THƯ_MỤC",
        help="cổng đã dựng (mặc định: site)",
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write the PDFs and name each; exit 2 where the press is not set up."""
    site = existing(options.site)
    if not plan_pages(site):
        raise Misuse(f"không thấy trang kế hoạch nào ở {options.site}; dựng cổng trước")
    print_plans(site)
    write_manifest(site)
    return OK


def print_plans(site: Path, *, is_quiet: bool = False) -> None:
    """Write the PDF of every plan of a site beside its page, and name it unless to be quiet."""
    press = load_press()
    for address in plan_pages(site):
        pdf = press.page_to_pdf(site, address)
        path = site / address / f"{Path(address).name}.pdf"
        path.write_bytes(pdf)
        if not is_quiet:
            print(f"{path.relative_to(site).as_posix()}\t{len(pdf)} byte")


def plan_pages(site: Path) -> list[str]:
    """Find the pages of plans: `xa-ha-trung/ke-hoach/2025/dai-hoi/`."""
    found = site.glob("*/ke-hoach/[0-9]*/*/index.html")
    return sorted(f"{page.parent.relative_to(site).as_posix()}/" for page in found)


def load_press() -> ModuleType:
    """Load what prints; only here, for it needs more than the portal does."""
    try:
        return import_module("thidua.publish.pdf")
    except ModuleNotFoundError as missing:
        raise Misuse(
            f"chưa có thư viện {missing.name}; gõ: make pdf, hoặc trong cổng riêng: {_PRESS}"
        ) from missing
    except OSError as missing:
        raise Misuse(
            f"máy thiếu thư viện để dựng PDF; gõ: sudo apt-get install -y {SYSTEM}"
        ) from missing
