"""The styles hold in engines that know less: what they do not know takes nothing else away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.support.building import ROOT
from tests.support.screens import DESKTOP, SIZES, visiting

STYLES = sorted((ROOT / "browser" / "style").glob("*.css"))
# What an engine does not know makes it drop the whole rule, other selectors of the list with it.
YOUNG = (":has(", "::details-content")


def selectors(rule: str) -> list[str]:
    """The selectors of a rule, at the commas that stand in no brackets."""
    parts, depth = [""], 0
    for sign in rule:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


# How far the sign that folds a part stands from the first line of the part's heading, middle to middle.
FROM_ITS_HEADING = """() => [...document.querySelectorAll('details.gap > summary > h2')].map(heading => {
  const line = document.createRange(), sign = getComputedStyle(heading.parentElement, '::after');
  line.selectNodeContents(heading);
  const first = line.getClientRects()[0], top = heading.parentElement.getBoundingClientRect().top;
  return Math.abs(first.top + first.height / 2 - top - parseFloat(sign.top) - parseFloat(sign.height) / 2);
})"""


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_what_older_engines_do_not_know_stands_in_rules_of_its_own(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    rules = [rule for rule in re.findall(r"([^{}]+)\{", text) if not rule.strip().startswith("@")]
    for rule in rules:
        for young in YOUNG:
            knowing = [young in each for each in selectors(rule)]
            assert all(knowing) or not any(knowing), rule.strip()
            assert not re.search(rf":is\([^)]*{re.escape(young)}", rule), f"an old :is() forgives nothing: {rule}"


def without_has(page: Page) -> None:
    """From now on the tab gets the styles as an engine reads them that does not know `:has`."""

    def give(route: Route) -> None:
        answer = route.fetch()
        told = answer.text().replace("not selector(:has(a))", "(display:block)").replace("selector(:has(a))", "(x:y)")
        route.fulfill(response=answer, body=told.replace(":has(", ":unknown("))

    page.route("**/*.css", give)


def test_a_page_reads_without_has(browser: Browser, address: str) -> None:
    with visiting(browser, viewport=DESKTOP) as page:
        without_has(page)
        page.goto(f"{address}nhiem-vu/")
        lefts = "[...document.querySelectorAll('{}')].map(each => Math.round(each.getBoundingClientRect().left))"
        heads = page.evaluate(lefts.format(".bang-nhiem-vu thead th"))
        columns = len(set(heads))
        assert columns > 4
        assert heads[:columns] == sorted(set(heads))
        assert page.evaluate(lefts.format(".bang-nhiem-vu tbody tr:first-child > *")) == heads
        page.goto(f"{address}muc/II.1/")
        side = page.evaluate("document.querySelector('.md-sidebar--primary').getBoundingClientRect().right")
        assert min(page.evaluate(lefts.format("a.ma"))) >= side


@pytest.mark.parametrize("size", SIZES)
def test_the_sign_that_folds_a_part_stands_beside_its_heading(browser: Browser, address: str, size: str) -> None:
    with visiting(browser, viewport=SIZES[size]) as page:
        page.goto(f"{address}cach-dung/")
        page.evaluate("document.fonts.ready.then(() => true)")
        distances = page.evaluate(FROM_ITS_HEADING)
        assert distances
        assert max(distances) < 4
