"""Pictures → small files for phones: no metadata, three sizes, two formats, named by content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps
from PIL import __version__ as pillow

from thidua.page.part.photo import PhotoSet, Variant, fingerprint
from thidua.publish.picture.album import Album
from thidua.read.source.picture import KINDS

WIDTHS = (480, 960, 1600)
FORMATS = (
    ("webp", {"quality": 78, "method": 4}),
    ("jpg", {"quality": 80, "optimize": True, "progressive": True}),
)
RECIPE = f"{WIDTHS} {FORMATS} {pillow}"
"""All that the bytes of a size depend on besides the picture."""
_BARE = {"quality": 88}
BARE_RECIPE = f"{_BARE} {pillow}"
"""The same of a picture without what a camera wrote beside it."""
_CACHE = ".cache/anh-tran"


def photo_set(raw: bytes) -> PhotoSet:
    """Make all sizes of a picture; what a camera wrote beside it is left behind.

    Raises `ValueError` where the bytes are no picture.
    """
    return PhotoSet(tuple(_variants(raw)))


def without_metadata(raw: bytes) -> bytes:
    """Write a picture anew, turned the way it was held, without what a camera wrote beside it."""
    with Image.open(BytesIO(raw)) as image:
        kind = image.format
    out = BytesIO()
    _opened(raw).save(out, kind, **(_BARE if kind != "PNG" else {}))
    return out.getvalue()


def _opened(raw: bytes) -> Image.Image:
    try:
        turned = ImageOps.exif_transpose(Image.open(BytesIO(raw)))
        has_alpha = turned.mode in ("RGBA", "LA", "P")
        clean = turned.convert("RGBA" if has_alpha else "RGB")
    except (OSError, SyntaxError) as wrong:
        raise ValueError("không đọc được ảnh") from wrong
    bare = Image.new(clean.mode, clean.size)
    bare.paste(clean)
    return bare


def _variants(raw: bytes) -> Iterator[Variant]:
    image = _on_white(_opened(raw))
    for width in sorted({min(width, image.width) for width in WIDTHS}):
        height = round(image.height * width / image.width)
        small = image.resize((width, height), Image.Resampling.LANCZOS)
        for kind, options in FORMATS:
            out = BytesIO()
            small.save(out, "JPEG" if kind == "jpg" else "WEBP", **options)
            content = out.getvalue()
            address = f"assets/anh/{fingerprint(content)}-{width}.{kind}"
            yield Variant(address, width, height, kind, content)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def bare(root: Path, name: str, content: bytes) -> bytes:
    """Give what is published of a file; a picture is written anew once, then kept."""
    if Path(name).suffix not in KINDS:
        return content
    told = f"{BARE_RECIPE} {hashlib.sha256(content).hexdigest()}"
    make = lambda: without_metadata(content)  # noqa: E731
    return Album(root / _CACHE).picture(told, make)
