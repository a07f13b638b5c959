"""Rules on keys of a record: met by `check/record/`."""

from __future__ import annotations

from thidua.check.rule.rule import Rule
from thidua.check.rule.sample import CAMPAIGN, PLAN
from thidua.model.rule import Example

MISSING = Rule(
    "thieu-muc",
    what="Thiếu một mục bắt buộc",
    why="Trang không viết được nếu thiếu mục ấy.",
    remedy="thêm mục này",
    example=Example(
        CAMPAIGN,
        "kind: thematic\n",
        "kind: thematic\nwhat: Mỗi thôn giữ sạch đường làng.\n",
    ),
)
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
    example=Example(
        PLAN,
        "when: {before: 15/12/2025, every: monthly}",
        "when: {before: 15/12/2025}",
    ),
)
