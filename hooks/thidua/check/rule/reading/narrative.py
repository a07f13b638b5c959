"""Rules on the words of a plan: met by `check/file/narrative.py` and `nesting.py`."""

from __future__ import annotations

from thidua.check.rule.rule import Rule
from thidua.check.rule.sample import ABOUT, NARRATIVE
from thidua.model.problem import Grade
from thidua.model.rule import Example

_LAST = "b) Thôn Đoài báo cáo trước ngày 15/12/2025 cho [Văn phòng xã](/xa-mau/)."
_AWARD = "Thôn làm tốt được tặng Giấy khen./."

NO_CLAUSES = Rule(
    "khong-dieu-khoan",
    what="Lời kế hoạch không có điều khoản nào",
    why="Nhiệm vụ, mốc và chỉ tiêu dẫn tới điều khoản làm căn cứ.",
    remedy="viết các mục của kế hoạch: “## I. Mục đích” rồi “### 1. …”, “- …”",
)
NO_WORDS = Rule(
    "dieu-khoan-khong-loi",
    what="Một điều khoản chỉ có số, không có lời",
    why="Người ta dẫn tới điều khoản để đọc lời của nó.",
    remedy="viết một câu",
    example=Example(
        NARRATIVE,
        f"## II.\n\n1. {_AWARD}",
        f"## II. Khen thưởng\n\n1. {_AWARD}",
        stands=f"## II. Khen thưởng: {_AWARD}",
    ),
)
NUMBERING = Rule(
    "danh-so-sai",
    what="Số của điều khoản nhảy hoặc lặp",
    why="Mã điều khoản làm từ số của nó; có thể bản gốc viết thế, có thể thiếu một đoạn.",
    remedy="đối chiếu với bản gốc; bản gốc viết thế thì để nguyên",
    example=Example(
        NARRATIVE,
        f"## II. Khen thưởng\n\n3. {_AWARD}",
        f"## II. Khen thưởng\n\n1. {_AWARD}",
        stands=f"## II. Khen thưởng: {_AWARD}",
    ),
    grade=Grade.ATTENTION,
)
UNTAKEN = Rule(
    "dong-giong-dieu-khoan",
    what="Một dòng bắt đầu như một điều khoản mà không được đọc là điều khoản",
    why="Số không nối với số đứng trước thì máy không biết đó là khoản mới hay câu viết tiếp.",
    remedy="đúng là điều khoản thì đánh số cho liền mạch; không phải thì nối vào câu trên",
    example=Example(
        NARRATIVE,
        f"{_LAST}\n\n17. Thôn Đông dọn chợ.\n",
        f"{_LAST}\n\n2. Thôn Đông dọn chợ.\n",
        stands=f"{_LAST}\n",
    ),
    grade=Grade.ATTENTION,
)
LETTERS = Rule(
    "chu-cai-sai-thu-tu",
    what="Điểm a), b), c) … không theo thứ tự bảng chữ cái",
    why="Có thể bản gốc viết thế, có thể thiếu một điểm: phải có người xem lại.",
    remedy="đối chiếu với bản gốc; bản gốc viết thế thì để nguyên",
    example=Example(
        NARRATIVE,
        f"{_LAST}\n\nd) Thôn Đông dọn chợ.\n",
        f"{_LAST}\n\nc) Thôn Đông dọn chợ.\n",
        stands=f"{_LAST}\n",
    ),
    grade=Grade.ATTENTION,
)
PICTURES = Rule(
    "anh-trong-ke-hoach",
    what="Lời kế hoạch có ảnh",
    why="Lời kế hoạch chỉ có chữ và bảng: ảnh không hiện, chỉ còn lời mô tả của nó.",
    remedy="xóa ảnh; văn bản có hình thì đặt tệp PDF làm bản gốc (document.original)",
    example=Example(NARRATIVE, f"{_LAST}\n\n![Sơ đồ](so-do.png)\n", f"{_LAST}\n"),
    grade=Grade.ATTENTION,
)
NESTING = Rule(
    "long-qua-sau",
    what="Lời lồng quá tám cấp trích dẫn hoặc danh sách",
    why="Không văn bản nào sâu như thế; trang sẽ hiện sai.",
    remedy="lồng nhiều nhất 8 cấp",
    example=Example(ABOUT, "> " * 9 + "Cổng mẫu.", "Cổng mẫu."),
)
HEAVY = Rule(
    "loi-qua-nang",
    what="Một đoạn hay một trang có quá nhiều dấu của Markdown: [ < * | và những dấu khác",
    why="Công cụ chuyển Markdown mất hàng phút hoặc hỏng giữa chừng; không bài viết nào cần nhiều đến thế.",
    remedy="chia thành nhiều đoạn, nhiều trang; dấu gõ nhầm thì xóa",
    example=Example(ABOUT, "[" * 401, "Cổng mẫu."),
)
