"""A .docx as the zip file that it is → its parts, each read up to a bound; nothing is ever unpacked to the disk."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from dataclasses import field
from typing import IO

from lxml import etree

from plansite.intake.word.markup import Element, as_usual
from plansite.values import frozen

_MOST_ENTRIES = 1 << 20  # bytes of the zip's directory: some ten thousand files
_MOST_MAIN = 16 << 20  # bytes of the text, unpacked; a plan of 140 tasks has 1
_MOST_PART = 8 << 20
# In the memory an element takes 120 bytes and an attribute 216, however short they are written.
_MOST_TAGS = 1_200_000
_MOST_ATTRIBUTES = 600_000
_MOST_PARAGRAPHS = 40_000  # those in cells too; a plan of 140 tasks has some 1,500
_MAIN = "officeDocument"


class UnreadableError(Exception):
    """Why the file cannot be read as Word, and what to do: words for whoever gave it."""


@frozen(kw_only=True)
class Package:
    """An open .docx; `names` are its parts, `main` is the one with the text, `related` leads from ids to parts."""

    archive: zipfile.ZipFile
    names: frozenset[str]
    main: str
    related: dict[str, tuple[str, str]] = field(default_factory=dict)

    def of_kind(self, kind: str) -> list[str]:
        """The parts of a kind («numbering», «styles», «header») that the text leads to, each once."""
        return list(dict.fromkeys(part for told, part in self.related.values() if told == kind and part in self.names))

    def tree(self, part: str) -> Element:
        """The XML of a part."""
        return _tree(self.archive, part, _MOST_MAIN if part == self.main else _MOST_PART)

    def first(self, kind: str) -> Element | None:
        """The XML of the one part of a kind, where there is one."""
        parts = self.of_kind(kind)
        return self.tree(parts[0]) if parts else None


def opened(stream: IO[bytes]) -> Package:
    """The package in a file; whoever calls closes the file. UnreadableError where it is no Word file to be read."""
    _bounded(stream)
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, OverflowError) as error:
        raise UnreadableError(_DAMAGED) from error
    names = [entry.filename for entry in archive.infolist()]
    if len(set(names)) < len(names):
        raise UnreadableError(_DAMAGED)
    if "[Content_Types].xml" not in names:
        raise UnreadableError(_another_kind(names))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnreadableError(_MACROS)
    known = frozenset(names)
    main = next((part for kind, part in _relations(archive, known, "").values() if kind == _MAIN), "")
    if main not in known:
        raise UnreadableError(_another_kind(names))
    if not _is_text(archive, main):
        raise UnreadableError(_another_kind(names))
    return Package(archive=archive, names=known, main=main, related=_relations(archive, known, main))


def _bounded(stream: IO[bytes]) -> None:
    """Refuse a zip whose directory alone would fill the memory: read from the record at its end."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - (1 << 16) - 22))
    end = stream.read()
    stream.seek(0)
    at = end.rfind(b"PK\5\6")
    if at < 0 or at + 20 > len(end):
        raise UnreadableError(_DAMAGED)
    if end[at - 20 : at - 16] == b"PK\6\7" or struct.unpack_from("<L", end, at + 12)[0] > _MOST_ENTRIES:
        raise UnreadableError(TOO_LARGE)


def _relations(archive: zipfile.ZipFile, names: frozenset[str], part: str) -> dict[str, tuple[str, str]]:
    """From each id in the relations of a part to the kind and the name of the part it leads to."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in names:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for each in _tree(archive, path, _MOST_PART):
        if isinstance(each.tag, str) and each.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
            found[each.get("Id", "")] = (each.get("Type", "").rpartition("/")[2], target)
    return found


def _is_text(archive: zipfile.ZipFile, main: str) -> bool:
    """Whether the package says of its main part that it is a Word text without macros."""
    told = ""
    for each in _tree(archive, "[Content_Types].xml", _MOST_PART):
        if each.get("PartName", "").lstrip("/") == main:
            told = each.get("ContentType", "")
    if "macroEnabled" in told:
        raise UnreadableError(_MACROS)
    return "wordprocessingml" in told or (not told and main.startswith("word/"))


def _tree(archive: zipfile.ZipFile, part: str, most: int) -> Element:
    """The XML of a part: no entities, no document type, nothing fetched, no more than `most` bytes."""
    try:
        with archive.open(part) as stream:
            content = stream.read(most + 1)
    except RuntimeError as error:  # so zipfile tells of a password
        raise UnreadableError(_LOCKED) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, KeyError, ValueError) as error:
        raise UnreadableError(_DAMAGED) from error
    bounds = {b"<": _MOST_TAGS, b"=": _MOST_ATTRIBUTES, b"</w:p>": _MOST_PARAGRAPHS}
    if len(content) > most or any(content.count(sign) > bound for sign, bound in bounds.items()):
        raise UnreadableError(TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(as_usual(content), parser)
    except (etree.XMLSyntaxError, ValueError, MemoryError) as error:
        raise UnreadableError(_DAMAGED) from error
    if etree.DocInfo(root.getroottree()).internalDTD is not None:
        raise UnreadableError(_ENTITIES)
    return root


def _another_kind(names: list[str]) -> str:
    if any(name.startswith("xl/") for name in names):
        return "Bên trong tệp là bảng tính Excel, không phải văn bản Word. Đưa tệp Word của văn bản đã ban hành."
    if any(name.startswith("ppt/") for name in names):
        return "Bên trong tệp là bài trình chiếu PowerPoint, không phải văn bản Word. Đưa tệp Word của văn bản."
    if "mimetype" in names and "content.xml" in names:
        return "Bên trong tệp là văn bản OpenDocument (.odt). Mở bằng Word hoặc LibreOffice rồi lưu thành .docx."
    inside = next((name for name in names if name.lower().endswith(".docx")), "")
    if inside:
        return "Tệp là một gói nén có tệp Word bên trong. Giải nén rồi đưa chính tệp .docx ấy."
    return "Tệp không phải văn bản Word. Mở bằng Word, chọn Lưu thành (Save As), kiểu «Word Document (.docx)»."


_DAMAGED = (
    "Tệp Word hỏng hoặc tải về chưa trọn nên không đọc được. Mở thử bằng Word; nếu Word sửa được thì lưu thành tệp "
    ".docx mới, nếu không thì lấy lại tệp gốc."
)
_LOCKED = "Tệp Word có mật khẩu. Mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu lại."
_MACROS = (
    "Tệp Word có macro (mã chạy được) nên không đọc. Mở bằng Word, chọn Lưu thành (Save As), kiểu «Word Document "
    "(.docx)», là kiểu không có macro."
)
TOO_LARGE = (
    "Phần chữ của tệp Word lớn hơn mọi kế hoạch từng gặp, có thể là tệp phá hoại. Chép phần văn bản cần đưa vào sang "
    "một tệp Word mới rồi lưu thành .docx."
)
_ENTITIES = (
    "Tệp Word có phần khai báo mà Word không bao giờ ghi (DOCTYPE), có thể là tệp phá hoại. Mở bằng Word rồi lưu thành "
    "tệp .docx mới."
)
