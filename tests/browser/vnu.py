"""The HTML checker of the W3C (vnu): taken from npm's registry once, known by its hash."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
from pathlib import Path
from urllib.request import urlopen

VERSION = "26.9.27"
ADDRESS = f"https://registry.npmjs.org/vnu-jar/-/vnu-jar-{VERSION}.tgz"
SHA512 = (
    "4e441de4315f39a582f5e6edbe8cd3b2b1f655aa1dde3620faface791133217c"
    "417b12f3f7ead2d8336d8e7efe44f5226618258b44a0860057e9125135e6b428"
)
JAR = Path(sys.prefix) / f"vnu-{VERSION}.jar"
_POLICY = ".*(Resource|Inline script) violates Content Security Policy.*"
"""Read from a disk no file is the page's own, and JSON-LD is data, which no policy stops: `test_policy` asks a browser."""


def fetch() -> None:
    """Take the checker, unless it is there; refuse another than the one that is named."""
    if JAR.is_file():
        return
    with urlopen(ADDRESS) as answer:
        packed = answer.read()
    assert hashlib.sha512(packed).hexdigest() == SHA512, f"{ADDRESS} has changed"
    with tarfile.open(fileobj=io.BytesIO(packed)) as package:
        jar = package.extractfile("package/build/dist/vnu.jar")
        assert jar
        JAR.write_bytes(jar.read())


def faults(folder: Path) -> list[str]:
    """Give all that the checker says of the pages below a folder, warnings too."""
    done = subprocess.run(
        [
            "java",
            "-Xss4m",
            "-jar",
            str(JAR),
            "--skip-non-html",
            "--stdout",
            "--exit-zero-always",
            "--format",
            "gnu",
            "--filterpattern",
            _POLICY,
            str(folder),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


if __name__ == "__main__":
    fetch()
