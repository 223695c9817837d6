"""A correction stands in the list of the plan or in the card of its point, and is the same to all that ask."""

from __future__ import annotations

from pathlib import Path

from plansite.commands.keeping import with_broken_promises
from plansite.commands.sides import as_it_is
from plansite.site.site import read
from tests.support.plans import change, laid_over_small

LIST, SECTION = "plan/dinh-chinh.yml", "plan/muc/II.2.md"
LISTED = "- tai: II.2.1\n  cach: ghi-chu\n  nguyen_van: độc sách\n  dung_la: đọc sách\n  vi_sao: lỗi in\n"
CARD = LISTED.replace("- tai: II.2.1\n  cach", "dinh_chinh:\n- cach").replace("\n", "\n  ").rstrip(" ")
IN_CARD = f"## II.2.1\n\n```yaml\n{CARD}```\n"


def in_its_card(root: Path) -> Path:
    """The small plan, its misprint in the card of the point."""
    laid_over_small({}, root)
    change(root, LIST, (LISTED, ""))
    change(root, SECTION, ("## II.2.1\n", IN_CARD))
    return root


def test_it_is_the_same_as_in_the_list(tmp_path: Path) -> None:
    listed, own = (read(root) for root in (laid_over_small({}, tmp_path / "list"), in_its_card(tmp_path / "card")))
    assert own.problems == ()
    assert set(own.linked.plan.corrections) != set()
    facts = [[(each.place.id, each.kind, each.issued, each.corrected) for each in side.linked.corrections_of("II.2.1")]
             for side in (listed, own)]  # fmt: skip
    assert facts[0] == facts[1]
    assert own.markdown("muc/II.2/index.md") == listed.markdown("muc/II.2/index.md")


def test_it_may_go_from_the_list_to_the_card_and_is_told_where_it_goes_for_good(tmp_path: Path) -> None:
    listed, own = as_it_is(laid_over_small({}, tmp_path / "list")), in_its_card(tmp_path / "card")
    assert with_broken_promises(listed, as_it_is(own)) == ()
    change(own, SECTION, (IN_CARD, "## II.2.1\n"))
    assert [each.code for each in with_broken_promises(listed, as_it_is(own))] == ["dinh-chinh-mat"]


def test_words_are_replaced_by_the_card_alone(tmp_path: Path) -> None:
    root = in_its_card(tmp_path / "plan")
    change(root, SECTION, ("cach: ghi-chu", "cach: thay"), ("ngày hội độc sách", "ngày hội đọc sách"))
    assert read(root).problems == ()
    change(root, SECTION, ("cach: thay", "cach: khac"))
    assert [each.code for each in read(root).problems] == ["gia-tri-la"]
