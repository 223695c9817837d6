"""`running-head.css`: what stands at the head and the foot of every printed sheet and depends on the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plansite.language.phrasing import date
from plansite.site.writing.addresses import RUNNING_HEAD, short
from plansite.site.writing.writer import Composer

# Every sign that could end a string of CSS or begin an escape in it.
_UNSAFE = re.compile(r"[^\w \-.,:;/()«»…–]")

# The whole text names itself on its first sheet; Chromium wants that said after what it undoes.
_RULES = """@page {{
  @top-left {{ content: {head}; }}
  @bottom-left {{ content: {foot}; }}
}}
@page van-ban:first {{ @top-left {{ content: none; }} }}
"""
_PAST = """@page {mark} {{ @top-left {{ content: {head}; }} }}
body:has(#{mark}) {{ page: {mark}; }}
"""


def files(composer: Composer) -> Iterator[tuple[str, bytes]]:
    """The one stylesheet; how the margins look is said in `print.css`."""
    plan = composer.linked.plan
    foot = ""
    if composer.origin and plan.points:
        id = plan.points[0].id
        example = composer.origin + short(id)
        foot = f"Địa chỉ vĩnh viễn của một điểm gồm mã của điểm, ví dụ {id}: {example}"
    name = plan.front.short or plan.name
    past = "".join(
        _PAST.format(
            mark=f"ban-{day}", head=quoted(f"{name}. Bản cũ, ngày {date(day)}, không phải {plan.word} hiện nay")
        )
        for day in composer.past_days
    )
    yield RUNNING_HEAD, (_RULES.format(head=quoted(name), foot=quoted(foot)) + past).encode()


def quoted(text: str) -> str:
    """A string of CSS that shows `text`, whatever it holds."""
    return '"' + _UNSAFE.sub(lambda sign: f"\\{ord(sign[0]):06x}", " ".join(text.split())) + '"'
