"""Every Vietnamese letter in the fonts of before Unicode, as the published tables have it."""

import re

import pytest

from plansite.intake.word.legacy_fonts import converted, is_converted, legacy
from plansite.intake.word.looks import Run

LETTERS = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"
VNI = re.findall(
    r"\S+",
    "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï "
    "oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ",
)
TCVN3 = bytes.fromhex(
    "B8B5B6B7B9 A8BEBBBCBDC6 A9CAC7C8C9CB D0CCCECFD1 AAD5D2D3D4D6 DDD7D8DCDE E3DFE1E2E4 ABE8E5E6E7E9 ACEDEAEBECEE "
    "F3EFF1F2F4 ADF8F5F6F7F9 FDFAFBFCFE AE"
)


def text_of(written: str, font: str) -> str:
    return converted([Run(text=written, font=font)])[0].text


@pytest.mark.parametrize(("letter", "written"), list(zip(LETTERS, VNI, strict=True)))
def test_a_letter_of_vni(letter: str, written: str) -> None:
    assert text_of(written, "VNI-Times") == letter
    assert text_of(written.upper(), "VNI-Helve") == letter.upper()
    assert text_of(written[0].upper() + written[1:], "vni-times") == letter.upper()


@pytest.mark.parametrize(("letter", "code"), list(zip(LETTERS, TCVN3, strict=True)))
def test_a_letter_of_tcvn3(letter: str, code: int) -> None:
    written = chr(code)

    assert text_of(written, ".VnTime") == letter
    assert text_of(written, ".VnTimeH") == letter.upper()
    assert text_of(chr(0xF000 + code), ".VnArial") == letter


def test_capitals_without_tones_are_in_tcvn3_itself() -> None:
    assert text_of("\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7", ".VnTime") == "ĂÂÊÔƠƯĐ"


def test_what_is_no_letter_stays() -> None:
    assert text_of("KH 28-NQ/TW: “a” – 5%", ".VnTime") == "KH 28-NQ/TW: “a” – 5%"
    assert text_of("KH 28-NQ/TW: “a” – 5%", "VNI-Times") == "KH 28-NQ/TW: “a” – 5%"


def test_only_what_changed_is_told() -> None:
    runs = converted(
        [Run(text="b\u00b8o", font=".VnTime"), Run(text="1.", font=".VnTime"), Run(text="á", font="Arial")]
    )

    assert [run.text for run in runs] == ["báo", "1.", "á"]
    assert [is_converted(run) for run in runs] == [True, False, False]


@pytest.mark.parametrize(
    ("font", "way"),
    [
        (".VnTime", "TCVN3"),
        (".VNBLACKH", "TCVN3"),
        ("VNI-Times", "VNI"),
        ("Times New Roman", ""),
        ("", ""),
        ("VnTime", ""),
    ],
)
def test_which_fonts_are_old(font: str, way: str) -> None:
    assert legacy(font) == way
