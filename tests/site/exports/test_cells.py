"""Words that a workbook would read otherwise or cannot hold, read back by a reader that did not write them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

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


@pytest.mark.parametrize("words", ["Mẫu _x0041_ số 1", "_x000D_", "a _x00e1_ b _x0042_"])
def test_words_like_the_signs_of_the_format_stay_words(words: str, tmp_path: Path) -> None:
    assert words in cells(words, tmp_path / "x")


@pytest.mark.parametrize(("sign", "longest"), [("ă", 32767), ("𝐀", 16383)])
def test_a_cell_too_long_for_excel_says_that_it_was_cut(sign: str, longest: int, tmp_path: Path) -> None:
    assert sign * longest in cells(sign * longest, tmp_path / "whole")
    (cut,) = [cell for cell in cells(sign * 40_000, tmp_path / "cut") if cell.startswith(sign * 9)]
    assert cut.endswith("xem đủ trên trang, theo mã của điểm.]")
    assert len(cut.encode("utf-16-le")) <= 2 * 32767
