"""`thidua serve`: see the portal while writing it; what is wrong shows as a page."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from thidua.command.project import OK, find_root
from thidua.publish.swap.host import host_serve

_ADDRESS = "127.0.0.1:8000"


def add(parser: ArgumentParser) -> None:
    """Tell the command's words."""
    parser.add_argument(
        "--address",
        default=_ADDRESS,
        metavar="MÁY:CỔNG",
        help=f"nơi xem, trên máy này (mặc định: {_ADDRESS})",
    )
    parser.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Serve until Ctrl+C, which is no fault."""
    root = find_root(Path.cwd())
    print(f"Xem ở http://{options.address}/ ; bấm Ctrl+C để thôi.", flush=True)
    try:
        return host_serve(root, options.address)
    except KeyboardInterrupt:
        return OK
