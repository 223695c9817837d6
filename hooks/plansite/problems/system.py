"""What the operating system says when a file cannot be read or written, in words for an editor."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết dung lượng được cấp",
    errno.EFBIG: "tệp lớn hơn mức được phép",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.ENOENT: "không có tệp hay thư mục ấy",
    errno.EISDIR: "đó là một thư mục",
    errno.ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
    errno.EEXIST: "chỗ ấy đã có một tệp",
    errno.ELOOP: "liên kết tượng trưng (symlink) dẫn vòng quanh",
    errno.EIO: "ổ đĩa báo lỗi đọc, ghi",
}


def reason(error: OSError) -> str:
    """Why: «ổ đĩa đã đầy»."""
    return _REASONS.get(error.errno or 0, f"hệ điều hành báo {errno.errorcode.get(error.errno or 0)}")


def told(error: OSError) -> str:
    """Which file, and why, in a sentence; of one that is copied or moved, where it was to be written."""
    return f"Không đọc hoặc ghi được {error.filename2 or error.filename or 'dữ liệu'}: {reason(error)}."
