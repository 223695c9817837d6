"""Every format: `EXPORTS` lists the modules that give files as (uri, bytes).

`open_data/datapackage` is none of them: it tells of the files that these have given.
"""

from __future__ import annotations

from plansite.site.exports.annex import annex_csv, annex_docx, annex_xlsx
from plansite.site.exports.browser import opensearch, running_head
from plansite.site.exports.open_data import changes_data, data
from plansite.site.exports.permanent_addresses import qr, resolver
from plansite.site.exports.previews import previews
from plansite.site.exports.reports import report_docx, report_xlsx
from plansite.site.exports.standards import akoma_ntoso, calendars, feed, legislation

EXPORTS = (
    data, changes_data, annex_csv, annex_xlsx, annex_docx, report_docx, report_xlsx, calendars, akoma_ntoso,
    legislation, feed, opensearch, resolver, qr, previews, running_head,
)  # fmt: skip
