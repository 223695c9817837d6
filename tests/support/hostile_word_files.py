"""Word files that nobody should send, each by what is wrong with it: broken, hostile, or something else."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping

from tests.support.word_files import (
    SPACES,
    W,
    cell,
    level,
    listed,
    lists,
    packed,
    paragraph,
    row,
    run,
    table,
    word_file,
)

GOOD = word_file(paragraph("Kế hoạch"))
_BOMB = 200 << 20  # bytes, unpacked


def entries(content: bytes = GOOD) -> dict[str, str | bytes]:
    """What is in a zip file, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_entries(changed: Mapping[str, str | bytes | None]) -> bytes:
    """A good file with some of its parts replaced, added, or (None) taken out."""
    return packed({name: part for name, part in {**entries(), **changed}.items() if part is not None})


def document(inside: str, declared: str = "") -> bytes:
    """A good file whose text is that XML, with a document type in front."""
    return with_entries(
        {"word/document.xml": f"<?xml version='1.0'?>{declared}<w:document {SPACES}>{inside}</w:document>"}
    )


def _bomb(name: str) -> Callable[[], bytes]:
    def made() -> bytes:
        packed_file = io.BytesIO()
        with zipfile.ZipFile(packed_file, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in entries().items():
                if part != name:
                    archive.writestr(part, content)
            with archive.open(name, "w", force_zip64=True) as stream:
                stream.write(f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>'.encode())
                for _ in range(_BOMB >> 20):
                    stream.write(b"a" * (1 << 20))
        return packed_file.getvalue()

    return made


def _lying_size() -> bytes:
    """A file whose directory says that a part is small, and that is not."""
    content = bytearray(_bomb("word/document.xml")())
    at = content.rfind(b"PK\1\2")
    content[at + 24 : at + 28] = struct.pack("<L", 100)
    return bytes(content)


def _many_entries() -> bytes:
    """A directory of a hundred thousand files."""
    return packed({**entries(), **{f"word/media/{at}.png": b"" for at in range(100_000)}})


def _twice() -> bytes:
    other = with_entries({"word/documenu.xml": b"<a/>"})
    return other.replace(b"word/documenu.xml", b"word/document.xml")


def _locked() -> bytes:
    content = bytearray(GOOD)
    at = content.rfind(b"PK\1\2")
    while at >= 0:
        content[at + 8] |= 1
        at = content.rfind(b"PK\1\2", 0, at)
    return bytes(content)


def _nested(depth: int) -> bytes:
    inside = paragraph("Kế hoạch")
    for _ in range(depth):
        inside = table(row(cell(inside, "<w:p/>")))
    return word_file(inside)


_LAUGHS = "<!DOCTYPE w [<!ENTITY a '{}'>{}]>".format(
    "ha" * 10, "".join("<!ENTITY {} '{}'>".format(chr(98 + at), f"&{chr(97 + at)};" * 10) for at in range(9))
)
_ENTITY = '<!DOCTYPE w [<!ENTITY x SYSTEM "{}">]>'
_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_TEXT = "<w:body><w:p><w:r><w:t>Kế hoạch {0}</w:t></w:r></w:p></w:body>"

# Each is refused.
REFUSED: Mapping[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "one byte": lambda: b"P",
    "zeros": lambda: bytes(5000),
    "noise": lambda: bytes((at * 197 + at // 7) % 256 for at in range(20_000)),
    "a zip without its end": lambda: GOOD[:-22],
    "a zip of nothing": lambda: packed({}),
    "a zip of something else": lambda: packed({"a.txt": "a"}),
    "a zip with a Word file in it": lambda: packed({"ke-hoach.docx": GOOD}),
    "an Excel file": lambda: packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a/>"}),
    "a PowerPoint file": lambda: packed({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<a/>"}),
    "an OpenDocument file": lambda: packed(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}
    ),
    "a PDF": lambda: b"%PDF-1.7\n",
    "a rich text": lambda: b"{\\rtf1 Ke hoach}",
    "a web page": lambda: b"<html><body>Ke hoach</body></html>",
    "a web archive": lambda: b"MIME-Version: 1.0\r\n\r\nKe hoach",
    "a RAR": lambda: b"Rar!\x1a\x07\x00" + bytes(50),
    "a plain text": lambda: "Kế hoạch".encode(),
    "a Word file of before 2007": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
    "a Word file behind a password": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096) + "EncryptedPackage".encode("utf-16-le")
    ),
    "parts behind a password": _locked,
    "macros": lambda: with_entries({"word/vbaProject.bin": b"x"}),
    "macros told by its kind": lambda: with_entries(
        {
            "[Content_Types].xml": '<Types><Override PartName="/word/document.xml" '
            'ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
        }
    ),
    "no kinds": lambda: with_entries({"[Content_Types].xml": None}),
    "no relations": lambda: with_entries({"_rels/.rels": None}),
    "no text": lambda: with_entries({"word/document.xml": None}),
    "a text that leads out": lambda: with_entries(
        {"_rels/.rels": '<R><a Id="1" Type="x/officeDocument" Target="../../../etc/passwd"/></R>'}
    ),
    "a text elsewhere": lambda: with_entries(
        {"_rels/.rels": '<R><a Id="1" Type="x/officeDocument" Target="http://x.invalid/a" TargetMode="External"/></R>'}
    ),
    "a text that is empty": lambda: with_entries({"word/document.xml": ""}),
    "a text that is no XML": lambda: with_entries({"word/document.xml": "Kế hoạch"}),
    "a text that is cut": lambda: with_entries({"word/document.xml": entries()["word/document.xml"][:-40]}),
    "a text of zeros": lambda: with_entries({"word/document.xml": bytes(1000)}),
    "a text in a code that is not told": lambda: with_entries({"word/document.xml": "<a>é</a>".encode("latin-1")}),
    "a text without a body": lambda: document(""),
    "a text without words": lambda: document("<w:body><w:p/></w:body>"),
    "only a picture": lambda: document("<w:body><w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p></w:body>"),
    "kinds that are no XML": lambda: with_entries({"[Content_Types].xml": "x"}),
    "styles that are no XML": lambda: word_file(paragraph("a"), {"word/styles.xml": b"<"}, styles=""),
    "two texts of one name": _twice,
    "entities that multiply": lambda: document(_TEXT.format("&j;"), _LAUGHS),
    "an entity from a file": lambda: document(_TEXT.format("&x;"), _ENTITY.format("file:///etc/passwd")),
    "an entity from the net": lambda: document(_TEXT.format("&x;"), _ENTITY.format("http://x.invalid/")),
    "a document type from the net": lambda: document(_TEXT.format(""), '<!DOCTYPE w SYSTEM "http://x.invalid/a.dtd">'),
    "a document type": lambda: document(_TEXT.format(""), "<!DOCTYPE w>"),
    "a document type in styles": lambda: word_file(
        paragraph("a"), {"word/styles.xml": f"<!DOCTYPE w><w:styles {SPACES}/>".encode()}, styles=""
    ),
    "a text of 200 MB": _bomb("word/document.xml"),
    "a part of 200 MB": _bomb("[Content_Types].xml"),
    "a text that is larger than told": _lying_size,
    "a paragraph of nine million letters": lambda: word_file(paragraph("a" * 9_000_000)),
    "a paragraph of fifteen million letters": lambda: word_file(paragraph(*["a" * 5_000_000] * 3)),
    "a text of millions of elements": lambda: document(f"<w:body>{'<a/>' * 3_000_000}</w:body>"),
    "a text of a million attributes": lambda: document("<w:body>" + "<a b='' c=''/>" * 700_000 + "</w:body>"),
    "a hundred thousand parts": _many_entries,
    "fifty thousand rows": lambda: word_file(table(*[row(cell(paragraph("a")))] * 50_000)),
    "an element within an element, a thousand deep": lambda: document(
        "<w:body>" + "<w:sdt>" * 1000 + "</w:sdt>" * 1000
    ),
    "a hundred tables, one in the other": lambda: _nested(100),
}

# Each is read, and its words are those of a good file.
READ: Mapping[str, Callable[[], bytes]] = {
    "names that lead out": lambda: with_entries({"../../etc/cron.d/x": b"x", "/etc/x": b"x", "C:\\x": b"x"}),
    "a zip bomb that nobody opens": lambda: with_entries({"word/media/a.zip": packed({"b": bytes(1 << 20)})}),
    "a style based on itself": lambda: _with_style('<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>'),
    "styles based on one another": lambda: _with_style(
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    ),
    "ten thousand styles, each on the next": lambda: _with_style(
        "".join(f'<w:style w:styleId="A{at}"><w:basedOn w:val="A{at + 1}"/></w:style>' for at in range(10_000))
    ),
    "a list that leads to itself": lambda: word_file(
        paragraph("Kế hoạch", form=listed(1)),
        numbering=lists({1: '<w:numStyleLink w:val="A"/>'}, {1: 1}),
        styles=f'<w:style w:styleId="A"><w:pPr>{listed(1)}</w:pPr></w:style>',
    ),
    "numbers that are none": lambda: word_file(
        paragraph("Kế hoạch", form='<w:numPr><w:ilvl w:val="-9"/><w:numId w:val="9999999999999999999"/></w:numPr>'),
        numbering=lists({1: level(0, "decimal", "%1.")}, {1: 1}),
    ),
    "a number of five thousand figures": lambda: word_file(
        paragraph("Kế hoạch", form='<w:numPr><w:numId w:val="' + "9" * 5000 + '"/></w:numPr>')
    ),
    "a cell over a million columns": lambda: word_file(
        table(row(cell("Kế hoạch", form='<w:gridSpan w:val="1000000"/>'), form='<w:gridBefore w:val="99999"/>'))
    ),
    "merged cells that never began": lambda: word_file(table(row(cell("Kế hoạch", form="<w:vMerge/>")))),
    "fields that end before they begin": lambda: word_file(
        paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 50, run("Kế hoạch"))
    ),
    "notes that hold themselves": lambda: word_file(
        paragraph("Kế hoạch", _NOTE),
        footnotes=f'<w:footnote w:id="2">{paragraph(_NOTE)}</w:footnote>',
    ),
    "marks that are not Word's": lambda: document(
        "<w:body><x/><w:p><y/><w:r><z/><w:t>Kế hoạch</w:t></w:r></w:p><?pi x?><!-- x --></w:body>"
    ),
    "fifty tables, one in the other": lambda: _nested(50),
    "a strict file": lambda: with_entries({
        name: part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, part in entries().items()
        if isinstance(part, bytes)
    }),
    "a text in UTF-16": lambda: with_entries({
        "word/document.xml": f"<?xml version='1.0' encoding='UTF-16'?><w:document {SPACES}>{_TEXT.format('')}"
        "</w:document>".encode("utf-16")
    }),
}  # fmt: skip


def _with_style(styles: str) -> bytes:
    return word_file(paragraph("Kế hoạch", form='<w:pStyle w:val="A"/>'), styles=styles)


def cut() -> Iterator[bytes]:
    """A good file cut at some two hundred places."""
    for at in range(0, len(GOOD), max(1, len(GOOD) // 200)):
        yield GOOD[:at]


def crowded() -> bytes:
    """A file of thirty thousand paragraphs, which is read."""
    return word_file(paragraph("Lập danh mục sách cho tủ sách thôn.") * 30_000)
