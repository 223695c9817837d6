"""What stands in the cards of points: activation, progress, what a task carries out."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.answers.annex import COLUMNS, row
from plansite.answers.solutions import Correspondences, is_pair
from plansite.language import ids
from plansite.language.document_numbers import is_one_document
from plansite.language.spelling import has_in_order
from plansite.language.spreadsheet_cells import LONGEST_CELL, too_long
from plansite.plan.linking.linked_plan import LinkedPlan
from plansite.plan.model.cards import Activation, Progress
from plansite.plan.model.choices import PRODUCT_COLUMN
from plansite.plan.model.fronts import SectionFront
from plansite.plan.model.plan import Point
from plansite.plan.model.roles import Role
from plansite.plan.source.fields import key_of
from plansite.problems import rules
from plansite.problems.problem import Problem


def only_what_waits_is_activated(linked: LinkedPlan) -> Iterator[Problem]:
    """«kich_hoat» stands where the time depends on others or on an event, with the whole day on which that came."""
    for point in linked.plan.points:
        timing = linked.timing(point.id)
        for activated in point.card.activations:
            if activated.date and not activated.day:
                yield rules.VALUE_SHAPE.at(activated.span, key=key_of(Activation, "date"), expected=rules.WHOLE_DAY)
        newest = point.card.activated
        if newest and not any(each and each.conditional for each in (timing.stated, timing.given)):
            yield rules.ACTIVATION_IDLE.at(newest.span, id=point.id)


def progress_is_proven(linked: LinkedPlan) -> Iterator[Problem]:
    """Every state of a task has a document, an address or a document of the office that shows it; no place can."""
    for point in linked.plan.points:
        for progress in point.card.progress:
            shown = progress.evidence
            if not progress.document and not shown and not progress.internal:
                yield rules.PROGRESS_UNPROVEN.at(progress.span, state=progress.state, id=point.id)
            if progress.internal and not is_one_document(progress.internal):
                expected = "đúng một số, ký hiệu văn bản, ví dụ 12-BC/BTGTU hoặc Báo cáo số 12-BC/BTGTU"
                yield rules.VALUE_SHAPE.at(progress.span, key=key_of(Progress, "internal"), expected=expected)
            if shown and linked.has_place(shown.id):
                expected = "địa chỉ công khai bắt đầu bằng https://"
                yield rules.VALUE_SHAPE.at(shown.span, key=key_of(Progress, "evidence"), expected=expected)


def products_are_stated(linked: LinkedPlan) -> Iterator[Problem]:
    """The product in a card is said by the words of the point, or by its note: the same words in their order."""
    for point in linked.plan.points:
        product, cell = point.card.product, point.cell(PRODUCT_COLUMN)
        said = (point.every_word, cell.meant.words if cell else "", point.card.note or "")
        if product and not any(has_in_order(each, product) for each in said):
            yield rules.PRODUCT_UNSTATED.at(point.card.span, words=product, id=point.id)


def what_is_carried_out_has_a_reason(linked: LinkedPlan) -> Iterator[Problem]:
    """«thuc_hien» leads from a task to a solution, and the words of the two or the card say why."""
    correspondences = Correspondences(linked)
    whole = {part: places for part, places in _without_tasks(linked).items() if len(places) > 1}
    for part, places in whole.items():
        why = f"mục {part} không có «{key_of(SectionFront, 'points_are')}», nên không điểm nào ở đó là nhiệm vụ"
        first, target = places[0].id, places[0].card.carries_out[0].id
        yield rules.CARRIED_OUT_UNFIT.at(linked.sections[part].span, id=first, target=target, why=why)
    for place in linked.plan.places:
        if ids.top(place.id) in whole:
            continue
        for reference in place.card.carries_out:
            solution = linked.points.get(reference.id)
            if solution is None and reference.id not in linked.sections:
                continue  # told as unknown
            if solution is None or not is_pair(place, solution):
                why = _unfit(place, solution)
                yield rules.CARRIED_OUT_UNFIT.at(reference.span, id=place.id, target=reference.id, why=why)
            elif not place.card.reason and not correspondences.common(place, solution):
                yield rules.CARRIED_OUT_UNREASONED.at(reference.span, id=place.id, target=reference.id)
    for point in linked.plan.points:
        if point.card.reason and not point.card.carries_out:
            yield rules.KEY_MISSING.at(
                point.card.span, key=Role.CARRIES_OUT, meaning="mã giải pháp mà lý do này nói tới"
            )


def _without_tasks(linked: LinkedPlan) -> dict[str, list[Point]]:
    """Parts that have no task: what in them is said to carry something out."""
    found: dict[str, list[Point]] = {}
    tasks = {ids.top(task.id) for task in linked.tasks}
    for point in linked.plan.points:
        part = ids.top(point.id)
        if point.card.carries_out and part in linked.sections and part not in tasks:
            found.setdefault(part, []).append(point)
    return found


def _unfit(place: Point, solution: Point | None) -> str:
    if not place.task:
        return f"{place.id} không phải nhiệm vụ"
    if solution is None:
        return "đó là cả một mục, không phải một điểm"
    return "đó cũng là một nhiệm vụ" if solution.task else "đó không phải một điểm của mục nào"


def every_task_fits_a_workbook(linked: LinkedPlan) -> Iterator[Problem]:
    """No cell of the annex is longer than a cell of Excel may be, which would be cut in what offices take away."""
    longest = f"{LONGEST_CELL:,}".replace(",", ".")
    for task in (task for task in linked.tasks if task.in_force):
        for column, cell in zip(COLUMNS, row(linked, task, 0).cells, strict=True):
            if too_long(str(cell)):
                yield rules.CELL_CUT.at(task.span, id=task.id, column=column, longest=longest)


CHECKS = (
    only_what_waits_is_activated,
    progress_is_proven,
    products_are_stated,
    what_is_carried_out_has_a_reason,
    every_task_fits_a_workbook,
)
