"""The page templates: what a value becomes in Markdown, and the filters a template may use on it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape as escape_html
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from plansite.answers.annex_tables import place_in
from plansite.language.phrasing import date, gist, heading
from plansite.plan.model import choices
from plansite.plan.model.printed import heading_lines, marker, paragraph_sign
from plansite.plan.model.roles import Role
from plansite.site.writing import addresses, wording
from plansite.site.writing.compiled import compiled
from plansite.site.writing.wording import body_kind, come, internal, progress_label, remark, said, time_class

_SPECIAL = re.compile(r"([\\`*_\[\]{}!])")
_LINE_START = re.compile(r"^(\d+)([.)])|^([-+#])|^:", re.MULTILINE)


@lru_cache(maxsize=4096, typed=True)  # names and phrases stand on many pages; marked text is another
def escape(text: str) -> Markup:
    """Markdown that shows `text` as it is, whatever it holds, in a line, a cell or an attribute."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    safe = _SPECIAL.sub(r"\\\1", safe).replace("|", "&#124;")
    return Markup(_LINE_START.sub(_unmarked, safe))


def _unmarked(start: re.Match[str]) -> str:
    """The start of a line that would begin a list, a heading or a definition, made plain."""
    if start[1]:
        return f"{start[1]}\\{start[2]}"
    return f"\\{start[3]}" if start[3] else "&#58;"  # Markdown has no escape for a colon


def _finalize(value: object) -> object:
    if value is None:
        return Markup("")
    return value if hasattr(value, "__html__") else escape(str(value))


def templates_in(folder: Path, **more: Any) -> jinja2.Environment:
    """The templates of a folder: values are escaped, a name that nobody gave is an error, lines stay as written."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **more,
    )


@cache  # it holds no plan, and to compile the templates takes longer than to write all pages
def environment() -> jinja2.Environment:
    """Templates of `site/pages/`, where every value is escaped as Markdown unless marked as Markdown already."""
    made = templates_in(Path(__file__).parents[1] / "pages", finalize=_finalize, bytecode_cache=compiled())
    made.globals |= {"Role": Role, "addresses": addresses, "choices": choices, "wording": wording}
    made.filters |= {
        "anchor": anchor,
        "body_kind": body_kind,
        "code": code,
        "come": come,
        "correction_said": said,
        "date": date,
        "gist": gist,
        "hashes": hashes,
        "heading": heading,
        "heading_lines": heading_lines,
        "html": html,
        "internal": internal,
        "marker": marker,
        "paragraph_sign": paragraph_sign,
        "place_in": place_in,
        "progress_label": progress_label,
        "remark": remark,
        "time_class": time_class,
    }
    return made


def anchor(id: str) -> Markup:
    """An id as an attribute; ids hold letters, digits, dots and hyphens only, so nothing needs escaping."""
    return Markup(re.sub(r"[^A-Za-z0-9.-]", "", id))


def code(text: str) -> Markup:
    """A block that shows `text` as it is: indented, so that nothing in it can end the block."""
    return Markup("\n".join(f"    {line}" for line in text.splitlines()))


def hashes(level: int) -> Markup:
    """The sign of a Markdown heading of that level."""
    return Markup("#" * level)


def html(text: str) -> Markup:
    """Text inside raw HTML, an attribute's value too; the lines of an attribute stay lines."""
    return Markup(escape_html(text).replace("\n", "&#10;"))
