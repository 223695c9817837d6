"""What running text says of who leads, works on it and issues. What is to be done is proposed, never written down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plansite.intake.bodies import is_bare, is_body, is_whole_name, names_in, names_in_title
from plansite.language.offices import offices

# With what a sentence goes on behind the name of who is to do it; «Ban chỉ đạo», «cơ quan tham mưu» are names, and
# so are «Ủy ban bầu cử», «Ban Quản lý dự án đầu tư xây dựng các công trình».
_DOES = re.compile(
    r"(?<!\b[Bb]an)(?<!cơ quan)(?<!đơn vị)(?<!bầu)(?<!tiền)(?<!chương)(?<!công)(?<!đầu tư),?\s+"
    r"(?:có (?:trách nhiệm|nhiệm vụ|các nhiệm vụ)|gồm|bao gồm|như sau|sau đây"
    r"|chịu trách nhiệm|căn cứ|tổng hợp|tập trung|chủ động|nêu cao|tăng cường|đẩy mạnh|thực hiện|triển khai"
    r"|tổ chức(?! (?:đảng|cơ sở|chính trị|đoàn thể|công đoàn|hội(?! nghị)|tín dụng|xã hội|quần chúng|trực thuộc|có liên"
    r" quan|liên quan|khoa học|tôn giáo)\b)|tiếp tục|thường xuyên|xây dựng|rà soát|theo dõi"
    r"|tham mưu|hướng dẫn|phối hợp|chủ trì|chỉ đạo|lãnh đạo|kịp thời|khẩn trương|nghiên cứu|đề xuất|bố trí"
    r"|kiểm tra|giám sát|báo cáo|ban hành|quán triệt|phát huy|bảo đảm|đảm bảo|cụ thể hóa|đôn đốc|phân công|cân đối"
    r"|tuyên truyền|nâng cao|trên cơ sở|theo chức năng|trong phạm vi|định kỳ|quan tâm|cập nhật|cung cấp|chú trọng"
    r"|là (?:cơ quan|đơn vị|đầu mối|thường trực)"
    r"|mở|phát động|định hướng|biên soạn|vận động|phát sóng|bồi dưỡng|đào tạo|thẩm định|tập huấn|trình"
    r"|kiểm soát(?! bệnh tật)|kiện toàn|lồng ghép|huy động|khắc phục|ngăn chặn|tuần tra|đấu tranh|triệt phá|khảo sát"
    r"|duy trì|chuẩn bị|phê duyệt|công bố|lắp đặt|hoàn thành|hoàn thiện|khởi công|thành lập|gửi|nộp|cử|ký kết|sơ kết"
    r"|tổng kết|nhân rộng|phân bổ|bàn giao|tiến hành|niêm yết|xem xét|bám sát|phấn đấu|gương mẫu|tham gia|hưởng ứng"
    r"|cam kết|ưu tiên|thu hút|vận dụng|lựa chọn|thống nhất|học tập|đăng tải|đưa|giải quyết|làm đầu mối|cụ thể hoá"
    r"|lập (?:danh sách|danh mục|hồ sơ|kế hoạch|dự toán|biên bản|phương án|báo cáo))\b"
)
# «… Tỉnh ủy định hướng»: what goes on behind where names of bodies of a province end is no more of the name.
# What is done, and stands in no name: where it does, a verb that is not known stands in front of it.
_DONE = re.compile(r"\b(?:nội dung|kết quả|tình hình|nhiệm vụ|danh sách|(?<!giúp )việc(?! làm))\b")
_GOES_ON = re.compile(r"\b(?:và|các|của|với)$")  # «Sở Giáo dục và | đào tạo»
_ENDS_NAME = re.compile(
    r"(?<!các )\b(?:Tỉnh ủy|Thành ủy|Huyện ủy|tỉnh|thành phố)"
    r"(?= (?!(?:và|về|viên|của|trực thuộc|khóa|lần thứ)\b)[^\W\d_])"
)
_WITH = re.compile(r"phối hợp(?: chặt chẽ)?(?: (?:với|cùng))+ (?P<who>[^.;:()]{3,240})")
_GIVING = re.compile(r"^(?:giao|đề nghị|yêu cầu)(?: cho)?\s+", re.IGNORECASE)
_HEAD = re.compile(r"^(?P<who>[^:.()]{3,200}):(?:\s|$)")
_LEADS = re.compile(
    r"^(?P<who>[^.;:()]{3,160}?)(?<!\b[Bb]an)\s+"
    r"(?:chủ trì|chịu trách nhiệm|có trách nhiệm|phối hợp với|hướng dẫn|tham mưu|chỉ đạo|lãnh đạo)\b"
)
_GIVEN = re.compile(
    r"(?:^|[.;]\s+)(?:Giao|Đề nghị|Yêu cầu)\s+(?P<who>[^.;:()]{3,160}?)\s+"
    r"(?=chủ trì|phối hợp|hướng dẫn|tham mưu|xây dựng|rà soát|lãnh đạo|chỉ đạo)"
)
_IN_BRACKET = re.compile(r"\((?:do\s+)?(?P<who>[^();:]{3,160}?)\s+chủ trì\b[^()]*\)(?=\s*[.;:,]?\s*$)", re.IGNORECASE)
_ISSUES = re.compile(
    r"(?:^|[;,:]\s+)(?P<who>[^;,:()]{3,100}?)\s+(?:ban hành|xây dựng|đề ra)\s+"
    r"(?i:Kế hoạch|Chương trình|Nghị quyết|Đề án|Chỉ thị|Kết luận|Quyết định)\b"
)


def lead_in(words: str) -> tuple[str, str] | None:
    """Who seems to lead, and the words that say so; None where the words name nobody."""
    starts = (each for each in _DOES.finditer(words) if not _GOES_ON.search(words[: each.start()]))
    does = next(starts, None)
    who = _name_in(_GIVING.sub("", words[: does.start()]).strip()) if does else ""
    whole = ":" not in who and who.count("(") == who.count(")") and not _DONE.search(who)
    if does and whole and names_in_title(who) and not is_bare(who):
        return who, words[: does.end()].strip()
    for pattern in (_LEADS, _GIVEN, _IN_BRACKET):
        match = pattern.search(words)
        who = _name_in(_DOES.split(match["who"])[0].strip(" ,")) if match else ""
        if match and is_body(who) and not is_bare(who):
            return who, match[0].strip(" .;()")
    return None


def partners_in(words: str) -> tuple[str, ...]:
    """Who is to work on it with the one that leads: «phối hợp với Sở Nội vụ tham mưu»; () where they are not named."""
    match = _WITH.search(words)
    names = names_in(_name_in(_DOES.split(match["who"])[0].strip(" ,"))) if match else ()
    return tuple(name for name in names if is_whole_name(name))


def _name_in(words: str) -> str:
    ends = (match.end() for match in _ENDS_NAME.finditer(words) if words[match.end() + 1].islower())
    return words[: next(ends, len(words))]


def heads_in(words: str) -> tuple[str, ...]:
    """The bodies whose names alone are some words, or stand before a colon at their beginning: «Sở Y tế: bố trí …»."""
    match = _HEAD.match(words if ":" in words else f"{words}:")
    return names_in_title(match["who"]) if match and not _DOES.search(match["who"]) else ()


def issuer_in(preamble: Iterable[str]) -> str | None:
    """Who issues, as the sentence says with which the preamble ends: «…; Ban Thường vụ Tỉnh ủy ban hành Kế hoạch …»."""
    for text in reversed(list(preamble)):
        for match in _ISSUES.finditer(text):
            if is_body(match["who"]):
                return match["who"].strip()
    return None


def with_shared_end(names: Sequence[str]) -> list[str]:
    """«Ban Thường vụ, Thường trực Tỉnh ủy» as two whole names: what the last ends with, the others share."""
    if len(names) < 2 or " " not in names[-1]:
        return list(names)
    words = names[-1].split()
    for size in (2, 1):
        end = " ".join(words[-size:])
        if len(words) > size and end.casefold() in ("tỉnh ủy", "thành ủy", "huyện ủy", "đảng ủy"):
            return [name if name.casefold().endswith(end.casefold()) else f"{name} {end}" for name in names]
    return list(names)


def as_written(name: str, texts: Iterable[str]) -> str:
    """A name in capitals as running text writes it, where it does; else in capitals still."""
    spelled = (text[at : at + len(name)] for text in texts if (at := text.casefold().find(name.casefold())) >= 0)
    return next((each for each in spelled if not each.isupper()), None) or _listed(name) or name


def _listed(name: str) -> str | None:
    return next((each for each in offices().short if each.casefold() == name.casefold()), None)
