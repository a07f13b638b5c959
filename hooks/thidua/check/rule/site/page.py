"""Rules on the finished site: met when its pages are set (`publish/publication.py`)."""

from __future__ import annotations

from thidua.check.rule.rule import Rule
from thidua.check.rule.sample import ABOUT
from thidua.model.rule import Example

TWO_PAGES = Rule(
    "trang-trung-dia-chi",
    what="Hai trang cùng một địa chỉ",
    why="Trang dựng sau đè trang dựng trước.",
    remedy="đổi tên một trong hai tệp",
)
TAKEN = Rule(
    "tep-cong-tu-dung",
    what="Tệp trùng tên một tệp mà cổng tự dựng",
    why="Tệp của cổng sẽ bị đè, hoặc đè tệp này.",
    remedy="đổi tên tệp",
)
DOUBLE_ID = Rule(
    "muc-trung-ma",
    what="Hai chỗ trên một trang cùng mã",
    why="Liên kết tới mã ấy chỉ tới chỗ đầu.",
    remedy="đổi lời của tiêu đề, hoặc mã id trong thẻ HTML, ở dòng ấy",
)
BROKEN_LINK = Rule(
    "lien-ket-hong",
    what="Liên kết dẫn tới trang không có",
    why="Người đọc bấm vào sẽ gặp trang trống.",
    remedy="sửa địa chỉ trong tệp, hoặc tạo trang ấy",
    example=Example(ABOUT, "Xem [kế hoạch](/ke-hoac/).", "Xem [kế hoạch](/ke-hoach/)."),
)
BROKEN_ANCHOR = Rule(
    "lien-ket-sai-muc",
    what="Liên kết dẫn tới một mục mà trang đích không có",
    why="Người đọc tới đầu trang mà không tới điều khoản được dẫn.",
    remedy="sửa phần sau dấu # trong địa chỉ",
    example=Example(
        ABOUT,
        "Xem [điểm b](/xa-mau/ke-hoach/2025/duong-sach/#i-9).",
        "Xem [điểm b](/xa-mau/ke-hoach/2025/duong-sach/#i-1-b).",
    ),
)
LOST = Rule(
    "dia-chi-da-mat",
    what="Địa chỉ đã công bố nay không còn trên cổng",
    why="Văn bản, bài báo và mã QR đã in vẫn dẫn tới địa chỉ ấy.",
    remedy="đặt lại tên cũ, hoặc ghi địa chỉ mới vào mục moved của data/ledger.yml",
    example=Example("data/ledger.yml", "addresses:\n  xa-mau/ke-hoach/2023/cu/: []\n", ""),
)  # fmt: skip
TURNED = Rule(
    "dieu-khoan-doi-nghia",
    what="Mã điều khoản đã công bố nay chỉ lời khác",
    why="Ai đã dẫn mã ấy, in mã QR ấy sẽ dẫn tới điều mình không dẫn.",
    remedy="trả lại lời cũ; hoặc `thidua ledger --update` ghi rõ: sửa lỗi chữ, chuyển, bãi bỏ hay lời mới",
    example=Example(
        "data/ledger.yml",
        'words:\n  xa-mau/ke-hoach/2025/duong-sach/:\n    i: "0000000000000000 ABC Lời khác"\n',
        "",
    ),
)
ERASED = Rule(
    "so-con-nguoi-an-danh",
    what="Sổ địa chỉ còn trang của một người không muốn được nêu, hoặc địa chỉ đã xóa lại có trang",
    why="Người ấy có quyền đòi xóa; địa chỉ mang tên cũng là dữ liệu của người ấy.",
    remedy="chạy `thidua ledger --update`: sổ chỉ giữ lại dấu không đọc ra tên; địa chỉ đã xóa thì đổi tên tệp",
)
