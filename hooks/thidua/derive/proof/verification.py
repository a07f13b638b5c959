"""Whether the rankings of a published site follow from what it publishes (kiểm chứng).

Nothing is believed: inputs give the result, seals and hashes are worked out anew, and
every byte of every JSON file below `xep-hang/` has to be what it ought to be.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import starmap

from msgspec import Struct
from pydantic import ValidationError

from thidua.address.file import INPUTS, RESULT
from thidua.address.page import LISTING
from thidua.derive.proof.proof import (
    ProofInputs,
    canonical_json,
    listing_file,
    listing_row,
    proof_files,
)
from thidua.derive.proof.seal import CONFIRMATIONS, roles_in, seal_of, versions
from thidua.derive.ranking.ranking import bases_of
from thidua.model.field.number import OWN
from thidua.model.score.sheet import ScoreSheet

ROOT = "xep-hang/"
_UNREADABLE = (ValueError, RecursionError)
"""What JSON that nobody honest wrote gives, beside what is no JSON."""


class Verdict(Struct, frozen=True):
    """What was found of one file (kết luận)."""

    path: str
    fault: str
    """Why it is wrong; "" where it is right."""


def verify(files: Mapping[str, bytes]) -> list[Verdict]:
    """Judge the JSON files of a site, given by address: `xa/xep-hang/2025/thon/index.json`."""
    folders = {path.rpartition("/")[0] + "/" for path in files} - {ROOT}
    verdicts = [v for folder in sorted(folders) for v in _ranking(folder, files)]
    rankings = {
        f: {INPUTS: files[f + INPUTS], RESULT: files[f + RESULT]}
        for f in folders
        if {f + INPUTS, f + RESULT} <= set(files)
    }
    verdicts += _listing(files, rankings)
    return sorted(verdicts, key=lambda verdict: verdict.path)


def _ranking(folder: str, files: Mapping[str, bytes]) -> Iterator[Verdict]:
    """Judge the two files of one ranking; any other JSON beside them is astray."""
    named = {path for path in files if path.rpartition("/")[0] + "/" == folder}
    for path in named - {folder + INPUTS, folder + RESULT}:
        yield Verdict(path, "tệp lạ: không bảng xếp hạng nào sinh ra nó")
    for name in (INPUTS, RESULT):
        if folder + name not in files:
            yield Verdict(folder + name, "thiếu tệp")
    if {folder + INPUTS, folder + RESULT} <= named:
        raw, told = files[folder + INPUTS], files[folder + RESULT]
        inputs, fault = read_inputs(raw)
        yield Verdict(folder + INPUTS, fault or _hash_fault(raw, told))
        yield Verdict(folder + RESULT, _result_fault(inputs, told))


def read_inputs(raw: bytes) -> tuple[ProofInputs | None, str]:
    """Read the inputs of a ranking; with the reason why they may not be believed."""
    try:
        inputs = ProofInputs.model_validate(json.loads(raw), context=OWN)
    except ValidationError as wrong:  # a ValueError too
        error = wrong.errors()[0]
        place = ".".join(str(part) for part in error["loc"])
        return None, f"{place}: giá trị không dùng được"
    except _UNREADABLE as wrong:
        return None, f"không đọc được JSON ({_where(wrong)})"
    unknown = [b for b in inputs.scoring.rank_by if b not in bases_of(inputs.scoring)]
    if unknown:
        return None, f"scoring.rank_by: không có căn cứ “{unknown[0]}”"
    twice = [
        u for u, times in Counter(s.unit for s in inputs.sheets).items() if times > 1
    ]
    if twice:
        return None, f"bảng điểm {twice[0]}: có hai bảng"
    for sheet in inputs.sheets:
        if fault := _seal_fault(sheet):
            return inputs, fault
    if canonical_json(inputs.model_dump(mode="json", exclude_defaults=True)) != raw:
        return inputs, "nội dung đúng nhưng cách viết bị sửa, có byte thừa hoặc thiếu"
    return inputs, ""


def _seal_fault(sheet: ScoreSheet) -> str:
    """Why a sheet is not the one that two people confirmed."""
    if sheet.published is None:
        return f"bảng điểm {sheet.unit}: chưa công bố mà đã dùng"
    try:
        for version, correction in versions(sheet):
            sealed = correction.sha256 if correction else sheet.published.sha256
            confirmed = (correction or sheet.published).confirmed_by
            if roles_in(confirmed) < CONFIRMATIONS:
                return f"bảng điểm {sheet.unit}: không đủ hai vai xác nhận"
            if seal_of(version) != sealed:
                when = (
                    f"đính chính ngày {correction.on}" if correction else "bản công bố"
                )
                return f"bảng điểm {sheet.unit}: {when} không khớp mã băm đã xác nhận"
    except ValidationError:
        return f"bảng điểm {sheet.unit}: đính chính ghi giá trị không dùng được"
    return ""


def _hash_fault(raw: bytes, told: bytes) -> str:
    """Why the inputs are not those that the result names."""
    inputs, _ = read_inputs(raw)
    if inputs is None:
        return ""
    expected = json.loads(proof_files(inputs)[RESULT])["inputs"]["sha256"]
    try:
        stated = json.loads(told)["inputs"]["sha256"]
    except (*_UNREADABLE, KeyError, TypeError):
        return ""
    return (
        ""
        if stated == expected
        else f"mã băm ghi ở {RESULT} là {stated}, tính lại là {expected}"
    )


def _result_fault(inputs: ProofInputs | None, told: bytes) -> str:
    """Where the result differs from what its inputs give."""
    if inputs is None:
        return "không tính lại được vì đầu vào hỏng"
    expected = proof_files(inputs)[RESULT]
    if told == expected:
        return ""
    try:
        found = json.loads(told)
    except _UNREADABLE as wrong:
        return f"không đọc được JSON ({_where(wrong)})"
    place = _difference(json.loads(expected), found, "")
    return place or "nội dung đúng nhưng cách viết bị sửa, có byte thừa hoặc thiếu"


def _difference(expected: object, found: object, place: str) -> str:
    """The first place where two JSON values differ; "" where they are the same."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in sorted({*expected, *found}):
            here = f"{place}.{key}" if place else key
            if key not in expected or key not in found:
                return f"{here}: {'thừa' if key in found else 'thiếu'} mục này"
            if fault := _difference(expected[key], found[key], here):
                return fault
        return ""
    if isinstance(expected, list) and isinstance(found, list):
        for number, (one, other) in enumerate(zip(expected, found, strict=False)):
            if fault := _difference(one, other, f"{place}[{number}]"):
                return fault
        if len(expected) != len(found):
            return f"{place}: có {len(found)} mục, tính lại được {len(expected)}"
        return ""
    same = type(expected) is type(found) and expected == found
    return (
        ""
        if same
        else f"{place}: ghi {json.dumps(found, ensure_ascii=False)}, tính lại được {json.dumps(expected, ensure_ascii=False)}"
    )


def _listing(
    files: Mapping[str, bytes], rankings: Mapping[str, Mapping[str, bytes]]
) -> Iterator[Verdict]:
    """Judge the list of all rankings."""
    for path in files:
        if path.rpartition("/")[0] + "/" == ROOT and path != LISTING:
            yield Verdict(path, "tệp lạ: không bảng xếp hạng nào sinh ra nó")
    told = files.get(LISTING)
    if told is None:
        yield Verdict(LISTING, "thiếu tệp")
        return
    try:
        expected = listing_file(starmap(listing_row, rankings.items()))
    except (*_UNREADABLE, TypeError):
        yield Verdict(LISTING, "không tính lại được vì có bảng xếp hạng hỏng")
        return
    try:
        found = json.loads(told)
    except _UNREADABLE as wrong:
        yield Verdict(LISTING, f"không đọc được JSON ({_where(wrong)})")
        return
    fault = _difference(json.loads(expected), found, "")
    if not fault and told != expected:
        fault = "nội dung đúng nhưng cách viết bị sửa, có byte thừa hoặc thiếu"
    yield Verdict(LISTING, fault)


def _where(wrong: Exception) -> str:
    if isinstance(wrong, json.JSONDecodeError):
        return f"dòng {wrong.lineno}, cột {wrong.colno}"
    return (
        "không phải UTF-8"
        if isinstance(wrong, UnicodeDecodeError)
        else "số quá dài, lồng quá sâu"
    )
