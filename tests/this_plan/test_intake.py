"""The text of this plan, written in Word by four offices, is read back word for word."""

from pathlib import Path

import pytest

from plansite.intake.manuscript import Manuscript
from plansite.intake.reading import read_manuscript
from tests.support.office_forms import FORMS, expected_numbers, expected_words

LINES = Path("plan/nguyen-van.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("form", FORMS)
def test_words_and_numbers_are_those_of_the_text_as_issued(form: str, tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(FORMS[form](LINES))

    read = read_manuscript(file)

    assert isinstance(read, Manuscript)
    printed = [word for paragraph in read.paragraphs() for word in paragraph.words.split()]
    assert printed == expected_words(form, LINES)
    assert [each.number for each in read.paragraphs() if each.number] == expected_numbers(LINES)
