"""Word files whose elements stand where no program puts them: made by chance, the same for the same seed."""

from __future__ import annotations

import random
from copy import deepcopy

from lxml import etree

from tests.support.word_files import (
    SPACES,
    box,
    cell,
    code,
    deleted,
    field,
    inserted,
    level,
    listed,
    lists,
    paragraph,
    row,
    run,
    table,
    word_file,
)

_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_WORDS = ["", "-1", "0", "9", "99999999999", "abc", "restart", "begin", "end", "true", "%1%2%9", "•", "A", "Ω"]
_OLD = '<w:rFonts w:hAnsi="VNI-Times"/>'
_RICH = {
    "document": paragraph(run("Kế hoạch", "<w:b/>"), _NOTE, box(paragraph("hộp")), form='<w:pStyle w:val="A"/>')
    + paragraph(field("begin"), code("PAGE"), field("separate"), run("3"), field("end"), run(" tr\n\t"))
    + paragraph(inserted(run("thêm")), deleted("bớt"), run("aån", "<w:vanish/>"), run("Ñaûng", _OLD), form=listed(1))
    + table(
        row(
            cell("TT", form='<w:vMerge w:val="restart"/>'),
            cell("Việc", form='<w:gridSpan w:val="2"/>'),
            form="<w:tblHeader/>",
        ),
        row(
            cell(form="<w:vMerge/>"),
            cell(paragraph("Làm", form=listed(2, 1))),
            cell("Ai", table(row("x"))),
            form="<w:ins/>",
        ),
    )
    + paragraph("Hết", form="<w:rPr><w:del/></w:rPr><w:sectPr/>"),
    "numbering": lists(
        {1: level(0, "upperRoman", "%1-") + level(1, "lowerLetter", "%2)"), 2: '<w:numStyleLink w:val="A"/>'},
        {1: (1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'), 2: 2},
    ),
    "styles": f'<w:style w:styleId="A" w:default="1"><w:basedOn w:val="B"/><w:pPr>{listed(1)}</w:pPr></w:style>'
    '<w:style w:styleId="B"><w:rPr><w:caps/></w:rPr></w:style>',
    "footnotes": f'<w:footnote w:id="2">{paragraph("Lời")}</w:footnote>',
}


def shuffled(chance: random.Random) -> bytes:
    """A file with something of everything in it, some of whose elements are gone, doubled, elsewhere or changed."""
    parts = {name: _shaken(part, chance) for name, part in _RICH.items()}
    body = parts.pop("document")
    return word_file(body, None, **parts)


def _shaken(part: str, chance: random.Random) -> str:
    root = etree.fromstring(f"<r {SPACES}>{part}</r>")
    for _ in range(chance.randint(0, 6)):
        every = list(root.iter())[1:]
        if not every:
            break
        one, other = chance.choice(every), chance.choice(every)
        above = one.getparent()
        deed = chance.randrange(5)
        if deed == 0 and one.attrib:
            one.set(chance.choice(sorted(one.attrib)), chance.choice(_WORDS))
        elif deed == 1 and above is not None:
            above.remove(one)
        elif deed == 2 and above is not None:
            above.append(deepcopy(one))
        elif deed == 3:
            one.tag = other.tag
        elif other is not one and one not in other.iterancestors():
            other.append(one)
    return "".join(etree.tostring(child, encoding="unicode") for child in root)
