"""Amounts of a paper that do not agree with its own items (số lượng, tổng điểm): told, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from thidua.read.plan.text import ClauseText

_KIND = r"(nội dung|chỉ tiêu|tiêu chí|tiêu chuẩn|nhiệm vụ|giải pháp|mục tiêu|đợt|bước|giai đoạn|vòng|phần)\b"
_COUNTED = re.compile(
    rf"\b(?:gồm(?: có)?|chia (?:làm|thành|ra)|có) (\d{{1,2}}) {_KIND}[^.;:,\d]{{0,40}}[:.]?$|\b(\d{{1,2}}) {_KIND}[^.;:,\d]{{0,60}} sau(?: đây)?\s*:$",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?P<all>tổng (?:số|cộng)\s+(?:là\s+)?)?\b(?P<whole>(?P<n>\d{1,4})\s+(?P<of>[^\W\d]+)(?:\s+[^\W\d]+){0,4}),?\s+gồm(?: có)?\s*:?\s*(?P<parts>\S.*?)(?:\.(?=\s|$)|$)",
    re.IGNORECASE,
)
_WHOLES = ("thành", "người", "đồng", "đơn", "tập", "giải")
"""How words begin that any parts may make: thành viên, đồng chí, đơn vị, tập thể."""
_ASIDE = re.compile(r"\([^()]*\)|\b(?:mỗi|trị giá|kèm)\b[^,;]*")
_PART = re.compile(r"\s*(\d{1,4})\s+([^\W\d]+)")
_NAMED_PART = re.compile(
    r"\s*[^\W\d][^\d:]{1,60}?:?\s+(?P<n>\d{1,4})\s+(?P<of>[^\W\d]+)[^\d]*"
)
_FIGURE = r"(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,12}(?:,\d{1,4})?)"
_N = rf"({_FIGURE})"
_ABOVE = re.compile(
    rf"\btổng(?: số)?(?: điểm)?(?: tối đa| chuẩn)*(?: là| của [^.;:\d]{{0,80}})?\s*:?\s*{_N}(?: điểm\b|(?=,? gồm))|\bthang điểm:? {_N}\b|[(:]\s*(?:tối đa )?{_N} điểm\W*$",
    re.IGNORECASE,
)
_POINTS = re.compile(rf"(?:[:(]\s*|tối đa:? ){_N}\s*điểm\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:điểm )?(?:thưởng|trừ|cộng)\b", re.IGNORECASE)
_EXTRA = re.compile(r"\b(?:thưởng|trừ|cộng)\b", re.IGNORECASE)
_SUM = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_LEADS = re.compile(
    r",?\s*(?:(?:trong đó|gồm|chia ra|cụ thể)(?: có)?)\s*:$", re.IGNORECASE
)
_SHARE = re.compile(
    rf"[:–-]\s*(?P<n>{_FIGURE})\s+(?P<of>(?!điểm)[^\W\d]+)[^,.;:\d]{{0,80}}\W*$"
)
_SHARES = re.compile(
    rf"(?P<whole>(?P<n>{_FIGURE})\s+(?P<of>[^\W\d]+)[^.;:()\d]{{0,80}})\((?P<parts>[^()]*)\)"
)
_ROWS = 3
"""Of a table at least, the sum among them."""
_LEAST = "".join(
    f"(?<!(?i:{word}) )" for word in ("ít nhất", "tối thiểu", "trên", "hơn")
)
"""Before a number that more may stand for."""
_NEAR = 0.25
"""What parts miss of a whole at most, where they are meant to make it."""
_NO_SUM = re.compile(
    r"tỷ lệ|%|bình quân|trung bình|xếp|hạng|^năm$|^mức|đơn giá|định mức|hệ số",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:tổng(?: cộng| số| chung)?|cộng)(?: (?:toàn|cả|các|chung)\b.*)?\W*(?:\(.*\))?",
    re.IGNORECASE,
)
"""What a last row is called that adds up others; “Tổng thu ngân sách” is a row of its own."""


def amounts(clauses: Sequence[ClauseText], at: int) -> Iterator[str]:
    """Tell what a clause counts or adds up otherwise than its items do."""
    clause, items = clauses[at], _list_behind(clauses, at)
    yield from _counts(clause.text, items)
    yield from _parts(clause.text)
    yield from _shares(clause.text, [each.text for each in items])
    yield from _table(clause.rows) if clause.rows else _points(clause.text, items)


def _list_behind(clauses: Sequence[ClauseText], at: int) -> list[ClauseText]:
    """The clauses that a clause leads to: its own, or those beside a paragraph."""
    above, first = clauses[at], (*clauses[at + 1 : at + 2],)
    if not first or first[0].level in ("bang", "doan", above.level):
        return []
    items: list[ClauseText] = []
    for each in clauses[at + 1 :]:
        if (each.level, each.parent) == (first[0].level, first[0].parent):
            items.append(each)
        elif each.level == above.level or len(each.parent or "") < len(
            first[0].parent or ""
        ):
            break
    return items


def _counts(words: str, items: Sequence[ClauseText]) -> Iterator[str]:
    found = _COUNTED.search(words)
    if found and len(items) > 1:
        kind = (found[2] or found[4]).lower()
        named = [each for each in items if each.text.lower().startswith(kind)]
        count, told = len(named or items), int(found[1] or found[3])
        if count < told or (
            count > told and (named or items[0].level not in ("gach", "cong"))
        ):
            yield f"“{found[0].strip(' :.')}” mà dưới đó có {count}: xem lại số lượng, hay phần còn thiếu"


def _parts(words: str) -> Iterator[str]:
    """A number of things that its parts, each with a number, do not make."""
    for found in _TOTAL.finditer(words):
        each = re.split(r"[,;]|\svà\s", _ASIDE.sub("", found["parts"]))
        parts = [_PART.match(part) for part in each if part.strip()]
        of = found["of"].lower()
        known = [part for part in parts if part]
        is_whole = (
            found["all"] or of in _WHOLES or all(p[2].lower() == of for p in known)
        )
        total = sum(int(part[1]) for part in known)
        if len(known) == len(parts) > 1 and is_whole and total != int(found["n"]) > 1:
            yield f"“{found['whole']}” mà các phần cộng lại là {total}: xem lại số lượng"
        elif not known and not found["all"]:
            yield from _named_parts(found["whole"], int(found["n"]), of, each)


def _named_parts(
    whole: str, number: int, of: str, parts: Sequence[str]
) -> Iterator[str]:
    """Parts with a name before the number: “kinh tế 15 mô hình, văn hóa 18 mô hình”."""
    told = [_NAMED_PART.fullmatch(part) for part in parts if part.strip()]
    named = [part for part in told if part]
    is_one = all(part["of"].lower() == of for part in named)
    if len(named) == len(told) and is_one and not _EXTRA.search(" ".join(parts)):
        yield from _nearly(whole, number, [float(part["n"]) for part in named])


def _shares(words: str, items: Sequence[str]) -> Iterator[str]:
    """A number of one thing that the numbers of the same thing below it, or in brackets, nearly make."""
    leads = _LEADS.search(words)
    is_whole = leads and ("trong đó" not in leads[0].lower() or _is_alike(items))
    told = [_SHARE.search(item) for item in items] if is_whole else []
    parts = [_figure(part["n"]) for part in told if part]
    named = {part["of"] for part in told if part}
    if len(parts) == len(told) and len(named) == 1:
        wholes = re.finditer(
            rf"(?<![\d.,]){_LEAST}{_N}\s+{named.pop()}\b(?: [^\W\d]+)?", words
        )
        for whole in [*wholes][-1:]:
            yield from _nearly(whole[0], _figure(whole[1]), parts)
    for found in _SHARES.finditer(words):
        named_parts = re.split(r"[,;]", found["parts"])
        each = [*map(_SHARE.search, named_parts)]
        if _is_alike(named_parts) and all(
            part and part["of"] == found["of"] for part in each
        ):
            parts = [_figure(part["n"]) for part in each if part]
            yield from _nearly(found["whole"].strip(), _figure(found["n"]), parts)


def _is_alike(items: Sequence[str]) -> bool:
    """Whether all are called by one word, “Khối 1”, “Khối 2”: others may overlap, or be some of all."""
    return len({item.split()[0].lower() for item in items if item.strip()}) == 1


def _nearly(words: str, whole: float, parts: Sequence[float]) -> Iterator[str]:
    total = sum(parts)
    if len(parts) > 1 and 0 < abs(total - whole) <= _NEAR * whole:
        yield f"“{words}” mà các phần cộng lại là {_shown(total)}: xem lại số lượng"


def _points(words: str, items: Sequence[ClauseText]) -> Iterator[str]:
    """Points of a whole that those of its items do not make, with bonus or without; items may exclude each other."""
    above = _ABOVE.search(words)
    told = [(each, _POINTS.search(each.text)) for each in items]
    own = [found for each, found in told if not _BESIDE.match(each.text)]
    points = [_figure(found[1]) for found in own if found]
    if above and len(points) == len(own) > 1:
        whole = _figure(above[1] or above[2] or above[3])
        if whole != sum(_figure(found[1]) for _, found in told if found):
            yield from _unlike(whole, points)


def _unlike(whole: float, parts: Sequence[float], of: str = "điểm") -> Iterator[str]:
    total = round(sum(parts), 4)
    if max(parts) < whole != total:
        told = (
            f"tổng ghi {_shown(whole)} {of} mà các mục cộng lại là {_shown(total)} {of}"
        )
        yield f"{told}: xem lại {of} của từng mục"


def _shown(number: float) -> str:
    return f"{number:,.12g}".translate(str.maketrans(",.", ".,"))


def _figure(words: str) -> float:
    return float(words.replace(".", "").replace(",", "."))


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns whose last row is not their sum, or a group's not that of its rows."""
    head, *body = rows
    if len(body) < _ROWS or min(map(len, rows)) < len(head):
        return
    for at, name in enumerate(head):
        is_points = re.match(r"(?:số )?điểm", name, re.IGNORECASE)
        is_sum = _SUM.match if is_points else _LAST.fullmatch
        is_summed = any(map(is_sum, body[-1][:at])) and not _NO_SUM.search(name)
        if is_summed and all(re.fullmatch(_FIGURE, row[at].strip()) for row in body):
            of = "điểm" if is_points else f"“{name}”"
            for row, whole, parts in _sums(body, at):
                named = f"“{row}”: " if row else ""
                yield from (f"{named}{told}" for told in _unlike(whole, parts, of))


def _sums(
    rows: Sequence[Sequence[str]], at: int
) -> Iterator[tuple[str, float, list[float]]]:
    """Each total of a column with its parts: the last row's, those of groups I, II; bonus may stand beside."""
    figures = [_figure(row[at].strip()) for row in rows]
    keys = [row[0].strip(" .") for row in rows[:-1]]
    tops = [n for n, key in enumerate(keys) if re.fullmatch(r"[IVX]+|[A-E]", key)]
    own = tops or [*range(len(keys))]
    inner = [n for n in own if not _BESIDE.match(rows[n][1])]
    is_inner = round(sum(figures[n] for n in inner), 4) == figures[-1]
    told = inner if is_inner else own
    is_deep = len({keys[n] in "ABCDE" for n in tops}) > 1  # A above I
    if not is_deep and all(
        key.isdigit() for n, key in enumerate(keys) if n not in tops
    ):
        yield "", figures[-1], [figures[n] for n in told]
        for n, end in pairwise([*tops, len(keys)]):
            if end > n + 2:
                yield rows[n][1], figures[n], figures[n + 1 : end]
