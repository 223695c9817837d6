"""`ke-hoach.jsonld`: the plan as schema.org/Legislation for search engines, whole in a file and small on two pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plansite.answers import names
from plansite.plan.linking.references import PLAN_ID
from plansite.plan.model.plan import Point, Section
from plansite.plan.model.registries import Document
from plansite.plan.model.roles import Role
from plansite.site.writing.addresses import HOME, LINKED_DATA, WHOLE_TEXT, Address, short
from plansite.site.writing.sharing import opened
from plansite.site.writing.writer import Composer
from plansite.values import frozen

CONTEXT = "https://schema.org"
MEDIA_TYPE = "application/ld+json"
PAGES = (HOME, WHOLE_TEXT)
# What ends a script element, or what an XML reader would take for markup, cannot stand in it as it is.
_IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}

Thing = dict[str, Any]


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The one file: every part with its words."""
    text = json.dumps(document(composer, LINKED_DATA), ensure_ascii=False, sort_keys=True, indent=1)
    yield LINKED_DATA, f"{text}\n".encode()


def in_page(composer: Composer, uri: str) -> str | None:
    """What the script element of the page `uri` holds: the plan with its parts by name only; None on other pages."""
    if uri not in PAGES:
        return None
    text = json.dumps(document(composer, uri), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(_IN_SCRIPT)


def document(composer: Composer, uri: str) -> Thing:
    """The plan as it is told at `uri`; what its text does not state is left out."""
    describe = _Describer(composer, uri)
    linked, front = composer.linked, composer.linked.plan.front
    whole = uri == LINKED_DATA
    return {"@context": CONTEXT} | _stated(
        {
            **describe.legislation(Address(WHOLE_TEXT), WHOLE_TEXT.removesuffix("index.md")),
            "name": linked.plan.name,
            "alternateName": front.short,
            "inLanguage": "vi",
            "legislationType": linked.plan.kind,
            "legislationIdentifier": front.number,
            "legislationDate": front.date,
            "legislationPassedBy": {"@type": "Organization", "name": linked.issuer.name} if linked.issuer else None,
            "legislationEnsuresImplementationOf": describe.documents(linked.targets(PLAN_ID, Role.CARRIES_OUT)),
            "citation": describe.documents(each.id for each in linked.cited),
            "hasPart": [describe.section(linked.sections[id], whole=whole) for id in linked.parts],
            "encoding": None if whole else describe.file(),
        }
    )


@frozen
class _Describer:
    """Describes things where `uri` tells of them, on which the links depend while the site's address is not known."""

    composer: Composer
    uri: str

    def section(self, section: Section, *, whole: bool) -> Thing:
        linked = self.composer.linked
        held = [self.section(linked.sections[id], whole=whole) for id in linked.sections_in(section.id)]
        top = [point for point in linked.points_of(section.id) if not point.parent]
        said = self._place(section.id) | {"name": section.called}
        return _stated(said | {"hasPart": [*([self._point(point) for point in top] if whole else []), *held]})

    def _point(self, point: Point) -> Thing:
        linked = self.composer.linked
        held = linked.points_within(point.id)
        return _stated(
            {
                **self._place(point.id),
                "name": self.composer.citations[point.id],
                "text": point.words,
                "citation": self.documents(linked.targets(point.id, Role.CITES)),
                "hasPart": [self._point(each) for each in held],
            }
        )

    def _place(self, id: str) -> Thing:
        return self.legislation(self.composer.addresses[id], short(id)) | {"identifier": id}

    def documents(self, ids: Iterable[str]) -> list[Thing]:
        """Documents by what is known of them."""
        linked = self.composer.linked
        return [self._document(linked.documents[id]) for id in ids if id in self.composer.addresses]

    def _document(self, document: Document) -> Thing:
        return _stated(
            {
                **self.legislation(self.composer.addresses[document.id], short(document.id)),
                "name": names.name(self.composer.linked, document.id),
                "legislationType": document.kind,
                "legislationIdentifier": document.number,
                "legislationDate": document.date,
            }
        )

    def legislation(self, address: Address, permanent: str) -> Thing:
        """A piece of legislation that is read at an address; it is named by its permanent one, once that is known."""
        origin = self.composer.origin
        named = {"@id": origin + permanent} if origin else {}
        return {"@type": "Legislation", **named, "url": opened(self.composer, address, self.uri)}

    def file(self) -> Thing:
        """Where the whole description is."""
        return {
            "@type": "MediaObject",
            "encodingFormat": MEDIA_TYPE,
            "contentUrl": opened(self.composer, Address(LINKED_DATA), self.uri),
        }


def _stated(thing: Mapping[str, Any]) -> Thing:
    """A thing without what is not stated."""
    return {name: value for name, value in thing.items() if value}
