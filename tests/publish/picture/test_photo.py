"""Photos: turned the way they were held, on white, in sizes that they have."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from thidua.publish.picture.photo import without_metadata

ORIENTATION = 0x0112
TURNED = 6
"""Held upright, written lying."""


def test_a_photo_is_turned_as_it_was_held() -> None:
    picture = Image.new("RGB", (40, 20), "red")
    picture.paste("blue", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    raw = BytesIO()
    picture.save(raw, "PNG", exif=exif)
    with Image.open(BytesIO(without_metadata(raw.getvalue()))) as shown:
        assert shown.size == (20, 40)
        assert (shown.getpixel((10, 5)), shown.getpixel((10, 35))) == (
            (0, 0, 255),
            (255, 0, 0),
        )
        assert not shown.getexif()
