"""The grammar of document numbers as Vietnamese offices write them. Knows no document.

State (Decree 30/2020/NĐ-CP, annex I, II.3): «123/2020/NĐ-CP», «57/2024/QH15», «1206/QĐ-TTg», «04/TTr-BKHCN-BTTTT»,
«01/2014/TTLT-BNV-BTC», «66.7/2025/NQ-CP», «12a/2019/QĐ-UBND», letters «83/BKHCN-BTTTT-VP», «22/TTg-V.III».
Party (Guidance 36-HD/VPTW, II.1.3): «28-NQ/TW», «15-HD/UBKTTW», «05-HD/BTCTW-BTGTW», «12-KH/BCĐ35»; and, as others
write those, «218/QĐ-TW», «84 QĐ/TWĐTN», «1/ TTg-KTN». Leading zeros, Đ/D, dashes and slashes tell no numbers apart.
A number is never cut out of a longer one: such a text is none, and is told where it looks like one (`malformed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plansite.language.document_kinds import ABBREVIATIONS, DOCUMENT_KINDS
from plansite.values import frozen

# Signs that look alike, one for one, so that places in the text stay: dashes, slashes, Icelandic and African D.
_ALIKE = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\u2044\u2215\uff0f", "/")
    | {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ"}
)
_ANY_ALIKE = re.compile(f"[{''.join(map(chr, _ALIKE))}]")
_CAPITAL = "A-ZĐĂÂÊÔƠƯ"
_LETTER = r"[^\W\d_]"
_CODE = rf"[{_CAPITAL}]{_LETTER}{{0,14}}\d{{0,3}}"
_OFFICE = rf"[{_CAPITAL}]{_LETTER}{{0,14}}(?:\.[{_CAPITAL}]+(?!\w))?\d{{0,3}}"
_OFFICES = rf"(?=\w\w|\w\.){_OFFICE}(?:-{_OFFICE})*"
_TWO_CAPITALS = rf"(?={_LETTER}*[{_CAPITAL}]{_LETTER}*[{_CAPITAL}])"
_KNOWN = "|".join(sorted(ABBREVIATIONS, key=len, reverse=True))
_ORDINAL = r"\d{1,5}(?:\.\d{1,3}){0,2}(?:\s?[A-Za-zĐđ](?!\w))?"
_FORMS = (
    rf"{_ORDINAL}\s*/\s*(?:19|20)\d\d\s*/\s*(?:(?:{_KNOWN})\s*-\s*)?{_OFFICES}",  # of a year
    rf"{_ORDINAL}(?:\s*[-/]\s*|\s)(?:{_KNOWN})\s*[-/]\s*{_OFFICES}",  # of a kind known by its letters
    rf"\d{{1,5}}\s?-\s?[{_CAPITAL}]{_LETTER}{{1,6}}\s?/\s?{_OFFICES}",  # a Party's, of any kind
    rf"\d{{1,5}}\s?/\s?{_TWO_CAPITALS}{_CODE}(?:-{_OFFICE})+",  # a letter: office and who wrote it
)
_ALONE = rf"\d{{1,5}}/{_TWO_CAPITALS}{_CODE}"  # a letter of an office: «100/GDP» looks the same
_BEFORE = r"(?<![\w/])(?<!\w-)(?<!\d[.,:])"
_AFTER = rf"(?!\w)(?!-\w)(?!\s?/)(?!\.(?:\d|[{_CAPITAL}](?:[{_CAPITAL}]|\b)))"
_NUMBER = re.compile(rf"{_BEFORE}(?:{'|'.join(_FORMS)}){_AFTER}")
_LETTER_NUMBER = re.compile(rf"{_BEFORE}(?:{_ALONE}){_AFTER}")
_DIGITS = re.compile(r"\d+")
_LIKE = re.compile(
    rf"\d\w{{0,2}}\s?[-/]\s?(?:(?:19|20)\d\d\s?/\s?)?(?:{_KNOWN})\s?[-/.]\s?{_LETTER}"
    rf"|(?<![\w/-])\d{{1,5}}\.?(?:{_KNOWN})\s?/\s?{_LETTER}{{2}}"
    rf"|\d/(?:19|20)\d\d/{_LETTER}{{2}}|\d/{_TWO_CAPITALS}{_CODE}-{_TWO_CAPITALS}",
    re.IGNORECASE,
)
# What no office writes: zeros before a number of two digits, the same sign on both sides of the kind, loose signs; a
# committee of the Party as the State does.
_ODD = re.compile(rf"0\d\d|[^/]*$|{_ORDINAL}\s*/\s*(?:{_KNOWN})\s*(?:/|-\s*(?:TW|(?:[THQĐ]|Th)U)$)|.*(?:\s-|[-/]\s)")
_RUN = re.compile(r"(?:[^\s()«»“”\"';,]|(?<=\d),(?=\d))+")

_KINDS = "|".join(sorted(DOCUMENT_KINDS, key=len, reverse=True))
_OF_KIND = r"hành\s+động|liên\s+tịch|liên\s+ngành|phối\s+hợp|chuyên\s+đề"  # «Chương trình hành động số …»
_KIND_BEFORE = re.compile(rf"(?<!\w)(?:({_KINDS})(?:\s+(?:{_OF_KIND}))?\s+(?:số\s*:?\s*)?|số\s*:?\s*)$", re.IGNORECASE)
_LONGEST_BEFORE = max(map(len, DOCUMENT_KINDS)) + 18
_TERM_AFTER = re.compile(
    rf"(?:,?\s+ngày\s+[\d/.-]+)?(?:,?\s+của\s+[{_CAPITAL}]\w*(?:\s+\w+){{0,6}}?)?,?\s*\(?kh(?:óa|oá)\s+([IVXLC]+)\b"
)

NumberKey = tuple[str, ...]


@frozen
class Citation:
    """One number in a text: `start` to `end` covers its type and number; `kind` and `term` are None if not said."""

    start: int
    end: int
    number: str
    kind: str | None
    term: str | None


def citations(text: str) -> tuple[Citation, ...]:
    """Every document number in `text`, in order, with the type before it and the term (khóa) after it."""
    return tuple(_citation(text, match) for match in _numbers(_folded(text)))


def _folded(text: str) -> str:
    return text.translate(_ALIKE) if _ANY_ALIKE.search(text) else text  # to translate takes longer than to look


def _numbers(folded: str) -> Iterator[re.Match[str]]:
    found = [*_matches(_NUMBER, folded)]
    begun = {match.start() for match in found}
    letters = (match for match in _matches(_LETTER_NUMBER, folded) if match.start() not in begun)
    found += [match for match in letters if _before(folded, match)]
    return iter(sorted(found, key=re.Match.start))


def _matches(pattern: re.Pattern[str], folded: str) -> Iterator[re.Match[str]]:
    """As `finditer`, but only where digits begin, with which every number does: most of a text has none."""
    end = 0
    for digits in _DIGITS.finditer(folded):
        match = pattern.match(folded, digits.start()) if digits.start() >= end else None
        if match:
            end = match.end()
            yield match


def _before(folded: str, match: re.Match[str]) -> re.Match[str] | None:
    return _KIND_BEFORE.search(folded, max(0, match.start() - _LONGEST_BEFORE), match.start())


def _citation(text: str, match: re.Match[str]) -> Citation:
    before = _before(match.string, match)
    after = _TERM_AFTER.match(match.string, match.end())
    kind = text[before.start(1) : before.end(1)] if before and before[1] else None
    start = before.start() if before and kind else match.start()
    return Citation(start, match.end(), text[match.start() : match.end()], kind, after[1] if after else None)


def malformed(text: str) -> tuple[tuple[int, int], ...]:
    """Where `text` has what looks like a number and is none, as offsets."""
    folded = _folded(text)
    numbers = [match.span() for match in _numbers(folded)]
    found: list[tuple[int, int]] = []
    for like in _LIKE.finditer(folded):
        first = max(run.start() for run in _RUN.finditer(folded) if run.start() <= like.start())
        last = next(run.end() for run in _RUN.finditer(folded) if run.end() >= like.end())
        last = first + len(folded[first:last].rstrip(".:!?…"))
        if all(end <= first or last <= start for start, end in (*numbers, *found)):
            found.append((first, last))
    return tuple(found)


def is_number(text: str) -> bool:
    """Whether `text` is a whole document number."""
    folded = _folded(text)
    return any(form.fullmatch(folded) for form in (_NUMBER, _LETTER_NUMBER))


def is_oddly_written(number: str) -> bool:
    """Whether a number is written as no office writes its own: «12-KH-TW», «012-KH/TW»."""
    return _ODD.match(_folded(number)) is not None


def letters(number: str) -> str:
    """The letters of a number as they are written, «KHTW»; signs that look alike are one."""
    return "".join(filter(str.isalpha, _folded(number)))


def is_one_document(text: str) -> bool:
    """Whether `text` names one document and says nothing else: its number, or its type and number."""
    return [(each.start, each.end) for each in citations(text)] == [(0, len(text))]


def number_key(number: str) -> NumberKey:
    """What makes two spellings the same number: «218/QĐ-TW», «0218-QD/TW» → ("218", "", "QD", "TW")."""
    folded = _folded(number).replace("Đ", "D").replace("đ", "d").upper()
    ordinal, rest = re.match(r"0*(\d[\d.]*(?:\s?[A-Z](?![\w]))?)(.*)", folded, re.DOTALL).groups()  # type: ignore[union-attr]
    parts = re.findall(r"[^\s/-]+", rest)
    year = parts.pop(0) if len(parts) > 1 and parts[0].isdigit() else ""
    return ("".join(ordinal.split()), year, *parts)
