"""Pictures among the words: opened far enough to know that they are what their name says."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageFile

from thidua.model.problem import Place, Problem
from thidua.read.source.folder import HEIC

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
_SIGNS = {b"\xff\xd8\xff": ".jpg", b"\x89PN": ".png", b"RIF": ".webp"}
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 60_000_000
"""A phone's picture has 12 to 50 million; more is an attack or a mistake."""

_REMEDY = "xuất lại ảnh dưới 20 MB rồi chép đè"


def picture_problem(path: Path, name: str) -> Problem | None:
    """Tell what is wrong with a picture; None where it can be used."""
    if path.stat().st_size > MAX_BYTES:
        return _too_large(name, f"ảnh lớn hơn {MAX_BYTES // 1024 // 1024} MB")
    try:
        with Image.open(path, formats=[KINDS[path.suffix]]) as image:
            if image.width * image.height > MAX_PIXELS:
                size = f"{image.width} × {image.height}"
                return _too_large(name, f"ảnh quá lớn: {size} điểm")
            _read_through(image)
    except Image.DecompressionBombError:
        return _too_large(
            name, f"ảnh quá lớn: hơn {MAX_PIXELS // 1_000_000} triệu điểm"
        )
    except (OSError, SyntaxError, ValueError):
        return _unlike_its_name(path, name)
    return None


def _unlike_its_name(path: Path, name: str) -> Problem:
    """Tell a picture of another kind by its first bytes; all else may be broken."""
    with path.open("rb") as file:
        head, brand = file.read(3), file.read(9)
    kind, suffix = KINDS[path.suffix], _SIGNS.get(head, path.suffix)
    message, remedy = f"không phải ảnh {kind}, hoặc tệp hỏng", _REMEDY
    if KINDS[suffix] != kind:
        message = f"tệp là ảnh {KINDS[suffix]}, không phải {kind}"
        remedy = f"đổi đuôi tệp thành {suffix}, ở bài viết cũng vậy"
    if brand[1:8] in (b"ftyphei", b"ftypmif"):
        message, remedy = f"tệp là ảnh HEIC của iPhone, không phải {kind}", HEIC
    return Problem(Place(name), message, remedy, rule="anh-hong")


def _read_through(image: Image.Image) -> None:
    """Decode a picture to its end: a head alone says nothing of one that was cut off."""
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # the maker of PDFs allows them for all
    image.draft("RGB", (64, 64))  # a JPEG eight times smaller takes as much reading
    image.load()


def _too_large(name: str, message: str) -> Problem:
    return Problem(Place(name), message, _REMEDY, rule="anh-qua-lon")
