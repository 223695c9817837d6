"""The real search box, driven as a reader drives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import Page

_ASK = """async ([query]) => {
  const root = document.querySelector('.md-search'), field = root.querySelector('input');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  while (root.dataset.answered !== query) await new Promise(resolve => setTimeout(resolve, 2));
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return [...root.querySelectorAll('a.md-search-result__link')].map(link => link.href);
}"""
# The theme makes its list in the turn in which it hears an answer, so that none need be waited for on the screen.
_ASK_ALL = """async queries => {
  const root = document.querySelector('.md-search'), field = root.querySelector('input');
  const told = root.querySelector('.plan-told');
  const found = [];
  for (const query of queries) {
    const answered = new Promise(resolve => {
      const look = () => root.dataset.answered === query && resolve();
      new MutationObserver(look).observe(root, {attributeFilter: ['data-answered']});
      look();
    });
    field.value = query;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await answered;
    found.push({
      paths: [...root.querySelectorAll('a.md-search-result__link')].map(link => link.href),
      told: told.textContent,
      source: told.querySelector('a')?.href ?? '',
    });
  }
  return found;
}"""


def completed(docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries of an index with what the section before a point tells of it, as the browser completes them."""
    found, section = [], docs[0]
    for written in docs:
        entry = written
        if "location" not in entry and entry["kind"] != "diem":
            said = [entry.get("text"), entry.get("issued"), entry.get("state")]
            entry = {**entry, "location": f"{entry['kind']}/{entry['id']}/", "text": " · ".join(filter(None, said))}
        if entry["kind"] == "muc":
            section = entry = {**entry, "facets": {"phan": [entry["id"].split(".")[0]], **entry.get("facets", {})}}
        if "location" not in entry:
            path = " › ".join(part for part in (section.get("path"), section["title"]) if part)
            of = section["facets"]
            told = {"title": entry["id"], "path": path, "location": f"{section['location']}#{entry['id']}"}
            facets = {"phan": of["phan"], **entry.get("facets", {})}
            entry = {"leads": of.get("co-quan", []), **entry, **told, "facets": facets}
        found.append(entry)
    return found


_SETTLED = """() => ['.md-search__inner', '.md-search__output']
  .every(each => getComputedStyle(document.querySelector(each)).opacity === '1')"""


@dataclass(frozen=True)
class Answered:
    """Where the first results of a query lead, in order; what is told above them, and the source of that."""

    paths: list[str]
    told: str
    source: str


@dataclass(frozen=True)
class Box:
    """The search box of an opened page; addresses are given below `base`."""

    page: Page
    base: str

    def open(self, path: str = "") -> Box:
        """Load a page and open the search with the key for it."""
        self.page.goto(f"{self.base}{path}")
        self.page.keyboard.press("/")
        return self

    def settled(self) -> None:
        """Wait until it has faded in."""
        self.page.wait_for_function(_SETTLED)

    def ask(self, query: str) -> list[str]:
        """Put a query in the box without a key pressed; where its results lead, in order."""
        found: list[str] = self.page.evaluate(_ASK, [query])
        return self._paths(found)

    def ask_all(self, queries: list[str]) -> list[Answered]:
        """Put many queries in the box, one after the other; what is shown of each is not waited for to be painted."""
        found = self.page.evaluate(_ASK_ALL, queries)
        return [Answered(self._paths(each["paths"]), each["told"], each["source"]) for each in found]

    def _paths(self, addresses: list[str]) -> list[str]:
        return [unquote(address).removeprefix(self.base) for address in addresses]
