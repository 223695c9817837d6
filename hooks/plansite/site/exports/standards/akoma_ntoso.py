"""`ke-hoach.akn.xml`: the words of the plan in Akoma Ntoso 3.0, its own ids kept beside those the standard computes."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from plansite.answers import names
from plansite.language.calendar import is_whole
from plansite.language.ids import depth, slug
from plansite.language.inline import is_safe_address
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.linking.segments import segments
from plansite.plan.model.choices import PREAMBLE, RECIPIENTS, SIGNATURE, TITLE
from plansite.plan.model.plan import Point
from plansite.plan.model.printed import marker
from plansite.site.writing.addresses import AKOMA_NTOSO
from plansite.site.writing.writer import Composer
from plansite.values import frozen

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
UNSTATED = ("0001-01-01", "van-ban-khong-neu")  # the standard wants a day; this one says that there is none
# The standard's elements for sections and points by how deep they stand, each with its sign in an eId.
_SECTIONS = (("part", "part"), ("section", "sec"), ("subsection", "subsec"), ("division", "dvs"))
_POINTS = (("paragraph", "para"), ("subparagraph", "subpara"), ("point", "point"))
_MARKS = {"em": "i", "strong": "b"}


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The one document."""
    yield AKOMA_NTOSO, tostring(document(composer), encoding="utf-8", xml_declaration=True) + b"\n"


def document(composer: Composer) -> Element:
    """The plan as the root element of Akoma Ntoso."""
    linked, write = composer.linked, _Writer(composer.linked)
    root = Element("akomaNtoso", xmlns=NAMESPACE)
    doc = SubElement(root, "doc", name="ke-hoach", contains="originalVersion")
    _meta(doc, composer)
    for id, name in ((TITLE, "preface"), (PREAMBLE, "preamble")):
        write.place(doc, name, (id,))
    body = SubElement(doc, "mainBody")
    for part in linked.parts:
        write.section(body, part, "")
    if not linked.parts:
        SubElement(body, "p")
    write.place(doc, "conclusions", (RECIPIENTS, SIGNATURE))
    return root


def work(linked: LinkedPlan) -> str:
    """The address that the standard gives the plan, made of what the plan says of itself."""
    front = linked.plan.front
    return f"/akn/vn/doc/{_issued(linked)[0]}/{slug(front.number or front.short) or 'ke-hoach'}"


def _issued(linked: LinkedPlan) -> tuple[str, str]:
    """The day in the address and in every FRBRdate, and what it is; of a month or year the standard knows no date."""
    day = linked.plan.front.date
    return (day, "ban-hanh") if day and is_whole(day) else UNSTATED


def _meta(doc: Element, composer: Composer) -> None:
    linked, front = composer.linked, composer.linked.plan.front
    day, what = _issued(linked)
    uri = work(linked)
    identification = SubElement(SubElement(doc, "meta"), "identification", source="#plansite")
    for name, value in (("Work", uri), ("Expression", f"{uri}/vie@"), ("Manifestation", f"{uri}/vie@.akn")):
        level = SubElement(identification, f"FRBR{name}")
        SubElement(
            level, "FRBRthis", value=f"{value.removesuffix('.akn')}/!main{'.akn' if value.endswith('.akn') else ''}"
        )
        SubElement(level, "FRBRuri", value=value)
        SubElement(level, "FRBRdate", date=day, name=what)
        SubElement(level, "FRBRauthor", href=f"#{linked.issuer.id if linked.issuer else UNSTATED[1]}")
        if name == "Work":
            SubElement(level, "FRBRcountry", value="vn")
            if front.number:
                SubElement(level, "FRBRnumber", value=front.number)
            SubElement(level, "FRBRname", value=linked.plan.name)
        if name == "Expression":
            SubElement(level, "FRBRlanguage", language="vie")
    references = SubElement(doc[0], "references", source="#plansite")
    author, said = (linked.issuer.id, linked.issuer.name) if linked.issuer else (UNSTATED[1], "Văn bản không nêu")
    SubElement(references, "TLCOrganization", eId=author, href=f"/ontology/organization/{author}", showAs=said)
    SubElement(references, "TLCOrganization", eId="plansite", href="/ontology/organization/plansite", showAs="plansite")
    for cited in linked.cited:
        SubElement(
            references, "TLCReference", eId=cited.id, name="van-ban", href=f"/ontology/reference/{cited.id}",
            showAs=names.name(linked, cited.id),
        )  # fmt: skip


@frozen
class _Writer:
    """Writes the words of a plan into elements."""

    linked: LinkedPlan

    def place(self, doc: Element, name: str, ids: tuple[str, ...]) -> None:
        places = [place for id in ids if (place := self.linked.plan.front_place(id)) and place.paragraphs]
        if places:
            element = SubElement(doc, name)
            for place in places:
                self._paragraphs(element, place)

    def section(self, parent: Element, id: str, above: str) -> None:
        section = self.linked.sections[id]
        element, own = self._numbered(parent, id, above, _SECTIONS[min(depth(id), len(_SECTIONS)) - 1])
        SubElement(element, "num").text = section.label
        if section.title:
            SubElement(element, "heading").text = section.title
        points = [point for point in self.linked.points_of(id) if not point.parent]
        for point in points:
            self._point(element, point, own, 0)
        for inner in self.linked.sections_in(id):
            self.section(element, inner, own)
        if not points and not self.linked.sections_in(id):
            SubElement(SubElement(element, "content"), "p")

    def _point(self, parent: Element, point: Point, above: str, level: int) -> None:
        element, own = self._numbered(parent, point.id, above, _POINTS[min(level, len(_POINTS) - 1)])
        sign = marker(point)
        if sign:
            SubElement(element, "num").text = sign
        inner = self.linked.points_within(point.id)
        self._paragraphs(SubElement(element, "intro" if inner else "content"), point)
        for each in inner:
            self._point(element, each, own, level + 1)

    def _numbered(self, parent: Element, id: str, above: str, kind: tuple[str, str]) -> tuple[Element, str]:
        name, sign = kind
        own = f"{above}__{sign}_{id.rpartition('.')[2]}" if above else f"{sign}_{id}"
        element = SubElement(parent, name, eId=own, wId=id, GUID=f"{work(self.linked)}/~{id}")
        element.tail = "\n"
        return element, own

    def _paragraphs(self, parent: Element, point: Point) -> None:
        for number, paragraph in enumerate(point.paragraphs):
            if paragraph.head:
                self._table(SubElement(parent, "table"), point, number)
            elif not paragraph.row:
                self._words(SubElement(parent, "p"), point, number)
        for number, cell in enumerate(point.cells, len(point.paragraphs)):
            self._words(SubElement(parent, "p", title=cell.column.title), point, number)
        if not point.paragraphs:
            SubElement(parent, "p")

    def _table(self, element: Element, point: Point, head: int) -> None:
        for number in point.rows_from(head):
            row = SubElement(element, "tr")
            for stretch in point.paragraphs[number].cells:
                self._words(SubElement(SubElement(row, "th" if number == head else "td"), "p"), point, number, stretch)

    def _words(self, element: Element, point: Point, number: int, stretch: tuple[int, int] | None = None) -> None:
        """The words of a paragraph or a stretch of it: italics, documents that it cites, footnotes are elements."""
        notes = {note.sign: place for place, note in point.listed_notes}
        for segment in segments(self.linked, point, number, stretch, misprints=False):
            inner = element
            for mark in segment.marks:
                if mark.kind in _MARKS:
                    inner = SubElement(inner, _MARKS[mark.kind])
                elif is_safe_address(mark.address):
                    inner = SubElement(inner, "a", href=mark.address)
            if segment.mention and inner.tag != "a":
                inner = SubElement(inner, "ref", href=f"#{segment.mention.document}")
            _append(inner, segment.words)
            for call in segment.calls:
                if call.sign in notes:
                    note = SubElement(element, "authorialNote", marker=call.sign, placement="bottom")
                    self._words(SubElement(note, "p"), point, notes[call.sign])


def _append(element: Element, words: str) -> None:
    """Text after whatever the element holds already."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words
