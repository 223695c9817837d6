"""What a body has to do: each task in one group, and what it took over with its own."""

from __future__ import annotations

from pathlib import Path

from plansite.answers.duties import Standing, duties, predecessors, standing, tasks_led, tasks_now
from plansite.site.site import Site, read

NEW = "ma: nha-van-hoa-lien-xa\nten: Nhà Văn hóa liên xã\nloai: don-vi\nnguon:\n  - tai: https://example.org/lien-xa\n"


def took_over_by(body: str) -> str:
    return f"tiep_noi:\n  - co_quan: {body}\n    nguon:\n      - tai: https://example.org/sap-xep\n"


def test_each_task_stands_in_one_group_the_most_pressing(site: Site) -> None:
    linked = site.linked
    for body in linked.plan.bodies:
        ids = tasks_now(linked, body.id)
        found = duties(linked, ids)
        waiting = [id for group in found.waiting for id in group.points]
        listed = [*found.dated, *waiting, *found.steady, *found.unread, *found.silent, *found.repealed]
        assert sorted(listed) == sorted(ids)
        assert found.count == len(ids) - len(found.repealed)
        assert [id for id in ids if linked.timing(id).dated and linked.points[id].in_force] == sorted(
            found.dated, key=ids.index
        )


def test_what_a_body_took_over_is_its_own_too(small: Site) -> None:
    linked = small.linked
    assert predecessors(linked, "trung-tam-van-hoa-khu-vuc") == ("phong-van-hoa-huyen",)
    assert tasks_led(linked, "trung-tam-van-hoa-khu-vuc") == ()
    assert tasks_now(linked, "trung-tam-van-hoa-khu-vuc") == tasks_led(linked, "phong-van-hoa-huyen") != ()
    assert duties(linked, tasks_now(linked, "phong-van-hoa-huyen")).dated == ("II.1.1", "II.1.3")  # 9/2024, quý I/2025
    found = {body.id: standing(body) for body in linked.plan.bodies}
    assert found["phong-van-hoa-huyen"] is Standing.SUCCEEDED
    assert found["trung-tam-van-hoa-khu-vuc"] is Standing.UNCHANGED


def test_what_is_taken_over_again_and_in_a_ring_is_found_once(copy: Path) -> None:
    bodies = copy / "plan/co-quan"
    second, third = bodies / "trung-tam-van-hoa-khu-vuc.yml", bodies / "nha-van-hoa-lien-xa.yml"
    second.write_text(second.read_text(encoding="utf-8") + took_over_by("nha-van-hoa-lien-xa"), encoding="utf-8")
    third.write_text(NEW + took_over_by("phong-van-hoa-huyen"), encoding="utf-8")
    linked = read(copy).linked
    assert predecessors(linked, "nha-van-hoa-lien-xa") == ("trung-tam-van-hoa-khu-vuc", "phong-van-hoa-huyen")
    assert tasks_now(linked, "nha-van-hoa-lien-xa") == tasks_led(linked, "phong-van-hoa-huyen")
