"""What a browser may do with our pages: the one source of every security header.

A page says it itself in a `meta`, for hosts that send no headers; servers say it again,
with what a `meta` cannot: who may frame a page (Content-Security-Policy, level 3).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from thidua.address.page import EMBEDS

_SOURCES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)
_SCRIPT = "script-src 'self'"

HEADERS = {
    "Content-Security-Policy": "; ".join((*_SOURCES, _SCRIPT, "frame-ancestors 'none'")),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}  # fmt: skip
"""What servers send with every file; the files of `deploy/` say the same."""

FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of `assets/`: a file there is named after its content."""

FOR_NOW = "public, max-age=300, must-revalidate"
"""Cache-Control of everything else."""


EMBED_POLICY = HEADERS["Content-Security-Policy"].replace(
    "frame-ancestors 'none'", "frame-ancestors *"
)
"""What servers send with pages below `nhung/`: anybody may frame them."""


def page_policy(*, has_script: bool = False) -> str:
    """The policy that a page carries: nothing but our own files, scripts only where one is."""
    return "; ".join((*_SOURCES, *([_SCRIPT] if has_script else [])))


def embed_policy() -> str:
    """The policy that an embed carries: a stylesheet, the icon, and nothing else."""
    return "; ".join((*_SOURCES[:3], "base-uri 'none'", "form-action 'none'"))


def headers_file(site_url: str) -> bytes:
    """Write `_headers`, which Netlify and Cloudflare Pages read.

    These hosts join what several rules say of one header, and let pages be asked for
    anew by themselves: so only `assets/` is told how long it keeps. For the same reason no
    rule for all pages may say `frame-ancestors`: `X-Frame-Options` does, which browsers
    leave aside where a policy says who may frame a page (Content-Security-Policy, level 3).
    """
    root = urlsplit(site_url).path or "/"
    sent = {
        **HEADERS,
        "Content-Security-Policy": "; ".join((*_SOURCES, _SCRIPT)),
        "X-Frame-Options": "DENY",
    }
    lines = [f"{root}*", *(f"  {name}: {value}" for name, value in sent.items())]
    kept = [f"{root}assets/*", f"  Cache-Control: {FOR_EVER}"]
    framed = [f"{root}{EMBEDS}*", "  Content-Security-Policy: frame-ancestors *"]
    return ("\n".join((*lines, *kept, *framed)) + "\n").encode()
