"""How Word's XML is asked: names, values, switches, whole numbers within bounds. Strict files are read like others."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"  # the name in ISO/IEC 29500 Strict

_OFF = frozenset({"0", "false", "off", "none"})


def as_usual(content: bytes) -> bytes:
    """A part of a strict file with the names that other files have."""
    return content.replace(_STRICT, _MAIN.encode())


def w(name: str) -> str:
    """The name of an element or an attribute of Word, with its space."""
    return f"{{{_MAIN}}}{name}"


def local(element: Element) -> str:
    """The name of an element without its space; "" of what is no element."""
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def inner(element: Element | None, *names: str) -> Element | None:
    """The element within by a path of names of Word."""
    for name in names:
        element = None if element is None else element.find(w(name))
    return element


def each(element: Element | None, name: str) -> Iterator[Element]:
    """Every child of that name of Word."""
    return iter(()) if element is None else element.iterchildren(w(name))


def children(element: Element, name: str) -> Iterator[Element]:
    """Every child of the one element of that name within."""
    found = inner(element, name)
    return iter(()) if found is None else found.iterchildren()


def value(element: Element | None, *names: str, of: str = "val") -> str | None:
    """The value of the element within by a path of names."""
    found = inner(element, *names)
    return None if found is None else found.get(w(of))


def switch(element: Element | None, name: str) -> bool | None:
    """Whether a property is switched on; None where nothing is said of it."""
    found = inner(element, name)
    return None if found is None else found.get(w("val"), "1").lower() not in _OFF


def whole(text: str | None, most: int, least: int = 0) -> int | None:
    """A whole number from `least` to `most`; None where it is none or beyond."""
    if text is None or len(text) > 10 or not text.lstrip("+-").isdecimal():
        return None
    number = int(text)
    return number if least <= number <= most else None
