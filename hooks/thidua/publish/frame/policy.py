"""What a browser may do with our pages: the one source of every security header.

A page says it itself in a `meta`, for hosts that send no headers; servers say it again,
with what a `meta` cannot: who may frame a page (Content-Security-Policy, level 3).
"""

from __future__ import annotations

from urllib.parse import urlsplit

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


def page_policy(*, has_script: bool = False) -> str:
    """The policy that a page carries: nothing but our own files, scripts only where one is."""
    return "; ".join((*_SOURCES, *([_SCRIPT] if has_script else [])))


def headers_file(site_url: str) -> bytes:
    """Write `_headers`, which Netlify and Cloudflare Pages read.

    These hosts join what several rules say of one header, and let pages be asked for
    anew by themselves: so only `assets/` is told how long it keeps.
    """
    root = urlsplit(site_url).path or "/"
    lines = [f"{root}*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    kept = [f"{root}assets/*", f"  Cache-Control: {FOR_EVER}"]
    return ("\n".join((*lines, *kept)) + "\n").encode()
