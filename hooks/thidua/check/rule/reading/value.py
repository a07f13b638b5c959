"""Rules on keys and values (numbers, days, ids, addresses): met by `check/record/`."""

from __future__ import annotations

from thidua.check.rule.example import BODY, CAMPAIGN, PLAN, keyed_example
from thidua.check.rule.rule import Rule
from thidua.model.rule import Example

MISSING = Rule(
    "thieu-muc",
    what="Thiếu một mục bắt buộc",
    why="Trang không viết được nếu thiếu mục ấy.",
    remedy="thêm mục này",
    example=Example(CAMPAIGN, "kind: thematic\n", "kind: thematic\nwhat: Mỗi thôn giữ sạch đường làng.\n"),
)  # fmt: skip
EMPTY = Rule(
    "muc-de-trong",
    what="Mục có tên mà không có giá trị",
    why="Để trống có thể là quên, có thể là không có: cổng không đoán.",
    remedy="điền giá trị, hoặc xóa cả dòng nếu mục này không bắt buộc",
    example=Example(CAMPAIGN, "title:\n", "title: Đường làng sạch\n"),
)
UNKNOWN = Rule(
    "khoa-la",
    what="Khóa không có trong loại tệp này",
    why="Khóa gõ sai thì giá trị của nó không ai đọc.",
    remedy="xem các khóa trong data/README.md",
    example=Example(PLAN, "milestone:", "milestones:"),
)
WRONG_KIND = Rule(
    "sai-kieu",
    what="Cần danh sách, nhóm mục hay giá trị đơn mà gặp loại khác",
    why="Một danh sách không đọc như một từ được, và ngược lại.",
    remedy="viết theo ví dụ trong data/README.md",
    example=Example(CAMPAIGN, "title: [Đường, làng]", "title: Đường làng sạch"),
)
NO_ITEMS = Rule(
    "danh-sach-trong",
    what="Danh sách không có mục nào",
    why="Danh sách trống là quên điền, hoặc là dòng thừa.",
    remedy="thêm ít nhất một mục, hoặc xóa cả dòng",
    example=Example(PLAN, "assignees: []", "assignees: [{unit: thon-doai}]"),
)
TWO_WAYS = Rule(
    "can-mot-cach-ghi",
    what="Một thời hạn, một mốc hay một đơn vị ghi theo hai cách",
    why="Hai cách ghi sẽ có lúc nói khác nhau.",
    remedy="chỉ giữ một cách ghi",
    example=Example(PLAN, "when: {before: 15/12/2025, every: monthly}", "when: {before: 15/12/2025}"),
)  # fmt: skip
HTML = Rule(
    "the-html",
    what="Giá trị có thẻ HTML",
    why="Thẻ HTML chạy được mã lạ trên máy người đọc.",
    remedy="viết chữ thường, không dùng dấu < và >",
    example=Example(CAMPAIGN, "title: Đường <b>làng</b>", "title: Đường làng sạch"),
)
LINES = Rule(
    "gia-tri-nhieu-dong",
    what="Giá trị của mục một dòng lại có nhiều dòng",
    why="Tên và nhãn hiện trên một dòng.",
    remedy="viết trên một dòng",
    example=Example(CAMPAIGN, "title: |\n  Đường làng\n  sạch\n", "title: Đường làng sạch\n"),
)  # fmt: skip
SLUG = Rule(
    "ma-sai",
    what="Mã có dấu, chữ hoa hoặc dấu cách",
    why="Mã thành một phần của địa chỉ.",
    remedy="chỉ dùng chữ thường không dấu, số và gạch nối: ha-trung-2025",
    example=Example(PLAN, "id: Sơ kết", "id: so-ket"),
)
LONG_LINE = Rule(
    "gia-tri-qua-dai",
    what="Giá trị của mục một dòng dài quá 1.500 chữ",
    why="Tên và nhãn dài hàng trang thì không đọc được, và làm việc vẽ thẻ chia sẻ kéo dài hàng phút.",
    remedy="viết ngắn lại; lời dài thì để trong bài viết ở content/",
    example=Example(
        CAMPAIGN, f"title: {'Đường làng ' * 150}", "title: Đường làng sạch"
    ),
)
LONG_SLUG = Rule(
    "ma-qua-dai",
    what="Mã, tên tệp hay tên thư mục dài quá 80 chữ",
    why="Mã thành tên thư mục; tên quá dài thì máy không ghi được, người không đọc được qua điện thoại.",
    remedy="đặt mã ngắn: chỉ cần vài chữ chính của tên",
    example=Example(PLAN, f"id: {'so-ket-' * 12}nam", "id: so-ket"),
)
DEVICE = Rule(
    "ma-may-cam",
    what="Mã, tên tệp hay tên thư mục là tên mà Windows giữ cho thiết bị: con, aux, nul, prn, com1, lpt1 …",
    why="Kho dữ liệu và trang tải về không mở được trên máy Windows.",
    remedy="thêm chữ vào tên ấy: thon-con",
    example=Example(PLAN, "id: con", "id: so-ket"),
)
ADDRESS = Rule(
    "dia-chi-sai",
    what="Địa chỉ thư, địa chỉ web hay địa chỉ của cổng viết sai",
    why="Người đọc bấm vào sẽ không tới đâu.",
    remedy="viết cả địa chỉ: vanphong@xa.gov.vn, https://…, xa-ha-trung/ke-hoach/",
    example=Example(BODY, "updated_on: 01/6/2025\noffice: {name: Văn phòng, email: vanphong.xamau.example}\n", "updated_on: 01/6/2025\n"),
)  # fmt: skip
NUMBER = Rule(
    "so-sai",
    what="Giá trị không phải là số, hoặc nằm ngoài mức cho phép",
    why="Mục này được cộng, so và vẽ: chữ hay số lạ làm sai cả bảng.",
    remedy="viết số không có dấu ngăn hàng nghìn, phần lẻ sau dấu phẩy: 1234,5",
    example=Example(PLAN, "value: 1.234,5", "value: 95,5"),
)
FLAG = Rule(
    "co-khong-sai",
    what="Giá trị không phải là true hay false",
    why="“không”, “no” hay “0” mỗi nơi hiểu một cách.",
    remedy="viết true (có) hoặc false (không)",
    example=Example(PLAN, "requested: no", "deliverables: [Báo cáo kết quả]"),
)
DAY = Rule(
    "ngay-sai",
    what="Giá trị không phải là ngày có thật",
    why="Lịch, hạn và tiến độ tính theo ngày này.",
    remedy="viết ngày/tháng/năm: 15/12/2025",
    example=Example(PLAN, "when: {day: 31/6/2025}", "when: {day: 30/6/2025}"),
)
CHOICE = Rule(
    "ngoai-danh-sach",
    what="Giá trị không có trong danh sách được chọn",
    why="Cổng chỉ biết nói về các loại đã định.",
    remedy="chọn một giá trị trong danh sách",
    example=Example(PLAN, "status: ban-hanh", "status: issued"),
)
SPAN = Rule(
    "khoang-sai",
    what="Thời hạn thiếu một đầu, hoặc ngày đầu muộn hơn ngày cuối",
    why="Không có khoảng nào như thế trên lịch.",
    remedy="ghi first (từ ngày) rồi last (đến ngày), ngày đầu trước ngày cuối",
    example=Example(PLAN, "when: {first: 30/6/2025}", "when: {day: 30/6/2025}"),
)
PUBLIC_KEY = Rule(
    "khoa-cong-khai-sai",
    what="Khóa công khai viết sai",
    why="Khóa không đọc được thì không kiểm được chữ ký nào.",
    remedy="chép nguyên một dòng của tệp .pub do `ssh-keygen -t ed25519` tạo ra",
    example=Example(
        BODY,
        keyed_example("01/01/2026", "ssh-rsa AAAA"),
        keyed_example("01/01/2026"),
    ),
)
SIGNATURE = Rule(
    "chu-ky-sai-dang",
    what="Chữ ký số viết sai dạng",
    why="Chép thiếu một chữ là chữ ký không còn kiểm được.",
    remedy="chép nguyên dòng do `thidua seal TỆP --sign KHÓA` in ra",
)
