"""Rules on keys and values (numbers, days, ids, addresses), and on how YAML is written: met by `check/record/`, `read/`."""

from __future__ import annotations

from thidua.check.rule.rule import BODY, CAMPAIGN, PLAN, TERMS, Rule, keyed_example
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
YAML = (
    Rule(
        "yaml-cu-phap",
        what="YAML viết chưa đúng: thụt dòng, dấu hai chấm, dấu nháy, ngoặc",
        why="Sai cú pháp thì cả tệp không đọc được.",
        remedy="so với ví dụ trong data/README.md",
        example=Example(
            CAMPAIGN, "what: Thi đua: sạch", "what: Mỗi thôn giữ sạch đường làng."
        ),
    ),
    Rule(
        "yaml-khoa-lap",
        what="Một khóa viết hai lần trong cùng một mục",
        why="Không ai biết giá trị nào đúng; YAML lặng lẽ lấy một cái.",
        remedy="gộp hai mục hoặc xóa một",
        example=Example(CAMPAIGN, "who: Các thôn\nwho: Mọi người", "who: Các thôn"),
    ),
    Rule(
        "so-bi-tach",
        what="Số có dấu phẩy trong ngoặc bị YAML tách thành hai số",
        why="{max: 9,5} là hai mục: 9 và 5, không phải chín rưỡi.",
        remedy="một số thì viết trong dấu nháy; hai số thì thêm dấu cách",
    ),
    Rule(
        "yaml-ky-hieu-la",
        what="Dùng bí danh (*), neo (&) hoặc nhãn kiểu (!) của YAML",
        why="Người nhập sau không đọc được; nhãn kiểu còn chạy được mã lạ.",
        remedy="viết lại giá trị, hoặc đặt cả giá trị trong dấu nháy kép",
        example=Example(CAMPAIGN, "who: &a Các thôn", "who: Các thôn"),
    ),
    Rule(
        "yaml-long-qua-sau",
        what="YAML lồng nhau quá 40 cấp",
        why="Không tệp nào của cổng sâu như thế: thường là ngoặc thừa.",
        remedy="bỏ bớt ngoặc",
        example=Example(TERMS, "[" * 42 + "]" * 42 + "\n", ""),
    ),
    Rule(
        "yaml-hai-tai-lieu",
        what="Tệp có hai tài liệu YAML",
        why="Tài liệu thứ hai không ai đọc.",
        remedy="bỏ dòng --- ở giữa tệp",
        example=Example(
            CAMPAIGN, "who: Các thôn\n---\noccasions", "who: Các thôn\noccasions"
        ),
    ),
    Rule(
        "yaml-nhay-cong",
        what="Giá trị đặt trong nháy cong “…” thay vì nháy thẳng",
        why="YAML coi nháy cong là chữ: dấu nháy hiện ra trang, và dấu hai chấm bên trong làm hỏng tệp.",
        remedy='gõ nháy thẳng: "…"; nháy cong là chữ của văn bản thì bọc cả trong nháy thẳng',
        example=Example(
            CAMPAIGN,
            "title: “Đường làng: sạch”",
            'title: "Đường làng: sạch"',
            stands="title: Đường làng sạch",
        ),
    ),
    Rule(
        "yaml-dau-cach",
        what="Dòng thụt vào bằng dấu cách không ngắt (U+00A0) hay dấu cách lạ khác",
        why="Nhìn giống dấu cách thường, nhưng YAML coi là chữ.",
        remedy="xóa khoảng trống ấy rồi gõ lại bằng phím cách",
        example=Example(
            CAMPAIGN, "title:\u00a0Đường làng sạch", "title: Đường làng sạch"
        ),
    ),
    Rule(
        "yaml-bi-cat",
        what="Giá trị bị cắt ở dấu # đứng sau dấu cách",
        why="YAML coi phần sau dấu # là ghi chú: tên bị mất nửa cuối mà không ai biết.",
        remedy='đặt cả giá trị trong dấu nháy kép: "…"; ghi chú thì viết ở dòng riêng',
        example=Example(CAMPAIGN, "title: Đường làng #sạch", "title: Đường làng sạch"),
    ),
)
"""How YAML is written: a topic of its own."""
