"""Rules on what every document has (thành phần thể thức): Điều 8 Nghị định 30/2020/NĐ-CP names nine."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.model.problem import Grade
from thidua.read.plan.text import Part
from thidua.review.draft import Draft
from thidua.review.rule import Found, draft_rule

_NATION = re.compile(r"CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA", re.IGNORECASE)
_SAID = {
    "thi đua đến bao giờ": re.compile(r"thời gian|từ ngày|đến hết|trước ngày|trong (?:tháng|quý|năm)|đợt"),
    "ai tham gia": re.compile(r"đối tượng|phạm vi|tham gia|hưởng ứng|tập thể|cá nhân|toàn thể|mọi người|hội viên|đoàn viên|giáo viên|học sinh|chi bộ|tổ dân phố|hộ gia đình|gồm \d+ (?:xã|phường|đơn vị|trường)"),
    "ai làm gì": re.compile(r"tổ chức thực hiện|phân công|trách nhiệm|chủ trì|phối hợp|có nhiệm vụ|giao "),
    "được khen thưởng gì": re.compile(r"khen|thưởng|biểu dương|tôn vinh|suy tôn|giải "),
}  # fmt: skip
"""How plans begin to answer, where nothing more exact was recognised."""
_DAY = re.compile(r"ngày.{0,12}tháng.{0,12}năm", re.IGNORECASE)


@draft_rule(
    "du-thao-thieu-dau",
    what="Đầu văn bản thiếu một thành phần thể thức",
    why="Nghị định 30/2020/NĐ-CP kể các thành phần mà văn bản nào cũng có; thiếu thì văn thư trả lại.",
    remedy="ghi đủ ở đầu văn bản",
    bad="XÃ MẪU SƠN\nCỘNG HÒA",
    good="XÃ MẪU SƠN\nSố: 05/KH-UBND\nCỘNG HÒA",
)
def heads_are_whole(draft: Draft) -> Iterator[Found]:
    """Tell what is not at the head; a number and a day that are still blank are there, what a decision encloses has none."""
    if draft.is_enclosed:
        return
    head, lines = draft.facts.head, [text for _, text in draft.of_part(Part.HEAD)]
    has_nation = not draft.is_of_the_state or any(map(_NATION.search, lines))
    has_day = head.day or any(map(_DAY.search, lines))
    there = {
        "Quốc hiệu, Tiêu ngữ": has_nation,
        "tên cơ quan ban hành": head.issuer,
        "số, ký hiệu": head.symbol,
        "địa danh": head.place or not has_day,
        "địa danh, ngày tháng năm": has_day,
        "tên loại văn bản": head.kind or draft.is_letter,
        "trích yếu": head.title or draft.is_letter,
    }
    for name, is_there in there.items():
        if not is_there:
            yield Found(1, f"không thấy {name} ở đầu văn bản", remedy=_WRITE[name])


_WRITE = {
    "Quốc hiệu, Tiêu ngữ": "ghi CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, dưới là Độc lập - Tự do - Hạnh phúc",
    "tên cơ quan ban hành": "ghi tên cơ quan bằng chữ in hoa ở bên trái đầu trang",
    "số, ký hiệu": "ghi dòng “Số:      /KH-UBND”; số để trống cho văn thư",
    "địa danh": "ghi tên xã, phường trước ngày: “Mẫu Sơn, ngày … tháng 3 năm 2026”",
    "địa danh, ngày tháng năm": "ghi “Mẫu Sơn, ngày … tháng 3 năm 2026”; ngày để trống được",
    "tên loại văn bản": "ghi KẾ HOẠCH, HƯỚNG DẪN, QUYẾT ĐỊNH … một dòng riêng",
    "trích yếu": "ghi văn bản nói về việc gì, ngay dưới tên loại",
}


@draft_rule(
    "du-thao-thieu-cuoi",
    what="Cuối văn bản thiếu người ký hay nơi nhận",
    why="Không biết ai ký, gửi cho ai thì chưa ban hành được.",
    remedy="ghi đủ ở cuối văn bản",
    bad="Nguyễn Văn A",
    good="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A",
)
def ends_are_whole(draft: Draft) -> Iterator[Found]:
    """Tell what is not at the end."""
    signs = draft.facts.signatory
    if draft.is_enclosed:
        return
    if not (signs and signs.position):
        remedy = "ghi quyền hạn, chức vụ bằng chữ in hoa: “TM. ỦY BAN NHÂN DÂN”, dưới là “CHỦ TỊCH”"
        yield Found(draft.end, "không thấy chức vụ người ký", remedy=remedy)
    elif not signs.name:
        remedy = "ghi họ tên người ký dưới chức vụ"
        yield Found(draft.end, "không thấy họ tên người ký", remedy=remedy)
    if not draft.facts.recipients:
        remedy = "ghi “Nơi nhận:”, mỗi nơi một dòng bắt đầu bằng gạch, dòng cuối “- Lưu: VT.”"
        yield Found(draft.end, "không thấy nơi nhận", remedy=remedy)


@draft_rule(
    "du-thao-chua-noi",
    what="Kế hoạch thi đua không nói một điều mà người đọc hỏi đầu tiên",
    why="Trang của kế hoạch trên cổng mở đầu bằng bốn câu: đến bao giờ, ai tham gia, ai làm gì, được khen gì. Kế hoạch không nói thì không ai trả lời được.",
    remedy="thêm một mục, hoặc để nguyên nếu đã nói ở văn bản khác",
    bad="2. Yêu cầu\nLàm thường xuyên.",
    good="2. Đối tượng\nCán bộ, công chức và Nhân dân các thôn.",
    grade=Grade.NOTE,
)
def plans_answer_residents(draft: Draft) -> Iterator[Found]:
    """Tell the questions that nothing in a plan of a campaign answers."""
    facts, title = draft.facts, draft.facts.head.title.lower()
    is_plan = facts.head.kind.upper() == "KẾ HOẠCH"
    is_own = is_plan and not draft.amends
    if not (is_own and ("thi đua" in title or "phong trào" in title)):
        return
    found = {
        "thi đua đến bao giờ": facts.period[1] or facts.milestones,
        "ai tham gia": facts.groups,
        "ai làm gì": facts.tasks,
        "được khen thưởng gì": facts.awards,
    }
    words = " ".join(clause.text for clause in draft.plan.clauses).lower()
    for question, answer in found.items():
        if not (answer or _SAID[question].search(words)):
            yield Found(1, f"không thấy chỗ nói {question}")
