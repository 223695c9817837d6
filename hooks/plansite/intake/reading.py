"""A source file → its manuscript, or a refusal that says what is wrong and what to do. Nothing is written anywhere."""

from __future__ import annotations

from pathlib import Path

from plansite.intake.manuscript import Manuscript, Refusal
from plansite.intake.tears import mended
from plansite.language.phrasing import sentence_start
from plansite.problems.system import reason

_TEXT = (".md", ".txt")
_MOST_WORD = 60 << 20  # bytes of a file; pictures are the most of it, and are not read
_MOST_TEXT = 3 << 20  # a plan of 140 tasks has an eighth of one
_SAVE = "mở bằng Word, chọn Lưu thành (Save As), kiểu «Word Document (.docx)», rồi đưa tệp mới."
_OTHERS = {
    ".doc": f"Tệp .doc là kiểu Word cũ (trước năm 2007): {_SAVE}",
    ".docm": f"Tệp .docm có macro (mã chạy được) nên không đọc: {_SAVE}",
    ".dotm": f"Tệp .dotm có macro (mã chạy được) nên không đọc: {_SAVE}",
    ".dotx": f"Tệp .dotx là mẫu, không phải văn bản: {_SAVE}",
    ".rtf": f"Tệp .rtf không giữ đủ số tự động và bảng: {_SAVE}",
    ".odt": "Tệp .odt là kiểu OpenDocument: mở bằng LibreOffice hoặc Word, lưu thành .docx, rồi đưa tệp mới.",
    ".pdf": (
        "Tệp .pdf không giữ đoạn, số và bảng của văn bản. Lấy tệp Word gốc ở nơi soạn thảo; nếu chỉ có bản PDF thì "
        "chuyển sang .docx (Word mở được PDF), so lại từng chữ với bản đã ban hành, rồi đưa tệp ấy."
    ),
    ".xls": "Tệp bảng tính Excel không phải văn bản. Đưa tệp Word của văn bản đã ban hành.",
    ".xlsx": "Tệp bảng tính Excel không phải văn bản. Đưa tệp Word của văn bản đã ban hành.",
    ".html": f"Trang web không giữ số tự động và chú thích: {_SAVE}",
    ".htm": f"Trang web không giữ số tự động và chú thích: {_SAVE}",
    ".zip": "Tệp nén: giải nén rồi đưa chính tệp .docx.",
    ".rar": "Tệp nén: giải nén rồi đưa chính tệp .docx.",
    ".7z": "Tệp nén: giải nén rồi đưa chính tệp .docx.",
}
# How the files of other programs begin, whatever they are called.
_BEGINNINGS = (
    (b"%PDF", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"Rar!", ".rar"),
    (b"7z\xbc\xaf", ".7z"),
    (b"<html", ".html"),
    (b"<!DOCTYPE html", ".html"),
    (b"<!doctype html", ".html"),
    (b"MIME-Version:", ".html"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


def read_manuscript(file: Path) -> Manuscript | Refusal:
    """What a file prints (.docx, .md, .txt); a refusal of any other, and of what is broken or hostile."""
    kind = file.suffix.lower()
    try:
        if not file.is_file():
            return Refusal(told=_no_file(file))
        size = file.stat().st_size
        with file.open("rb") as stream:
            beginning = stream.read(4096)
    except (OSError, ValueError) as error:
        return Refusal(told=f"Không đọc được tệp {file}: {_reason(error)}.")
    refused = _refused(file, kind, size, beginning)
    if refused:
        return Refusal(told=refused)
    read = _word(file) if kind == ".docx" else _text(file)
    if isinstance(read, Refusal):
        return read
    blocks, questions = mended(read.blocks)
    if not blocks:
        return Refusal(told=f"Tệp {file.name} không có chữ nào. Nếu văn bản là ảnh quét thì cần gõ lại thành chữ.")
    asked = sorted((*read.questions, *questions), key=lambda question: question.line)
    return Manuscript(blocks=blocks, questions=tuple(asked), unit=read.unit)


def _no_file(file: Path) -> str:
    if file.is_dir():
        return f"{file} là một thư mục. Đưa đường dẫn của chính tệp văn bản (.docx, .md hoặc .txt)."
    if file.exists():
        return f"{file} không phải một tệp thường. Đưa tệp văn bản (.docx, .md hoặc .txt)."
    return f"Không có tệp {file}. Xem lại tên và đường dẫn; tên có dấu cách thì đặt trong dấu nháy kép."


def _refused(file: Path, kind: str, size: int, beginning: bytes) -> str:
    """Why the file is not even opened; "" where it may be."""
    if file.name.startswith("~$"):
        return f"{file.name} là tệp tạm mà Word đặt cạnh tệp đang mở. Đưa tệp cùng tên không có «~$» ở đầu."
    if kind in _OTHERS:
        return _OTHERS[kind]
    if kind not in (".docx", *_TEXT):
        return f"Không đọc kiểu tệp «{kind or file.name}». Đọc được .docx, .md và .txt: {_SAVE}"
    if not size:
        return f"Tệp {file.name} trống (0 byte): có lẽ chép hoặc tải về chưa trọn. Lấy lại tệp gốc."
    if size > (_MOST_WORD if kind == ".docx" else _MOST_TEXT):
        return (
            f"Tệp {file.name} quá lớn ({size >> 20} MB). Bỏ bớt ảnh, bản quét đính kèm (Word: Tệp > Nén ảnh), hoặc "
            "chép phần chữ sang một tệp mới."
        )
    written = beginning.lstrip(b"\xef\xbb\xbf \t\r\n")
    other = next((kind for start, kind in _BEGINNINGS if written.startswith(start)), "")
    if beginning.startswith(_OLE):
        return _old_or_locked(file)
    if kind == ".docx" and not beginning.startswith(_ZIP):
        inside = f" Bên trong là tệp {other}. {_OTHERS[other]}" if other else f" Lấy lại tệp gốc, hoặc {_SAVE}"
        return f"Tệp {file.name} mang đuôi .docx mà bên trong không phải Word.{inside}"
    if kind in _TEXT and (beginning.startswith(_ZIP) or other in (".pdf", ".rtf", ".rar", ".7z")):
        return f"Tệp {file.name} mang đuôi {kind} mà bên trong không phải chữ thuần. Trả lại đúng đuôi (như .docx)."
    return ""


def _old_or_locked(file: Path) -> str:
    """A file of the old kind is a Word before 2007, or a newer one behind a password."""
    with file.open("rb") as stream:
        content = stream.read(_MOST_WORD)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return (
            f"Tệp {file.name} có mật khẩu. Mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu), lưu lại, rồi "
            "đưa tệp ấy."
        )
    return f"Tệp {file.name} là kiểu Word cũ (.doc), dù đuôi tệp ghi khác: {_SAVE}"


def _word(file: Path) -> Manuscript | Refusal:
    # Here, since only who reads a Word file needs the library.
    from plansite.intake.word.package import UnreadableError
    from plansite.intake.word.text import read_word

    try:
        with file.open("rb") as stream:
            return read_word(stream)
    except UnreadableError as error:
        return Refusal(told=f"{file.name}: {error}")
    except OSError as error:
        return Refusal(told=f"Không đọc được tệp {file.name}: {reason(error)}.")


def _text(file: Path) -> Manuscript | Refusal:
    from plansite.intake.plain.text import read_text

    try:
        content = file.read_bytes()[: _MOST_TEXT + 1]
    except OSError as error:
        return Refusal(told=f"Không đọc được tệp {file.name}: {reason(error)}.")
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return Refusal(
            told=f"Tệp {file.name} không phải chữ UTF-8 (dòng {line}): có lẽ gõ bằng bảng mã cũ (TCVN3, VNI). Mở bằng "
            "Word với đúng phông, lưu thành .docx rồi đưa tệp ấy; hoặc lưu lại bằng Notepad, Encoding: UTF-8."
        )
    if "\0" in text:
        return Refusal(told=f"Tệp {file.name} không phải chữ thuần. {sentence_start(_SAVE)}")
    return read_text(text.replace("\r\n", "\n").replace("\r", "\n"), markdown=file.suffix.lower() == ".md")


def _reason(error: OSError | ValueError) -> str:
    return reason(error) if isinstance(error, OSError) else "tên tệp có ký tự không dùng được"
