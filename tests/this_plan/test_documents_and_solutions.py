"""Which documents of this plan act on which, and what its tasks and solutions have in common."""

from __future__ import annotations

import re

import pytest

from plansite.answers.document_graph import DocumentGraph
from plansite.answers.solutions import Correspondences
from plansite.plan.linking.references import PLAN_ID
from plansite.site.site import Site


def test_what_the_plan_carries_out_stands_above_it(real: Site) -> None:
    above = DocumentGraph(real.linked).above
    assert above.members == ("28-nq-tw-khoa-xiii", "12-kh-tw", PLAN_ID)
    assert {(tie.source, tie.target) for tie in above.ties} == {
        ("12-kh-tw", "28-nq-tw-khoa-xiii"),
        (PLAN_ID, "28-nq-tw-khoa-xiii"),
        (PLAN_ID, "12-kh-tw"),
    }


@pytest.mark.parametrize(
    "members",
    [
        ("21-nq-tw-khoa-xiii", "167-kh-tu"),
        ("34-kl-tw", "140-kh-tu", "chien-luoc-kiem-tra-giam-sat-den-nam-2030"),
        ("158-qd-tw", "quy-che-chat-van-trong-dang", "15-hd-ubkttw"),
    ],
)
def test_a_document_stands_below_those_it_acts_on(real: Site, members: tuple[str, ...]) -> None:
    assert members in [family.members for family in DocumentGraph(real.linked).families]


def test_documents_that_are_not_cited_but_act_on_what_is_are_on_the_map(real: Site) -> None:
    body = next(page for page in real.pages() if page.uri == "van-ban/index.md").body
    on_it = {document.id for document in real.linked.cited} | {"15-hd-ubkttw", "231-kl-tw"}
    drawn = re.findall(r"<svg.*?</svg>", body, re.DOTALL)
    assert len(drawn) == 2
    for picture in drawn:
        assert sorted(re.findall(r'<a href="([^"]+)/"', picture)) == sorted([*on_it, "../toan-van"])


@pytest.mark.parametrize(
    ("task", "solution", "documents", "phrases"),
    [
        ("III.8.3", "II.2.3", ("quy-che-cong-tac-dan-van",), 2),
        ("III.5.2", "II.4.3", (), 1),  # eleven syllables with commas are one phrase
        ("III.9.4", "II.6.4", (), 0),  # «ứng dụng công nghệ thông tin» stands in five points
        ("III.7.2", "II.6.1", (), 0),
    ],
)
def test_what_two_points_share(real: Site, task: str, solution: str, documents: tuple[str, ...], phrases: int) -> None:
    points = real.linked.points
    common = Correspondences(real.linked).common(points[task], points[solution])
    assert (common.documents, len(common.phrases)) == (documents, phrases)


def test_solutions_are_the_points_of_the_part_that_are_not_tasks(real: Site) -> None:
    solutions = [point.id for point in Correspondences(real.linked).solutions]
    assert {id.split(".")[0] for id in solutions} == {"II"}
    assert "II.1.4.1" in solutions
    assert "II.1.4" not in solutions  # it only opens the four below it
    assert len(solutions) == 33
