"""The same text from four offices prints the same words, under the same numbers."""

from pathlib import Path

import pytest

from plansite.intake.manuscript import Manuscript
from plansite.intake.reading import read_manuscript
from tests.support.office_forms import FORMS, expected_numbers, expected_words

SMALL = Path("tests/small/plan/nguyen-van.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def read(form: str, tmp_path: Path) -> Manuscript:
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(FORMS[form](SMALL))
    manuscript = read_manuscript(file)
    assert isinstance(manuscript, Manuscript)
    return manuscript


def test_every_word_is_printed_once(form: str, read: Manuscript) -> None:
    printed = [word for paragraph in read.paragraphs() for word in paragraph.words.split()]

    assert printed == expected_words(form, SMALL)


def test_numbers_are_known_whether_typed_or_counted(form: str, read: Manuscript) -> None:
    assert [each.number for each in read.paragraphs() if each.number] == expected_numbers(SMALL)


def test_titles_are_bold_in_each(form: str, read: Manuscript) -> None:
    bold = {each.words for each in read.paragraphs() if each.bold}

    assert form.startswith(("tables", "TCVN3")) or "II- NHIỆM VỤ" in bold
    assert "- Phòng Văn hóa huyện," not in bold


def test_only_what_a_person_must_see_is_asked(form: str, read: Manuscript) -> None:
    asked = {question.met.split(":")[0].split(" (")[0] for question in read.questions}

    old = {
        "chữ gõ bằng phông cũ .VnTime",
        "chữ gõ bằng phông cũ .VnTimeH",
        "chữ thêm còn theo dõi",
        "chữ xóa còn theo dõi",
    }
    assert asked == (old if form.startswith("TCVN3") else set())
