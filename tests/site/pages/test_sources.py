"""Sources as a page shows them: the words found at an address, and the day they were read, or that it is unknown."""

from __future__ import annotations

from pathlib import Path

from plansite.site.site import read
from tests.support.plans import change

AT = "  - tai: https://example.org/so-tay\n"
READ = "    trich: công việc của người giữ tủ sách\n    doc_ngay: 2024-11-26\n    cho: [loai, ten]\n"


def line(root: Path) -> str:
    """The line of the page of a document that lists its one address."""
    page = next(page for page in read(root).pages() if page.uri == "van-ban/so-tay-thu-thu/index.md")
    return next(line for line in page.body.split("\n") if "example.org" in line)


def test_a_page_tells_the_day_on_which_words_were_read(copy: Path) -> None:
    assert line(copy).endswith("&#58; “công việc của người giữ tủ sách” (đọc ngày 26/11/2024)")


def test_words_of_one_day_stand_together_and_an_unknown_day_is_told(copy: Path) -> None:
    more = "".join(
        f"{AT}    trich: {words}\n{day}    cho: ten\n"
        for words, day in (("hai", "    doc_ngay: 2024-11-26\n"), ("ba", "    doc_ngay: 2024-12-01\n"), ("bốn", ""))
    )
    change(copy, "plan/van-ban/so-tay-thu-thu.yml", (AT + READ, AT + READ + more))
    assert line(copy).endswith(
        "&#58; “công việc của người giữ tủ sách”; “hai” (đọc ngày 26/11/2024); “ba” (đọc ngày 01/12/2024); "
        "“bốn” (chưa rõ ngày đọc)"
    )
