"""Words that a workbook would read otherwise or cannot hold, read back by a reader that did not write them."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from plansite.site.exports.annex import annex_xlsx
from plansite.site.site import read
from tests.support.exports import made
from tests.support.plans import change, laid_over_small


def cells(product: str, root: Path) -> list[str]:
    """What the cells of the workbook say where the first task has this product."""
    change(laid_over_small({}, root), "plan/muc/II.1.md", ("Danh mục sách cho tủ sách thôn", product))
    sheet = openpyxl.load_workbook(BytesIO(made(read(root), annex_xlsx)["du-lieu/nhiem-vu.xlsx"])).active
    assert sheet is not None
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


LIKE_SIGNS = [
    "Mẫu _x0041_ số 1", "_x000D_", "a _x00e1_ b _x0042_", "_x0041_x0042_", "_x0041__x0042_",
    "_x0041_x0042_x0043_x0044_ và __x0041__x0042_", "_X0041_ _x005_ _x0041",
]  # fmt: skip
# openpyxl leaves «x005F_» out wherever it stands.
OF_ITS_OWN = ["_x005F_x0041_", "_x005F_", "_x005F_x005F_x0041_x005F_"]


@pytest.mark.parametrize("words", [*LIKE_SIGNS, *OF_ITS_OWN])
def test_words_like_the_signs_of_the_format_are_written_as_the_format_says(words: str, tmp_path: Path) -> None:
    """ECMA-376, part 1, 22.9.2.19: from left to right, «_xHHHH_» is the sign of that number."""
    change(laid_over_small({}, tmp_path / "x"), "plan/muc/II.1.md", ("Danh mục sách cho tủ sách thôn", words))
    book = made(read(tmp_path / "x"), annex_xlsx)["du-lieu/nhiem-vu.xlsx"]
    written = ZipFile(BytesIO(book)).read("xl/sharedStrings.xml").decode()
    texts = re.findall(r"<t[^>]*>([^<]*)</t>", written)
    assert words in [re.sub(r"_x([0-9A-Fa-f]{4})_", lambda sign: chr(int(sign[1], 16)), text) for text in texts]


@pytest.mark.parametrize("words", LIKE_SIGNS)
def test_words_like_the_signs_of_the_format_stay_words(words: str, tmp_path: Path) -> None:
    assert words in cells(words, tmp_path / "x")


@pytest.mark.parametrize(("sign", "longest"), [("ă", 32767), ("𠀀", 16383)])
def test_a_cell_too_long_for_excel_says_that_it_was_cut(sign: str, longest: int, tmp_path: Path) -> None:
    assert sign * longest in cells(sign * longest, tmp_path / "whole")
    (cut,) = [cell for cell in cells(sign * 40_000, tmp_path / "cut") if cell.startswith(sign * 9)]
    assert cut.endswith("xem đủ trên trang, theo mã của điểm.]")
    assert len(cut.encode("utf-16-le")) <= 2 * 32767


def test_a_cell_that_is_cut_is_told(tmp_path: Path) -> None:
    root = laid_over_small({}, tmp_path / "x")
    change(root, "plan/muc/II.1.md", ("Danh mục sách cho tủ sách thôn", f"{'ă' * 32768}\nghi_chu: {'ă' * 32768}"))
    (told,) = read(root).problems
    assert (told.code, told.span.path) == ("o-qua-dai", "plan/muc/II.1.md")
    assert "II.1.1" in told.message
    assert "«Kết quả»" in told.message
    change(
        root, "plan/muc/II.1.md", (f"san_pham: {'ă' * 32768}", f"san_pham: {'ă' * 32767}"), ("ghi_chu: ă", "ghi_chu: ")
    )
    assert read(root).problems == ()
