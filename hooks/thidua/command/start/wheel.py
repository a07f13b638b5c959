"""The wheel that a portal keeps beside itself (tệp gói): what installs it again anywhere."""

from __future__ import annotations

import json
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

FOLDER = "goi"
"""The folder that `requirements.txt` of a portal names."""


def own_wheel() -> Path | None:
    """Find the wheel that this very program was installed from; None where it is gone.

    Installers write down where a local wheel came from (PEP 610).
    """
    told = json.loads(distribution("thidua").read_text("direct_url.json") or "{}")
    address = urlsplit(str(told.get("url", "")))
    path = Path(url2pathname(address.path))
    is_wheel = address.scheme == "file" and path.suffix == ".whl" and path.is_file()
    return path if is_wheel else None


def keep_wheel(portal: Path) -> bool:
    """Copy the wheel into a portal; False where there is none to copy."""
    wheel = own_wheel()
    if wheel is None:
        return False
    (portal / FOLDER).mkdir(exist_ok=True)
    (portal / FOLDER / wheel.name).write_bytes(wheel.read_bytes())
    return True
