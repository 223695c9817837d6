"""What PyYAML could not read → where that stands and the words an editor gets.

Mistakes are known by their class, by the constant in which PyYAML says what it was reading (`context`), and by the
character it stood at. Its English sentences are not looked at; tests hold that every constant below is still its own.
"""

from __future__ import annotations

import re

from yaml import YAMLError
from yaml.composer import ComposerError
from yaml.error import MarkedYAMLError
from yaml.parser import ParserError
from yaml.reader import ReaderError
from yaml.scanner import ScannerError

from plansite.values import frozen

UNCLOSED_QUOTE = "dấu nháy mở mà không đóng"
CROOKED = "thụt đầu dòng không thẳng hàng"
UNCLOSED_BRACKET = "thiếu dấu phẩy hoặc dấu ngoặc đóng"
WRONG_ESCAPE = "sau dấu «\\» trong dấu nháy kép có chữ không đúng; hãy dùng dấu nháy đơn"
CUT = "chữ sau « #» bị coi là ghi chú; giá trị chứa « #» phải đặt trong dấu nháy"
NO_BEGINNING = "ký tự này không được đứng đầu giá trị; hãy đặt trong dấu nháy"
BEHIND = "sau dấu nháy hay ngoặc đóng còn chữ; giá trị có các dấu ấy phải đặt cả trong dấu nháy đơn"
ANYTHING_ELSE = "dấu câu hoặc khoảng trắng đặt sai chỗ"


@frozen
class Mistake:
    """A kind of mistake; `at` is the character it is made with, «» for any.

    What was opened and never closed is told where it was opened, not where the file ends.
    """

    error: type[YAMLError]
    context: str | None
    words: str
    at: str = ""
    opened: bool = False


# The first that fits is told.
MISTAKES = (
    Mistake(ReaderError, None, "có ký tự điều khiển không được phép"),
    Mistake(ScannerError, None, "có dấu hai chấm thừa; giá trị chứa «: » phải đặt trong dấu nháy", at=":"),
    Mistake(ScannerError, None, "danh sách phải bắt đầu ở dòng dưới tên khóa", at="-"),
    Mistake(ScannerError, "while scanning for the next token", "có dấu tab; hãy dùng dấu cách", at="\t"),
    Mistake(ScannerError, "while scanning for the next token", NO_BEGINNING),
    Mistake(ScannerError, "while scanning a simple key", "thiếu dấu hai chấm sau tên khóa"),
    Mistake(ScannerError, "while scanning a quoted scalar", UNCLOSED_QUOTE, opened=True),
    Mistake(ScannerError, "while scanning a double-quoted scalar", WRONG_ESCAPE),
    Mistake(ParserError, "while parsing a block mapping", CROOKED),
    Mistake(ParserError, "while parsing a block collection", CROOKED),
    Mistake(ParserError, "while parsing a flow sequence", UNCLOSED_BRACKET, opened=True),
    Mistake(ParserError, "while parsing a flow mapping", UNCLOSED_BRACKET, opened=True),
    Mistake(ComposerError, "expected a single document in the stream", "có dòng «---» thừa"),
)


# A letter that no alphabet has, at which PyYAML stumbles instead of telling it.
_NO_LETTER = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_MARKS = ("&", "*", "!", "|", ">", ",", "]", "}")  # each of them something else where a value begins
_CLOSED = re.compile(r"['\"\]}][ \t]*$")
_KEY = re.compile(r"[ \t]+(?:- )?\w+")


def told(error: YAMLError | OverflowError | ValueError, text: str) -> tuple[int, str]:
    """The line of `text` that `error` is told at, the first being 0, and what is wrong there."""
    context, opened = getattr(error, "context", None), getattr(error, "context_mark", None)
    offset, words = _offset(error, text), ANYTHING_ELSE if isinstance(error, YAMLError) else WRONG_ESCAPE
    for mistake in MISTAKES:
        if isinstance(error, mistake.error) and context == mistake.context and text.startswith(mistake.at, offset):
            offset, words = opened.index if mistake.opened and opened else offset, mistake.words
            break
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    if text.startswith(":", offset) and _KEY.fullmatch(before):
        words = CROOKED  # a key further in than the one above it, whose value it is taken for
    if words == CROOKED and _CLOSED.search(before):
        words = BEHIND
    elif words == ANYTHING_ELSE and opened and text.startswith(_MARKS, opened.index):
        words = NO_BEGINNING
    return text.count("\n", 0, offset), words


def _offset(error: Exception, text: str) -> int:
    if isinstance(error, ReaderError):
        return int(error.position)
    if isinstance(error, MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        return mark.index if mark else 0
    found = _NO_LETTER.search(text)
    return found.start() if found else 0
