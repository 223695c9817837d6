"""`/toan-van/`: the whole plan on one page, for reading through and for print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plansite.answers.annex_tables import PrintedTable, printed_table
from plansite.language import ids
from plansite.language.letterheads import PARTY, letterhead
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.choices import RECIPIENTS, SIGNATURE
from plansite.plan.model.files import PLAN_FILE
from plansite.plan.model.plan import Plan, Point, Section
from plansite.plan.model.printed import RECIPIENTS_HEADING, order
from plansite.site.writing.addresses import WHOLE_TEXT
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer

Entry = Section | Point


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of the whole text."""
    linked, write = composer.linked, composer.writer(WHOLE_TEXT)
    before, behind, tables = as_printed(linked)
    body = composer.render(
        "text/whole_text.md.j2",
        write,
        plan=linked.plan,
        before=before,
        behind=behind,
        tables=tables,
        places={place.id: place for place in linked.plan.front_places},
        issuer=linked.issuer.name if linked.issuer else None,
        of_the_party=letterhead(linked.issuer.name if linked.issuer else "") == PARTY,
        recipients_heading=RECIPIENTS_HEADING,
        level={section.id: min(6, ids.depth(section.id) + 1) for section in linked.plan.sections},
    )
    yield Page(WHOLE_TEXT, "Toàn văn", f"Toàn văn {linked.plan.name}", body, PLAN_FILE)


def as_printed(linked: LinkedPlan) -> tuple[list[Entry], list[Entry], Mapping[str, PrintedTable | None]]:
    """Sections and points before the signature and behind it, as they are printed, and the tables by their sections."""
    sections = [section for section in linked.plan.sections if not section.row]
    points = [point for point in linked.plan.points if not point.columns]
    place = {part: number for number, part in enumerate(linked.plan.printed_order)}
    written: list[Entry] = [*sections, *points]
    held = sorted(written, key=lambda each: (place[each.part], order(each)))
    behind = _behind_signature(linked.plan)
    return (
        [each for each in held if each.part not in behind],
        [each for each in held if each.part in behind],
        {section.id: printed_table(linked, section) for section in sections},
    )


def _behind_signature(plan: Plan) -> frozenset[str]:
    """The parts that are printed behind the recipients or the signature, whichever comes first."""
    order = plan.printed_order
    return frozenset(order[min(order.index(RECIPIENTS), order.index(SIGNATURE)) :])
