"""Files of office programs as bytes that do not depend on the clock or the machine."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name
_PROPERTIES = "docProps/core.xml"
_WRITTEN_AT = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")


def pinned(package: bytes, mended: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType({})) -> bytes:
    """The same package, every part at one time, its properties without the times of writing, some parts mended."""
    pinned_package = BytesIO()
    with ZipFile(BytesIO(package)) as parts, ZipFile(pinned_package, "w") as written:
        for name in parts.namelist():
            content = mended.get(name, bytes)(parts.read(name))
            part = ZipInfo(name, _EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            written.writestr(part, _WRITTEN_AT.sub(b"", content) if name == _PROPERTIES else content)
    return pinned_package.getvalue()
