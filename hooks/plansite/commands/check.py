"""`check`: every problem of the plan and of the pages written by hand. Nothing is written."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from plansite.commands.command_line import Command
from plansite.site.site import read


def run(root: Path, _: Namespace) -> int:
    """Tell every problem; 1 if there is one."""
    site = read(root)
    for problem in site.problems:
        print(problem)
    if site.problems:
        print(f"\nCó {len(site.problems)} lỗi. Giải thích từng loại: docs/bien-tap/thong-bao.md")
        return 1
    plan = site.linked.plan
    counted = f"{len(plan.sections)} mục, {len(plan.points)} điểm, {len(plan.bodies)} cơ quan"
    print(f"Không có lỗi: {counted}, {len(plan.documents)} văn bản.")
    return 0


COMMAND = Command(name="check", does="báo mọi lỗi trong plan/ và docs/", examples=("check",), run=run)
