"""What one thing of a plan may be to another."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What the target of a link is to its source. The value is the key in `plan/` that says so, or, where only the
    words do, a word of the same kind.
    """

    LEADS = "chu_tri"
    PARTNERS = "phoi_hop"
    REPORTS_TO = "bao_cao"
    DECIDES = "tham_quyen"
    WAITS_ON = "theo"
    MENTIONS = "nhac_den"
    CITES = "dan"
    CARRIES_OUT = "thuc_hien"
    MOVED_BY = "thoi_han"
    ADDED_BY = "them"
    REPEALED_BY = "bai_bo"
    ACTIVATED_BY = "kich_hoat"
    PROVEN_BY = "tien_do"
    HOLDS = "thanh_vien"
    SUCCEEDED_BY = "tiep_noi"
    ACTS_ON = "quan_he"
    ISSUED_BY = "co_quan_ban_hanh"


# What a body may be to a point, and how a reader is told, the one that acts first.
OF_BODIES: Mapping[Role, str] = {
    Role.LEADS: "Chủ trì",
    Role.PARTNERS: "Phối hợp",
    Role.REPORTS_TO: "Được báo cáo, được tham mưu",
    Role.DECIDES: "Ban hành, quyết định, cho ý kiến",
    Role.WAITS_ON: "Phải yêu cầu hoặc hướng dẫn trước",
    Role.MENTIONS: "Được nhắc đến",
}
