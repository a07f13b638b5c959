"""Join the latin and vietnamese files of Tinos into one small file a style.

Needs fontTools and brotli, and the npm package unpacked beside this file:

    npm pack @fontsource/tinos@5.3.0 && tar xzf fontsource-*.tgz
    python3 merge.py package/files

Tinos is cut to the measure of Times New Roman. Only `thidua pdf` uses it: the PDF of a
plan is the same on every machine, whatever fonts are installed there. (Liberation Serif
1, which Debian 12 installs for Times New Roman, lacks most Vietnamese letters.)
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

STYLES = ("400-normal", "700-normal", "400-italic", "700-italic")
EXTRA = "“”‘’–—…·•½×°₫≤≥−«»§"


def letters() -> set[int]:
    """ASCII, the Vietnamese alphabet with all tones, and the marks of print."""
    codes = set(range(0x20, 0x7F)) | {0xA0} | {ord(sign) for sign in EXTRA}
    codes |= {ord(letter) for letter in "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"}
    return codes | set(range(0x1EA0, 0x1EFA))


def merge(folder: Path, style: str) -> bytes:
    """Give one WOFF2 file of a style."""
    fonts = []
    for script in ("latin", "vietnamese"):
        font = TTFont(folder / f"tinos-{script}-{style}.woff2")
        font.flavor = None
        raw = BytesIO()
        font.save(raw)
        fonts.append(BytesIO(raw.getvalue()))
    merged = Merger().merge(fonts)
    options = Options(layout_features=["kern", "mark", "ccmp", "locl"], hinting=False)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters())
    subsetter.subset(merged)
    merged.flavor = "woff2"
    out = BytesIO()
    merged.save(out)
    return out.getvalue()


if __name__ == "__main__":
    for style in STYLES:
        path = Path(__file__).parent / f"tinos-{style}.woff2"
        path.write_bytes(merge(Path(sys.argv[1]), style))
        print(path.name, path.stat().st_size)
