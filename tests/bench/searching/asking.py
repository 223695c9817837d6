"""What is asked, and what is a right answer to it. Folded here in a few lines of its own, not by what is measured."""

from __future__ import annotations

import html
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

QUERIES = Path(__file__).parents[2] / "this_plan" / "queries.json"
FRONT = {"front": ("tieu-de", "loi-dan"), "recipient": ("noi-nhan",)}
PHRASES = 800
SYLLABLES = (2, 8)
SEED = 2023
TONES = "\u0301\u0300\u0309\u0303\u0323"

Entry = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """A query, the places that answer it, and the pages any place of which does."""

    query: str
    places: frozenset[str]
    pages: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()

    def is_right(self, location: str, *, named: bool = False) -> bool:
        """Whether this place answers it; with `named`, also the page of the body or document that may be meant."""
        pages = self.pages | (self.named if named else frozenset())
        return location in self.places or location.partition("#")[0] in pages


def bare(text: str) -> str:
    """Typed without marks: «Đảng ủy» → «Dang uy»."""
    letters = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def judged(entries: list[Entry]) -> list[Question]:
    """The judged queries; `entries` are those of our index, which know where everything is."""
    return [_question(each, entries) for each in json.loads(QUERIES.read_text(encoding="utf-8"))]


def _question(each: dict[str, Any], entries: list[Entry]) -> Question:
    points = {id for point in each["points"] for id in FRONT.get(point, (point,))}
    names = {name.casefold() for name in each.get("bodies", [])}
    numbers = set(each.get("documents", []))

    def listed(entry: Entry) -> bool:
        called = {name.casefold() for name in (entry["title"], *entry.get("names", []))}
        return bool(called & names) if entry["kind"] == "co-quan" else entry.get("number") in numbers

    wholes = [entry for entry in entries if entry["kind"] in ("co-quan", "van-ban")]
    return Question(
        each["query"],
        places=frozenset(entry["location"] for entry in entries if entry["id"] in points),
        pages=frozenset(entry["location"] for entry in wholes if listed(entry)),
        named=frozenset(entry["location"] for entry in wholes if points & set(entry.get("first", []))),
    )


def _canonical(syllable: str) -> str:
    """One form of one spelling: lower case, the tone last, so that «hoá» is «hóa»."""
    letters = unicodedata.normalize("NFD", syllable.lower())
    return "".join(sorted(letters, key=lambda letter: letter in TONES))


def words(text: str) -> str:
    """The syllables of a text, each in one form, with a space around each: whatever holds a phrase holds it so."""
    syllables = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text))
    return f" {' '.join(map(_canonical, syllables))} "


def phrases(entries: list[Entry], both: Iterable[str]) -> list[str]:
    """Phrases of the points that both indexes hold: neighbouring syllables with nothing but a space between them."""
    held = set(both)
    texts = [entry["text"] for entry in entries if entry["kind"] == "diem" and entry["location"] in held]
    stretches = [found.split() for text in texts for found in re.findall(r"[^\W\d_]+(?: [^\W\d_]+)+", text)]
    chosen = random.Random(SEED)
    found = []
    weights = [len(stretch) for stretch in stretches]
    for _ in range(PHRASES):
        stretch = chosen.choices(stretches, weights)[0]
        length = min(len(stretch), chosen.randint(*SYLLABLES))
        start = chosen.randint(0, len(stretch) - length)
        found.append(" ".join(stretch[start : start + length]))
    return found


def holding(phrase: str, texts: dict[str, str], fold: Callable[[str], str] = str) -> Question:
    """The question whose answer is every place that holds the phrase; `texts` are the folded words of each place."""
    sought = fold(words(phrase))
    return Question(phrase, frozenset(place for place, text in texts.items() if sought in text))


def texts_of(entries: list[Entry], *, points: bool) -> dict[str, str]:
    """The words of every place of an index, or of every point, by address."""
    kept = [entry for entry in entries if not points or entry.get("kind") == "diem"]
    return {entry["location"]: words(_all(entry, whole=not points)) for entry in kept}


def _all(entry: Entry, *, whole: bool) -> str:
    parts = [entry["text"], *((entry["title"], *entry.get("names", [])) if whole else ())]
    return html.unescape(re.sub(r"<[^>]+>", " ", " | ".join(parts)))
