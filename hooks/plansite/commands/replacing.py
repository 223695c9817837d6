"""Files written whole or not at all: whoever reads one meanwhile, or after a failure, finds the old or the new one."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

_NEW, _FOLDER = 0o644, 0o755  # whatever the umask: what is written is there to be read
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


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Write each file beside where it belongs, and only when all of them are written move them into place."""
    written: dict[Path, Path] = {}
    target = Path()
    try:
        for file, content in contents.items():
            target = file.resolve()  # a link stays a link
            handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
            written[Path(name)] = target
            with os.fdopen(handle, "wb") as beside:
                beside.write(content)
            Path(name).chmod(target.stat().st_mode & 0o7777 if target.exists() else _NEW)
        for temporary, target in written.items():
            temporary.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(target)) from error
    finally:
        for left in written:
            left.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are not there, for all to read."""
    for missing in [each for each in (folder, *folder.parents) if not each.exists()][::-1]:
        missing.mkdir(exist_ok=True)
        missing.chmod(_FOLDER)
    folder.mkdir(exist_ok=True)  # a file in its place is told


def reason(error: OSError) -> str:
    """Why a file could not be read or written, in words for an editor."""
    said = _REASONS.get(error.errno or 0, f"hệ điều hành báo {errno.errorcode.get(error.errno or 0)}")
    return f"Không đọc hoặc ghi được {error.filename or 'dữ liệu'}: {said}."
