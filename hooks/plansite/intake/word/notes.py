"""Notes below the page, notes behind the text, comments in the margin: where they are kept, how they are numbered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from plansite.intake.manuscript import Footnote
from plansite.intake.word.markup import Element, each, local, value, w, whole
from plansite.intake.word.numbering import counted
from plansite.intake.word.package import Package
from plansite.intake.word.runs import printed

_KINDS = {"footnoteReference": ("footnotes", "footnote"), "endnoteReference": ("endnotes", "endnote")}
_USUAL = {"footnotes": "decimal", "endnotes": "lowerRoman"}


@dataclass
class Notes:
    """The notes of a text; `words` reads what one holds. They are numbered in the order in which they are met."""

    kept: dict[str, dict[str, Element]]
    kinds: dict[str, str]
    starts: dict[str, int]
    words: Callable[[Element], str]
    met: dict[str, int] = field(default_factory=dict)

    def at(self, reference: Element) -> Footnote | None:
        """The note that a reference leads to, its place not known yet; None where there is none."""
        part, _ = _KINDS[local(reference)]
        note = self.kept.get(part, {}).get(reference.get(w("id"), ""))
        if note is None:
            return None
        if reference.get(w("customMarkFollows")) in ("1", "true", "on"):
            return Footnote(mark="", text=self.words(note), at=0)
        number = self.met[part] = self.met.get(part, self.starts.get(part, 1) - 1) + 1
        return Footnote(mark=counted(number, self.kinds.get(part, "decimal")), text=self.words(note), at=0)


def notes(package: Package, words: Callable[[Element], str]) -> Notes:
    """The notes of a package."""
    settings = package.first("settings")
    kept, kinds, starts = {}, {}, {}
    for part, name in _KINDS.values():
        root = package.first(part)
        kept[part] = {
            note.get(w("id"), ""): note for note in each(root, name) if note.get(w("type"), "normal") == "normal"
        }
        kinds[part] = value(settings, f"{name}Pr", "numFmt") or _USUAL[part]
        starts[part] = whole(value(settings, f"{name}Pr", "numStart"), 32767) or 1
    return Notes(kept=kept, kinds=kinds, starts=starts, words=words)


def comments(package: Package) -> dict[str, str]:
    """Who said what in the margin, by the id of the comment."""
    said = {}
    for comment in each(package.first("comments"), "comment"):
        author = comment.get(w("author"), "").strip()
        said[comment.get(w("id"), "")] = f"{author}: {printed(comment)}" if author else printed(comment)
    return said


def margins(package: Package) -> list[str]:
    """What stands at the head and the foot of the pages, without the numbers of pages."""
    found = []
    for part in (*package.of_kind("header"), *package.of_kind("footer")):
        root = package.tree(part)
        found.append(printed(root))
        found += [art.get("string", "") for art in root.iter("{urn:schemas-microsoft-com:vml}textpath")]
    return [text for text in dict.fromkeys(found) if _says_something(text)]


def _says_something(text: str) -> bool:
    words = [word for word in text.replace("/", " ").split() if any(sign.isalpha() for sign in word)]
    return any(word.lower() not in ("trang", "page", "of") for word in words)
