"""Files of docs/ that a browser opens as they are and reads as XML: drawings above all, as their elements.

Nothing is judged here. What comes before a mistake of form is read too: browsers show it, and run it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from plansite.plan.source.text import CONTROL
from plansite.values import frozen

ENDINGS = (".svg", ".xml", ".xsl", ".xslt", ".rdf", ".mathml")
ENTITY, INSTRUCTION, BROKEN = "<!ENTITY>", "<?xml-stylesheet?>", "<?>"
# Only in these languages does an element do anything.
_KNOWN = ("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML")


@frozen
class Element:
    """An element where it begins; of a style sheet its words. `name` may be one of the signs above too."""

    line: int
    name: str
    attributes: Mapping[str, str]
    words: str = ""


@frozen
class MarkupFile:
    """Such a file: `path` below the root of the repository."""

    path: str
    elements: tuple[Element, ...]


def read_markup(file: Path, path: str) -> MarkupFile:
    """The elements of a file with the names that browsers see, without those of namespaces."""
    reading = _Reading()
    try:
        reading.read(file.read_bytes())
    except OSError:
        return MarkupFile(path, ())  # told with all that cannot be read
    return MarkupFile(path, tuple(reading.found))


class _Reading:
    def __init__(self) -> None:
        self.found: list[Element] = []
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._said
        parser.EntityDeclHandler = lambda *_: self._note(ENTITY)
        parser.AttlistDeclHandler = lambda *_: self._note(ENTITY)
        parser.ProcessingInstructionHandler = self._instructed
        self._style: list[str] | None = None

    def read(self, content: bytes) -> None:
        try:
            self._parser.Parse(content, True)
        except (expat.ExpatError, LookupError, ValueError):  # what is no XML, and encodings that nobody knows
            self._note(BROKEN)

    def _note(self, name: str) -> None:
        self.found.append(Element(self._parser.CurrentLineNumber, name, {}))

    def _instructed(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            self._note(INSTRUCTION)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        language, _, local = name.rpartition(" ")
        if language in _KNOWN:
            plain = {key.rpartition(" ")[2].lower(): CONTROL.sub("", value) for key, value in attributes.items()}
            self.found.append(Element(self._parser.CurrentLineNumber, local.lower(), plain))
            self._style = [] if local.lower() == "style" else self._style

    def _said(self, words: str) -> None:
        if self._style is not None:
            self._style.append(words)

    def _end(self, name: str) -> None:
        if self._style is not None and name.rpartition(" ")[2].lower() == "style":
            last = self.found.pop()
            self.found.append(Element(last.line, last.name, last.attributes, "".join(self._style)))
            self._style = None
