"""The six questions of the tasks of this plan: what the words leave open, and which products they name."""

from __future__ import annotations

from plansite.answers.six_questions import left_open
from plansite.site.site import Site

OPEN = {"nguoi": 0, "viec": 0, "trach-nhiem": 31, "tham-quyen": 34, "thoi-gian": 1, "ket-qua": 30}
PRODUCTS = {
    "III.4.2": "Quy định về phân cấp quản lý cán bộ và giới thiệu cán bộ ứng cử",
    "III.9.2": "quy định, quy trình về ban hành văn bản của Đảng",
    "III.9.3": "quy chế làm việc của cấp ủy, tổ chức đảng các cấp",
    "III.10.1": "chương trình, kế hoạch phù hợp với điều kiện thực tế của đơn vị, địa phương",
    "III.10.2": "các quy định, quy chế, quy trình",
}


def test_what_the_real_plan_leaves_open(real: Site) -> None:
    assert {question: len(tasks) for question, tasks in left_open(real.linked).items()} == OPEN
    assert [task.id for task in left_open(real.linked)["thoi-gian"]] == ["III.10.2"]


def test_every_product_stands_in_the_words_of_its_task(real: Site) -> None:
    products = {task.id: task.card.product for task in real.linked.tasks if task.card.product}
    assert products == PRODUCTS
    assert [id for id, product in PRODUCTS.items() if product not in real.linked.points[id].words] == []
