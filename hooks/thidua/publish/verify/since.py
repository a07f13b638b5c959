"""A site held against an earlier one (từ bản trước): nothing of its log, none of its pages is gone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from thidua.address.file import LOG, MANIFEST
from thidua.derive.proof.chain import broken_at
from thidua.model.ledger import LogLine
from thidua.publish.verify.manifest import read_manifest

Files = Mapping[str, bytes]


def since_faults(files: Files, before: Files) -> dict[str, str]:
    """Tell what an earlier site had and this one has no more."""
    return {**dict(_lost_pages(files, before)), **dict(log_faults(files, before))}


def log_fault(files: Files) -> str:
    """Why the log of a site does not hold together by itself; "" where it does."""
    log = _log(files)
    if log is None:
        return "không đọc được nhật ký"
    place = broken_at(log)
    return "" if place is None else f"dòng {place + 1} không khớp dòng trước"


def lost_log(new: Path, standing: Path) -> str:
    """Say that the log of the site that stands would be lost; "" where it goes on, or is none.

    A ledger that was deleted, or came back from an old copy, knows nothing of it.
    """
    after, before = (
        {LOG: (site / LOG).read_bytes()} if (site / LOG).is_file() else {}
        for site in (new, standing)
    )
    fault = next((fault for _, fault in log_faults(after, before)), "")
    if not fault or log_fault(before):
        return ""
    return (
        f"nhật ký công bố {fault}. Sổ data/ledger.yml đã mất hoặc là bản cũ: lấy lại từ git, từ bản sao."
        f" Không còn bản nào thì cất tệp {standing / LOG} làm bằng chứng, bỏ nó khỏi cổng rồi dựng lại"
    )


def log_faults(files: Files, before: Files) -> Iterator[tuple[str, str]]:
    """Tell what the log of an earlier site says and that of this one no more."""
    old, new = _log(before), _log(files)
    if old is None:
        yield LOG, "không đọc được nhật ký của bản trước"
    elif new is None:
        yield LOG, "không đọc được nhật ký"
    elif len(new) < len(old):
        yield LOG, f"bị cắt: bản trước có {len(old)} dòng, nay còn {len(new)}"
    else:
        for place, (one, other) in enumerate(zip(old, new, strict=False), 1):
            if one != other:
                yield LOG, f"bị viết lại từ dòng {place}: khác bản trước"
                return


def _lost_pages(files: Files, before: Files) -> Iterator[tuple[str, str]]:
    listed, _ = read_manifest(before.get(MANIFEST, b""))
    for name in sorted({*listed, *before}):
        if name.endswith("index.html") and name not in files:
            yield name, "trang của bản trước nay không còn"


def _log(files: Files) -> tuple[LogLine, ...] | None:
    """Read a log; empty where a site has none."""
    if LOG not in files:
        return ()
    try:
        lines: list[Any] = json.loads(files[LOG])["log"]
        return tuple(LogLine.model_validate(line) for line in lines)
    except (ValidationError, ValueError, RecursionError, KeyError, TypeError):
        return None
