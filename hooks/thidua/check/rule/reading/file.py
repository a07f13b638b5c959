"""Rules on files, folders, letters: met by `read/source/`, `check/file/`."""

from __future__ import annotations

from thidua.check.rule.example import ABOUT, TERMS
from thidua.check.rule.rule import START, Rule
from thidua.model.problem import Grade
from thidua.model.rule import Example

FOLDER_IS_MISSING = Rule(
    "thieu-thu-muc",
    what="Dự án không có thư mục data/ hoặc content/",
    why="Cổng đọc dữ liệu và lời ở hai thư mục ấy.",
    remedy=START,
)
LINK = Rule(
    "lien-ket-tep",
    what="Mục trong data/ hay content/ là liên kết (symlink), không phải tệp",
    why="Liên kết có thể dẫn ra ngoài dự án và đăng nhầm tệp của máy.",
    remedy="chép tệp thật vào đây rồi xóa liên kết",
)
NAME = Rule(
    "ten-tep-sai",
    what="Tên tệp hay thư mục có dấu, chữ hoa hoặc dấu cách",
    why="Tên tệp thành địa chỉ trang; địa chỉ phải gõ được ở mọi máy.",
    remedy="đặt tên bằng chữ thường không dấu, số và gạch nối, ví dụ ke-hoach-2025",
    example=Example("content/Gioi Thieu Xa.md", "# Giới thiệu xã\n", ""),
)
TABLE = Rule(
    "bang-diem-sai-cot",
    what="Bảng scores.csv thiếu cột, thừa ô hoặc hai hàng cùng đơn vị",
    why="Mỗi ô phải thuộc đúng một đơn vị và một mục.",
    remedy="hàng đầu là tên cột: unit, group, mã tiêu chí …; mỗi đơn vị một hàng",
)
KIND = Rule(
    "loai-tep-sai",
    what="Loại tệp không dùng ở đây",
    why="data/ chỉ có YAML; content/ chỉ có Markdown, ảnh, PDF và bảng tính.",
    remedy="đổi sang một loại được dùng",
    example=Example("content/trang.html", "<p>Chào</p>\n", ""),
)
SPECIAL = Rule(
    "khong-phai-tep",
    what="Mục trong data/ hay content/ không phải tệp thường, hay là thư mục mang tên của tệp",
    why="Ống, ổ và thiết bị không phải dữ liệu.",
    remedy="chuyển ra ngoài data/, content/",
)
LONG_PATH = Rule(
    "duong-dan-qua-dai",
    what="Đường dẫn của tệp dài quá 240 chữ, hoặc sâu quá 10 cấp thư mục",
    why="Máy Windows không mở được đường dẫn dài; địa chỉ dài không ai đọc lại được.",
    remedy="đặt tên thư mục ngắn hơn, bớt cấp",
    example=Example(f"content/{'a/' * 10}trang.md", "# Trang\n", ""),
)
DISGUISED = Rule(
    "tep-gia",
    what="Tệp đính kèm không phải loại mà tên của nó nói",
    why="Người đọc tải về một tệp không mở được, hoặc một trang web giấu trong tên khác.",
    remedy="xuất lại đúng loại tệp rồi chép đè",
    example=Example("content/bang-diem.csv", "<script>alert(1)</script>\n", ""),
)
README = Rule(
    "tep-readme",
    what="README.md nằm trong content/",
    why="Công cụ dựng trang coi README.md là trang chính của thư mục: ghi chú nội bộ sẽ thành trang công khai.",
    remedy="đổi tên thành index.md nếu là trang của cổng; nếu là ghi chú thì để ngoài content/",
    example=Example("content/huong-dan/README.md", "# Ghi chú\n", ""),
)
PLACE = Rule(
    "tep-khong-dung-cho",
    what="Tệp dữ liệu không thuộc chỗ này",
    why="Mỗi loại tệp có một chỗ; tệp lạc chỗ không ai đọc.",
    remedy="xem data/README.md: tệp nào đặt ở đâu",
    example=Example("data/bodies/xa-mau/unit.yml", "units: {}\n", ""),
)
NO_KEYS = Rule(
    "tep-khong-khoa",
    what="Tệp không phải là các mục có khóa",
    why="Dữ liệu đọc theo tên khóa.",
    remedy="viết mỗi dòng một mục “khóa: giá trị”, xem data/README.md",
    example=Example(TERMS, "- 2025\n", ""),
)
PICTURE_IS_LARGE = Rule(
    "anh-qua-lon",
    what="Ảnh quá nặng hoặc quá nhiều điểm",
    why="Ảnh lớn hơn ảnh điện thoại chụp là nhầm, và làm chậm cả lần dựng.",
    remedy="xuất lại ảnh dưới 20 MB rồi chép đè",
)
PICTURE_IS_BROKEN = Rule(
    "anh-hong",
    what="Ảnh hỏng, bị cắt ngang, hoặc không phải loại mà tên tệp nói",
    why="Trang sẽ có một ô ảnh trống hoặc nửa ảnh.",
    remedy="xuất lại ảnh rồi chép đè",
)
HEAD_IS_OPEN = Rule(
    "dau-trang-khong-dong",
    what="Phần đầu trang giữa hai dòng --- không được đóng",
    why="Không đóng thì cả bài bị đọc như dữ liệu.",
    remedy="thêm một dòng --- sau mục cuối của phần đầu trang",
    example=Example(
        "content/gioi-thieu-xa.md",
        "---\ntitle: Xã Mẫu\n\n# Xã Mẫu\n",
        "---\ntitle: Xã Mẫu\n---\n\n# Xã Mẫu\n",
    ),
)
HEAD_HAS_NO_KEYS = Rule(
    "dau-trang-khong-khoa",
    what="Phần đầu trang không phải là các mục có khóa",
    why="Tên và ngày của trang đọc theo tên khóa.",
    remedy="viết mỗi dòng một mục “khóa: giá trị”",
    example=Example(
        "content/gioi-thieu-xa.md",
        "---\nXã Mẫu\n---\n\n# Xã Mẫu\n",
        "---\ntitle: Xã Mẫu\n---\n\n# Xã Mẫu\n",
    ),
)
DAY_OF_MACHINE = Rule(
    "lay-ngay-cua-may",
    what="Không biết ngày của lần sửa gần nhất, nên lấy ngày của máy",
    why="Dựng lại vào ngày khác thì trang có thể khác, dù dữ liệu như cũ.",
    remedy="đặt THIDUA_AS_OF để lần dựng nào cũng ra đúng một kết quả",
    grade=Grade.ATTENTION,
)
DAY_OF_BUILD = Rule(
    "bien-ngay-sai",
    what="Biến THIDUA_AS_OF hoặc SOURCE_DATE_EPOCH không phải là ngày",
    why="Biến ấy là ngày mà cổng coi là hôm nay.",
    remedy="viết đúng dạng, hoặc bỏ biến ấy đi",
)
ATTACHED = Rule(
    "tep-dinh-kem",
    what="Tệp đính kèm có mật khẩu, có phần chạy được, còn tên người soạn, hoặc hỏng",
    why="Người tải về mở tệp trên máy mình: tệp không được chạy gì và không được lộ tên ai.",
    remedy="PDF: in lại thành PDF; Excel: xóa macro, tệp nhúng và thuộc tính tệp (Inspect Document) rồi lưu lại",
)
EXTENSION = Rule(
    "phan-mo-rong-thieu",
    what="mkdocs.yml gọi một phần mở rộng Markdown chưa cài, hoặc đặt cho nó mục nó không có",
    why="Lời không đổi được thành trang.",
    remedy="sửa tên hay mục ấy ở markdown_extensions, hoặc cài gói có phần mở rộng ấy",
)
SETTINGS = Rule(
    "thiet-lap-sai",
    what="mkdocs.yml ghi điều mà cổng không dựng được: thực đơn gọi tệp không có, thư mục, giao diện, địa chỉ khác",
    why="MkDocs dừng ở đó và nói bằng tiếng Anh, không nói dòng nào.",
    remedy="sửa mục ấy theo mkdocs.yml của cổng mới (thidua new portal)",
)
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
