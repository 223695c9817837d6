"""What the words of a task and a solution have in common, and the page that shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plansite.answers.solutions import Common, Correspondences
from plansite.site.site import Site, read
from tests.support.plans import change, changed, laid_over_small

MATRIX = "ma-tran/index.md"


def of_small(tmp_path: Path, first: str, second: str) -> Common:
    """What the points II.1.1 and II.2.1 of the small plan share when they read so."""
    root = tmp_path / "plan"
    laid_over_small({}, root)
    for name, old, new in (
        ("II.1.md", "Lập danh mục sách cho tủ sách thôn", first),
        ("II.2.md", "Tổ chức ngày hội độc sách cho thiếu nhi", second),
    ):
        change(root, f"plan/muc/{name}", (old, new))
    linked = read(root).linked
    return Correspondences(linked).common(linked.points["II.1.1"], linked.points["II.2.1"])


@pytest.mark.parametrize(
    ("first", "second", "phrases"),
    [
        ("Mua sách cho người già", "Đọc sách cho người già", ("sách cho người già",)),
        ("Mua sách cho trẻ", "Đọc sách cho trẻ", ()),  # three syllables
        ("Xa. Hội sách; mùa xuân", "Hội sách mùa xuân", ()),  # a mark ends a phrase
        ("Tủ sách, báo của thôn", "Một tủ sách báo của thôn", ("Tủ sách, báo của thôn",)),  # a comma does not
        ("Ban Văn hoá Xã hội", "ban văn hóa xã hội", ("Ban Văn hoá Xã hội",)),  # as the first has it
        ("a b c d e a b c d", "a b c d e", ("a b c d e",)),  # what a longer one holds is not said again
        ("chữ " * 3000, "chữ " * 3000, (("chữ " * 3000).strip(),)),
    ],
)
def test_phrases_that_two_points_share(first: str, second: str, phrases: tuple[str, ...], tmp_path: Path) -> None:
    assert of_small(tmp_path, first, second).phrases == phrases


def test_what_many_points_say_is_no_reason(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    laid_over_small({}, root)
    for old in ("Lập danh mục", "Cùng các xã", "Mở cửa", "Tập huấn"):
        change(root, "plan/muc/II.1.md", (old, f"Theo lời người giữ tủ: {old}"))
    linked = read(root).linked
    points = linked.points
    assert not Correspondences(linked).common(points["II.1.1"], points["II.1.3"])


def matrix(site: Site) -> str:
    """The page of solutions and tasks; a plan of which no two are joined has none."""
    found = next((page.body for page in site.pages() if page.uri == MATRIX), None)
    if found is None:
        assert not Correspondences(site.linked).links
        pytest.skip("the plan joins no task with a solution")
    return found


def test_every_link_has_its_cell_and_its_reason(site: Site) -> None:
    body = matrix(site)
    links = Correspondences(site.linked).links
    assert links
    cells = re.findall(r'<td[^>]*><a href="#([^"]+)"', body)
    reasons = dict(re.findall(r'class="ly-do" id="(\S+)">Lý do: (\S.*?)\.</span>', body))
    assert cells == list(reasons) == [f"{solution.id}--{task.id}" for task, solution in links]
    assert all("cùng" in reason or "người biên tập ghi" in reason for reason in reasons.values())


def test_every_solution_and_task_is_on_the_page_once_as_linked_or_not(site: Site) -> None:
    body = matrix(site)
    done, _, open_ = body.partition('id="giai-phap-chua-noi"')
    correspondences = Correspondences(site.linked)
    linked = {solution.id for _, solution in correspondences.links}
    for point in correspondences.solutions:
        assert (f"#{point.id}){{: .ma }}" in done) == (point.id in linked)
        assert (f"#{point.id}){{: .ma }}" in open_) == (point.id not in linked)


def test_both_ends_of_a_link_name_each_other(site: Site) -> None:
    pages = {page.uri: page.body for page in site.pages()}
    for task, solution in Correspondences(site.linked).links:
        assert re.search(rf"Thực hiện giải pháp .*\[{re.escape(solution.id)}\]", pages[f"muc/{task.section}/index.md"])
        assert re.search(rf"Được thực hiện bởi .*\[{re.escape(task.id)}\]", pages[f"muc/{solution.section}/index.md"])


def test_a_plan_of_hundreds_of_points_has_the_lists_alone(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    laid_over_small({}, root)
    for name, lines in (("I.md", 120), ("II.2.md", 120)):
        file = root / "plan" / "muc" / name
        section = name.removesuffix(".md")
        more = "".join(f"\n## {section}.{number}\n\nViệc số {number}.\n" for number in range(3, lines))
        file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    page = next(page for page in read(root).pages() if page.uri == MATRIX)
    assert "<table" not in page.body
    assert 'id="I.1--II.1.1"' in page.body
    assert "[I.119]" in page.body


def test_a_plan_without_any_has_no_page_and_no_link(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    laid_over_small({}, root)
    file = root / "plan" / "muc" / "II.1.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^(vi_sao_)?thuc_hien: .*\n", "", text), encoding="utf-8")
    site = read(root)
    assert site.problems == ()
    pages = {page.uri: page.body for page in site.pages()}
    assert MATRIX not in pages
    assert not [uri for uri, body in pages.items() if "ma-tran" in body]
    assert "ma-tran" not in (site.block("loi-vao") or "")


@pytest.mark.parametrize("path", ["plan/muc/I.md", "plan/muc/II.1.md"], ids=["the solution", "the task"])
def test_a_link_with_a_repealed_end_is_none(path: str, tmp_path: Path) -> None:
    repeal = "bai_bo:\n  theo: 31-tb-hu\n"
    files = {
        "plan/muc/I.md": changed("plan/muc/I.md", ("công cộng.\n", f"công cộng.\n\n```yaml\n{repeal}```\n")),
        "plan/muc/II.1.md": changed("plan/muc/II.1.md", ("san_pham: Danh", f"{repeal}san_pham: Danh")),
    }[path]
    linked = read(laid_over_small(files, tmp_path / "x")).linked
    assert linked.points["I.1" if path.endswith("/I.md") else "II.1.1"].in_force is False
    assert Correspondences(linked).links == ()
