"""styles.xml → what a style says of paragraphs and letters, with what it takes from those it is based on."""

from __future__ import annotations

import re
from dataclasses import field

from plansite.intake.word.markup import Element, each, inner, switch, value, w, whole
from plansite.values import frozen

_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"toc [1-9]$", re.IGNORECASE)
_BODY_TEXT = 9  # as a level of an outline


@frozen(kw_only=True)
class Look:
    """What is said of letters; None where nothing is."""

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    font: str | None = None

    def over(self, below: Look) -> Look:
        """This, and what lies below it where this says nothing."""
        return Look(
            bold=_first(self.bold, below.bold),
            italic=_first(self.italic, below.italic),
            capitals=_first(self.capitals, below.capitals),
            hidden=_first(self.hidden, below.hidden),
            struck=_first(self.struck, below.struck),
            font=self.font if self.font is not None else below.font,
        )

    def toggled(self, below: Look) -> Look:
        """A style of letters upon one of the paragraph: what both switch on is off (ECMA-376, 17.7.3)."""
        return Look(
            bold=_either(self.bold, below.bold),
            italic=_either(self.italic, below.italic),
            capitals=_either(self.capitals, below.capitals),
            hidden=_either(self.hidden, below.hidden),
            struck=_either(self.struck, below.struck),
            font=self.font if self.font is not None else below.font,
        )


@frozen(kw_only=True)
class Form:
    """What is said of a paragraph: its list, the level of its heading from 1, and how it stands."""

    list_id: int | None = None
    list_level: int | None = None
    heading: int | None = None  # 0: told to be no heading
    centred: bool | None = None
    contents: bool | None = None  # a line of a table of contents

    def over(self, below: Form) -> Form:
        """This, and what lies below it where this says nothing."""
        return Form(
            list_id=self.list_id if self.list_id is not None else below.list_id,
            list_level=self.list_level if self.list_level is not None else below.list_level,
            heading=self.heading if self.heading is not None else below.heading,
            centred=_first(self.centred, below.centred),
            contents=_first(self.contents, below.contents),
        )


@frozen(kw_only=True)
class Styles:
    """Every style by its id.

    `usual` is that of paragraphs that name none; `headed` are those of tables that make the first row bold.
    """

    looks: dict[str, Look] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    headed: frozenset[str] = frozenset()
    usual: str = ""
    ground: Look = Look()


def look(properties: Element | None) -> Look:
    """What `w:rPr` says."""
    struck = switch(properties, "strike")
    return Look(
        bold=switch(properties, "b"),
        italic=switch(properties, "i"),
        capitals=switch(properties, "caps"),
        hidden=switch(properties, "vanish"),
        struck=struck if struck is not None else switch(properties, "dstrike"),
        font=_font(inner(properties, "rFonts")),
    )


def form(properties: Element | None) -> Form:
    """What `w:pPr` says."""
    level = whole(value(properties, "outlineLvl"), _BODY_TEXT)
    aligned = value(properties, "jc")
    return Form(
        list_id=whole(value(properties, "numPr", "numId"), 1 << 31),
        list_level=whole(value(properties, "numPr", "ilvl"), 8),
        heading=None if level is None else (level + 1) % (_BODY_TEXT + 1),
        centred=None if aligned is None else aligned == "center",
    )


def styles(root: Element | None) -> Styles:
    """Every style of the part, with what it takes from those below it."""
    written = {style.get(w("styleId"), ""): style for style in each(root, "style")}
    looks: dict[str, Look] = {"": Look()}
    forms: dict[str, Form] = {"": Form()}
    for name in written:
        for each_one, below in reversed(_chain(written, name, looks)):
            style = written[each_one]
            looks[each_one] = look(inner(style, "rPr")).over(looks.get(below, Look()))
            forms[each_one] = _form_of_style(style).over(forms.get(below, Form()))
    usual = next(
        (name for name, style in written.items() if style.get(w("default")) in ("1", "true") and _is_paragraph(style)),
        "",
    )
    headed = frozenset(name for name, style in written.items() if _has_bold_head(style))
    return Styles(
        looks=looks,
        forms=forms,
        headed=headed,
        usual=usual,
        ground=look(inner(root, "docDefaults", "rPrDefault", "rPr")),
    )


def _chain(written: dict[str, Element], name: str, known: dict[str, Look]) -> list[tuple[str, str]]:
    """The style and those that it is based on and that are not known yet, each with the next; a ring ends."""
    chain: dict[str, str] = {}
    while name in written and name not in known and name not in chain:
        chain[name] = value(written[name], "basedOn") or ""
        name = chain[name]
    return list(chain.items())


def _form_of_style(style: Element) -> Form:
    told = form(inner(style, "pPr"))
    name = value(style, "name") or ""
    heading = _HEADING.match(name)
    return told.over(
        Form(heading=int(heading[1]) if heading else None, contents=True if _CONTENTS.match(name) else None)
    )


def _has_bold_head(style: Element) -> bool:
    rows = (part for part in each(style, "tblStylePr") if part.get(w("type")) == "firstRow")
    return any(switch(inner(row, "rPr"), "b") for row in rows)


def _is_paragraph(style: Element) -> bool:
    return style.get(w("type"), "paragraph") == "paragraph"


def _font(fonts: Element | None) -> str | None:
    """The font of letters beyond ASCII, which is what tells an old way to write Vietnamese; "" of a theme's font."""
    if fonts is None:
        return None
    if fonts.get(w("hAnsiTheme")) is not None:
        return ""
    named = fonts.get(w("hAnsi"))
    return named if named is not None else fonts.get(w("ascii"))


def _first(one: bool | None, two: bool | None) -> bool | None:
    return two if one is None else one


def _either(one: bool | None, two: bool | None) -> bool | None:
    return two if one is None else one if two is None else one != two
