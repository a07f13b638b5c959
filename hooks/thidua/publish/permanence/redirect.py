"""Where old addresses are now, as servers read it (bản đồ chuyển hướng): hosts, nginx, IIS.

Pages that have moved stand at their old addresses all the same, and lead on without a
server's help; with one of these files a server leads on at once, in one step.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import urlsplit

from thidua.address.file import IIS_MAP, NGINX_MAP, REDIRECTS
from thidua.derive.permanence.lead import forwarded
from thidua.model.ledger import Ledger

_NGINX = """\
# Dùng trong khối http: map $uri $thidua_moved { default ""; include <thư mục cổng>/chuyen-huong/*.map; }
# rồi trong khối server: if ($thidua_moved) { return 301 $thidua_moved; } (xem deploy/nginx.conf)
"""
_IIS = """\
<?xml version="1.0" encoding="utf-8"?>
<!-- Đặt vào <rewrite> của web.config: <rewriteMaps configSource="chuyen-huong\\iis.config" />, kèm một quy tắc
     Redirect tới {thidua:{REQUEST_URI}} khi có giá trị (URL Rewrite Module). -->
<rewriteMaps>
  <rewriteMap name="thidua">
"""


def redirect_files(ledger: Ledger, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Write the maps; none where nothing has moved. Addresses begin where the site does."""
    moves = moved_pages_of(ledger)
    if not moves:
        return
    root = urlsplit(site_url).path or "/"
    pairs = [(root + old, root + new) for old, new in sorted(moves.items())]
    yield REDIRECTS, "".join(f"{old} {new} 301\n" for old, new in pairs).encode()
    nginx = "".join(f'"{old}" "{new}";\n' for old, new in pairs)
    yield NGINX_MAP, (_NGINX + nginx).encode()
    keys = "".join(
        f'    <add key="{escape(old)}" value="{escape(new)}" />\n' for old, new in pairs
    )
    yield IIS_MAP, f"{_IIS}{keys}  </rewriteMap>\n</rewriteMaps>\n".encode()


def moved_pages_of(ledger: Ledger) -> Mapping[str, str]:
    """Give pages that moved as a whole, each with where it is now, in one step.

    Of a page whose places went to several pages a server cannot know where to lead: it never
    sees what stands behind `#`. The page at the old address does that.
    """
    ends = {old: forwarded(ledger.moved, old) for old in ledger.moved}
    split = {
        old.partition("#")[0]
        for old, new in ends.items()
        if "#" in old
        and new.partition("#")[0]
        != ends.get(old.partition("#")[0], new.partition("#")[0])
    }
    return {
        old: new for old, new in ends.items() if "#" not in old and old not in split
    }
