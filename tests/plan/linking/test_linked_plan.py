"""What is asked of links: who leads how much, what is cited first, what rings and repealed tasks do to the answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plansite.plan.linking.deadlines import Deadline, Stage
from plansite.plan.linking.linked_plan import Link
from plansite.plan.linking.references import references
from plansite.plan.linking.stages import combined
from plansite.plan.model.choices import DATED, ONGOING
from plansite.plan.model.roles import Role
from plansite.site.site import Site, read
from tests.support.plans import changed, laid_over_small


def test_a_repealed_task_does_not_count_for_who_leads_it(small: Site, tmp_path: Path) -> None:
    repealed = "yêu cầu*).\n\n```yaml\nbai_bo:\n  theo: 31-tb-hu\n```\n"
    now = read(laid_over_small(changed("plan/muc/II.2.md", ("yêu cầu*).\n", repealed)), tmp_path / "plan")).linked
    (body,) = now.targets("II.2.1", Role.LEADS)
    assert now.leaders[body] == small.linked.leaders[body] - 1


def test_a_body_in_a_ring_of_groups_is_no_group_of_its_own(small: Site) -> None:
    ring = replace(small.linked, links=(Link("a", Role.HOLDS, "b"), Link("b", Role.HOLDS, "a")))
    assert ring.groups_of("a") == ("b",)


def test_documents_are_cited_in_the_order_of_the_words_and_not_of_the_registry(small: Site) -> None:
    first, second = (document.id for document in small.linked.plan.documents[:2])
    places = [place.id for place in small.linked.plan.points[:2]]
    linked = replace(small.linked, links=(Link(places[1], Role.CITES, first), Link(places[0], Role.CITES, second)))
    assert [document.id for document in linked.cited] == [second, first]


def test_a_document_that_a_card_lists_is_cited_there(small: Site) -> None:
    plan = small.linked.plan
    listed = {(point.id, each.id) for point in plan.points for each in point.card.documents}
    cited = {(source, reference.id) for source, role, reference, _ in references(plan) if role == Role.CITES}
    assert listed
    assert listed <= cited


def test_several_times_are_one_that_begins_with_the_first_and_ends_with_the_last() -> None:
    early = Deadline(words="từ quý I", kinds=(DATED,), since="2025-01-01", until="2025-03-31")
    late = Deadline(words="từ quý III", kinds=(DATED, ONGOING), since="2025-07-01", until="2025-09-30")
    whole = combined([Stage("sách", early), Stage("sổ", late)])
    assert (whole.since, whole.until, whole.kinds) == ("2025-01-01", "2025-09-30", (DATED, ONGOING))
    assert whole.words == "sách: từ quý I; sổ: từ quý III"
