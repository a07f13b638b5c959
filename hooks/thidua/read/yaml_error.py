"""What libyaml says of broken YAML → what an official can do about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import yaml

from thidua.model.problem import Place, Problem
from thidua.read import yaml_sign

_QUOTE = 'đặt cả giá trị trong dấu nháy kép: "…"'
_STRAIGHT = 'gõ nháy thẳng ở hai đầu giá trị: "…"'
_EXPLANATIONS: tuple[tuple[str, str, str], ...] = (
    ("tab character", *yaml_sign.TAB),
    ("mapping values are not allowed", *yaml_sign.COLON),
    ("that cannot start any token", "ký tự này không đứng đầu giá trị được (thường là dấu Tab, @, ` hoặc %)", "thụt dòng bằng dấu cách, không dùng phím Tab; giá trị bắt đầu bằng ký tự lạ thì đặt trong dấu nháy kép"),
    ("did not find expected key", "dòng này thụt vào không khớp các dòng trên, hoặc thiếu dấu hai chấm sau khóa", "thụt dòng bằng đúng số dấu cách như các dòng cùng cấp"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau khóa", "viết “khóa: giá trị”"),
    ("did not find expected '-' indicator", "mục của danh sách thụt vào không khớp", "các dấu gạch (-) cùng danh sách phải thẳng cột"),
    ("unexpected end of stream", "dấu nháy hoặc ngoặc mở ra mà không đóng lại", "thêm dấu nháy hoặc ngoặc đóng"),
    ("did not find expected ',' or", "trong ngoặc thiếu dấu phẩy, hoặc thiếu ngoặc đóng", "ngăn các mục bằng dấu phẩy và đóng ngoặc"),
    ("unknown escape character", "dấu \\ trong nháy kép tạo thành ký tự lạ", "dùng dấu nháy đơn, hoặc viết \\\\"),
    ("control characters are not allowed", "có ký tự điều khiển không in được", "xóa ký tự lạ; thường do dán từ PDF"),
    ("block sequence entries are not allowed", "dấu gạch (-) đứng sai chỗ", "xuống dòng trước dấu gạch"),
    ("did not find expected <document start>", "sau mục cuối còn chữ không thuộc mục nào", "thụt dòng lại, hoặc viết “khóa: giá trị”"),
    ("did not find expected node content", "thiếu giá trị giữa hai dấu phẩy hoặc trong ngoặc", "điền giá trị hoặc bỏ dấu phẩy thừa"),
)  # fmt: skip
_GLUED_DASH = re.compile(r"^(\s*)-(?=[^\s\-:][^:]*:(?:\s|$))")
_GLUED_COLON = re.compile(r"^\s*(?:- +)*[\w-]+(?P<colon>:)(?=[^\s:/])")
_ENTRY = re.compile(r"^(\s*)(?:- +)*[\w-]+: *\S")
_SIGN = re.compile(r"^\s*(?:- +)*[\w-]+: +(?P<sign>[*&!@%`])")

_BEFORE = r"^\s*(?:- +)*(?:[\w.-]+: +)?"
_ENDED = rf"""{_BEFORE}(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\]]*\]|{{[^}}]*}}) *"""
_WHOLE = 'đặt cả giá trị trong một cặp nháy kép: "…"; nháy ở bên trong gõ “…”'
_MISREAD = (
    ("expected (key|'-')", rf"{_ENDED}[}}\]]", "thừa ngoặc đóng {}", "bỏ ngoặc ấy"),
    ("", r"^\s*(?:- +)*\w[\w.-]* +[{\[](?=[\w.-]+:? )", "thiếu dấu hai chấm trước ngoặc {}", "viết “khóa: giá trị”"),
    ("", r"^\s*- +\((?=[a-z_]+: )", "ngoặc tròn {} không gom các mục", "gõ ngoặc nhọn ở hai đầu: {{…}}"),
    ("expected (key|'-')", rf"{_ENDED}[^\s#:]", "dấu nháy hay ngoặc đã đóng mà sau đó còn chữ", _WHOLE),
    ("hexdecimal", r"\\", "dấu \\ trong nháy kép tạo thành ký tự lạ", "đặt giá trị trong dấu nháy đơn: '…'"),
    ("alphabetic", r"^\s*\*", "“*” không phải dấu gạch của danh sách", "gõ dấu gạch rồi một dấu cách: “- ”"),
    ("", rf"{_BEFORE}[>|?](?= )", "giá trị bắt đầu bằng {}, dấu ấy có nghĩa riêng trong YAML", _WHOLE),
    ("", "[：，；｛｝［］]", "“{}” không phải dấu của bàn phím thường", "gõ lại dấu ấy; sau dấu hai chấm có một dấu cách"),
)  # fmt: skip
"""By what libyaml says: a sign in the line, what is wrong with it, what to do."""


class _Cause(NamedTuple):
    """A line and a column, counted from 0, what is wrong there, and what to do."""

    line: int
    column: int
    message: str
    remedy: str
    rule: str = "yaml-cu-phap"


def explain(wrong: yaml.MarkedYAMLError, text: str, file: str, shift: int) -> Problem:
    """Tell a syntax error where an official has to mend it, in words of those who type the file."""
    mark = wrong.problem_mark or wrong.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.splitlines() or [""]
    usual = _Cause(line, column, *_explanation(wrong.problem or ""))
    cause = next(
        chain(
            _misread(wrong, lines),
            _signs(wrong, lines, usual),
            _causes(wrong, lines, min(line, len(lines) - 1)),
        ),
        usual,
    )
    place = Place(file, cause.line + 1 + shift, cause.column + 1)
    found = lines[min(cause.line, len(lines) - 1)].strip()
    return Problem(place, cause.message, cause.remedy, found=found, rule=cause.rule)


def _misread(wrong: yaml.MarkedYAMLError, lines: list[str]) -> Iterator[_Cause]:
    """Signs that end a value too soon, or are not those of YAML."""
    mark, problem = wrong.problem_mark, wrong.problem or ""
    at = min(mark.line, len(lines) - 1) if mark else 0
    for said, sign, message, remedy in _MISREAD:
        for n in range(at, max(at - 2, -1), -1):
            if re.search(said, problem) and (found := re.search(sign, lines[n])):
                words = message.format(found[0][-1])
                yield _Cause(n, found.end() - 1, words, remedy.replace("{{…}}", "{…}"))


def _signs(
    wrong: yaml.MarkedYAMLError, lines: list[str], at: _Cause
) -> Iterator[_Cause]:
    """Signs that look like those of YAML, where libyaml stopped or on the line above."""
    near = [n for n in (at.line, at.line - 1) if 0 <= n < len(lines)]
    if yaml_sign.has_curled(lines[min(at.line, len(lines) - 1)]):
        yield at._replace(
            message="giá trị đặt trong nháy cong “…”, YAML không coi là dấu nháy",
            remedy=_STRAIGHT,
            rule="yaml-nhay-cong",
        )
    for n in near if "did not find expected ',' or" in (wrong.problem or "") else ():
        if yaml_sign.has_hash(lines[n]):
            message = "phần sau dấu # bị bỏ, cùng với ngoặc đóng"
            column = lines[n].index(" #")
            yield _Cause(n, column + 1, message, yaml_sign.AFTER_HASH, "yaml-bi-cat")
    for n in near:
        if (dash := lines[n].lstrip()[:1]) and dash in "–—‒−•":
            message = f"“{dash}” không phải dấu gạch của danh sách"
            yield _Cause(n, 0, message, "gõ dấu gạch ngắn rồi một dấu cách: “- ”")
    for n in near[:1] if at.line < len(lines) else ():
        if "\t" in lines[n][: _depth(lines[n])]:
            yield _Cause(n, at.column, *yaml_sign.TAB)


def _explanation(problem: str) -> tuple[str, str]:
    for sign, message, remedy in _EXPLANATIONS:
        if sign in problem:
            return message, remedy
    return "YAML viết chưa đúng", "so với ví dụ trong data/README.md"


def _causes(wrong: yaml.MarkedYAMLError, lines: list[str], at: int) -> Iterator[_Cause]:
    """Where YAML broke before libyaml saw it."""
    problem, context = wrong.problem or "", wrong.context_mark
    yield from _glued_dash(lines, at)
    yield from _open_quote(lines[: at + 1])
    for n in (at, context.line if context else at):
        yield from _dash(lines, min(n, len(lines) - 1), problem)
    if "expected ':'" in problem and context:
        yield _colon(lines, min(context.line, len(lines) - 1))
    if "expected ','" in problem and context:
        yield from _bracket(lines, context, at)
        yield from _colon_inside(lines[at], at, wrong.problem_mark)
    if "mapping values are not allowed" in problem:
        yield from _indent(lines, at)
    if "expected '-' indicator" in problem and not lines[at].lstrip().startswith("-"):
        is_level = context and context.column == _depth(lines[at])
        words = yaml_sign.NO_DASH if is_level else yaml_sign.ASTRAY
        yield _Cause(at, _depth(lines[at]), *words)
    if found := _SIGN.match(lines[at]):
        message = (
            f"giá trị bắt đầu bằng {found['sign']}, dấu ấy có nghĩa riêng trong YAML"
        )
        yield _Cause(at, found.start("sign"), message, _QUOTE)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _glued_dash(lines: list[str], at: int) -> Iterator[_Cause]:
    for n in (at, at - 1):
        if n >= 0 and (found := _GLUED_DASH.match(lines[n])):
            message = "thiếu dấu cách sau dấu gạch của danh sách"
            remedy = "gõ dấu gạch rồi một dấu cách: “- ”"
            yield _Cause(n, len(found[1]), message, remedy)


def _open_quote(lines: list[str]) -> Iterator[_Cause]:
    for n, line in enumerate(lines):
        words = yaml_sign.QUOTED.sub(lambda whole: "_" * len(whole[0]), line)
        found = yaml_sign.OPEN_QUOTE.search(words)
        if not found or line.lstrip().startswith("#"):
            continue
        rest = next((each for each in lines[n + 1 :] if each.strip()), "")
        if _depth(rest) <= len(line) - len(line.lstrip(" -")):
            message = "dấu nháy mở ra ở đây không đóng lại"
            remedy = "thêm dấu nháy đóng ở cuối giá trị"
            yield _Cause(n, found.start(1), message, remedy)


def _dash(lines: list[str], at: int, problem: str) -> Iterator[_Cause]:
    """A line among items that has no dash, or a dash among keys."""
    above, line = lines[at - 1] if at else "", lines[at]
    if not above or _depth(above) != _depth(line):
        return
    is_item, was_item = (each.lstrip().startswith("- ") for each in (line, above))
    if was_item and not is_item and "':'" in problem:
        yield _Cause(at, _depth(line), *yaml_sign.NO_DASH)
    if is_item and not was_item and "expected key" in problem:
        message = "dấu gạch (-) đứng giữa các mục có khóa"
        remedy = "bỏ dấu gạch; là danh sách thì mục nào cũng có dấu gạch"
        yield _Cause(at, _depth(line), message, remedy)


def _colon_inside(line: str, at: int, mark: yaml.Mark | None) -> Iterator[_Cause]:
    if mark and line[mark.column :].startswith(":"):
        message = (
            "dấu hai chấm đứng giữa giá trị trong ngoặc, hoặc trước nó thiếu dấu phẩy"
        )
        remedy = f"{_QUOTE}; là mục khác thì thêm dấu phẩy trước nó"
        yield _Cause(at, mark.column, message, remedy)


def _colon(lines: list[str], at: int) -> _Cause:
    if found := _GLUED_COLON.match(lines[at]):
        message = "thiếu dấu cách sau dấu hai chấm"
        remedy = "viết “khóa: giá trị”, có một dấu cách"
        return _Cause(at, found.start("colon"), message, remedy)
    message, remedy = "thiếu dấu hai chấm sau khóa", "viết “khóa: giá trị”"
    return _Cause(at, _depth(lines[at]), message, remedy)


def _bracket(lines: list[str], mark: yaml.Mark, at: int) -> Iterator[_Cause]:
    """A bracket that is open at the end of its line, where the next line is another entry."""
    words = yaml_sign.QUOTED.sub("", lines[mark.line])
    opened = sum(map(words.count, "{[")) - sum(map(words.count, "}]"))
    if opened > 0 and (at > mark.line or at == len(lines) - 1):
        sign = lines[mark.line][mark.column : mark.column + 1]
        message = f"ngoặc {sign} mở ra ở đây không đóng lại"
        remedy = "thêm ngoặc đóng ở cuối dòng, ngăn các mục bằng dấu phẩy"
        yield _Cause(mark.line, mark.column, message, remedy)


def _indent(lines: list[str], at: int) -> Iterator[_Cause]:
    """An entry below one that has its value already, and deeper than it."""
    above = next((line for line in reversed(lines[:at]) if line.strip()), "")
    if above and ":" not in above and _depth(above) == _depth(lines[at]):
        yield _colon(lines, lines.index(above))
    here, there = _ENTRY.match(lines[at]), _ENTRY.match(above)
    is_item = lines[at].lstrip().startswith("-")
    if here and there and len(here[1]) > len(there[1]) and not is_item:
        message = "dòng này thụt sâu hơn dòng trên, mà dòng trên đã có giá trị"
        remedy = "thụt dòng thẳng cột với các mục cùng cấp"
        yield _Cause(at, len(here[1]), message, remedy)
