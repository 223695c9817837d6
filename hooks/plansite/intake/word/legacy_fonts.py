"""Vietnamese in fonts from before Unicode: text that is right on the screen and wrong to every program → Unicode.

TCVN3 (fonts «.VnTime», capitals in «.VnTimeH») is TCVN 5712:1993, table 3: a byte a letter. VNI-Windows («VNI-Times»)
writes a letter, then a sign for its marks. Both tables as published at vietunicode.sourceforge.net/charset.
"""

from __future__ import annotations

import re
from dataclasses import replace

from plansite.intake.word.looks import Run

_TCVN3 = dict(
    zip(
        bytes.fromhex(
            "A1A2A3A4A5A6A7 A8BEBBBCBDC6 A9CAC7C8C9CB B8B5B6B7B9 AE D0CCCECFD1 AAD5D2D3D4D6 DDD7D8DCDE E3DFE1E2E4"
            "ABE8E5E6E7E9 ACEDEAEBECEE F3EFF1F2F4 ADF8F5F6F7F9 FDFAFBFCFE"
        ).decode("latin-1"),
        "ĂÂÊÔƠƯĐăắằẳẵặâấầẩẫậáàảãạđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ",
        strict=True,
    )
)
_VNI_MARKS = "ùøûõï"  # sắc, huyền, hỏi, ngã, nặng on a bare letter
_VNI_LETTERS = {"a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "y": "ýỳỷỹỵ", "ô": "ớờởỡợ", "ö": "ứừửữự"}
_VNI_CIRCUMFLEX = {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}
_VNI_BREVE = "ăắằẳẵặ"
_VNI_ALONE = {"ñ": "đ", "ö": "ư", "ô": "ơ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    small = dict(_VNI_ALONE)
    for letter, toned in _VNI_LETTERS.items():
        small |= {letter + mark: each for mark, each in zip(_VNI_MARKS, toned, strict=True)}
    for letter, toned in _VNI_CIRCUMFLEX.items():
        small |= {letter + mark: each for mark, each in zip("âáàåãä", toned, strict=True)}
    small |= {"a" + mark: each for mark, each in zip("êéèúüë", _VNI_BREVE, strict=True)}
    capital = {written.upper(): meant.upper() for written, meant in small.items()}
    mixed = {written[0].upper() + written[1:]: meant.upper() for written, meant in small.items() if len(written) > 1}
    return mixed | capital | small


_VNI = _vni()
_VNI_SIGN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_VNI_MARK = "".join({written[1] for written in _VNI if len(written) > 1})
_UNICODE = re.compile("[\u0102-\u0103\u0110-\u0111\u0128-\u0129\u0168-\u0169\u01a0-\u01b0\u1ea0-\u1ef9]")


def legacy(font: str) -> str:
    """Which old way of writing a font has: «TCVN3», «VNI», or ""."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "TCVN3"
    return "VNI" if name.startswith("vni-") else ""


def converted(runs: list[Run]) -> list[Run]:
    """The runs of a paragraph in Unicode. Where one in such a font holds letters of Unicode, all in it stay."""
    as_they_are = {run.font for run in runs if legacy(run.font) and _UNICODE.search(run.text)}
    made: list[Run] = []
    for run in runs:
        way = legacy(run.font)
        if not way or run.font in as_they_are:
            made.append(run)
            continue
        text = "".join(chr(ord(sign) - 0xF000) if 0xF020 <= ord(sign) < 0xF100 else sign for sign in run.text)
        if way == "VNI" and made and text[:1] in _VNI_MARK and legacy(made[-1].font) == "VNI" and text:
            made[-1] = _in_unicode(replace(made[-1], text=made[-1].raw + text[0], raw=""), way)
            text = text[1:]
        made.append(_in_unicode(replace(run, text=text), way))
    return made


def _in_unicode(run: Run, way: str) -> Run:
    if way == "VNI":
        text = _VNI_SIGN.sub(lambda sign: _VNI[sign[0]], run.text)
    else:
        text = "".join(_TCVN3.get(sign, sign) for sign in run.text)
    return replace(run, raw=run.text, text=text.upper() if way == "TCVN3" and run.font.lower().endswith("h") else text)


def is_converted(run: Run) -> bool:
    """Whether its letters were changed to those of Unicode."""
    return bool(run.raw) and run.raw != run.text
