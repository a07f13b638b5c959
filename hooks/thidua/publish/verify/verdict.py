"""What was found of every file of a site (kết luận): one verdict a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from thidua.address.file import BUILD_RECORD, MANIFEST, SIGNATURE
from thidua.derive.proof.verification import Verdict
from thidua.publish.verify.alone import alone_faults
from thidua.publish.verify.manifest import (
    is_listed,
    manifest_of,
    read_manifest,
)
from thidua.publish.verify.rebuild import Again

Files = Mapping[str, bytes]
_TEXT = (".html", ".csv", ".json", ".xml", ".js", ".css", ".txt", ".svg")


def verdicts(files: Files, again: Again | None) -> list[Verdict]:
    """Judge every file of a site, once."""
    listed = listed_faults(files)
    faults = {**listed, **alone_faults(files, listed)}
    if again:
        faults |= again_faults(files, again)
    names = {*files, *faults, MANIFEST} - {SIGNATURE}
    return [Verdict(name, faults.get(name, "")) for name in sorted(names)]


def listed_faults(files: Files) -> dict[str, str]:
    """Hold every file against the list of files of the site."""
    if MANIFEST not in files:
        return {MANIFEST: "thiếu tệp: không biết cổng phải có những tệp nào"}
    listed, fault = read_manifest(files[MANIFEST])
    faults = {MANIFEST: fault} if fault else {}
    found, _ = read_manifest(manifest_of(files))
    for name in sorted({*listed, *found}):
        if name not in found:
            faults[name] = "thiếu tệp: bảng kê có, cổng không có"
        elif name not in listed:
            faults[name] = "tệp lạ: bảng kê không có"
        elif listed[name] != found[name]:
            faults[name] = "nội dung khác mã băm trong bảng kê"
    return faults


def again_faults(files: Files, again: Again) -> dict[str, str]:
    """Hold every byte against the site built again."""
    ours = {name: again.files[name] for name in again.files if is_listed(name)}
    ours |= {name: files[name] for name in again.unmade if name in files}
    expected = {**ours, MANIFEST: manifest_of(ours)}
    names = {name for name in files if is_listed(name)} | set(expected)
    told = (
        (name, _difference(name, files.get(name), expected.get(name)))
        for name in sorted(names)
    )
    return {name: fault for name, fault in told if fault}


def summary(again: Again | None, where: str, signed: str) -> str:
    """Say just what was compared, and what an unsigned list proves."""
    if again:
        pdf = "; PDF chỉ so với bảng kê, máy này không in được" if again.unmade else ""
        told = f"Đã dựng lại cả cổng từ dữ liệu ở {where}, tính đến ngày {again.on:%d/%m/%Y} như cổng ghi, và so từng byte của mọi tệp: trang, bảng CSV, JSON, mảnh tìm kiếm, ảnh thẻ{pdf}."
    else:
        told = "Không có dữ liệu gốc, chỉ so với những gì cổng tự công bố: mọi tệp với bảng kê SHA256SUMS; thứ hạng, tổng điểm tính lại từ dau-vao.json rồi so với JSON, bảng CSV, trang xếp hạng, trang so sánh, người đứng đầu ở trang kết quả, tiêu đề và tổng điểm ở trang bảng điểm; tên tệp mang mã băm; liên kết trong cổng. Chưa so được chữ khác ở các trang ấy, trang khác, ảnh thẻ với kết quả: thêm --inputs THƯ_MỤC."
    end = (
        signed
        or "Bảng kê không có chữ ký được kiểm: tự nó không chứng minh gì với người sửa được cả cổng lẫn bảng kê."
    )
    return f"{told} {end}"


def _difference(name: str, found: bytes | None, expected: bytes | None) -> str:
    if found is None:
        return "thiếu tệp: dựng lại thì có"
    if expected is None:
        return "tệp lạ: dựng lại không sinh ra tệp này"
    if found == expected:
        return ""
    where = (
        _first(found, expected)
        if name.endswith(_TEXT) or name in (MANIFEST, BUILD_RECORD)
        else ""
    )
    return f"khác bản dựng lại từ dữ liệu{where}"


def _first(found: bytes, expected: bytes) -> str:
    """The first line that differs, cut to where it does."""
    pairs = zip_longest(_lines(found), _lines(expected), fillvalue="")
    for number, (one, other) in enumerate(pairs, 1):
        if one != other:
            at = next(
                (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
                0,
            )
            start = max(at - 20, 0)
            return f", dòng {number}: ghi “{one[start : at + 40]}”, dựng lại được “{other[start : at + 40]}”"
    return ""


def _lines(content: bytes) -> Iterator[str]:
    yield from content.decode("utf-8", "replace").split("\n")
