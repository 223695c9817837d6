"""That a body took over from another is written on either of the two, and known of both."""

from __future__ import annotations

from pathlib import Path

import pytest

from plansite.plan.model.roles import Role
from plansite.site.site import Site, read
from tests.support.plans import change, entry, laid_over_small

OLD, NEW = "phong-van-hoa-huyen", "trung-tam-van-hoa-khu-vuc"
ON_OLD = """tiep_noi:
  - co_quan: trung-tam-van-hoa-khu-vuc
    nguon:
      - tai: https://example.org/sap-xep
        trich: tiếp nhận toàn bộ tủ sách thôn
"""
ON_NEW = "ke_tuc:\n  - co_quan: {body}\n    ghi_chu: Cả tủ sách.\n    nguon: [{{tai: https://example.org/tiep-nhan}}]\n"


def written_on_new(root: Path, *, old_too: bool = False, body: str = OLD) -> Site:
    laid_over_small({}, root)
    if not old_too:
        change(root, entry(OLD), (ON_OLD, ""))
    change(root, entry(NEW), ("nguon:\n", f"{ON_NEW.format(body=body)}nguon:\n"))
    return read(root)


def test_on_the_new_one_alone(tmp_path: Path) -> None:
    site = written_on_new(tmp_path / "plan")
    assert site.problems == ()
    (succession,) = site.linked.bodies[OLD].successors
    assert (succession.body.id, succession.note) == (NEW, "Cả tủ sách.")
    assert succession.span.path == entry(NEW)
    assert site.linked.targets(OLD, Role.SUCCEEDED_BY) == (NEW,)
    assert site.linked.bodies[NEW].predecessors == ()


def test_on_both_it_is_one_with_the_sources_of_both(tmp_path: Path) -> None:
    site = written_on_new(tmp_path / "plan", old_too=True)
    assert site.problems == ()
    (succession,) = site.linked.bodies[OLD].successors
    assert [source.at.id for source in succession.sources] == [
        "https://example.org/sap-xep", "https://example.org/tiep-nhan",
    ]  # fmt: skip
    assert succession.note == "Cả tủ sách."


@pytest.mark.parametrize(("body", "code"), [("phong-van-hoa", "co-quan-la"), (NEW, "vong-lap")])
def test_what_cannot_be_is_told_where_it_is_written(body: str, code: str, tmp_path: Path) -> None:
    told = {(each.span.path, each.code) for each in written_on_new(tmp_path / "plan", body=body).problems}
    assert (entry(NEW), code) in told


def test_a_source_that_is_missing_is_told_where_it_is_written(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    written_on_new(root)
    change(root, entry(NEW), ("    nguon: [{tai: https://example.org/tiep-nhan}]\n", ""))
    assert [(each.span.path, each.code) for each in read(root).problems] == [(entry(NEW), "thieu-nguon")]
