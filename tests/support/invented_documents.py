"""Documents that nobody wrote, of every shape that offices give theirs: numbers, signs, tables, what stands behind."""

from __future__ import annotations

from random import Random

_WORDS = (
    "xây", "dựng", "kế", "hoạch", "phát", "triển", "kinh", "tế", "số", "của", "tỉnh", "theo", "hướng", "bền",
    "vững", "và", "hiệu", "quả", "cho", "các", "xã", "Sở", "Nội", "vụ", "Bộ", "Y", "tế", "12-NQ/TU",
    "35/2025/NĐ-CP", "năm", "2025", "(thường", "xuyên)", "(*định", "kỳ*)", "tháng",
)  # fmt: skip
_PARTS = {
    "roman": ("I.", "II-", "III.", "IV."),
    "article": ("Điều 1.", "Điều 2.", "Điều 3.", "Điều 4."),
    "chapter": ("Chương I", "Chương II", "Chương III", "Chương IV"),
    "part": ("Phần thứ nhất", "Phần thứ hai", "Phần thứ ba", "Phần thứ tư"),
    "decimal": ("1.", "2.", "3.", "4."),
    "capital": ("A.", "B.", "C.", "D."),
}
_BELOW = ("1.", "a)", "-", "1.1.", "1)", "", "section")
_COLUMNS = ("Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời hạn", "Ghi chú")
_CELLS = {
    "Cơ quan chủ trì": ("Sở Nội vụ", "Bộ Y tế, Sở Y tế", ""),
    "Cơ quan phối hợp": ("Các sở, ngành", "UBND tỉnh; Công an tỉnh", ""),
    "Thời hạn": ("2025", "Quý I/2026", "thường xuyên", "sớm", ""),
}


def invented(chance: Random) -> str:
    """A document in Markdown."""
    lines = ["**KẾ HOẠCH**", f"**{_words(chance, 3, 6)}**", f"{_words(chance)} như sau:"]
    style = chance.choice(list(_PARTS))
    for number, label in enumerate(_PARTS[style][: chance.randint(1, 4)], 1):
        lines += _part(chance, style, number, label)
    if chance.random() < 0.6:
        lines += [f"Nơi nhận:\n- {_words(chance, 2, 4)};\n- {_words(chance, 2, 4)}."]
    if chance.random() < 0.7:
        lines += ["TM. ỦY BAN", "CHỦ TỊCH", "Nguyễn Văn Mẫu"]
    for numeral in ("I", "II")[: chance.choice((0, 0, 1, 2))]:
        lines += [f"PHỤ LỤC {numeral}", _words(chance, 2, 5).upper()]
        lines += [f"{_words(chance)}."] if chance.random() < 0.3 else []
        lines += [_table(chance)]
    return "\n\n".join(lines) + "\n"


def _words(chance: Random, fewest: int = 3, most: int = 14) -> str:
    said = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(fewest, most)))
    return said[0].upper() + said[1:]


def _part(chance: Random, style: str, number: int, label: str) -> list[str]:
    plain = [word for word in _words(chance, 2, 6).split() if "*" not in word]
    title = " ".join(plain) or "Tên"
    if style in ("chapter", "part"):
        lines = [f"**{label}**", f"**{title.upper()}**"]
    else:
        lines = [f"**{label} {title}**" if chance.random() < 0.7 else f"{label} {title}"]
    lines += [f"{_words(chance)}."] if chance.random() < 0.3 else []
    below = chance.choice(_BELOW)
    for ordinal in range(1, chance.randint(1, 5)):
        lines += _section(chance, ordinal) if below == "section" else _point(chance, below, number, ordinal)
    return [*lines, *([_table(chance)] if chance.random() < 0.2 else [])]


def _section(chance: Random, ordinal: int) -> list[str]:
    signs = ("- ", "+ ", "a) ")
    held = [
        f"{chance.choice(signs)}{_words(chance)}{chance.choice(('.', ';', ''))}" for _ in range(chance.randint(0, 3))
    ]
    return [f"**{ordinal}. Mục nhỏ thứ {ordinal}**", *held]


def _point(chance: Random, below: str, number: int, ordinal: int) -> list[str]:
    printed = {"1.": f"{ordinal}. ", "a)": f"{'abcdđ'[ordinal - 1]}) ", "-": "- ", "1.1.": f"{number}.{ordinal}. ",
               "1)": f"{ordinal}) ", "": ""}[below]  # fmt: skip
    lines = [f"{printed}{_words(chance)}{chance.choice(('.', ';', ':', ''))}"]
    if chance.random() < 0.4:
        lines += [f"{chance.choice(('- ', '+ '))}{_words(chance)}." for _ in range(chance.randint(1, 3))]
    return [*lines, *([f"{_words(chance)}."] if chance.random() < 0.2 else [])]


def _table(chance: Random) -> str:
    words = chance.choice(("Nhiệm vụ", "Nội dung", "Chỉ tiêu"))
    columns = [*(["TT"] if chance.random() < 0.9 else []), words, *chance.sample(_COLUMNS, chance.randint(1, 4))]
    rows = [columns, ["---"] * len(columns)]
    count = 0
    for _ in range(chance.randint(1, 7)):
        group = chance.random() < 0.2
        count += not group
        rows.append([_cell(chance, column, words, count, group=group) for column in columns])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(chance: Random, column: str, words: str, count: int, *, group: bool) -> str:
    if column == "TT":
        return chance.choice(("I", "II", "III") if group else (f"{count}", f"{count}.", "", f"{count}.1"))
    if column == words:
        return _words(chance, 2, 7) if chance.random() < 0.9 else ""
    return "" if group else chance.choice(_CELLS.get(column, (_words(chance, 2, 5), "")))
