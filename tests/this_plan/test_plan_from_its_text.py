"""The hand-made plan, made again from the text that was issued: by whom it was written in Word does not matter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plansite.commands.main import main
from plansite.language.document_numbers import citations, number_key
from plansite.language.spelling import alike
from plansite.plan.model.roles import Role
from plansite.site.site import Site, read
from tests.support.building import ROOT
from tests.support.office_forms import FORMS

LINES = (ROOT / "plan" / "nguyen-van.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module", params=["text", *FORMS])
def again(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The plan as `new` makes it."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "text":
        file = folder / "ke-hoach.txt"
        file.write_text("\n\n".join(LINES), encoding="utf-8")
    else:
        file = folder / "ke-hoach.docx"
        file.write_bytes(FORMS[request.param](LINES))
    assert main(["new", str(folder / "moi"), "--from", str(file)]) == 0
    return read(folder / "moi")


@pytest.fixture(scope="module")
def by_hand() -> Site:
    return read(ROOT)


def words(site: Site) -> dict[str, tuple[str, ...]]:
    plan = site.linked.plan
    return {
        point.id: tuple(paragraph.words for paragraph in point.paragraphs)
        for point in (*plan.front_places, *plan.points)
    }


def names(site: Site, ids: tuple[str, ...]) -> Iterator[frozenset[str]]:
    for id in ids:
        body = site.linked.bodies[id]
        yield frozenset(map(alike, (body.name, *body.aliases)))


def test_sections_and_points_have_the_ids_titles_and_words_of_the_hand_made_ones(again: Site, by_hand: Site) -> None:
    made, own = again.linked.plan, by_hand.linked.plan
    assert [(each.id, each.label, each.title) for each in made.sections] == [
        (each.id, each.label, each.title) for each in own.sections
    ]
    corrected = {each.place.id for each in own.corrections if each.kind != "ghi-chu"}
    assert corrected == set()
    assert words(again) == words(by_hand)
    assert (ROOT / "plan" / "nguyen-van.txt").read_text("utf-8").splitlines() == list(made.issued)


def test_the_check_has_nothing_to_tell(again: Site) -> None:
    assert [str(problem) for problem in again.problems if problem.code != "thieu-nguon"] == []


def test_the_same_points_are_tasks_and_are_due_at_the_same_time(again: Site, by_hand: Site) -> None:
    def due(site: Site) -> dict[str, object]:
        linked = site.linked
        stated = {task.id: linked.timing(task.id).stated for task in linked.tasks}
        return {id: time and (time.kinds, time.until, time.precision) for id, time in stated.items()}

    assert due(again) == due(by_hand)
    assert sum(time is not None for time in due(again).values()) == 34


def test_every_number_is_a_document(again: Site) -> None:
    cited = {number_key(each.number) for line in LINES for each in citations(line)}
    listed = {number_key(each.number) for each in again.linked.plan.documents if each.number}
    assert listed == cited
    assert len(cited) == 18


def test_who_leads_the_third_part_is_who_leads_it_by_hand(again: Site, by_hand: Site) -> None:
    tasks = [task.id for task in by_hand.linked.tasks]
    assert len(tasks) == 35
    for task in tasks:
        own = list(names(by_hand, by_hand.linked.targets(task, Role.LEADS)))
        made = list(names(again, again.linked.targets(task, Role.LEADS)))
        assert len(made) == len(own)
        for ours, theirs in zip(made, own, strict=True):
            longest = max(theirs, key=len)
            assert ours & theirs or any(longest.startswith(name) for name in ours), (task, ours, theirs)
