"""Rules on the letters of a file: met by `read/source/text_file.py`."""

from __future__ import annotations

from thidua.check.rule.rule import Rule
from thidua.check.rule.sample import ABOUT, TERMS
from thidua.model.problem import Grade
from thidua.model.rule import Example

TOO_LARGE = Rule(
    "tep-qua-nang",
    what="Tệp chữ nặng quá 2 MB",
    why="Một trang chữ nặng vài chục nghìn byte; tệp nặng hơn là nhầm.",
    remedy="tách nhỏ, hoặc để tệp này ngoài data/ và content/",
)
ENCODING = Rule(
    "sai-bang-ma",
    what="Tệp không lưu bằng UTF-8",
    why="Sai bảng mã thì chữ Việt thành ký tự lạ.",
    remedy="mở bằng trình soạn thảo, chọn lưu với bảng mã UTF-8 rồi lưu lại",
)
EMPTY = Rule(
    "tep-trong",
    what="Tệp trống",
    why="Tệp trống không thành trang nào và không nói điều gì.",
    remedy="điền nội dung hoặc xóa tệp",
    example=Example(TERMS, "# chưa nhập\n", ""),
)
UNPRINTABLE = Rule(
    "ky-tu-khong-in",
    what="Có ký tự không in được",
    why="Ký tự ẩn làm hỏng tìm kiếm, hoặc đảo ngược chữ đứng sau nó.",
    remedy="xóa ký tự ấy; thường do dán từ PDF hay Word",
    example=Example(ABOUT, "Cổng\u202e mẫu.", "Cổng mẫu."),
)
CONFLICT = Rule(
    "dau-xung-dot",
    what="Tệp còn dấu xung đột của git: <<<<<<<, =======, >>>>>>>",
    why="Hai bản của cùng một đoạn đang nằm cạnh nhau; đăng lên thì người đọc thấy cả hai.",
    remedy="giữ lại một trong hai bản, rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
    example=Example(
        ABOUT,
        "<<<<<<< HEAD\nCổng mẫu.\n=======\nCổng của xã.\n>>>>>>> sua\n",
        "Cổng mẫu.",
    ),
)
MENDED = Rule(
    "chu-da-sua",
    what="Chữ của tệp cũ đã được sửa khi đọc: sai bảng mã, ký tự ẩn, chữ nhìn giống đ hay ư",
    why="Chữ sai mã nhìn vẫn đúng mà không tìm ra được, không đọc thành tiếng được.",
    remedy="trang hiện chữ đã sửa; sửa cả trong tệp thì lần sau không báo nữa",
    example=Example(ABOUT, "Cổng mẫu của \u00d0ảng.", "Cổng mẫu."),
    grade=Grade.ATTENTION,
)
DOUBTFUL = Rule(
    "chu-ngo",
    what="Có chữ mà cổng không chắc là chữ gì",
    why="Đoán sai một chữ trong văn bản thì nghĩa khác đi: phải có người so với bản gốc.",
    remedy="so với bản gốc rồi gõ lại chữ ấy",
    example=Example(ABOUT, "C\ufffdng mẫu.", "Cổng mẫu."),
    grade=Grade.ATTENTION,
)
