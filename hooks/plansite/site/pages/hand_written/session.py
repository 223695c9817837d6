"""What the plan brings to a study session written by hand: its opening, the words it quotes, the list of all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plansite.language.phrasing import sentence_start
from plansite.plan.hand_written.quotations import Quotation, is_stale
from plansite.plan.hand_written.sessions import Session
from plansite.plan.model.files import STUDY_INDEX
from plansite.site.writing.addresses import ROOT, short
from plansite.site.writing.writer import Composer

LIST = "hoc-tap"


def opening(composer: Composer, session: Session) -> str:
    """The Markdown that stands before a session's own words: title, audience, duration, goals, what to reread."""
    stale = [quotation.id for quotation in session.quotations if is_stale(quotation, composer.linked)]
    write = composer.writer(session.uri)
    return composer.render(
        "hand_written/session.md.j2", write, index=STUDY_INDEX, session=session, stale=list(dict.fromkeys(stale))
    )


def described(session: Session) -> str:
    """What is said of a session where a link to it is sent: by itself, else for whom it is and what it is for."""
    said = [f"Đối tượng: {session.front.audience}"] if session.front.audience else []
    said += [f"Mục tiêu: {'; '.join(goal.rstrip('.') for goal in session.front.goals)}"] if session.front.goals else []
    return session.front.description or "".join(f"{each}. " for each in said).strip()


def quotation(composer: Composer, quoted: Quotation) -> str | None:
    """The words of a point as they stand, with citation, link and code; None where there is no such point."""
    point = composer.linked.points.get(quoted.id)
    if point is None or point.id not in composer.addresses:
        return None
    address = composer.origin + short(point.id) if composer.origin else ""
    return composer.render(
        "hand_written/blocks/trich.md.j2",
        composer.writer(ROOT),
        point=point,
        citation=sentence_start(composer.citations[point.id]),
        stale=is_stale(quoted, composer.linked),
        address=address,
        shown=re.sub(r"^https?://", "", address) or short(point.id),
        coded=bool(composer.origin and point.section),
    )


def listing(composer: Composer, sessions: Sequence[Session]) -> str:
    """The sessions as a list; its links serve on any page."""
    return composer.render(f"hand_written/blocks/{LIST}.md.j2", composer.writer(ROOT), sessions=sessions)
