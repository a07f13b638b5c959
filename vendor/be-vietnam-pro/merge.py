"""Join the latin and vietnamese files of Be Vietnam Pro into one small file a weight.

Needs fontTools and brotli, and the npm package unpacked beside this file:

    npm pack @fontsource/be-vietnam-pro@5.3.0 && tar xzf fontsource-*.tgz
    python3 merge.py package/files

Browsers load one file instead of two, and PDF makers, which do not understand
unicode-range, find every Vietnamese letter in it.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WEIGHTS = (400, 700)
EXTRA = "“”‘’–—…·•½×°₫←→≤≥−«»"


def letters() -> set[int]:
    """ASCII, the Vietnamese alphabet with all tones, and the marks of print."""
    codes = set(range(0x20, 0x7F)) | {0xA0} | {ord(sign) for sign in EXTRA}
    codes |= {ord(letter) for letter in "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"}
    return codes | set(range(0x1EA0, 0x1EFA))


def merge(folder: Path, weight: int) -> bytes:
    """Give one WOFF2 file of a weight."""
    fonts = []
    for script in ("latin", "vietnamese"):
        font = TTFont(folder / f"be-vietnam-pro-{script}-{weight}-normal.woff2")
        font.flavor = None
        raw = BytesIO()
        font.save(raw)
        fonts.append(BytesIO(raw.getvalue()))
    merged = Merger().merge(fonts)
    options = Options(layout_features=["kern", "tnum", "mark", "ccmp", "locl"], hinting=False)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters())
    subsetter.subset(merged)
    merged.flavor = "woff2"
    out = BytesIO()
    merged.save(out)
    return out.getvalue()


if __name__ == "__main__":
    for weight in WEIGHTS:
        path = Path(__file__).parent / f"be-vietnam-pro-{weight}.woff2"
        path.write_bytes(merge(Path(sys.argv[1]), weight))
        print(path.name, path.stat().st_size)
