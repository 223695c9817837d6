"""What of a Word file a person must look at, as questions: met in one place, worded in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plansite.intake.manuscript import Question

_MOST_SHOWN = 160  # signs of a quoted text
_MOST_ASKED = 40  # of a kind
_NEAR = 60  # signs of the words by which a place is found that has none
WITHOUT_WORDS = frozenset({"picture", "chunk", "note_missing"})
_ONCE = frozenset({"font", "symbol", "number_kind", "margin"})

# What was met → what was met in words (with the text for {0}), what was done, what else it could be.
_WORDED = {
    "inserted": (
        "chữ thêm còn theo dõi (Track Changes): «{0}»",
        "đã lấy vào, như khi bấm Chấp nhận",
        "nếu không chấp nhận thì bỏ chữ này",
    ),
    "deleted": (
        "chữ xóa còn theo dõi (Track Changes): «{0}»",
        "đã bỏ, như khi bấm Chấp nhận",
        "nếu không chấp nhận việc xóa thì đưa chữ này trở lại",
    ),
    "moved": (
        "chữ được chuyển chỗ còn theo dõi (Track Changes): «{0}»",
        "đã để ở chỗ mới, như khi bấm Chấp nhận",
        "nếu không chấp nhận thì đưa về chỗ cũ",
    ),
    "hidden": ("chữ ẩn (Hidden): «{0}»", "không lấy, vì bản in không có", "nếu là lời của văn bản thì đưa vào"),
    "struck": ("chữ bị gạch ngang: «{0}»", "đã lấy như chữ thường", "nếu gạch để bỏ thì xóa chữ này"),
    "box": (
        "hộp chữ (Text Box): «{0}»",
        "đã đặt sau đoạn mà hộp gắn vào",
        "chữ có thể thuộc chỗ khác, hoặc không phải lời của văn bản",
    ),
    "comment": ("nhận xét bên lề: «{0}»", "không lấy, vì không phải lời của văn bản", "nếu là lời sửa thì sửa theo"),
    "picture": (
        "hình, biểu đồ hay vật nhúng, ở gần chữ «{0}»",
        "không lấy; chữ trong hình không đọc được",
        "nếu trong đó có lời của văn bản (ảnh chụp, bản quét, bảng Excel) thì gõ vào",
    ),
    "art": ("chữ nghệ thuật (WordArt): «{0}»", "không lấy", "nếu là lời của văn bản thì gõ vào"),
    "formula": ("công thức: «{0}»", "đã lấy các ký tự lần lượt, trên một dòng", "xem lại phân số, số mũ, chỉ số"),
    "chunk": (
        "phần chèn từ một tệp khác (altChunk, subDoc), ở gần chữ «{0}»",
        "không đọc được phần này",
        "mở tệp bằng Word rồi lưu lại để phần ấy thành chữ của tệp, và đọc lại",
    ),
    "field": ("trường tự động chưa có kết quả: «{0}»", "không có chữ nào để lấy", "bấm F9 trong Word, lưu, đọc lại"),
    "contents": ("mục lục tự động: «{0}»", "không lấy, vì chỉ nhắc lại tên các mục", "nếu cần in thì thêm bằng tay"),
    "placeholder": ("chỗ chờ điền: «{0}»", "không lấy", "nếu là lời của văn bản thì gõ vào"),
    "font": (
        "chữ gõ bằng phông cũ {0}",
        "đã chuyển sang Unicode theo bảng mã",
        "đọc lại một lượt, nhất là chữ hoa có dấu và chữ nước ngoài",
    ),
    "symbol": ("ký hiệu lạ của phông {0}", "đã thay bằng «□»", "xem bản in rồi gõ đúng ký hiệu ấy"),
    "number_kind": ("kiểu đánh số tự động {0}", "đã ghi bằng chữ số", "xem bản in rồi sửa số cho đúng"),
    "number_missing": ("đoạn thuộc danh sách không có trong tệp: «{0}»", "không ghi số nào", "xem bản in rồi thêm số"),
    "number_alone": ("đoạn trống có số tự động «{0}»", "đã đếm nhưng không lấy", "xem có sót chữ ở mục ấy không"),
    "margin": ("chữ ở đầu trang, chân trang: «{0}»", "không lấy", "nếu là lời của văn bản thì đưa vào"),
    "row": ("hàng hoặc ô của bảng đã xóa hay ẩn: «{0}»", "không lấy", "nếu là hàng của văn bản thì đưa vào"),
    "covered": ("chữ trong ô đã gộp vào ô bên trên: «{0}»", "không lấy, vì bản in không có", "nếu cần thì đưa vào"),
    "table": ("bảng nằm trong ô của bảng khác: «{0}»", "đã lấy các đoạn lần lượt", "xem lại các hàng, cột của bảng ấy"),
    "note_alone": ("chú thích không gắn vào chữ nào: «{0}»", "không lấy", "nếu là lời của văn bản thì đưa vào"),
    "note_missing": (
        "dấu chú thích không có lời chú thích, ở gần chữ «{0}»",
        "đã bỏ dấu",
        "xem bản in rồi thêm chú thích",
    ),
}  # fmt: skip


@dataclass
class Doubts:
    """The questions of one file, in the order in which they were met; what holds for the whole file is asked once."""

    asked: dict[tuple[str, str, int], int] = field(default_factory=dict)
    near: str = ""  # the words that were read last

    def ask(self, line: int, kind: str, text: str = "") -> None:
        """Ask about what was met at `line`; nothing where there is no text to ask about."""
        shown = " ".join(text.split())
        if kind in WITHOUT_WORDS:
            shown = shown[:_NEAR] or self.near or "đầu tệp"
        if shown:
            told = shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]} …"
            self.asked.setdefault((kind, told, 0 if kind in _ONCE else line), line)

    def read(self, words: str) -> None:
        """Keep the words of a paragraph, to tell what stands near them."""
        self.near = words[:_NEAR]

    def questions(self) -> Iterator[Question]:
        """All of them; of a kind that is met all over, the first ones and then where the others are."""
        places: dict[str, list[int]] = {}
        for (kind, text, _), line in self.asked.items():
            met, done, otherwise = _WORDED[kind]
            places.setdefault(kind, []).append(line)
            if len(places[kind]) <= _MOST_ASKED:
                yield Question(line=line, met=met.format(text), done=done, otherwise=otherwise)
        for kind, lines in places.items():
            rest = lines[_MOST_ASKED:]
            if rest:
                met, done, otherwise = _WORDED[kind]
                where = ", ".join(map(str, dict.fromkeys(rest)))
                told = f"{met.split(':')[0].split(', ở gần')[0]}, ở {len(rest)} chỗ nữa: đoạn {where}"
                yield Question(line=rest[0], met=told, done=done, otherwise=otherwise)
