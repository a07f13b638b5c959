"""What the library that reads PDF files would print: kept off the screen, told where words may be lost."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_LOSS = ("Data-loss", "Not adding object")
"""How the library begins where a part of the file could not be read."""
_TOLD = "tệp PDF có chỗ hỏng, có thể thiếu chữ: đối chiếu với bản gốc, hoặc xin lại tệp"


class _Kept(logging.Handler):
    """Keeps whether words may be lost."""

    def __init__(self) -> None:
        super().__init__()
        self.remarks: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not self.remarks and record.getMessage().startswith(_LOSS):
            self.remarks.append(_TOLD)


@contextmanager
def remarks_kept() -> Iterator[list[str]]:
    """Give the remarks that reading a file brings; they grow while it is read."""
    logger, kept = logging.getLogger("pdfminer"), _Kept()
    before = logger.propagate
    logger.addHandler(kept)
    logger.propagate = False
    try:
        yield kept.remarks
    finally:
        logger.removeHandler(kept)
        logger.propagate = before
