"""Asking through the real search box of a built site, and what a reader loads before the first answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench.searching import asking
from tests.bench.searching.asking import Question
from tests.bench.searching.sites import INDEX, Built, served

SCRIPT = Path(__file__).with_name("page.mjs")
READY = 60_000  # milliseconds that a search may take to get ready
Answers = list[dict[str, list[str]]]
Row = tuple[str, str]


def opened(browser: Browser, address: str) -> Page:
    """A fresh page of the bench."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.add_init_script(path=SCRIPT)
    page.goto(address)
    return page


def judged_rows(browser: Browser, site: Built, ours: Built, both: set[str]) -> list[Row]:
    """Every figure that is asked for through the box: judged queries, then known phrases."""
    with served(site) as (address, _):
        page = opened(browser, address)
        page.wait_for_function("() => bench.isReady()", timeout=READY)

        def ask(queries: list[str]) -> Answers:
            found: Answers = page.evaluate("([queries, event]) => bench.askAll(queries, event)", [queries, site.event])
            return found

        entries = ours.index()["docs"]
        rows = [*_judged(asking.judged(entries), ask), *_known(entries, site.index()["docs"], both, ask)]
        page.context.close()
    return rows


def _judged(questions: list[Question], ask: Callable[[list[str]], Answers]) -> list[Row]:
    queries = [each.query for each in questions]
    rows: list[Row] = []
    for said, typed in (("as judged", queries), ("without marks", [asking.bare(each) for each in queries])):
        lists = [each["shown"] for each in ask(typed)]
        for named, most in ((False, 1), (True, 1), (False, 5), (True, 5)):
            right = sum(
                any(question.is_right(location, named=named) for location in list_[:most])
                for question, list_ in zip(questions, lists, strict=True)
            )
            place = "first" if most == 1 else f"in the first {most}"
            how = "or the page of what is named" if named else "strict"
            rows.append((f"{said}: right {place}, {how}", share(right, len(questions))))
    forms = [
        [each["all"] for each in ask([unicodedata.normalize(form, q) for q in queries])] for form in ("NFC", "NFD")
    ]
    differing = sum(one != other for one, other in zip(*forms, strict=True))
    return [*rows, ("lists that differ between NFC and NFD", f"{differing} of {len(queries)}")]


def _known(
    entries: list[asking.Entry], own: list[asking.Entry], both: set[str], ask: Callable[[list[str]], Answers]
) -> list[Row]:
    """First right for phrases of the plan: a point that holds it; and any entry of the engine's own index that does."""
    phrases = asking.phrases(entries, both)
    exact = {False: asking.texts_of(entries, points=True), True: asking.texts_of(own, points=False)}
    folded = {key: {place: asking.bare(text) for place, text in texts.items()} for key, texts in exact.items()}
    rows: list[Row] = []
    for said, typed, fold in (
        ("with marks", phrases, str),
        ("without marks", [asking.bare(each) for each in phrases], asking.bare),
        ("with marks, quoted", [f'"{each}"' for each in phrases], str),
    ):
        lists = [each["shown"] for each in ask(typed)]
        for loose, holder in ((False, "a point that holds it"), (True, "any entry of its index that does")):
            texts = (folded if fold is asking.bare else exact)[loose]
            right = sum(
                asking.holding(phrase, texts, fold).is_right(list_[0])
                for phrase, list_ in zip(phrases, lists, strict=True)
                if list_
            )
            rows.append((f"{said}: first is {holder}", share(right, len(phrases))))
    return rows


def share(right: int, of: int) -> str:
    """How many of how many: «75 of 78 (.96)»."""
    return f"{right} of {of} ({right / of:.3f})"


def weights(browser: Browser, site: Built) -> list[Row]:
    """Bytes of what is fetched for a first answer beyond the theme's own bundle and styles."""
    with served(site) as (address, asked):
        page = opened(browser, address)
        page.wait_for_function("() => bench.isReady()", timeout=READY)
        page.context.close()
        fetched = dict.fromkeys(asked)
    scripts = [uri for uri in fetched if uri == site.worker or "/lunr/" in uri]
    extra = [uri for uri in fetched if uri == "assets/js/plan.min.js"]
    sizes = {
        "worker and its language files": sum(map(site.size, scripts)),
        "our script of the page": sum(map(site.size, extra)),
        "index": sum(map(site.size, {INDEX} & set(fetched))),
    }
    rows = [(label, f"{size:,} B") for label, size in sizes.items()]
    return [*rows, ("together", f"{sum(sizes.values()):,} B")]
