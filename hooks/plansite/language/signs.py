"""Signs that a reader cannot see, that turn the direction of words, or that look like another letter.

What Vietnamese officials write is not looked at: Latin letters, digits, the signs of print, marks of mathematics.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plansite.values import frozen

_USUAL = (
    "\r\n\t -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0130\u0132-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9"
    "\u2010-\u2023\u2025-\u2027\u2030-\u2043\u2045-\u205e\u20a0-\u20cf\u2190-\u2214\u2216-\u2235\u2237-\u22ff"
    "\u25a0-\u27bf"
)
_ODD = re.compile(f"[^{_USUAL}]")
_WORD = re.compile(r"[^\s\u00a0]+")
_PART = re.compile("[\\w\u0300-\u036f]+")
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Where a space of another kind is taken for words: in the margin, behind a mark, behind a key.
_MARGIN = re.compile(rf"^[ \t]*+(?:(?:[-+*#>]+|\d+[.)]|[\w-]+:)[ \t]*+)?(?P<space>[{_SPACES}])", re.MULTILINE)

_UNSEEN = {
    "\u00ad": "dấu ngắt từ ẩn", "\u061c": "dấu chiều chữ Ả Rập", "\u200b": "dấu cách rộng bằng không",
    "\u200c": "dấu tách chữ ẩn", "\u200d": "dấu nối chữ ẩn", "\u200e": "dấu chiều chữ từ trái sang phải",
    "\u200f": "dấu chiều chữ từ phải sang trái", "\u202a": "dấu mở đoạn chữ từ trái sang phải",
    "\u202b": "dấu mở đoạn chữ từ phải sang trái", "\u202c": "dấu đóng đoạn chữ đổi chiều",
    "\u202d": "dấu ép chữ từ trái sang phải", "\u202e": "dấu đảo chiều chữ từ phải sang trái",
    "\u2060": "dấu nối từ ẩn", "\u2066": "dấu mở đoạn tách từ trái sang phải",
    "\u2067": "dấu mở đoạn tách từ phải sang trái", "\u2068": "dấu mở đoạn tách theo chữ đầu",
    "\u2069": "dấu đóng đoạn tách", "\ufeff": "dấu đầu tệp (BOM) nằm giữa chữ", "\u2028": "dấu xuống dòng lạ",
    "\u2029": "dấu ngắt đoạn lạ", "\u0085": "dấu xuống dòng lạ", "\u2800": "ô chữ nổi trống",
    "\ufffc": "chỗ trống của một đối tượng", "\ufffd": "dấu thay chữ đã mất khi chuyển bảng mã",
    "\u034f": "dấu nối ẩn",
}  # fmt: skip
_LOST = "\ufffc\ufffd"
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u17b4\u17b5\u180b\u180c\u180d\u180e"
_ALIKE = {
    **dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧινορκυ", "ABEZHIKMNOPTYXivopku", strict=True)),
    "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0131": "i", "\u0251": "a", "\u0261": "g", "\u01c3": "!",
    "\u2044": "/", "\u2215": "/", "\u29f8": "/", "\u2024": ".", "\ua789": ":", "\u2236": ":", "\u0589": ":",
}  # fmt: skip
_SCRIPTS = {
    "CYRILLIC": "Kirin", "GREEK": "Hy Lạp", "ARMENIAN": "Armenia", "HEBREW": "Do Thái", "ARABIC": "Ả Rập",
    "CJK": "Hán", "HIRAGANA": "Nhật", "KATAKANA": "Nhật", "HANGUL": "Triều Tiên", "THAI": "Thái", "LAO": "Lào",
    "KHMER": "Khmer", "GEORGIAN": "Gruzia", "COPTIC": "Copt", "CHEROKEE": "Cherokee",
}  # fmt: skip
_OF_UNITS = "μΩΔπ"  # «μg», «kΩ»: these look like no Latin letter


@frozen
class Sign:
    """A sign in a text: its line from 1, the word it stands in, what it is called, the letter it is taken for."""

    line: int
    character: str
    word: str
    name: str
    like: str = ""

    @property
    def unseen(self) -> bool:
        """Whether it cannot be seen; else it looks like something else."""
        return not self.like

    @property
    def code(self) -> str:
        """«U+202E»."""
        return f"U+{ord(self.character):04X}"

    @property
    def shown(self) -> str:
        """The word, with what cannot be seen in it made visible."""
        hidden = {each for each in self.word if each in _UNSEEN or not each.isprintable()}
        hidden |= {self.character} if self.unseen else set()
        return "".join(f"<{ord(each):04X}>" if each in hidden else each for each in self.word)

    @property
    def meant(self) -> str:
        """What was to be typed in its stead; itself where nobody can tell."""
        category = unicodedata.category(self.character)
        if category in ("Zl", "Zp"):
            return " "
        return "" if category in ("Mn", "Me") else self.character if self.character in _LOST else self.like


def signs(text: str) -> Iterator[Sign]:
    """Every sign in `text` that a reader would not see, or would take for another one."""
    for line, match in _numbered(_ODD, text):
        at, character = match.start(), match[0]
        name, like = _seen(text, at) if not _is_unseen(text, at) else (_unseen_name(character), "")
        if name:
            yield Sign(line, character, _around(_WORD, text, at), name, like)


def as_meant(text: str, found: Iterable[Sign]) -> str:
    """`text` with what was meant in the stead of the signs of `found`, in their lines."""
    lines = text.split("\n")
    for sign in found:
        lines[sign.line - 1] = lines[sign.line - 1].replace(sign.character, sign.meant)
    return "\n".join(lines)


def spaces(text: str) -> Iterator[Sign]:
    """Every space of another kind that stands where only a plain one is read as a space."""
    for line, match in _numbered(_MARGIN, text):
        end = text.find("\n", match.end())
        words = text[match.start() : end if end >= 0 else None].strip()
        yield Sign(line, match["space"], words[:40], "dấu cách loại khác", " ")


def _numbered(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each place of the pattern with the number of its line."""
    line, counted = 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        yield line, match


def _around(pattern: re.Pattern[str], text: str, at: int) -> str:
    """The run of characters of `pattern` in which the one at `at` stands; itself where it stands in none."""
    start = max(text.rfind("\n", 0, at) + 1, at - 200)
    end = text.find("\n", at)
    line = text[start : min(end if end >= 0 else len(text), at + 200)]
    found = (match[0] for match in pattern.finditer(line) if match.start() <= at - start < match.end())
    return next(found, text[at])


def _is_unseen(text: str, at: int) -> bool:
    character, before = text[at], text[at - 1] if at else ""
    if character in "\ufe0e\ufe0f\u200d" and (before in "\ufe0f" or unicodedata.category(before) in ("So", "Sk")):
        return False  # within a picture sign
    if text[at + 1 : at + 2] == "\u20e3":
        return False  # a digit on a key
    tags = "\ufe00" <= character <= "\ufe0f" or "\U000e0000" <= character <= "\U000e01ef"
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
    return character in _UNSEEN or character in _BLANK_LETTERS or tags or hidden


def _unseen_name(character: str) -> str:
    return _UNSEEN.get(character, "ký tự không nhìn thấy")


def _seen(text: str, at: int) -> tuple[str, str]:
    """What a sign that can be seen is called and taken for; nothing where it may stand."""
    character = text[at]
    category, name = unicodedata.category(character), unicodedata.name(character, "")
    plain = unicodedata.normalize("NFKC", character)
    if category in ("Mn", "Me"):
        before = text[at - 1] if at else " "
        loose = before.isspace() or unicodedata.name(before, "").startswith("LATIN")
        return ("dấu rời, không ghép vào chữ nào", before) if loose else ("", "")
    if "FULLWIDTH" in name and re.search("[\u3040-\u9fff]", _around(_WORD, text, at)):
        return "", ""  # between Chinese or Japanese letters it is usual
    if (
        plain != character
        and character != "ℓ"
        and plain.isascii()
        and (category in ("Lu", "Ll", "Lo", "Nl", "Nd") or "FULLWIDTH" in name)
    ):
        return "chữ, dấu kiểu đặc biệt", plain
    script = name.split(" ")[0].split("-")[0]
    if character in _ALIKE and (script == "LATIN" or not category.startswith("L")):
        return "chữ, dấu lạ", _ALIKE[character]
    if category == "Nd":
        return "chữ số của ngôn ngữ khác", str(unicodedata.digit(character))
    if script == "LATIN" or not category.startswith("L") or character in _OF_UNITS:
        return "", ""
    return _foreign(_around(_PART, text, at), character, script)


@lru_cache(maxsize=256)  # a word is asked about for each of its letters
def _foreign(word: str, character: str, script: str) -> tuple[str, str]:
    """A letter of another script is told in a word that has Latin letters too, or that looks Latin as a whole."""
    letters = [letter for letter in word if letter.isalpha()]
    mixed = any(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    if mixed or all(letter in _ALIKE for letter in letters):
        return f"chữ {_SCRIPTS.get(script, 'của ngôn ngữ khác')}", _ALIKE.get(character, character)
    return "", ""
