"""What stands in a paragraph → its runs, in the order of print, as when every tracked change is accepted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from plansite.intake.manuscript import Footnote
from plansite.intake.word.fields import Fields
from plansite.intake.word.legacy_fonts import converted, legacy
from plansite.intake.word.looks import Run
from plansite.intake.word.markup import Element, children, inner, local, switch, value, w
from plansite.intake.word.styles import Look, Styles, look
from plansite.intake.word.symbols import UNKNOWN, in_unicode, symbol

_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_PICTURES = frozenset({"pic", "imagedata", "chart", "relIds", "OLEObject", "control", "contentPart"})
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}")
_GONE = frozenset({"del", "moveFrom"})
_NOTHING = frozenset({
    "pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "instrText", "delInstrText", "delText", "rt",
    "fldData", "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
    "lastRenderedPageBreak", "proofErr", "tblPr", "commentRangeStart", "commentRangeEnd",
})  # fmt: skip


@dataclass
class Contents:
    """What one paragraph holds: its runs, its text boxes, and texts to be asked about."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    told: dict[str, list[str]] = field(default_factory=dict)

    def tell(self, kind: str, text: str) -> None:
        """Keep a text for a question about the paragraph."""
        self.told.setdefault(kind, []).append(text)


@dataclass
class RunReader:
    """Reads paragraphs one after the other; `note` gives the words of a note that is referred to."""

    styles: Styles
    note: Callable[[Element], Footnote | None] = lambda _: None
    comment: Callable[[str], str] = lambda _: ""
    fields: Fields = field(default_factory=Fields)

    def read(self, paragraph: Element, below: Look) -> Contents:
        """What stands in a paragraph whose letters look like `below` where nothing else is said."""
        contents = Contents()
        for child in paragraph:
            self._element(child, below, contents)
        code = self.fields.leave()
        if code:
            contents.tell("field", code)
        return contents

    def _element(self, element: Element, below: Look, contents: Contents) -> None:
        name = local(element)
        if name == "r":
            self._run(element, below, contents)
        elif name in _GONE:
            if self.fields.prints:
                text = words_of([self._gone(run, below) for run in element.iter(w("r"))])
                contents.tell("moved" if name == "moveFrom" else "deleted", text)
            self._keep_fields(element)
        elif name == "oMath":
            text = "".join(told.text or "" for told in element.iter() if local(told) == "t")
            contents.tell("formula", text)
            self._print(text, Run(), contents)
        elif name == "sdt":
            self._control(element, below, contents)
        elif name == "subDoc":
            contents.tell("chunk", "")
        elif name == "fldSimple" and element.get(w("instr"), "").split()[:1] == ["TOC"]:
            contents.tell("contents", printed(element))
        elif name == "AlternateContent":
            for child in chosen(element):
                self._element(child, below, contents)
        elif name and name not in _NOTHING:
            begun = len(contents.runs)
            for child in element:
                self._element(child, below, contents)
            if name == "ins":
                contents.tell("inserted", words_of(contents.runs[begun:]))

    def _control(self, element: Element, below: Look, contents: Contents) -> None:
        if switch(inner(element, "sdtPr"), "showingPlcHdr"):
            contents.tell("placeholder", printed(element))
            return
        for child in children(element, "sdtContent"):
            self._element(child, below, contents)

    def _keep_fields(self, element: Element) -> None:
        """Fields begin and end in deleted text too."""
        for sign in element.iter(w("fldChar")):
            self.fields.meet(sign.get(w("fldCharType"), ""))

    def _gone(self, run: Element, below: Look) -> Run:
        """What a run said that was taken out."""
        return Run(text=_raw(run), font=self._look(run, below).font or "")

    def _look(self, run: Element, below: Look) -> Look:
        properties = inner(run, "rPr")
        style = self.styles.looks.get(value(properties, "rStyle") or "")
        return look(properties).over(style.toggled(below) if style else below)

    def _run(self, run: Element, below: Look, contents: Contents) -> None:
        here = self._look(run, below)
        like = Run(bold=here.bold or False, italic=here.italic or False, font=here.font or "")
        for child in run:
            self._content(child, here, like, contents)

    def _content(self, child: Element, here: Look, like: Run, contents: Contents) -> None:
        name = local(child)
        if name == "fldChar":
            code = self.fields.meet(child.get(w("fldCharType"), ""))
            if code:
                contents.tell("field", code)
        elif name == "instrText":
            self.fields.say(child.text or "")
        elif name == "commentReference":
            contents.tell("comment", self.comment(child.get(w("id"), "")))
        elif name == "AlternateContent":
            for inside in chosen(child):
                self._content(inside, here, like, contents)
        elif name in ("drawing", "pict", "object"):
            self._drawing(child, contents)
        elif not self.fields.prints:
            return
        elif name in ("footnoteReference", "endnoteReference"):
            note = self.note(child)
            if note is None:
                contents.tell("note_missing", "")
            else:
                contents.runs.append(Run(note=note))
        elif name == "ruby":
            for inside in child.iter(w("rubyBase")):
                self._element(inside, here, contents)
        elif name not in _NOTHING:
            self._letters(child, name, here, like, contents)

    def _letters(self, child: Element, name: str, here: Look, like: Run, contents: Contents) -> None:
        text = _written(child, name)
        if here.hidden:
            contents.tell("hidden", text)
            return
        if name == "sym":
            font, code = child.get(w("font"), ""), child.get(w("char"), "")
            like = replace(like, font=font)
            text = _sign(code, font)
            if text == UNKNOWN:
                contents.tell("symbol", f"{font} {code}".strip())
        elif name == "t" and not legacy(like.font):
            shown = in_unicode(text, like.font)
            if UNKNOWN in shown and UNKNOWN not in text:
                contents.tell("symbol", like.font)
            text = shown
        if here.capitals:
            text = text.upper()
        if here.struck and text.strip():
            contents.tell("struck", text)
        self._print(text, like, contents)

    def _print(self, text: str, like: Run, contents: Contents) -> None:
        if text and self.fields.prints:
            contents.runs.append(replace(like, text=text))

    def _drawing(self, drawing: Element, contents: Contents) -> None:
        contents.boxes.extend(box for box in drawing.iter(w("txbxContent")) if not _within_box(box, drawing))
        names = {local(inside) for inside in drawing.iter()}
        if names & _PICTURES:
            contents.tell("picture", "")
        for art in drawing.iter("{urn:schemas-microsoft-com:vml}textpath"):
            contents.tell("art", art.get("string", ""))


def _written(child: Element, name: str) -> str:
    if name == "t":
        text = child.text or ""
        kept = child.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        return text.replace("\n", " ") if kept else " ".join(text.split("\n")).strip(" \t")
    if name == "br":
        return "\n"
    return _SIGNS.get(name, "")


def printed(element: Element) -> str:
    """Every word within an element, deleted ones too, for a question."""
    return " ".join(_raw(element).split())


def _raw(element: Element) -> str:
    met = element.iter(w("t"), w("delText"), w("tab"), w("br"), w("p"))
    return "".join(inside.text or "" if local(inside) in ("t", "delText") else " " for inside in met)


def words_of(runs: list[Run]) -> str:
    """The words of runs in Unicode, for a question."""
    return "".join(run.text for run in converted(runs))


def chosen(alternatives: Element) -> Iterator[Element]:
    """What is shown of a choice between a newer and an older form: the newer, unless only the older has words."""
    forms = [form for form in alternatives if local(form) in ("Choice", "Fallback")]
    best = next((form for form in forms if next(form.iter(w("t")), None) is not None), forms[0] if forms else None)
    return iter(()) if best is None else best.iterchildren()


def _within_box(box: Element, drawing: Element) -> bool:
    """Whether a text box stands in another one, where it will be met again."""
    for above in box.iterancestors():
        if above is drawing:
            return False
        if above.tag == w("txbxContent"):
            return True
    return False


def _sign(code: str, font: str) -> str:
    """The sign that w:sym prints; of an old Vietnamese font the sign as it is, which is turned with the others."""
    sign = chr(int(code, 16)) if _CODE.fullmatch(code) else "\0"
    if unicodedata.category(sign) in ("Cc", "Cs", "Cn"):
        return UNKNOWN
    return sign if legacy(font) else symbol(ord(sign), font)
