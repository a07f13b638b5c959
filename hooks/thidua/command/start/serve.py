"""`thidua serve`: see the portal while writing it; each save shows by itself, what is wrong as a banner."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path
from threading import Thread

from thidua.command.project import OK, Misuse, find_root

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
    host, _, port = options.address.rpartition(":")
    if not port.isdecimal():
        raise Misuse(f"“{options.address}” không phải máy:cổng, như {_ADDRESS}")
    live = import_module("thidua.publish.live.live").make_live(root)
    try:
        server = import_module("thidua.publish.live.server").open_server(
            live, host, int(port)
        )
    except OSError as wrong:
        raise Misuse(
            f"không mở được {options.address} ({wrong.strerror}); chọn cổng khác bằng --address"
        ) from None
    print(f"Xem ở http://{options.address}/ ; bấm Ctrl+C để thôi.", flush=True)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        live.follow(live.begin())
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
    return OK
