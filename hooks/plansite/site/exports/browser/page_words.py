"""What is found of a page that is no place of the plan: its words as a reader sees them, and what it is asked for by.

The names here are what people type for a page, and none of them is a word of one plan. A page without any is found by
its title and its words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser

from plansite.plan.model.files import STUDY_INDEX
from plansite.site.writing.addresses import (
    BODY_INDEX,
    CHANGES,
    DATA_INDEX,
    DOCUMENT_INDEX,
    HOME,
    LOOKUP,
    PROGRESS,
    SIX_QUESTIONS,
    SOLUTIONS,
    TARGETS,
    TASKS,
    TIMES,
    WHOLE_TEXT,
)

EDITORS = "bien-tap/"
"""Where the pages for editors are, which a reader's words do not find."""

# What a question may ask for, as `browser/search/questions.json` calls it, and the page that answers it as a whole.
ANSWERS = {
    TASKS: "viec",
    TIMES: "thoi-han",
    BODY_INDEX: "ai",
    DOCUMENT_INDEX: "van-ban",
    LOOKUP: "o-dau",
    DATA_INDEX: "tai",
}

_NAMES: dict[str, tuple[str, ...]] = {
    HOME: ("trang chủ", "trang đầu"),
    TASKS: (
        "nhiệm vụ", "việc phải làm", "bảng việc", "danh sách việc", "danh mục việc", "tất cả việc", "mọi việc",
        "các việc", "công việc", "đầu việc", "bảng phân công", "phân công nhiệm vụ", "giao việc", "lọc việc",
        "số việc",
    ),
    TIMES: (
        "thời hạn", "hạn", "hạn chót", "hạn cuối", "hạn hoàn thành", "thời gian", "thời gian thực hiện",
        "mốc thời gian", "thời gian hoàn thành", "việc có hạn", "có hạn", "việc đến hạn", "sắp đến hạn", "đến hạn",
        "sắp tới", "quá hạn", "trễ hạn", "deadline", "việc gấp", "làm ngay", "trục thời gian", "việc chờ", "phải chờ",
        "đang chờ", "còn chờ", "chờ hướng dẫn", "chờ yêu cầu", "chờ trung ương", "thường xuyên", "làm thường xuyên",
        "việc thường xuyên", "định kỳ", "việc định kỳ", "làm định kỳ", "không có thời hạn", "không nêu thời hạn",
    ),
    SIX_QUESTIONS: (
        "6 rõ", "sáu rõ", "rõ người", "rõ việc", "rõ trách nhiệm", "rõ thẩm quyền", "rõ thời gian", "rõ kết quả",
        "còn để ngỏ", "để ngỏ", "chưa rõ", "chưa nêu rõ", "không nói rõ", "không nêu rõ", "không ghi",
    ),
    TARGETS: ("chỉ tiêu", "các chỉ tiêu", "bảng chỉ tiêu", "mục tiêu cụ thể"),
    PROGRESS: ("tiến độ", "tiến độ thực hiện", "đã làm đến đâu", "đã xong chưa", "làm tới đâu"),
    SOLUTIONS: (
        "ma trận", "giải pháp", "giải pháp nào", "giải pháp và nhiệm vụ", "nhiệm vụ nào thực hiện",
        "đối chiếu giải pháp", "nhiệm vụ thực hiện giải pháp",
    ),
    WHOLE_TEXT: (
        "toàn văn", "nguyên văn", "bản gốc", "văn bản gốc", "bản chính", "bản đầy đủ", "toàn bộ {word}",
        "cả {word}", "nội dung {word}", "văn bản {word}", "đọc {word}", "in {word}", "in toàn bộ", "bản in",
        "in ra giấy", "in ra", "in", "khổ a4",
    ),
    BODY_INDEX: (
        "cơ quan", "đơn vị", "ban ngành", "tên cơ quan", "cơ quan tôi", "cơ quan mình", "đơn vị tôi", "đơn vị mình",
        "cơ quan em", "tổng số cơ quan", "danh bạ",
    ),
    DOCUMENT_INDEX: (
        "văn bản", "các văn bản", "văn bản được dẫn", "văn bản căn cứ", "căn cứ", "căn cứ pháp lý",
        "nghị quyết chỉ thị", "văn bản liên quan", "văn bản viện dẫn", "tài liệu viện dẫn", "được dẫn nhiều",
        "được viện dẫn", "được dẫn", "dẫn nhiều nhất", "sơ đồ văn bản", "quan hệ văn bản", "còn hiệu lực",
        "hết hiệu lực", "bị thay thế", "được thay thế",
    ),
    DATA_INDEX: (
        "tải", "tải về", "tải {word}", "tải văn bản", "tải bảng", "tải file", "tải tài liệu", "tải xuống",
        "download", "phụ lục", "dữ liệu", "file", "tệp", "excel", "word", "pdf", "csv", "json", "xlsx", "docx",
        "bản word", "bản excel", "bảng tính", "lịch", "tải lịch", "google calendar", "lịch điện thoại", "ics",
        "vào lịch", "lịch công tác", "down", "xuất", "api", "rss", "outlook", "phần mềm", "mẫu báo cáo", "biểu mẫu",
        "mẫu biểu", "báo cáo tháng",
    ),
    LOOKUP: ("tra cứu", "bảng tra", "mục lục", "tra tên", "mấy phần", "bao nhiêu phần", "bố cục"),
    "cach-dung.md": (
        "cách dùng", "hướng dẫn sử dụng", "hướng dẫn dùng", "cách sử dụng", "cách tìm", "cách tra cứu",
        "hướng dẫn tìm kiếm", "hướng dẫn tra cứu", "trợ giúp", "nhãn thời hạn", "nghĩa của nhãn", "nhãn màu",
        "nguồn dữ liệu", "zalo", "chia sẻ", "gửi điểm", "gửi mục", "cách dẫn", "dẫn điểm", "chỗ in sai",
        "chép liên kết", "sao chép", "mã qr", "qr", "quét mã", "in điểm", "in mục", "địa chỉ ngắn", "ghi nhớ cơ quan",
    ),
    "gop-y/index.md": (
        "góp ý", "báo lỗi", "lỗi chính tả", "sửa lỗi", "báo sai", "thấy sai", "sai sót", "phản ánh", "liên hệ",
        "liên lạc", "hỏi ai", "địa chỉ thư", "email", "số điện thoại",
    ),
    "kha-nang-tiep-can/index.md": (
        "tiếp cận", "khiếm thị", "khuyết tật", "đọc màn hình", "trình đọc màn hình", "cỡ chữ", "chữ to", "chữ nhỏ",
        "chữ bé", "phóng to", "bàn phím", "nền tối",
    ),
    STUDY_INDEX: (
        "buổi học", "bài giảng", "bài học", "học tập {word}", "tài liệu", "tài liệu học tập", "tài liệu phát tay",
        "trình chiếu", "slide", "chiếu", "chiếu lên màn hình", "máy chiếu", "tivi", "ti vi", "học tập", "tập huấn",
        "câu hỏi thảo luận", "câu hỏi ôn tập", "ôn tập",
    ),
    f"{EDITORS}index.md": (
        "hướng dẫn biên tập", "cách biên tập", "biên tập", "thêm cơ quan", "thêm văn bản", "thêm điểm", "sửa điểm",
        "yaml", "ghi tiến độ", "ghi đính chính",
    ),
    f"{EDITORS}gui-de-nghi.md": ("gửi đề nghị", "gửi đề nghị sửa", "pull request", "merge request"),
    f"{EDITORS}hoc-tap.md": ("soạn buổi học", "soạn bài học", "soạn bài"),
    f"{EDITORS}khoa.md": ("bảng khóa", "mọi khóa", "khóa"),
    f"{EDITORS}thong-bao.md": ("thông báo lỗi", "mã lỗi"),
    f"{EDITORS}ke-hoach-khac.md": ("kế hoạch khác", "đưa kế hoạch khác vào"),
    CHANGES: (
        "thay đổi", "có gì mới", "gì mới", "cập nhật", "mới sửa", "đính chính", "sửa đổi {word}", "thay đổi gần đây",
        "bãi bỏ", "đổi tên", "giải thể", "đã sắp xếp", "bản trước", "bản cũ", "phiên bản", "lịch sử",
    ),
}  # fmt: skip


def asked_for(uri: str, word: str) -> tuple[str, ...]:
    """The names by which people ask for a page; `word` is what kind of document the plan is, «kế hoạch»."""
    return tuple(name.format(word=word) for name in _NAMES.get(uri, ()))


_LONG = 100  # characters of a page that has no headings; of its headings twice as many
_HEADING = re.compile(r"h[1-6]")


class _Text(HTMLParser):
    """Gathers what a reader sees, and apart from it what the headings say."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.headings: list[str] = []
        self._in_heading = False
        self._left_out = ""
        self._depth = 0

    def handle_data(self, data: str) -> None:
        if self._left_out:
            return
        self.parts.append(data)
        if self._in_heading:
            self.headings.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._left_out:
            self._depth -= 1
            self._left_out = tag if self._depth else ""
        if self._in_heading and _HEADING.fullmatch(tag):
            self._in_heading = False
            self.headings.append(" · ")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._left_out and (tag == "h1" or "data-search-exclude" in dict(attrs)):
            self._left_out = tag  # the title, which is an entry's own, and words of the plan that a page only repeats
        self._depth += tag == self._left_out
        self._in_heading |= _HEADING.fullmatch(tag) is not None and not self._left_out
        if tag not in ("a", "abbr", "b", "code", "em", "i", "mark", "span", "strong", "sub", "sup"):
            self.parts.append(" ")


@lru_cache(maxsize=128)
def plain(html: str) -> str:
    """The words of a page's HTML in one line; of a long page the headings, or the beginning if it has none.

    Every reader loads the index, so that one long guide must not weigh as much as the plan.
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    words, headings = (re.sub(r"\s+", " ", "".join(parts)).strip(" ·") for parts in (parser.parts, parser.headings))
    if len(words) <= _LONG:
        return words
    shown, most = (headings, 2 * _LONG) if headings else (words, _LONG)
    return shown if len(shown) <= most else shown[:most].rpartition(" ")[0]
