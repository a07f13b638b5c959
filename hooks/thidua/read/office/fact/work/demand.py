"""Who is asked to do what (phân công): the tasks of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua.read.office.fact.bound import TimeBound, time_bounds
from thidua.read.office.fact.term.week import worded_term
from thidua.read.office.fact.work.schedule import parted, works_of
from thidua.read.plan.lines.sentence import is_closing
from thidua.read.plan.text import ClauseText, PlanText

_NOBODY = re.compile(
    r"(?i:Ban hành\b|Hội (?:thi|thảo|nghị|diễn|thao)\b|Phòng,? (?:chống|cháy|ngừa)|Trường hợp|Đội ngũ|Các (?:bước|giai đoạn|nội dung|nhiệm vụ|giải pháp|biện pháp|hình thức|mốc|tiêu chí|chỉ tiêu|hoạt động|việc|văn bản|đợt|vòng|nhóm)\b)"
    r"|(?:Đoàn kết|ĐOÀN KẾT|Xã hội|XÃ HỘI|Đội hình)\b|Bản (?:đăng|cam|giao|tin)\b"
)
"""Begins as a body might, and is none; thôn Đoàn Kết, xã Hội Thịnh, Bản Cam are some."""
_ASKING = re.compile(
    r"(?:tổ chức|triển khai) thực hiện|tổ chức triển khai|phân công|trách nhiệm|^(?:tổ chức|triển khai|thực hiện)\W*$",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"chịu trách nhiệm|có trách nhiệm|chủ trì|^Giao\s")
"""What an Điều says that gives work to somebody."""
_GIVEN = re.compile(
    r"^(?:(?:Trên cơ sở|Căn cứ)\s[^,.;:]{1,80},\s+)?(?:(?:(?:UBND|[UỦ][yỷ] ban nhân dân)\s+(?:xã|phường)\s+)?(?:Giao(?: cho)?|Yêu cầu|Trách nhiệm của|Đối với)\s+)?",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"^(?:(?:(?:UBND|[UỦ][yỷ] ban nhân dân|Cụm)\s+)?(?:(?:xã|phường)\s+)?đề nghị|mời)\s+",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:Các|Phòng|Văn phòng|Ban|[UỦ][yỷ] ban|UBND|UBMTTQ|UB MTTQ|Mặt trận|MTTQ|Trung tâm|Công an|Hội|Đoàn|Trường|Trạm|Thôn|Tổ dân phố|Trưởng|Thủ trưởng|Cơ quan"
    r"|Đơn vị|Doanh nghiệp|HĐND|Hội đồng|Chủ tịch|Chánh|Giám đốc|Hiệu trưởng|Bí thư|Đảng [uủ][yỷ]|Sở|Quân sự|Bộ phận|Công chức|Liên đoàn|Công đoàn|Chi bộ|Cấp [uủ][yỷ]|Tổ(?! chức)|Bản|Ấp|Buôn|Khu phố|Khóm|Xã|Phường|Thường trực|Bệnh viện|Ngân hàng"
    r"|[UỦ][yỷ] viên|Cán bộ|Giáo viên|Lãnh đạo|Đồng chí|Thành viên|Người đứng đầu|Bộ Chỉ huy|Chi cục|Hạt|Đội|Phó|Báo(?! cáo)|Đài|Tạp chí|Vụ|Cục|Viện|Khối|Cụm|Công ty|Xí nghiệp|Hợp tác xã|HTX|BTV|BCH|BTT|BCĐ|BGH|BQL|GVCN|Chi đoàn|Chi hội|Liên đội|Chi đội|Lớp|Nhà trường|Tỉnh đoàn)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\s*(?::|(?<!\bđược)(?<!\b[Tt]ổ)(?<!thành)(?<!(?<!ông )(?<!hi )\b[Đđ]oàn)(?<!\b[Bb]an)(?<!phận)(?<!\b[Dd]ịch vụ)(?<!\b[Tt]huật)(?<!\bcác),?\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|căn cứ|tổ chức(?! thành viên| hội| cơ sở| có liên quan| liên quan| hữu quan| chính trị| xã hội| kinh tế| đoàn thể| Đảng| đảng)|nghiêm túc|là cơ quan|theo chức năng|tham mưu|làm nòng cốt|nòng cốt|làm đầu mối|hướng dẫn|đẩy mạnh|tăng cường|xây dựng kế hoạch|chỉ đạo|tiếp tục|phát huy"
    r"|tuyên truyền|vận động|tổng hợp|theo dõi|đôn đốc|kiểm tra|giám sát|đăng ký|báo cáo|gửi|nộp|triển khai|thực hiện|rà soát|phổ biến|phát động|tham gia|quan tâm|niêm yết|đăng tải|đưa tin|gương mẫu|trực tiếp|được phân công|bố trí|thẩm định|chấm điểm|tự chấm|cụ thể hóa|quán triệt|bảo đảm|đảm bảo|chuẩn bị|hoàn thành|bình xét|họp|cử|lập|ban hành)\b)"
)
_DOES = re.compile(
    r"\s(?:cấp|cung cấp|hỗ trợ|giúp|tạo điều kiện|thành lập|công bố|phê duyệt|tiếp nhận|đề xuất|lồng ghép|ghi|giữ|làm|đưa|thu|trực|tập huấn|biên soạn|in|phát|mở)\s"
)
"""More of what somebody does whom a run-in names."""
_LONGEST = 160
_FEW = 8
"""Words of a name, at most."""
_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\s")


class FoundTask(Struct, frozen=True):
    """A clause that asks somebody to act (nhiệm vụ)."""

    who: str
    is_request: bool
    clause: str
    line: int
    what: str = ""
    """The words of the row of a table that asks it; "" where the clause does."""
    partner: str = ""
    times: tuple[TimeBound, ...] = ()
    """All terms that the words set."""
    wording: str = ""
    """The term where they set no day."""


def tasks_of(plan: PlanText, year: str, text: str) -> Iterator[FoundTask]:
    """Give what the part on carrying out asks, clause by clause; then what its tables ask.

    `text` still tells the lines of a cell, a name each.
    """
    yield from _asked_in_words(plan, year)
    yield from _asked_in_tables(plan, year, text)


def _asked_in_words(plan: PlanText, year: str) -> Iterator[FoundTask]:
    clauses = {clause.id: clause for clause in plan.clauses}
    parents = {clause.parent for clause in plan.clauses if not is_closing(clause.text)}
    for clause in plan.clauses:
        if not _is_asked(clause, clauses):
            continue
        who, is_request = asked_by(clause)
        is_blank = clause.id not in parents and clause.text == f"{clause.heading}:"
        if not who or is_blank:
            continue  # a name with nothing to do: who signs, a blank to fill in
        for part in _leaves(clause, plan, parents):
            own, asks = asked_by(part) if part is not clause else ("", False)
            times = tuple(time_bounds(part.text, year))
            wording = "" if times else worded_term(part.text)
            yield FoundTask(
                own or who,
                asks or is_request,
                part.id,
                part.line,
                times=times,
                wording=wording,
            )


def _asked_in_tables(plan: PlanText, year: str, text: str) -> Iterator[FoundTask]:
    names = parted(text)
    for work in works_of(plan, year):
        who = names.get(work.who, work.who)
        who = who if all(map(_BODY.match, who.split("; "))) else work.who
        if _BODY.match(who):
            yield FoundTask(
                who,
                False,
                work.table.id,
                work.table.line,
                work.what,
                work.partner,
                (work.time,) if work.time else (),
                work.term,
            )


def _is_asked(clause: ClauseText, clauses: Mapping[str, ClauseText]) -> bool:
    """Whether a clause stands below one on carrying out, or is an Điều of a decision that asks."""
    above = clauses.get(clause.parent or "")
    if above is None:
        return clause.level == "dieu" and bool(_DECIDED.search(clause.text))
    return bool(_ASKING.search(above.heading))


def asked_by(clause: ClauseText) -> tuple[str, bool]:
    """Say who is asked, and whether it is a request; "" for nobody.

    It is the heading, or the words before what they are to do.
    """
    words = clause.heading or clause.text
    is_request = bool(_REQUEST.match(words))
    words = _GIVEN.sub("", _REQUEST.sub("", words))
    found = None if _is_told(clause) else _ACTS.search(words)
    who = words[: found.start()] if found else words if clause.heading else ""
    who = " ".join(_STOP.split(who.partition("(")[0])[0].split()).strip(" :;,.")
    is_one = (_BODY.match(who) or _is_told(clause)) and not _NOBODY.match(who)
    is_named = is_one and who != "Các" and len(who) <= _LONGEST
    return (who[:1].upper() + who[1:], is_request) if is_named else ("", False)


def _is_told(clause: ClauseText) -> bool:
    """Whether a run-in names somebody: “Tổng phụ trách Đội: theo dõi …”."""
    behind = clause.text[len(clause.heading) :] if clause.heading else ""
    is_short = len(clause.heading.split()) <= _FEW and clause.heading[:1].isupper()
    does = behind[1:].strip()
    does = (
        f" {does[:1].lower()}{does[1:]}"  # “Tổng phụ trách Đội: Tổng hợp điểm …”, too
    )
    return (
        behind.startswith(":")
        and is_short
        and bool(_ACTS.match(does) or _DOES.match(does))
    )


def _leaves(
    clause: ClauseText, plan: PlanText, parents: set[str | None]
) -> list[ClauseText]:
    """The clauses right below one, which ask each for its own; itself where there are none."""
    if clause.id not in parents:
        return [clause]
    below = [
        part
        for part in plan.clauses
        if part.parent == clause.id and not is_closing(part.text)
    ]
    return [part for part in below if not part.rows] or below
