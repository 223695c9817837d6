"""One text as four offices write it in Word: with styles, typed, in tables, in the fonts of before Unicode."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from tests.support.word_files import cell, level, listed, lists, paragraph, row, run, table, word_file

BOLD = "<w:b/>"
CENTRE = '<w:jc w:val="center"/>'
_NUMBER = re.compile(r"([IVX]+-|\d+\.\d+\.|\d+\.|[-+]) (.*)$")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_SIGNATURE = "Nơi nhận:"


def _is_title(text: str) -> bool:
    return text[-1] not in ".;,:)"


def _parts(lines: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Title, text, and what stands from «Nơi nhận» on."""
    text = next(at for at, line in enumerate(lines) if line.startswith("Thực hiện"))
    end = next((at for at, line in enumerate(lines) if line == _SIGNATURE), len(lines))
    return list(lines[:text]), list(lines[text:end]), list(lines[end:])


def styled(lines: Sequence[str]) -> bytes:
    """Headings by styles that number themselves, points by lists that begin anew, dashes by bullets."""
    title, text, end = _parts(lines)
    instances: dict[int, int | tuple[int, str]] = {1: 1, 2: 2}
    body = [paragraph(run(line), form='<w:pStyle w:val="TieuDe"/>') for line in title]
    for line in text:
        found = _NUMBER.match(line)
        if not found:
            body.append(paragraph(line))
            continue
        number, words = found.groups()
        if number in "-+":
            body.append(paragraph(words, form=listed(2, "-+".index(number))))
        elif _is_title(words):
            depth = 1 if number.endswith("-") else 1 + number.count(".")
            body.append(paragraph(words, form=f'<w:pStyle w:val="Muc{depth}"/>'))
        else:
            at = max(instances) + 1 if number == "1." else max(instances)
            instances[at] = (3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
            body.append(paragraph(words, form=listed(at)))
    body += [paragraph(line) for line in end]
    styles = _styles({
        "TieuDe": f"<w:pPr>{CENTRE}</w:pPr><w:rPr>{BOLD}</w:rPr>",
        "Muc1": f'<w:pPr>{listed(1, None)}<w:outlineLvl w:val="0"/></w:pPr><w:rPr>{BOLD}</w:rPr>',
        "Muc2": f'<w:basedOn w:val="Muc1"/><w:pPr>{listed(1, 1)}<w:outlineLvl w:val="1"/></w:pPr>',
        "Muc3": f'<w:basedOn w:val="Muc2"/><w:pPr>{listed(1, 2)}<w:outlineLvl w:val="2"/></w:pPr>',
    })  # fmt: skip
    numbering = lists(
        {
            1: level(0, "upperRoman", "%1-", '<w:pStyle w:val="Muc1"/>')
            + level(1, "decimal", "%2.", '<w:pStyle w:val="Muc2"/>')
            + level(2, "decimal", "%2.%3.", '<w:pStyle w:val="Muc3"/>'),
            2: level(0, "bullet", "-") + level(1, "bullet", "+"),
            3: level(0, "decimal", "%1."),
        },
        instances,
    )
    return word_file("".join(body), styles=styles, numbering=numbering)


def _styles(made: Mapping[str, str]) -> str:
    told = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    for name, inside in made.items():
        told += f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{inside}</w:style>'
    return told


def typed(lines: Sequence[str]) -> bytes:
    """No style at all: titles are bold, numbers typed, behind them spaces that do not break and tabs; empty lines."""
    body = []
    for line in lines:
        found = _NUMBER.match(line)
        if found and _is_title(found[2]):
            body.append(paragraph(run(f"{found[1]}\u00a0", BOLD), run(f"{found[2]} ", BOLD)))
        elif found:
            body.append(paragraph(run(f"{found[1]}\t{found[2]}".replace("Tỉnh ủy", "Tỉnh\u00a0ủy"))))
        else:
            body.append(paragraph(run(line)))
        body.append(paragraph())
    return word_file("".join(body))


def in_tables(lines: Sequence[str]) -> bytes:
    """Issuer and motto in a table without lines above the title, recipients and signature in one below the text."""
    title, text, end = _parts(lines)
    head = table(
        row(
            cell(paragraph(run("TỈNH ỦY\n*", BOLD), form=CENTRE)),
            cell(paragraph(run("ĐẢNG CỘNG SẢN VIỆT NAM", BOLD), form=CENTRE), "…, ngày … tháng … năm …"),
        )
    )
    body = [head, *(paragraph(run(_broken(line), BOLD), form=CENTRE) for line in title)]
    body += [paragraph(run(line.replace("-", "\u2011") if " " in line else line)) for line in text]
    receivers = [line for line in end if line == _SIGNATURE or line.startswith("-")]
    signature = "\n".join(line for line in end if line not in receivers)
    if end:
        body.append(
            table(row(cell(*receivers), cell(paragraph(run(signature.replace(" BÍ", "\nBÍ"), BOLD), form=CENTRE))))
        )
    return word_file("".join(body))


def _broken(line: str) -> str:
    """A long title broken by hand in the middle."""
    words = line.split(" ")
    return (
        "\n".join([" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]) if len(words) > 4 else line
    )


# TCVN 5712:1993, table 3: the code of each letter.
_TCVN3 = {
    letter: code
    for letters, codes in (
        ("ĂÂÊÔƠƯĐăâêôơưđ", "A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AC AD AE"),
        ("àảãáạ", "B5 B6 B7 B8 B9"), ("ằẳẵắặ", "BB BC BD BE C6"), ("ầẩẫấậ", "C7 C8 C9 CA CB"),
        ("èẻẽéẹ", "CC CE CF D0 D1"), ("ềểễếệ", "D2 D3 D4 D5 D6"), ("ìỉĩíị", "D7 D8 DC DD DE"),
        ("òỏõóọ", "DF E1 E2 E3 E4"), ("ồổỗốộ", "E5 E6 E7 E8 E9"), ("ờởỡớợ", "EA EB EC ED EE"),
        ("ùủũúụ", "EF F1 F2 F3 F4"), ("ừửữứự", "F5 F6 F7 F8 F9"), ("ỳỷỹýỵ", "FA FB FC FD FE"),
    )
    for letter, code in zip(letters, codes.split(), strict=True)
}  # fmt: skip


def _old(text: str) -> str:
    return "".join(chr(int(_TCVN3[sign], 16)) if sign in _TCVN3 else sign for sign in text)


def _old_runs(text: str) -> Iterator[str]:
    """Runs in .VnTime; capitals with marks, which it has not, in .VnTimeH."""
    if text.isupper():
        yield run(_old(text.lower()), _font(".VnTimeH") + BOLD)
        return
    for capitals, part in groupby(text, lambda sign: sign.isupper() and sign not in _TCVN3 and not sign.isascii()):
        letters = "".join(part)
        yield run(_old(letters.lower()), _font(".VnTimeH")) if capitals else run(_old(letters), _font(".VnTime"))


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def legacy(lines: Sequence[str]) -> bytes:
    """Typed in .VnTime, with tracked changes: a word of each third line was put in, another one taken out."""
    body = []
    for at, line in enumerate(lines):
        words = line.split(" ")
        if at % 3 or len(words) < 8:
            body.append(paragraph(*_old_runs(line)))
            continue
        front, word, back = " ".join(words[:5]) + " ", words[5], " " + " ".join(words[6:])
        gone = run(_old(" thay đổi"), _font(".VnTime"), deleted=True)
        body.append(
            paragraph(
                *_old_runs(front),
                f'<w:ins w:id="{at}" w:author="A">{"".join(_old_runs(word))}</w:ins>',
                f'<w:del w:id="{at + 1000}" w:author="A">{gone}</w:del>',
                *_old_runs(back),
            )
        )
    return word_file("".join(body))


FORMS: Mapping[str, Callable[[Sequence[str]], bytes]] = {
    "styles and automatic numbers": styled,
    "typed and bold": typed,
    "tables for head and signature": in_tables,
    "TCVN3 with tracked changes": legacy,
}


def expected_words(form: str, lines: Sequence[str]) -> list[str]:
    """The words that the file prints: those of the lines, and those of the table above the title where it has one."""
    above = "TỈNH ỦY * ĐẢNG CỘNG SẢN VIỆT NAM …, ngày … tháng … năm … " if FORMS[form] is in_tables else ""
    return (above + " ".join(lines)).split()


def expected_numbers(lines: Sequence[str]) -> list[str]:
    """The number in front of each line that has one."""
    return [found[1] for line in lines if (found := _NUMBER.match(line))]
