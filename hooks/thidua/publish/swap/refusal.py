"""What the disk or a folder will not do, told in one sentence with what to do about it."""

from __future__ import annotations

from errno import (
    EACCES,
    EBUSY,
    EDQUOT,
    EFBIG,
    EIO,
    ELOOP,
    ENAMETOOLONG,
    ENOLCK,
    ENOSPC,
    ENOTCONN,
    ENOTDIR,
    EPERM,
    EROFS,
    ESTALE,
    ETIMEDOUT,
)

EXIT = 3
"""The exit code of a build that the disk or the folder does not let be."""

_FORBIDDEN = (
    "không được phép đọc hay ghi",
    "xem quyền (ls -ld), thuộc tính +i (lsattr -d), chương trình đang mở nó; hoặc chọn thư mục khác bằng --to",
)
_GONE = "ổ đĩa hỏng hoặc mất kết nối", "xem lại ổ ấy rồi dựng lại"
_WORDS = {
    EACCES: _FORBIDDEN,
    EPERM: _FORBIDDEN,
    EROFS: ("ổ đĩa chỉ đọc", "gắn lại ổ ở chế độ ghi, hoặc chọn thư mục khác bằng --to"),
    ENOSPC: ("ổ đĩa đã đầy", "xóa bớt tệp trên ổ ấy rồi dựng lại"),
    EDQUOT: ("hết phần đĩa được cấp", "xóa bớt tệp hoặc xin thêm phần rồi dựng lại"),
    EFBIG: ("tệp lớn hơn mức máy cho phép", "nâng mức ấy (ulimit -f) rồi dựng lại"),
    EBUSY: ("đang bận", "đóng chương trình đang dùng nó rồi dựng lại"),
    ENOTDIR: ("trên đường dẫn có tệp, không phải thư mục", "sửa đường dẫn ấy"),
    ENAMETOOLONG: ("tên quá dài", "chọn tên ngắn hơn"),
    ELOOP: ("liên kết chạy vòng, hoặc đứng ở chỗ của một tệp", "xóa liên kết ấy"),
    ENOLCK: ("ổ đĩa không khóa được tệp", "dựng ở ổ khác bằng --to rồi chép sang"),
    EIO: _GONE,
    ESTALE: _GONE,
    ENOTCONN: _GONE,
    ETIMEDOUT: _GONE,
}  # fmt: skip


class Refused(Exception):
    """A site cannot be set where it should stand: told in one sentence, exit 3."""


def words_of(wrong: OSError, place: object = "nơi đặt cổng") -> str:
    """Tell a trouble of the disk; empty where it is none, but a fault of the code.

    `place` is named where the system does not say which file it speaks of.
    """
    found, remedy = _WORDS.get(wrong.errno or 0, ("", ""))
    return found and f"{wrong.filename or place}: {found}; {remedy}"
