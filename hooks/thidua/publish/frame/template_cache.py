"""Compiled templates, kept in `.cache/mau/`: by what they were compiled from, under a hash."""

from __future__ import annotations

import hashlib
import marshal
import sys
from contextlib import suppress
from inspect import getsource
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from thidua.publish.frame import template_code, templates

CACHE = ".cache/mau"
_HASH = 32
_OURS = (getsource(module) for module in (template_code, templates))
_COMPILER = " ".join((sys.version, jinja2.__version__, *_OURS))
"""All that the code of a template depends on besides its source."""


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
