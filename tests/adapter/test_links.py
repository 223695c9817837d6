"""The check tells of links in hand-written pages what a strict build of the real MkDocs warns of, no more."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from plansite.plan.hand_written import rendered
from plansite.problems.rules import LINK_BROKEN
from plansite.site.site import read
from tests.support.building import ROOT, build

WARNED = re.compile(r"contains an? (?:absolute |unrecognized relative )?link '([^']+)'")
PAGE = """---
title: Liên kết
---

# Liên kết

## Trả lời {: #tra-loi }

## Hỏi đáp

## Hỏi đáp

<a name="cu"></a> <div id="khung" markdown="1">[trong khung](khong-co-1.md)</div>

[1](cach-dung.md) [2](Cach-dung.md) [3](cach-dung.md#khong-co-2) [4](./cach-dung.md) [5](cach-dung)
[6](cach-dung/) [7](hinh anh.png) [8](<hinh anh.png>) ![9](hinh%20anh.png) ![10](co anh.png)
![11](<co anh.png> "Ảnh") [12](co%20anh.png) [13][a] [14][b] [c][] [15](#tra-loi) [16](#hoi-dap)
[17](#hoi-dap_1) [18](#hoi-dap_2) [19](#cu) [20](#khung) [21](#Cu) [22](muc/II.1/index.md#II.1.2)
[23](muc/II.1/index.md#II.1.99) [24](nhiem-vu/index.md) [25](nhiem-vu/) [26](/cach-dung.md)
[27](/khong-co-3.md) [28](du-lieu/nhiem-vu.csv) [29](bien-tap/thong-bao.md#sai-dang)
[30](bien-tap/thong-bao.md#sai) [31](../plan/ke-hoach.md) [32](hoc-tap/tu-sach.md?x=1#khong-co-4)
[33](khong-co-5.md "a") [34](mailto:a@example.org) [35](https://example.org/x.md)
[36](//example.org/x.md) [37](tel:+84) [38](ngoac(1).md) [39](ngoac(2).md) [40](.) [41](?x)
[42](Kh%C3%B4ng-d%E1%BA%A5u.md) [43](Không-dấu.md) [44](hoc-tap/../cach-dung.md)
[45](hoc-tap\\\\tu-sach.md) <a href="khong-co-6.md">x</a> [46](muc/II.1/index.md#II-1)
[47](van-ban/31-tb-hu/index.md) [48](van-ban/31-tb-hu.md) [49](&#x6b;hong-co-7.md)
[50](co-quan/huyen-doan/index.md#khong-co-8) [51](toan-van/index.md#loi-dan) [52](index.md#tra-loi)
[53](hoc-tap/index.md)

`[x](khong-co-9.md)`

    [x](khong-co-10.md)

```
[x](khong-co-11.md)
```

- muc

    [x](khong-co-12.md)

[a]: khong-co-13.md
[b]: cach-dung.md "Cách dùng"
[c]: <khong co-14.md>
[d]: khong-co-15.md
"""


@pytest.mark.build
def test_the_check_and_a_strict_build_tell_of_the_same_links(root: Path, tmp_path: Path) -> None:
    (root / "docs/lien-ket.md").write_text(PAGE, encoding="utf-8")
    for name in ("co anh.png", "ngoac(1).md", "Không-dấu.md"):
        (root / "docs" / name).write_text("# Có\n", encoding="utf-8")
    told = [problem for problem in read(root).problems if problem.code == LINK_BROKEN.code]
    done = build(tmp_path / "site", root)
    assert done.returncode == 1
    warned = WARNED.findall(done.stderr)
    # What stays as it is typed, since Markdown reads no such definition, is told by the check alone.
    assert sorted({problem.about[0] for problem in told}) == sorted({*warned, "[c][]"})
    assert len(warned) > 20
    lines = PAGE.split("\n")
    for problem in told:
        assert unescape(problem.about[0]) in unescape(lines[problem.span.line - 1]).replace("\\\\", "\\"), problem


def test_pages_are_read_with_the_extensions_that_build_them() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = yaml.safe_load(text[text.index("markdown_extensions:") : text.index("\nnav:")])
    written = [next(iter(each)) if isinstance(each, dict) else each for each in settings["markdown_extensions"]]
    assert sorted({*written, "toc", "tables", "fenced_code"}) == sorted(rendered.EXTENSIONS)
