"""The policy on what MkDocs writes: in each page once it is rendered, and beside them for those who set up a host."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from plansite.commands.replacing import replace_files
from plansite.site.writing.policy import Inline, guarded, headers, inline, policy

_SHEET = "assets/css/plan.min.css"
_ICON = re.compile(r"url\((\.\./icons/[\w.-]+\.svg)\)")


class Policy:
    """The policy of one build. Of a site to be opened from a folder the pictures in style sheets stand within them."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._folder = not config.use_directory_urls
        self._inline: set[Inline] = set()

    def page(self, html: str, content: str = "") -> str:
        """A page under its policy. What an editor wrote into its `content` is not allowed by it."""
        made = inline(html.replace(content, "", 1) if content else html)
        self._inline |= made
        return guarded(html, self._said(made))

    def made(self, html: bytes) -> None:
        """Note a page that comes under its policy already, for the files that hosts are told by."""
        self._inline |= inline(html.decode())

    def write(self, config: MkDocsConfig) -> None:
        """The files for hosts. In a folder, where a browser masks with no other file, the sheet gets its pictures."""
        site = Path(config.site_dir)
        if self._folder:
            sheet = site / _SHEET
            text = sheet.read_text(encoding="utf-8")
            replace_files({sheet: _ICON.sub(lambda found: _embedded(sheet.parent / found[1]), text).encode()})
        else:
            replace_files({site / uri: content for uri, content in headers(self._inline)})

    def _said(self, made: Iterable[Inline]) -> str:
        return policy(made, extra={"img-src": "data:"}) if self._folder else policy(made)


def _embedded(picture: Path) -> str:
    return f'url("data:image/svg+xml;base64,{b64encode(picture.read_bytes()).decode()}")'
