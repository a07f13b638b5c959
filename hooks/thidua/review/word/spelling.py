"""Rules on spelling (chính tả): syllables that Vietnamese has not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from thidua.model.letter.single import is_syllable
from thidua.model.problem import Grade
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_WORD = re.compile(r"[^\W\d_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = re.compile(r".*[aăâeêioôơuưy](?:ch|[cpt])")
"""Ends in a stop: there only sắc and nặng are."""
_ONSETS = re.compile(
    r"(?:ngh|gh|k(?!h))(?![eêiy])|(?:c|g(?!i)|ng(?!h))[eêi]|(?:ng|c)y|q(?!u)"
)
"""An onset written as before another vowel: “nghành”, “ngiêm”."""
_SECOND = re.compile(r"(?:ươ|iê|yê|uô|uâ)(?=[cmnptiu])")
"""Two vowels before an end: the tone is written on the second."""
_FIRST = re.compile(r"(?<!q)ua$|ưa$|(?<!g)ia$")
"""Two vowels at the end: it is written on the first."""
_GLIDE = re.compile(r"(?:qu|gi)(?=[aăâeêioôơuưy])")
"""The letter that belongs to the onset bears no tone: “qủa”, “gía”."""
_CONFUSED = {
    "bổ xung": "bổ sung", "xử dụng": "sử dụng", "sử lý": "xử lý", "suất sắc": "xuất sắc", "xuất xắc": "xuất sắc",
    "kiểm xoát": "kiểm soát", "chia xẻ": "chia sẻ", "trao dồi": "trau dồi", "sáng lạng": "xán lạn",
    "thực hiên": "thực hiện", "triên khai": "triển khai", "nhiêm vụ": "nhiệm vụ", "tông kết": "tổng kết",
    "chỉ đao": "chỉ đạo", "xây dưng": "xây dựng", "bao cáo": "báo cáo", "tập thề": "tập thể",
    "cỗ vũ": "cổ vũ", "giữ gin": "giữ gìn", "đãm bảo": "đảm bảo", "kỹ niệm": "kỷ niệm",
}  # fmt: skip
"""Words whose syllables can be, and that stand beside each other only by mistake: as typed → as written."""
_PAIR = re.compile(rf"(?<!lịch )(?<!phân )\b(?:{'|'.join(_CONFUSED)})\b", re.IGNORECASE)
"""Not in “lịch sử lý luận”, “phân bổ xung quanh”."""
_BORROWED = {
    "panô", "ôtô", "môtô", "lôgô", "micrô", "đôla", "vắcxin", "karaôkê", "catalô", "rađiô", "mêtan",
    "prôtêin", "xêmina", "ghisê", "sêri", "kílô", "rôbốt", "ắcquy", "bêtông", "xilô", "prôton", "đôminô",
}  # fmt: skip
"""Words of other languages that are written as one."""


@draft_rule(
    "du-thao-chinh-ta",
    what="Một tiếng viết không đúng chính tả",
    why="Không ai viết như vậy: thiếu dấu, đặt dấu sai chữ, ng hay ngh, hai tiếng dính nhau, “bổ xung”, “xử dụng”.",
    remedy="viết lại tiếng ấy",
    bad="Giữ đuờng làng sạch",
    good="Giữ đường làng sạch",
    grade=Grade.ATTENTION,
)
def syllables_are_vietnamese(draft: Draft) -> Iterator[Found]:
    """Tell syllables with Vietnamese letters that cannot be, and words that are confused, once each; names in capitals may be foreign."""
    told: set[str] = set()
    for clause in draft.plan.clauses:
        for found in _WORD.finditer(clause.text):
            word = found[0]
            if word not in told and _is_local(word) and not is_spelt(word):
                told.add(word)
                yield Found(clause.line, f"“{word}” không đúng chính tả", word)
        for found in _PAIR.finditer(clause.text):
            if (pair := found[0].lower()) not in told:
                told.add(pair)
                remedy = f"viết “{_CONFUSED[pair]}”"
                message = f"“{found[0]}” không đúng chính tả"
                yield Found(clause.line, message, found[0], remedy)


def _is_local(word: str) -> bool:
    """Whether a word is in small letters, with letters of ours among them, and not borrowed as one."""
    is_ours = len(word) > 1 and word.isalpha() and word.islower()
    return is_ours and not word.isascii() and word not in _BORROWED


def is_spelt(word: str) -> bool:
    """Whether a syllable in small letters can be Vietnamese: onset, rhyme, tone, where the tone stands."""
    bare, tone = _parted(unicodedata.normalize("NFC", word))
    if not is_syllable(word) or _ONSETS.match(bare):
        return False
    if _STOPPED.fullmatch(bare) and (tone is None or tone[1] not in "\u0301\u0323"):
        return False
    return tone is None or _stands_right(bare, tone[0])


def _parted(word: str) -> tuple[str, tuple[int, str] | None]:
    """Give a word without its tone, and which letter has which one."""
    letters, tone = [], None
    for at, letter in enumerate(word):
        parts = unicodedata.normalize("NFD", letter)
        if mark := next((each for each in parts if each in _TONES), None):
            tone = (at, mark)
        bare = "".join(each for each in parts if each not in _TONES)
        letters.append(unicodedata.normalize("NFC", bare))
    return "".join(letters), tone


def _stands_right(bare: str, at: int) -> bool:
    """Whether a tone stands on the vowel that bears it; of oa, oe, uy either is right."""
    if _GLIDE.match(bare) and at == 1:
        return False
    if found := _SECOND.search(bare):
        return at == found.end() - 1
    found = _FIRST.search(bare)
    return not found or at == found.start()
