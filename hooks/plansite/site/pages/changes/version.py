"""`/ban/<date>/`: the plan as it was published on a day, marked as no longer in force on every screen of it."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.comparing.history import PastPlan
from plansite.language import ids
from plansite.language.phrasing import date
from plansite.plan.model.files import SECTIONS
from plansite.plan.model.plan import Point
from plansite.plan.model.printed import marker
from plansite.site.writing.addresses import version_page
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """A page for every published version."""
    for past in composer.past_plans:
        yield _page(composer, past)


def _page(composer: Composer, past: PastPlan) -> Page:
    uri, plan = version_page(past.date), past.linked.plan
    body = composer.render(
        "changes/version.md.j2",
        composer.writer(uri),
        past=past,
        plan=plan,
        before=[place for place in plan.front_places if place.id in ("tieu-de", "loi-dan")],
        behind=[place for place in plan.front_places if place.id in ("noi-nhan", "chu-ky")],
        points_of={
            section.id: [_shown(point) for point in past.linked.points_of(section.id)] for section in plan.sections
        },
        level={section.id: min(6, ids.depth(section.id) + 1) for section in plan.sections},
    )
    title = f"Bản {date(past.date)}"
    description = f"{plan.name} như đã công bố ngày {date(past.date)}."
    return Page(uri, title, description, body, SECTIONS)


def _shown(point: Point) -> tuple[Point, str]:
    """A point with the sign printed before it."""
    return point, marker(point)
