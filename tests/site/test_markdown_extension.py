"""The extension leaves all that Markdown knows as it is, whatever comes after it in the list of extensions."""

from __future__ import annotations

from markdown import Extension, Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor

from plansite.site.markdown_extension import PlanExtension

WORDS = r"""# Đầu *nghiêng* {: #dau }

Một [liên kết](a.md), `mã *x*`, \*thoát\*, <https://example.vn/>, **đậm _và nghiêng_**, ![hình](b.png) và &amp;
xuống
dòng [tham chiếu][một], [[III.4.2]], ~~gạch~~.

<div markdown="1">

- *một*
- [hai](c.md "tên")

</div>

[một]: d.md
"""


class _Struck(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"()~~(.+?)~~", "del"), "struck", 170)


def _made(*more: Extension) -> str:
    return Markdown(extensions=["attr_list", "md_in_html", "toc", *more]).convert(WORDS)


def test_patterns_of_others_are_kept_whether_they_come_before_or_after() -> None:
    alone = _made(_Struck())
    ours = PlanExtension(lambda _: None)
    assert "<del>gạch</del>" in alone
    assert _made(ours, _Struck()) == _made(_Struck(), ours) == alone
