"""The policy of security: what pages carry, what servers send, told once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thidua.publish.frame.policy import (
    EMBED_POLICY,
    FOR_EVER,
    FOR_NOW,
    HEADERS,
    embed_policy,
    headers_file,
    page_policy,
)

DEPLOY = Path(__file__).parents[3] / "deploy"
LINE = {
    "nginx.conf": r'^\s*add_header ([\w-]+) "([^"]*)" always;$',
    "Caddyfile": r'^\t\t([A-Z][\w-]+) "([^"]*)"$',
    "apache.conf": r'^Header always set ([\w-]+) "([^"]*)"$',
}
"""How each server is told to send a header with every file."""


def policy_of(server: str, text: str, framed_by: str) -> dict[str, str]:
    """The policy that a server sends with pages that others may frame, or may not."""
    policies = re.findall(r"Content-Security-Policy \"([^\"]*)\"", text)
    if server == "nginx.conf":
        assert re.findall(r"(\S+) \"('none'|\*)\";", text) == [
            ("default", "'none'"),
            ("~/nhung/", "*"),
        ]
        policies = [p.replace("$thidua_framed_by", framed_by) for p in policies]
    (policy,) = [p for p in policies if p.endswith(f"frame-ancestors {framed_by}")]
    return {"Content-Security-Policy": policy}


@pytest.mark.parametrize("name", sorted(LINE))
def test_server_sends_the_headers(name: str) -> None:
    text = (DEPLOY / name).read_text("utf-8")
    told = dict(re.findall(LINE[name], text, re.MULTILINE))
    told.pop("Cache-Control", None)
    assert told | policy_of(name, text, "'none'") == HEADERS
    framed = {"Content-Security-Policy": EMBED_POLICY}
    assert policy_of(name, text, "*") == framed
    assert set(re.findall(r'"(public, [^"]*)"', text)) == {FOR_EVER, FOR_NOW}


def test_every_server_is_held() -> None:
    assert {path.name for path in DEPLOY.iterdir()} == set(LINE)


@pytest.mark.parametrize(
    ("site_url", "root"),
    [("", "/"), ("https://x.example/", "/"), ("https://x.example/a/b/", "/a/b/")],
)
def test_headers_file_covers_the_place_of_the_site(site_url: str, root: str) -> None:
    lines = headers_file(site_url).decode().splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        f"{root}*",
        f"{root}assets/*",
        f"{root}nhung/*",
    ]
    # One rule for all pages may not say who frames them: hosts join rules.
    whole = HEADERS["Content-Security-Policy"].removesuffix("; frame-ancestors 'none'")
    sent = {**HEADERS, "Content-Security-Policy": whole, "X-Frame-Options": "DENY"}
    assert {line.strip() for line in lines if line.startswith(" ")} == {
        *(f"{name}: {value}" for name, value in sent.items()),
        f"Cache-Control: {FOR_EVER}",
        "Content-Security-Policy: frame-ancestors *",
    }


def test_policies_begin_with_nothing_and_allow_nothing_unsafe() -> None:
    policies = (
        page_policy(),
        page_policy(has_script=True),
        embed_policy(),
        *HEADERS.values(),
    )
    assert not any("unsafe" in policy or "*" in policy for policy in policies)
    for policy in policies[:3]:
        assert policy.startswith("default-src 'none'; ")
        assert "frame-ancestors" not in policy  # a meta may not say it
    assert "script-src" not in page_policy()
    assert "script-src 'self'" in page_policy(has_script=True)


def test_a_server_allows_no_less_than_any_page() -> None:
    """A browser obeys both: what a page may do must not be taken by the header."""
    sent = set(HEADERS["Content-Security-Policy"].split("; "))
    assert set(page_policy(has_script=True).split("; ")) < sent
