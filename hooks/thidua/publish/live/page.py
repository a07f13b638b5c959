"""A page as somebody sees it who is writing: it follows what is saved, and says what is wrong.

The site itself is not touched: script, style and banner are set in as the page is sent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from thidua.model.problem import Problem

OWN = "/.xem/"
"""Where the server's own files are; no page of a portal is there."""
NEWS = f"{OWN}tin"
SCRIPT_FILE, STYLE_FILE = f"{OWN}theo-doi.js", f"{OWN}bao-loi.css"

SCRIPT = f"""const state = document.currentScript.dataset.state;
async function follow() {{
  for (;;) {{
    try {{
      const answer = await fetch("{NEWS}?" + state, {{ cache: "no-store" }});
      if ((await answer.text()) !== state) {{ location.reload(); return; }}
    }} catch {{
      await new Promise((done) => setTimeout(done, 1000));
    }}
  }}
}}
follow();
"""
STYLE = """.xem-loi { position: sticky; top: 0; z-index: 99; max-height: 50vh; overflow: auto; padding: 1rem;
  background: #7a0b12; color: #fff; font: 16px/1.5 system-ui, sans-serif; }
.xem-loi pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; font: 14px/1.5 ui-monospace, monospace; }
.xem-loi p { margin: 0; font-weight: bold; }
"""

_POLICY = re.compile(r'(http-equiv="Content-Security-Policy" content=")([^"]*)(")')
_BODY = re.compile(r"<body[^>]*>")
_NEEDED = ("script-src 'self'", "connect-src 'self'")
TROUBLE_HEAD = '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Dữ liệu có lỗi cần sửa</title>'


def followed(html: str, state: str, troubles: Sequence[str]) -> str:
    """Set into a page what follows the writing: its policy is the published one but for that."""
    html = _POLICY.sub(_opened, html, count=1)
    head = f'<link rel="stylesheet" href="{STYLE_FILE}">\n<script src="{SCRIPT_FILE}" data-state="{escape(state)}"></script>\n'
    html = html.replace("</head>", f"{head}</head>", 1)
    banner = _banner(troubles) if troubles else ""
    return _BODY.sub(lambda found: found[0] + banner, html, count=1)


def trouble_page() -> str:
    """The page below the banner where no site could be built yet."""
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Chưa dựng được cổng</title>\n</head>\n<body>\n"
        "<p>Chưa dựng được cổng. Sửa lỗi, lưu lại: trang tự hiện.</p>\n</body>\n</html>\n"
    )


def _opened(found: re.Match[str]) -> str:
    policy = found[2]
    for needed in _NEEDED:
        plain = escape(needed)
        if needed not in policy and plain not in policy:
            policy += f"; {needed}"
    return found[1] + policy + found[3]


def _banner(troubles: Sequence[str]) -> str:
    told = "\n".join(f"<pre>{escape(trouble)}</pre>" for trouble in troubles)
    return (
        f'\n<div class="xem-loi" role="alert"><p>Có {len(troubles)} lỗi cần sửa; '
        f"bên dưới là trang dựng được lần cuối.</p>\n{told}</div>\n"
    )


def trouble_markdown(problems: list[Problem]) -> str:
    """Tell all problems in Markdown that no word of them can break."""
    items = "\n".join(
        f"<li><pre>{escape(str(problem))}</pre></li>" for problem in problems
    )
    return (
        f"# Dữ liệu có {len(problems)} lỗi cần sửa\n\n"
        "Sửa tệp, lưu lại, rồi tải lại trang này.\n\n"
        f"<ol>\n{items}\n</ol>\n"
    )
