"""`/ban/<date>/`: the plan as it was published on a day, marked as no longer in force on every screen of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import jinja2
from markupsafe import Markup

from plansite.comparing.past import past_plan
from plansite.language import ids
from plansite.language.phrasing import date
from plansite.plan.model.files import SECTIONS
from plansite.plan.model.printed import RECIPIENTS_HEADING
from plansite.plan.versions import Version
from plansite.site.pages.text.whole_text import as_printed
from plansite.site.writing.addresses import version_page
from plansite.site.writing.kept import remembered
from plansite.site.writing.page import Page
from plansite.site.writing.writer import Composer
from plansite.values import frozen

_ANCHOR = re.compile(r"(?:id=\"|\{: #)([\w.-]+)")
_WORDS = "changes/past_text.md.j2"


@frozen
class _Asked:
    """All that the words of a version on their page depend on."""

    version: Version
    page_file: str
    template: str


def pages(composer: Composer) -> Iterator[Page]:
    """A page for every published version."""
    templates, file = composer.templates, composer.page_file
    loader = templates.loader or jinja2.DictLoader({})
    template, _, _ = loader.get_source(templates, _WORDS)
    versions = {version.date: version for version in composer.published.versions}
    asked = {day: _Asked(version, file, template) for day, version in versions.items()}
    for day, text in remembered("versions", asked, lambda each: _words(templates, each)):
        yield _page(composer, day, Markup(text.decode()))  # noqa: S704 (written below, each value escaped)


def _page(composer: Composer, day: str, text: Markup) -> Page:
    uri, name = version_page(day), composer.linked.plan.name
    current = composer.published.unchanged and day == composer.published.newest
    since = (passage for passage in composer.passages if passage.since >= day)
    changed = {id for passage in since for item in passage.items for id in item.told.places if ids.is_place(id)}
    body = composer.render(
        "changes/version.md.j2",
        composer.writer(uri),
        day=day,
        name=name,
        current=current,
        changed=sorted(changed.intersection(_ANCHOR.findall(text)), key=ids.order),
        text=text,
    )
    description = f"{name} như đã công bố ngày {date(day)}."
    return Page(uri, f"Bản {date(day)}", description, body, SECTIONS, hidden=True)


def _words(templates: jinja2.Environment, asked: _Asked) -> bytes:
    linked = past_plan(asked.version)
    before, behind, tables = as_printed(linked)
    text = templates.get_template(_WORDS).render(
        page_file=asked.page_file,
        places={place.id: place for place in linked.plan.front_places},
        before=before,
        behind=behind,
        tables=tables,
        recipients_heading=RECIPIENTS_HEADING,
        level={section.id: min(6, ids.depth(section.id) + 1) for section in linked.plan.sections},
    )
    return text.encode()
