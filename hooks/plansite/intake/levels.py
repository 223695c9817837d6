"""The numbers that stand before what a plan says: «II-», «3.1.», «đ)», «Điều 2.», «+», and what of them is in an id."""

from __future__ import annotations

import re

from plansite.intake.numbers import DASHES, printed_number
from plansite.language import ids
from plansite.plan.model.choices import DASH, LETTER, NUMBER, PLUS
from plansite.values import frozen

_ROMAN = r"[IVX]+"
_WORDS = {
    "phần": "P", "chương": "C", "mục": "M", "tiểu mục": "T", "điều": "D", "phụ lục": "PL",
}  # fmt: skip
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_WORDED = re.compile(
    rf"(?P<word>phần|chương|tiểu mục|mục|điều|phụ lục(?: số)?)\s+"
    rf"(?P<value>\d+[a-zđ]?|{_ROMAN}|[A-HK-Z]|thứ (?:{'|'.join(_ORDINALS)}))(?P<end>\s*[.:/)-])?(?=\s|$)",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    rf"(?P<roman>{_ROMAN})\s?[-–./)]*|(?P<capital>[A-ZĐ])\s?[-–./)]*"
    rf"|(?P<above>(?:{_ROMAN}|[A-ZĐ])\.)?(?P<decimal>\d{{1,3}}(?:\.\d{{1,3}})*)\s?(?P<end>[.)/:-]?)"
    rf"|\(?(?P<letter>[a-zđ]\d?)\s?(?P<close>[).])|(?P<sign>[{re.escape(DASHES)}])"
)
_SIGNS = str.maketrans(dict.fromkeys(DASHES.replace("+", ""), "-"))
WORD, ROMAN, CAPITAL, DECIMAL, LETTERED, SIGN = "word", "roman", "capital", "decimal", "letter", "sign"


@frozen
class Number:
    """A printed number: its `family`, what tells its level from others of the family, what it counts, its own in an id.

    `component` is "" for a sign, which counts nothing; `parts` are the numbers of a decimal one: «3.1.» → (3, 1);
    `above` is the number that it begins with where that is none of these: «V.1» → "V".
    """

    printed: str
    family: str
    level: str
    component: str
    value: int = 0
    parts: tuple[int, ...] = ()
    above: str = ""

    @property
    def marker(self) -> str | None:
        """The marker that prints it before a point, where one of those that there are does."""
        if self.family == SIGN:
            return {"-": DASH, "+": PLUS}.get(self.printed)
        if self.family == DECIMAL and len(self.parts) == 1 and self.printed == f"{self.component}.":
            return NUMBER
        if self.family == LETTERED and self.printed == f"{ids.printed(self.component)})":
            return LETTER
        return None


def read_number(printed: str) -> Number | None:
    """What a number that was found before a paragraph is; None where it is none that is known."""
    worded = _WORDED.fullmatch(printed.strip())
    if worded:
        return _worded(printed.strip(), worded)
    match = _PLAIN.fullmatch(printed.strip())
    if match is None:
        return None
    written = printed.strip()
    if match["roman"]:
        return Number(written, ROMAN, ROMAN, match["roman"], ids.roman_value(match["roman"]))
    if match["capital"]:
        return Number(written, CAPITAL, CAPITAL, _ascii(match["capital"]), ord(match["capital"]) - ord("A") + 1)
    if match["decimal"]:
        parts = tuple(int(part) for part in match["decimal"].split("."))
        above = match["above"] or ""
        level = f"{DECIMAL}{len(parts)}{match['end'] if len(parts) == 1 else ''}{above and ROMAN}"
        return Number(written, DECIMAL, level, str(parts[-1]), parts[-1], parts, above.rstrip("."))
    if match["letter"]:
        return Number(
            written, LETTERED, f"{LETTERED}{match['close']}", _ascii(match["letter"]), _place(match["letter"])
        )
    sign = match["sign"].translate(_SIGNS)
    return Number(sign, SIGN, f"{SIGN}{sign}", "")


def number_beginning(text: str) -> Number | None:
    """The number with which a line begins that no reader looked at: one behind a break within a paragraph."""
    return read_number(printed_number(text)) or worded_beginning(text)


def worded_beginning(text: str) -> Number | None:
    """«Phần thứ nhất», «Chương II», «Điều 3.», «PHỤ LỤC 1» at the beginning of a text."""
    match = _WORDED.match(text)
    if match is None:
        return None
    follows = match.end() < len(text) and not match["end"] and text[match.end()] == " "
    if match["word"][0].islower() or (follows and not match["word"].isupper()):
        return None  # «Mục 3 của Kế hoạch này …» speaks of a section
    return _worded(match[0].strip(), match)


def _worded(printed: str, match: re.Match[str]) -> Number:
    word = match["word"].casefold().removesuffix(" số")
    value = match["value"]
    written = value.casefold().removeprefix("thứ ")
    if written in _ORDINALS:
        counted, tail = _ORDINALS.index(written) + 1, ""
    elif re.fullmatch(_ROMAN, value):
        counted, tail = ids.roman_value(value), ""
    elif value[0].isdigit():
        counted, tail = int(re.match(r"\d+", value)[0]), _ascii(value.lstrip("0123456789"))  # type: ignore[index]
    else:
        return Number(printed, WORD, word, f"{_WORDS[word]}{_ascii(value)}", ord(value) - ord("A") + 1)
    return Number(printed, WORD, word, f"{_WORDS[word]}{counted}{tail}", counted)


def _ascii(letter: str) -> str:
    """A letter as ids write it: «đ» is «dd», which sorts between d and e."""
    return letter.replace("đ", "dd").replace("Đ", "DD")


def _place(letter: str) -> int:
    return "abcdđeghiklmnopqrstuvxy".find(letter[0]) + 1
