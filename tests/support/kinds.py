"""One page of each kind of the small site: what is the plan's, and the guides, which are the same for every plan."""

from __future__ import annotations

OF_THE_PLAN = {
    "home": "",
    "section": "muc/II.1/",
    "part": "muc/II/",
    "correction": "muc/II.2/",
    "body": "co-quan/phong-van-hoa-huyen/",
    "document": "van-ban/12-nq-tu-khoa-xvi/",
    "tasks": "nhiem-vu/",
    "times": "thoi-han/",
    "six questions": "sau-ro/",
    "text": "toan-van/",
    "bodies": "co-quan/",
    "documents": "van-ban/",
    "data": "du-lieu/",
    "matrix": "ma-tran/",
    "changes": "thay-doi/",
    "lookup": "tra-cuu/",
    "sessions": "hoc-tap/",
    "a session": "hoc-tap/tu-sach/",
    "permanent address": "di/II.1.1/",
}
GUIDES = {
    "guide": "bien-tap/",
    "requests": "bien-tap/gui-de-nghi/",
    "messages": "bien-tap/thong-bao/",
    "keys": "bien-tap/khoa/",
    "help": "cach-dung/",
    "access": "kha-nang-tiep-can/",
    "missing": "404.html",
}
