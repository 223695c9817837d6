"""Word files as bytes, from the XML of their parts: each test says what stands in the file, and nothing else does."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {"numbering": "numbering", "styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes"}
_ROOTS |= {"comments": "comments", "settings": "settings", "header1": "hdr", "footer1": "ftr"}


def run(text: str, look: str = "", *, deleted: bool = False) -> str:
    """A run: «\\n» is a soft break, «\\t» a tab; `look` is what stands in its w:rPr."""
    name = "delText" if deleted else "t"
    parts = []
    for line in text.split("\n"):
        cells = [
            f'<w:{name} xml:space="preserve">{escape(cell)}</w:{name}>' if cell else "" for cell in line.split("\t")
        ]
        parts.append("<w:tab/>".join(cells))
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{'<w:br/>'.join(parts)}</w:r>"


def paragraph(*runs: str, form: str = "") -> str:
    """A paragraph of runs, or of texts; `form` is what stands in its w:pPr."""
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p>{f'<w:pPr>{form}</w:pPr>' if form else ''}{inside}</w:p>"


def listed(list_id: int, level: int | None = 0) -> str:
    """What makes a paragraph one of a list."""
    told = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:numPr>{told}<w:numId w:val="{list_id}"/></w:numPr>'


def cell(*paragraphs: str, form: str = "") -> str:
    """A cell of paragraphs, or of texts; `form` is what stands in its w:tcPr."""
    inside = "".join(each if each.startswith("<") else paragraph(each) for each in paragraphs) or "<w:p/>"
    return f"<w:tc>{f'<w:tcPr>{form}</w:tcPr>' if form else ''}{inside}</w:tc>"


def row(*cells: str, form: str = "") -> str:
    """A row of cells, or of texts; `form` is what stands in its w:trPr."""
    inside = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr>{f'<w:trPr>{form}</w:trPr>' if form else ''}{inside}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def level(at: int, kind: str, text: str, more: str = "", start: int = 1) -> str:
    """A level of a list."""
    counted = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
    return f'<w:lvl w:ilvl="{at}">{counted}{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(levels: Mapping[int, str], instances: Mapping[int, int | tuple[int, str]]) -> str:
    """The part of lists: levels by the number of their list, instances by what they count in, with their overrides."""
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{at}">{told}</w:abstractNum>' for at, told in levels.items())
    made = []
    for at, told in instances.items():
        counted, more = told if isinstance(told, tuple) else (told, "")
        made.append(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{counted}"/>{more}</w:num>')
    return abstract + "".join(made)


def box(*paragraphs: str) -> str:
    """A text box as Word writes it: the shape of today, and the one of old beside it."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(kind: str) -> str:
    """A sign of a field: «begin», «separate», «end»."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    """A piece of the code of a field."""
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def inserted(*runs: str) -> str:
    """Runs put in while changes are tracked."""
    return f'<w:ins w:id="1">{"".join(runs)}</w:ins>'


def deleted(text: str) -> str:
    """Words taken out while changes are tracked."""
    return f'<w:del w:id="2">{run(text, deleted=True)}</w:del>'


def word_file(body: str, more: Mapping[str, bytes] | None = None, **parts: str) -> bytes:
    """A .docx whose text is `body`; `parts` are what stands in «numbering», «styles», «footnotes», «header1» …"""
    entries = {f"word/{name}.xml": _part(_ROOTS[name], inside) for name, inside in parts.items()}
    entries["word/document.xml"] = _part("document", f"<w:body>{body}<w:sectPr/></w:body>")
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name.rstrip("1")}+xml"/>' for name in parts
    )
    related = "".join(
        f'<Relationship Id="rId{at}" Type="{R}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for at, name in enumerate(parts)
    )
    return packed(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="xml" ContentType="application/xml"/>{kinds}'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/></Types>',
            "_rels/.rels": _relations(
                f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
            ),
            "word/_rels/document.xml.rels": _relations(related),
            **entries,
            **(more or {}),
        }
    )


def packed(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip file of entries."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _part(root: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} {SPACES}>{inside}</w:{root}>'


def _relations(inside: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )
