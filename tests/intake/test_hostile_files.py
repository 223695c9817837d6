"""Broken and hostile files: each is refused in words that help, or read; nothing is written, nothing takes long."""

import random
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plansite.intake.manuscript import Manuscript, Refusal
from plansite.intake.reading import read_manuscript
from tests.support.hostile_word_files import GOOD, READ, REFUSED, crowded, cut
from tests.support.shuffled_word_files import shuffled
from tests.support.word_files import paragraph, run, word_file

MOST_MEMORY = 300 << 20  # bytes that Python itself asks for; the process stays below 500 MB
MOST_SECONDS = 20


def given_file(folder: Path, content: bytes, name: str = "ke-hoach.docx") -> Manuscript | Refusal:
    """What comes of a file, read in a folder in which nothing may appear."""
    file = folder / name
    file.write_bytes(content)
    began = time.monotonic()
    read = read_manuscript(file)
    assert time.monotonic() - began < MOST_SECONDS
    assert list(folder.iterdir()) == [file]
    return read


def says_what_to_do(refusal: Refusal) -> bool:
    deeds = ("mở", "đưa", "lấy lại", "chép", "gõ lại", "giải nén", "trả lại", "xem lại")
    return any(deed in refusal.told.lower() for deed in deeds)


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_in_words(case: str, tmp_path: Path) -> None:
    content = REFUSED[case]()
    tracemalloc.start()
    refused = given_file(tmp_path, content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert isinstance(refused, Refusal), refused
    assert says_what_to_do(refused), refused.told
    assert "Error" not in refused.told
    assert most < MOST_MEMORY


@pytest.mark.parametrize("case", READ)
def test_what_can_be_read_is(case: str, tmp_path: Path) -> None:
    read = given_file(tmp_path, READ[case]())

    assert isinstance(read, Manuscript), read
    assert " ".join(each.words for each in read.paragraphs()).strip() == "Kế hoạch"


def test_the_worst_of_them_take_less_than_500_megabytes(tmp_path: Path) -> None:
    """Of the whole process: libraries ask for memory that Python does not see."""
    worst = [
        "a text of 200 MB",
        "a text of millions of elements",
        "a text of a million attributes",
        "a paragraph of fifteen million letters",
    ]
    files = [tmp_path / f"{at}.docx" for at in range(len(worst) + 1)]
    for file, content in zip(files, [*(REFUSED[case] for case in worst), crowded], strict=True):
        file.write_bytes(content())
    read = (
        "import resource, sys; from pathlib import Path; from plansite.intake.reading import read_manuscript\n"
        "print(*(type(read_manuscript(Path(each))).__name__ for each in sys.argv[1:]))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10)"
    )

    done = subprocess.run([sys.executable, "-c", read, *map(str, files)], capture_output=True, text=True, check=True)

    kinds, memory = done.stdout.splitlines()
    assert kinds.split() == ["Refusal"] * len(worst) + ["Manuscript"]
    assert int(memory) < 500 << 20


def test_a_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    kinds = {type(given_file(tmp_path, content)) for content in cut()}

    assert kinds == {Refusal}


def test_a_file_with_any_byte_changed_is_refused_or_read(tmp_path: Path) -> None:
    chance = random.Random(28)
    for _ in range(300):
        content = bytearray(GOOD)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert isinstance(given_file(tmp_path, bytes(content)), Manuscript | Refusal)


def test_a_file_whose_elements_stand_anywhere_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    for seed in range(150):
        assert isinstance(given_file(tmp_path, shuffled(random.Random(seed))), Manuscript | Refusal), seed


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from("\n\n *_`[]()|-<>&#~!^\\1.")),
    st.sampled_from([".md", ".txt"]),
)
def test_any_text_is_read_or_refused(text: str, kind: str) -> None:
    with TemporaryDirectory() as folder:
        assert_sound(given_file(Path(folder), text.encode(), f"a{kind}"))


@given(st.lists(st.text(st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\ufffe\uffff")), min_size=1))
def test_any_words_in_word_are_read_or_refused(words: list[str]) -> None:
    with TemporaryDirectory() as folder:
        assert_sound(given_file(Path(folder), word_file("".join(paragraph(run(each)) for each in words))))


def assert_sound(read: Manuscript | Refusal) -> None:
    if isinstance(read, Manuscript):
        for each in read.paragraphs():
            assert each.text == each.text.strip() != ""
            assert each.text.startswith(each.number)
            assert all(0 <= start < end <= len(each.text) for start, end in (*each.bolds, *each.italics))


def test_a_file_of_a_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "lon.docx"
    with file.open("wb") as stream:
        stream.write(b"PK\3\4")
        stream.truncate(100 << 20)

    refused = read_manuscript(file)

    assert isinstance(refused, Refusal)
    assert "100 MB" in refused.told


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("~$-hoach.docx", b"\x05An", "tệp tạm"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "kiểu Word cũ"),
        ("a.DOC", b"x", "kiểu Word cũ"),
        ("a.pdf", b"%PDF", "Lấy tệp Word gốc"),
        ("a.odt", b"PK", "OpenDocument"),
        ("a.rtf", b"{\\rtf", ".rtf"),
        ("a.docm", GOOD, "macro"),
        ("a.zip", GOOD, "giải nén"),
        ("a.xlsx", GOOD, "bảng tính"),
        ("a.jpg", b"\xff\xd8", "Đọc được .docx, .md và .txt"),
        ("ke-hoach", GOOD, "Đọc được .docx, .md và .txt"),
        ("a.txt", GOOD, "không phải chữ thuần"),
        ("a.md", b"%PDF-1.7", "không phải chữ thuần"),
        ("a.txt", b"", "0 byte"),
        ("a.txt", b"\xb8\xb5 k\xd5", "không phải chữ UTF-8 (dòng 1)"),
        ("a.txt", b"a\0b", "không phải chữ thuần"),
        ("a.txt", b" \n\n", "không có chữ nào"),
        ("a.docx", b"%PDF-1.7", "Bên trong là tệp .pdf"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kiểu Word cũ (.doc)"),
    ],
)
def test_a_file_of_another_kind_is_told_what_it_is(name: str, content: bytes, told: str, tmp_path: Path) -> None:
    refused = given_file(tmp_path, content, name)

    assert isinstance(refused, Refusal)
    assert told in refused.told


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    told = {
        tmp_path: "là một thư mục",
        tmp_path / "khong-co.docx": "Không có tệp",
        Path("/dev/zero"): "không phải một tệp thường",
        tmp_path / "a\0.docx": "",
        tmp_path / ("a" * 5000 + ".docx"): "",
    }
    for path, words in told.items():
        refused = read_manuscript(path)
        assert isinstance(refused, Refusal)
        assert words in refused.told
