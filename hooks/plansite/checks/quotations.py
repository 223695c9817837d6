"""Words of the plan quoted in hand-written pages: known, and as they were when the page was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from plansite.plan.hand_written.pages import WrittenPage
from plansite.plan.hand_written.quotations import Quotation, is_stale, written
from plansite.plan.ledger_history.fates import departed, line_by_id
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.problems import rules
from plansite.problems.problem import Problem, did_you_mean


def check(pages: Iterable[WrittenPage], linked: LinkedPlan) -> list[Problem]:
    """A problem for every quotation in these pages that somebody has to look at."""
    gone, recorded = departed(linked.plan), line_by_id(linked.plan)

    def meant(id: str) -> str | None:
        if id in gone:
            return gone[id].target
        # An id that the ledger has was right: its point is to come back, and no other is meant.
        return None if id in recorded else did_you_mean(id, linked.points)

    return [problem for page in pages for quoted in page.quotations for problem in _problems(quoted, linked, meant)]


def _problems(quotation: Quotation, linked: LinkedPlan, meant: Callable[[str], str | None]) -> Iterator[Problem]:
    point = linked.points.get(quotation.id)
    if point is None:
        near = meant(quotation.id)
        yield rules.QUOTATION_UNKNOWN.at(quotation.span, near=near, id=quotation.id)
        return
    values = {"id": point.id, "line": written(point.id, point.words), "path": quotation.span.path}
    if quotation.mark is None:
        yield rules.QUOTATION_UNMARKED.at(quotation.span, **values)
    elif is_stale(quotation, linked):
        yield rules.QUOTATION_STALE.at(quotation.span, **values)
