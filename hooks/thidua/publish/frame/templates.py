"""Our Jinja environment: it escapes, and stops at names that a view does not have."""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Iterable
from contextlib import suppress
from inspect import getsource
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache

from thidua.address import page as address
from thidua.house import HOUSE
from thidua.page.part.bound import bound, parted
from thidua.publish.frame import template_code, templates
from thidua.publish.frame.template_code import QuickTemplates

CACHE = ".cache/mau"
_HASH = 32
_OURS = (getsource(module) for module in (template_code, templates))
_COMPILER = " ".join((sys.version, jinja2.__version__, *_OURS))
"""All that the code of a template depends on besides its source."""


def open_templates(overrides: Path, theme: Iterable[str | Path]) -> Environment:
    """Open the templates of `overrides/`, then those of the house and of the theme.

    Under `at` they find the addresses of the portal's own pages: none is written in them.
    """
    environment = QuickTemplates(
        loader=FileSystemLoader([overrides, *theme]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["at"] = address
    environment.filters |= {"bound": bound, "parted": parted}
    return environment


def with_house(theme: Iterable[str], *, has_own: bool) -> list[str]:
    """Set the house's templates among the host's folders: behind the portal's own, if any."""
    folders, house = list(theme), HOUSE / "overrides"
    if any(Path(folder).resolve() == house.resolve() for folder in folders):
        return folders
    folders.insert(1 if has_own else 0, str(house))
    return folders


class TemplateCache(BytecodeCache):
    """Where compiled templates are kept; what is damaged there is compiled again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Tell templates apart by their files, which tracebacks name, too."""
        return f"{name} {filename}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template where it is whole."""
        with suppress(OSError, ValueError, EOFError, TypeError):
            raw = self._path(bucket).read_bytes()
            if hashlib.sha256(raw[_HASH:]).digest() == raw[:_HASH]:
                code = marshal.loads(raw[_HASH:])
                bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template; a folder that takes nothing does no harm."""
        told = marshal.dumps(bucket.code)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self._path(bucket)
            path.write_bytes(hashlib.sha256(told).digest() + told)

    def _path(self, bucket: Bucket) -> Path:
        told = f"{bucket.key} {bucket.checksum} {_COMPILER}".encode()
        return self.folder / hashlib.sha256(told).hexdigest()[:32]
