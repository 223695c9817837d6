"""How Vietnamese official texts and their readers put things: days, beginnings of texts, titles in lists, cells."""

from __future__ import annotations

import re

_DASH = re.compile(r"\s*[-\u2010-\u2015]\s*")


def date(iso: str) -> str:
    """A date as people write it: «2022-10-26» → «26/10/2022», «2022-10» → «10/2022»."""
    return "/".join(reversed(iso.split("-")))


def official_date(iso: str) -> str:
    """A date as official texts write it, two digits for days below ten and months below three.

    «2024-05-20» → «ngày 20/5/2024», «2024-02» → «tháng 02/2024», «2024» → «năm 2024».
    """
    year, month, day = (*(int(part) for part in iso.split("-")), 0, 0)[:3]
    if not month:
        return f"năm {year}"
    months = f"{month:02}" if month < 3 else str(month)
    return f"ngày {day:02}/{months}/{year}" if day else f"tháng {months}/{year}"


def folded(words: str) -> str:
    """Words without what means nothing in them: letter case, the width of spaces, which dash it is, spaces round it."""
    return _DASH.sub("-", " ".join(words.split())).casefold()


def sentence_start(words: str) -> str:
    """Words as a sentence begins with them: «mục 4» → «Mục 4»."""
    return words[:1].upper() + words[1:]


def mid_sentence(words: str) -> str:
    """Words as they stand within a sentence: «Kế hoạch» → «kế hoạch»."""
    return words[:1].lower() + words[1:]


def gist(text: str, words: int = 12) -> str:
    """The first words of a text."""
    every = text.split()
    return text if len(every) <= words else " ".join(every[:words]).rstrip(",;:.") + "…"


# Words of which headings are made. Capitals hide which others are names or numbers, so one of these alone is lowered.
_PLAIN = frozenset((
    "biểu", "biện", "báo", "bước", "cao", "chung", "chí", "chính", "chương", "chất", "chỉ", "chủ", "chức",
    "các", "cách", "cáo", "có", "công", "căn", "cải", "cầu", "cụ", "của", "cứ", "danh", "diện", "dung", "dục",
    "dựng", "giai", "giao", "giá", "giám", "giải", "hiện", "hiệu", "hoạch", "hoạt", "huy", "hành", "hình",
    "hướng", "hợp", "khai", "khen", "khó", "khăn", "kinh", "kiến", "kiểm", "kiện", "kế", "kết", "kỳ", "loại",
    "luận", "lý", "lượng", "lập", "lộ", "lục", "lực", "mạnh", "mẫu", "mới", "mục", "mức", "nghiệm", "nghị",
    "nguyên", "nguồn", "ngày", "nhiệm", "nhiệt", "nhóm", "nhất", "nhằm", "nâng", "năm", "năng", "nội", "pháp",
    "phát", "phân", "phí", "phương", "phạm", "phần", "phối", "phụ", "quan", "quy", "quyết", "quyền", "quá",
    "quả", "quản", "rà", "soát", "sung", "sách", "sát", "sơ", "sản", "sự", "theo", "thi", "thành", "tháng",
    "thông", "thưởng", "thẩm", "thể", "thống", "thời", "thức", "thực", "tin", "tiêu", "tiến", "tiếp", "tra",
    "triển", "trong", "trách", "trên", "trình", "trí", "trương", "trường", "trạng", "trọng", "tuyên", "tài",
    "tác", "tâm", "tình", "tính", "tăng", "tư", "tạo", "tập", "tắc", "tổ", "tổng", "tới", "tục", "từng", "tự",
    "vai", "vi", "việc", "và", "văn", "vận", "về", "vụ", "vực", "xuất", "xây", "yêu", "yếu", "ý", "điều",
    "điểm", "đoạn", "đánh", "đích", "được", "đạo", "đảm", "đề", "định", "đối", "đồng", "đổi", "độ", "động",
))  # fmt: skip


def heading(title: str) -> str:
    """A title for lists: one in capitals is put in sentence case, unless it may hold a name or a number."""
    plain = title.isupper() and all(word in _PLAIN for word in re.findall(r"[^\W_]+", title.lower()))
    return title.capitalize() if plain else title


def label_heading(label: str) -> str:
    """The label of a part in a sentence: «PHỤ LỤC II» → «Phụ lục II»; one that is not all in capitals stays."""
    words, space, number = label.rpartition(" ")
    return f"{heading(words)}{space}{number}" if words else label


_DITTO = re.compile(r"""[-–—"'“”〃.\s]*(?:nt|n/t|như trên|〃|"|”)[-–—"'“”〃.\s]*""", re.IGNORECASE)
_PART = re.compile(r"\s*(?:\(\s*(?:chủ trì|đầu mối|cơ quan chủ trì)\s*\)|\bchủ trì)$", re.IGNORECASE)
# «(tổng hợp)», «(GPMB, tái định cư)» say what it does of the task; «(gồm Sở Y tế)» names others, «(TCT)» itself.
_DOES = re.compile(r"\s*\(\s*(?!(?:gồm|bao gồm|kể cả|trừ)\b)([^\W\d_][^()]*)\)$")
_WORK_IN_SHORT = re.compile(r"(?:ANTT|ATGT|BTGPMB|CCHC|CĐS|CNTT|GPMB|PCCC|TĐC)\b")


def outside_brackets(pattern: re.Pattern[str], words: str) -> list[re.Match[str]]:
    """The matches in some words that stand within no bracket."""
    found = pattern.finditer(words)
    return [each for each in found if words.count("(", 0, each.start()) <= words.count(")", 0, each.start())]


def is_ditto(words: str) -> bool:
    """Whether a cell only says that it is as the one above: «nt», «-nt-», «như trên», «〃»."""
    return bool(_DITTO.fullmatch(words.strip()))


def without_part(name: str) -> str:
    """A name in a cell without the part that its body has in the task: «Sở Nội vụ chủ trì» → «Sở Nội vụ»."""
    does = _DOES.search(name)
    works = does and (does[1][0].islower() or _WORK_IN_SHORT.match(does[1]))
    return _PART.sub("", name[: does.start()] if does and works else name)
