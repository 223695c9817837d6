"""Which bodies a section's name or a cell names, cut apart by what such names begin with; each body found once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plansite.language import ids
from plansite.language.offices import abbreviations_of, offices, spelled_out
from plansite.language.phrasing import outside_brackets, sentence_start, without_part
from plansite.language.spelling import alike
from plansite.plan.model.choices import CLASS, UNIT

# With what the name of a body begins, and what begins so and is none.
_HEADS = (
    "ban", "bảo hiểm xã hội", "bảo tàng tỉnh", "báo", "bộ", "bộ đội", "bí thư", "bưu điện", "bệnh viện", "chi cục",
    "chi bộ", "cảng vụ", "chính phủ", "chính quyền", "chủ tịch", "các", "công an", "công đoàn", "công ty", "cơ quan",
    "cấp ủy", "cục", "doanh nghiệp", "đài", "đại học", "đảng bộ", "đảng đoàn", "đảng ủy", "địa phương", "điện lực",
    "đoàn thanh niên", "đoàn đại biểu quốc hội", "đội quản lý thị trường", "đồn biên phòng", "đơn vị", "giám đốc",
    "hạt kiểm lâm", "hải quan", "hiệp hội", "hội", "hội đồng", "hợp tác xã", "học viện", "huyện", "huyện ủy",
    "huyện đoàn", "kho bạc", "kiểm toán nhà nước", "lãnh đạo", "liên đoàn", "liên hiệp", "liên minh",
    "mặt trận tổ quốc", "mttq", "ngân hàng", "nhà xuất bản", "những", "phòng", "quân khu", "quốc hội", "quận ủy", "quỹ",
    "sở", "tập đoàn", "tất cả", "thanh tra", "thành phố", "thành ủy", "thành đoàn", "thi hành án dân sự",
    "thông tấn xã", "thống kê tỉnh", "thống kê thành phố", "thuế", "thường trực", "thường vụ", "thủ trưởng",
    "thủ tướng", "thư viện tỉnh", "thư viện thành phố", "tỉnh ủy", "tỉnh đoàn", "tòa án", "toà án", "trạm y tế",
    "trung tâm", "trung ương", "trường", "tạp chí", "tổ chức", "tổ công tác", "tổ giúp việc", "tổ đại biểu", "tổ đảng",
    "tổng công ty", "tổng cục", "ủy ban", "uỷ ban", "ủy viên", "văn phòng", "viện", "viện kiểm sát", "viễn thông",
    "viettel", "vnpt", "vụ", "xã", "ubnd", "hđnd", "ubkt", "vp", "btc", "btv", "bch", "bcs", "bcđ", "bql", "bhxh",
    "lđlđ", "kbnn", "nhnn", "tand", "vksnd", "ubmttq",
)  # fmt: skip
_NOT_HEADS = (
    "ban hành", "ban đầu", "bộ máy", "bộ tiêu chí", "bộ chỉ số", "bộ luật", "báo cáo", "cơ quan báo chí nêu",
    "cục bộ", "hội nghị", "hội nhập", "hội thảo", "hội đàm", "học viện phí", "kiểm toán lại", "phòng chống",
    "phòng ngừa", "phòng, chống", "quỹ đất", "sở hữu", "tổ chức thực hiện", "tổ chức lại", "tổ chức bộ máy",
    "trường hợp", "vụ việc", "vụ án", "viện dẫn", "xã hội", "huyện có", "thuế thu nhập", "tổ chức hội",
    "tổ chức triển khai", "tổ chức sơ kết", "tổ chức tổng kết", "tổ chức tuyên truyền",
    "chính quyền số", "chính quyền điện tử", "thành phố thông minh", "trung ương đảng", "bộ đề",
)  # fmt: skip
# Heads that are verbs too, and by what follows them when they are none: «Lãnh đạo các sở», «Thanh tra tỉnh».
_VERBS = {
    "lãnh đạo": r"\s+(?:các|ban(?!\s+hành)|bộ|sở|văn phòng|ủy ban|uỷ ban|ubnd|tỉnh ủy|huyện ủy|thành ủy|đảng ủy|cơ quan"
    r"|đơn vị|cấp ủy)\b",
    "thanh tra": r"\s+(?:tỉnh|thành phố|huyện|chính phủ|bộ|sở|nhà nước)\b|\s*$",
    "tổ chức": r"\s+(?:đảng|cơ sở đảng|chính trị|đoàn thể|công đoàn|hội(?!\s+(?:nghị|thảo|thi|đàm))|tín dụng|xã hội"
    r"|quần chúng|trực thuộc|có liên quan|liên quan)\b|\s*(?:[,;]|$)",
}
# Of many there are more than of one: «các đoàn thể», «các lực lượng vũ trang»; «các dự án» are none.
_MANY = ("các", "những", "tất cả")
_ONLY_MANY = (
    "bên", "cá nhân", "cán bộ", "cấp", "chi nhánh", "chủ đầu tư", "cơ sở (?!dữ liệu|hạ tầng|vật chất)", "đại biểu",
    "đoàn", "đồng chí", "đội", "khu", "lực lượng", "ngành", "nhà mạng", "nhà trường", "nhóm", "phường", "quận",
    "thành viên", "thị", "thôn", "tỉnh", "tổ",
)  # fmt: skip
_NONE = rf"(?!(?:{'|'.join(map(re.escape, _NOT_HEADS))})\b)"
_ONE = "|".join(re.escape(each) for each in _HEADS if each not in _MANY)
_HEAD = re.compile(
    rf"{_NONE}{''.join(f'(?!{verb}(?!{noun}))' for verb, noun in _VERBS.items())}(?:{_ONE})\b"
    rf"|(?:{'|'.join(_MANY)})(?: các)? {_NONE}(?:{_ONE}|{'|'.join(_ONLY_MANY)})\b",
    re.IGNORECASE,
)
_BARELY = (
    "ban", "bộ", "các", "chi cục", "chính quyền", "cơ quan", "cục", "đơn vị", "hội", "phòng", "sở", "tổ chức",
    "trung tâm", "vụ", "viện", "ủy ban",
)  # fmt: skip
_BARE = re.compile(rf"(?:{'|'.join(map(re.escape, _HEADS))})", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?![IVX]+\b)[A-ZĐ][A-ZĐƯƠÂÊÔ&]{1,9}(?=\s*(?:[,;.]|$|và\b))")
_CUT = re.compile(r"\s*;\s*|\s*,\s*|\s*\.\s+|\s+và\s+|\s*\n\s*|\s+[-–+]\s+")
_DASHES = ("-", "–", "+")
_CLASS = re.compile(
    r"^(?:các|những|tất cả|mọi|bộ, ngành|bộ ngành|địa phương|doanh nghiệp|đơn vị|tập đoàn,)(?!\w)", re.IGNORECASE
)
_PLURAL = re.compile(r"\b(?:các|những|cấp)\s|^bộ,\s", re.IGNORECASE)
_CHARGED = re.compile(r"^(?:trách nhiệm(?: thực hiện)?(?: của)?|nhiệm vụ của|giao(?: cho)?|đối với)\s+", re.IGNORECASE)
# «Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh» is one office.
_OFFICE_OF_TWO = re.compile(
    r"\b(?:Văn phòng|VP)\s+(?:Đoàn\s+(?:đại biểu Quốc hội|ĐBQH)|HĐND|Hội đồng nhân dân)(?:\s+tỉnh|\s+thành phố)?\s*$",
    re.IGNORECASE,
)
# «Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh» too.
_PARTY_OF_TWO = re.compile(r"\bĐảng ủy\s+Mặt trận Tổ quốc(?:\s+Việt Nam)?\s*$", re.IGNORECASE)
_ITS_OTHER = re.compile(r"các (?:đoàn thể|tổ chức chính trị)", re.IGNORECASE)
_JOINING = re.compile(r"[,;–-]|\bvà\b|\bviệt nam$")
_LONGEST_NAME = 40  # words


@dataclass
class FoundBody:
    """A body, how often each spelling of its names stands in the words, and where."""

    id: str
    spellings: Counter[str] = field(default_factory=Counter)
    places: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The spelling that the list of offices has, or else the most frequent one; its first letter a capital."""
        listed = (each for each in self.spellings if each in offices().short)
        name = next(listed, None) or max(self.spellings, key=lambda each: self.spellings[each])
        return sentence_start(name)

    @property
    def aliases(self) -> list[str]:
        """The other names: spellings that differ in letter case, dashes and tone marks alone are one."""
        folded = {alike(each): each for each in self.spellings}
        return [each for fold, each in folded.items() if fold != alike(self.name)]

    @property
    def kind(self) -> str:
        """One office, or a class of them, by how it is called."""
        return CLASS if _CLASS.match(self.name) else UNIT

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """What people everywhere type for it, but for what it is called here."""
        return tuple(each for each in abbreviations_of(self.name) if each not in (self.name, *self.aliases))


class Registry:
    """The bodies that a document names."""

    def __init__(self) -> None:
        self._found: dict[str, FoundBody] = {}
        self._ids: set[str] = set()

    def named(self, name: str, place: str) -> FoundBody:
        """The body of that name, which stands at the place; "" where it stands at one that was told before."""
        name = name.strip(" .,;:–-")
        body = self._found.get(key(name))
        if body is None:
            body = FoundBody(self._free(name))
            self._found[key(name)] = body
        body.spellings[name] += 1
        if place and place not in body.places:
            body.places.append(place)
        return body

    def every(self) -> list[FoundBody]:
        """All of them, by their ids."""
        return sorted(self._found.values(), key=lambda body: body.id)

    def maybe_one(self) -> Iterator[tuple[FoundBody, ...]]:
        """Bodies whose names differ in what joins their words, or in the country, alone: «Bộ A, B» and «Bộ A và B»."""
        by_words: dict[str, list[FoundBody]] = {}
        for body in self.every():
            by_words.setdefault(" ".join(_JOINING.sub(" ", key(body.name)).split()), []).append(body)
        yield from (tuple(each) for each in by_words.values() if len(each) > 1)

    def known(self, name: str) -> FoundBody | None:
        """The body of that name, if one was found."""
        return self._found.get(key(name))

    def _free(self, name: str) -> str:
        slug = ids.slug(spelled_out(name))[:80].rstrip("-") or "co-quan"
        id, number = slug, 2
        while id in self._ids:
            id, number = f"{slug}-{number}", number + 1
        self._ids.add(id)
        return id


def key(name: str) -> str:
    """What makes two names one body: letter case, dashes, tone marks and abbreviations do not tell them apart.

    Of classes, «các bộ, ngành và địa phương» and «Bộ, ngành, địa phương» are one.
    """
    folded = alike(spelled_out(name.strip(" .,;:–-")))
    if _CLASS.match(folded):
        folded = re.sub(r"^(?:các|những)\s+", "", folded).replace(" và ", ", ")
    return folded


def is_body(text: str) -> bool:
    """Whether a text begins as the name of a body does."""
    return _begins(text.strip())


def names_in_title(title: str) -> tuple[str, ...]:
    """The bodies that the title of a section is made of; none where it is not wholly made of such names."""
    title = _CHARGED.sub("", title.strip().rstrip(":."))
    if not _begins(title) or len(title.split()) > _LONGEST_NAME:
        return ()
    names = names_in(title)
    return names if all(map(is_whole_name, names)) else ()


def names_in(cell: str) -> tuple[str, ...]:
    """The names in a cell, as they are written there; two that a sign should part are two."""
    whole = (each for name in stretches_of(cell) for each in _run_together(name))
    return tuple(bare for name in whole if (bare := without_part(name)))


def names_below(lines: Sequence[str]) -> tuple[str, ...]:
    """The names in a cell of several lines, where each line names bodies and none is a part of a name."""
    bare = [line.lstrip("-–+ ").rstrip(" ,;.") for line in lines]
    whole = all(line[:1].isupper() and _begins(line) and not _BARE.fullmatch(line) for line in bare)
    names = tuple(name for line in bare for name in names_in(line)) if whole else ()
    return names if all(map(is_whole_name, names)) else ()


def stretches_of(cell: str) -> tuple[str, ...]:
    """What the signs in a cell part, those within a name left aside."""
    names: list[str] = []
    start = 0
    is_list = cell.lstrip().startswith(_DASHES)
    for cut in outside_brackets(_CUT, cell):
        if cut[0].strip() in _DASHES and not is_list:
            continue  # «Báo - Đài»
        before, after = cell[start : cut.start()], cell[cut.end() :]
        glued = cut[0] == "," and _ABBREVIATION.match(after)  # «Ủy ban KH,CN&MT», «Sở VH,TT&DL»
        if before.strip() and not glued and _parts(before, after, cut[0].strip()):
            names.append(before)
            start = cut.end()
    names.append(cell[start:])
    return tuple(name for each in names if (name := each.strip(" .,;–-+")))


def _begins(text: str) -> bool:
    return bool(_HEAD.match(text) or _ABBREVIATION.match(text))


def is_whole_name(name: str) -> bool:
    """Whether a stretch of a cell is the name of a body, and not the end of one, or a head without its name."""
    return _begins(name) and not is_bare(name)


def is_bare(name: str) -> bool:
    """Whether a name is the beginning of one and says nothing of whom it means: «Đơn vị», «Sở»."""
    return name.casefold() in _BARELY


def _parts(before: str, after: str, sign: str) -> bool:
    """Whether a sign between two stretches of a cell ends a name."""
    if sign == "và" and _OFFICE_OF_TWO.search(before):
        return False
    if _PARTY_OF_TWO.search(before) and _ITS_OTHER.match(after):
        return False
    if sign in (";", "") or not after:
        return True
    if not _begins(after):
        return False
    lower = after[0].islower()
    if lower and sign == "," and _BARE.fullmatch(before.strip()):
        return False  # «tập đoàn, doanh nghiệp công nghệ số»
    if lower and _PLURAL.search(before) and not re.match(r"(?:các|những)\s", after):
        return False  # «các bộ, ngành, địa phương» goes on in lower case
    if not lower:
        return True
    return bool(re.match(r"(?:các|những|bộ|đơn vị|địa phương|ủy ban|cơ quan|chính quyền|doanh nghiệp)\b", after)) or (
        sign == "," and not _CLASS.match(before)
    )


def _run_together(name: str) -> Iterator[str]:
    """Two known names that stand behind one another without a sign, apart."""
    for known in offices().short:
        rest = name[len(known) :].strip()
        if rest and alike(name).startswith(f"{alike(known)} ") and rest in offices().short:
            yield from (name[: len(known)], rest)
            return
    yield name


def ordered(bodies: Iterable[FoundBody]) -> Sequence[str]:
    """The ids of bodies, each once, as they came."""
    return list(dict.fromkeys(body.id for body in bodies))
