"""`/thoi-han/`: what is due when: on a date, all the time, at intervals, or once someone asks or guides."""

from __future__ import annotations

from collections.abc import Iterator

from plansite.addresses import TIMES
from plansite.deadlines import DATED
from plansite.linking import WAITS_ON, LinkedPlan
from plansite.page import Page
from plansite.reading import SECTIONS
from plansite.writing import Composer


def pages(composer: Composer) -> Iterator[Page]:
    """The one page of all times."""
    linked, write = composer.linked, composer.writer(TIMES)
    in_force = [point.id for point in linked.plan.points if not point.card.repealed]
    timed = [id for id in in_force if linked.timing(id).current]
    dated = sorted(_of_kind(linked, timed, DATED), key=lambda id: _until(linked, id))
    body = composer.render(
        "times.md.j2",
        write,
        timed=timed,
        dated=dated,
        waiting=_waiting(linked, timed),
        waiting_count=sum(1 for id in timed if linked.targets(id, WAITS_ON)),
        periodic=_of_kind(linked, timed, "dinh-ky"),
        ongoing=_of_kind(linked, timed, "thuong-xuyen"),
        unread=[id for id in timed if not _kinds(linked, id)],
        silent=[id for id in in_force if linked.points[id].task and not linked.timing(id).current],
        repealed=[point.id for point in linked.tasks if point.card.repealed],
    )
    description = (
        f"{len(timed)} thời hạn mà kế hoạch nêu: có thời điểm, thường xuyên, định kỳ, chờ yêu cầu hoặc hướng dẫn."
    )
    yield Page(TIMES, "Thời hạn", description, body, SECTIONS, searchable=False)


def _kinds(linked: LinkedPlan, id: str) -> tuple[str, ...]:
    current = linked.timing(id).current
    return current.kinds if current else ()


def _of_kind(linked: LinkedPlan, timed: list[str], kind: str) -> list[str]:
    return [id for id in timed if kind in _kinds(linked, id)]


def _until(linked: LinkedPlan, id: str) -> str:
    current = linked.timing(id).current
    return (current.until if current else None) or ""


def _waiting(linked: LinkedPlan, timed: list[str]) -> dict[tuple[str, ...], list[str]]:
    """Points that wait, by who must act first."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for id in timed:
        who = linked.targets(id, WAITS_ON)
        if who:
            groups.setdefault(who, []).append(id)
    return groups
