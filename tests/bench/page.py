"""A plan page beside a lean page of the same words, on a cheap phone with slow 4G.

Both are opened in turn, in one run, each time with an empty cache; medians count. Then
what each kind of page weighs. Prints; decides nothing: times are the machine's.

    python tests/bench/page.py [--runs 7]
"""

from __future__ import annotations

import argparse
import gzip
import re
import statistics
import tempfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, browser_path, served
from tests.browser.kinds import kinds
from tests.test_site import ROOT, build
from tests.weight import weight_of

SLOW_4G = {
    "offline": False, "latency": 562.5,
    "downloadThroughput": 1.6e6 * 0.9 / 8, "uploadThroughput": 750e3 * 0.9 / 8,
}  # fmt: skip
"""What Lighthouse calls slow 4G, as DevTools throttle it."""
CPU = 4
PHONE = {"width": 360, "height": 740}
LEAN_STYLE = """body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem }
h1, h2, h3 { line-height: 1.3; color: #8f0d15 } table { border-collapse: collapse } td, th { text-align: left; padding: .3rem }
@media (prefers-color-scheme: dark) { body { background: #171412; color: #f4efe8 } a { color: #ffa79f } }"""
WATCH = """window.told = {lcp: 0, cls: 0, tbt: 0}
const watch = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add)).observe({type, buffered: true})
watch('largest-contentful-paint', e => { told.lcp = e.startTime })
watch('layout-shift', e => { if (!e.hadRecentInput) told.cls += e.value })
watch('longtask', e => { told.tbt += Math.max(0, e.duration - 50) })"""


class Zipped(SimpleHTTPRequestHandler):
    """A server that sends text as real ones do."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, text gzipped."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        is_text = path.suffix in (".html", ".css", ".js", ".svg", ".json")
        body = gzip.compress(body) if is_text else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def lean(html: str) -> str:
    """Write the words of a page as one would by hand: no frame, no class, no font."""
    main = html.partition("<main")[2].partition(">")[2].partition("</main>")[0]
    main = re.sub(r"<svg.*?</svg>", "", main, flags=re.DOTALL)
    main = re.sub(
        r' (?:class|data-label|aria-\w+|role|scope|tabindex)="[^"]*"', "", main
    )
    main = re.sub(r"</?(?:div|span|section|article)(?: [^>]*)?>", "", main)
    title = html.partition("<title>")[2].partition("</title>")[0]
    return (
        '<!doctype html><html lang="vi"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{title}</title><link rel="stylesheet" href="lean.css">{main}</html>'
    )


def measure(browser: Browser, address: str) -> dict[str, float]:
    """Open a page once with an empty cache; give LCP, TBT in ms, CLS, requests."""
    context = browser.new_context(
        viewport=PHONE, device_scale_factor=2, is_mobile=True, bypass_csp=True
    )
    page = context.new_page()
    page.add_init_script(WATCH)
    told = context.new_cdp_session(page)
    told.send("Network.enable")
    told.send("Network.emulateNetworkConditions", SLOW_4G)
    told.send("Emulation.setCPUThrottlingRate", {"rate": CPU})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(500)
    found: dict[str, float] = page.evaluate("window.told")
    context.close()
    return {**found, "requests": len(asked)}


def timings(site: Path, address: str, runs: int) -> Iterator[str]:
    """Compare a page with its lean sister."""
    html = (site / address / "index.html").read_text("utf-8")
    (site / "lean").mkdir(exist_ok=True)
    (site / "lean/index.html").write_text(lean(html), "utf-8")
    (site / "lean/lean.css").write_text(LEAN_STYLE, "utf-8")
    found: dict[str, list[dict[str, float]]] = {address: [], "lean/": []}
    with served(Zipped, site) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        for _ in range(runs):
            for name, told in found.items():
                told.append(measure(browser, root + name))
        browser.close()
    medians = {
        name: {key: statistics.median(run[key] for run in told) for key in told[0]}
        for name, told in found.items()
    }
    yield f"{'trang':<60}{'LCP ms':>8}{'CLS':>8}{'TBT ms':>8}{'yêu cầu':>9}"
    for name, m in medians.items():
        yield f"{name:<60}{m['lcp']:>8.0f}{m['cls']:>8.3f}{m['tbt']:>8.0f}{m['requests']:>9.0f}"
    ratio = medians[address]["lcp"] / medians["lean/"]["lcp"]
    yield f"LCP so với trang gọn: {ratio:.2f} lần (mức 1,2); CLS mức 0,02; TBT mức 50 ms; trung vị {runs} lượt"


def weights(site: Path, found: dict[str, str]) -> Iterator[str]:
    """Say what the largest page of each kind weighs, the heaviest first."""
    told = {kind: weight_of(site, address) for kind, address in found.items()}
    yield f"{'kiểu trang (trang nặng nhất)':<30}{'HTML':>8}{'CSS':>8}{'JS':>8}{'tổng':>8}  kB gzip{'yêu cầu':>9}"
    for kind, w in sorted(told.items(), key=lambda item: -item[1].total):
        yield f"{kind:<30}{_kb(w.html)}{_kb(w.css)}{_kb(w.js)}{_kb(w.total)}{'':9}{w.requests:>9}"


def _kb(size: int) -> str:
    return f"{size / 1000:>8.1f}"


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description="Đo trang kế hoạch bên trang gọn")
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        done = build(ROOT / "mkdocs.yml", site, THIDUA_AS_OF="2026-11-21")
        assert done.returncode == 0, done.stderr
        found = kinds(site)
        print("\n".join(timings(site, found["plan"], runs)), end="\n\n")
        print("\n".join(weights(site, found)))


if __name__ == "__main__":
    main()
