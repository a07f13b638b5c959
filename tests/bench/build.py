"""Measure: the build of thousands of pages beside the bare writing of the same bytes.

`make bench`, or `python -m tests.bench.build COMMUNES`. Times move with the machine;
what counts is the ratio of the two, taken in one run. Nothing fails by it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.generator import generate

AIM = "nhiều nhất 5 lần cộng 0,5 giây"


def build(config: Path, folder: Path) -> float:
    """Seconds of the host's strict build."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", str(config), "-d", str(folder)]  # fmt: skip
    environment = {**os.environ, "THIDUA_AS_OF": "2026-01-15"}
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True)
    return time.perf_counter() - start


def write(site: Path, folder: Path) -> float:
    """Seconds of writing the same files, each from memory."""
    files = [
        (path.relative_to(site), path.read_bytes())
        for path in site.rglob("*")
        if path.is_file()
    ]
    start = time.perf_counter()
    for name, content in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return time.perf_counter() - start


def main(communes: int) -> None:
    """Print one table."""
    with TemporaryDirectory() as name:
        root = Path(name)
        config = generate(root / "portal", communes)
        built = build(config, root / "site")
        written = write(root / "site", root / "copy")
        pages = list((root / "site").rglob("*.html"))
        size = sum(p.stat().st_size for p in (root / "site").rglob("*") if p.is_file())
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"trang HTML            {len(pages)}")
        print(f"dung lượng            {size / 1e6:.1f} MB")
        print(f"dựng (mkdocs build)   {built:.2f} s, nhiều nhất {memory} MB bộ nhớ")
        print(f"chỉ ghi ngần ấy tệp   {written:.2f} s")
        print(f"tỷ lệ                 {built / written:.1f} lần (mong: {AIM})")
        print(f"phần vượt mức mong    {built - 5 * written - 0.5:+.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 18)
