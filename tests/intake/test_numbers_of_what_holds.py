"""Numbers that begin with the number of what they stand below: «I.1.», «V.2», «B.3.1»."""

from __future__ import annotations

from pathlib import Path

from tests.support.reading_files import found_in_text, told

PLAN = """**KẾ HOẠCH**

**làm đẹp đường thôn**

**I. Giao thông**

**I.1. Đường**

1. Vá đường liên thôn.

2. Kẻ vạch sơn.

**I.2. Cầu**

I.2.1. Sửa cầu ván.

I.2.2. Thay cống tròn.

**II. Cây xanh**

II.1. Trồng cây ven đường.

II.2. Tỉa cành trước mùa bão.

**PHỤ LỤC**

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
| --- | --- | --- | --- |
| V | Môi trường | | |
| V.1 | Rác thải | | |
| 1 | Đặt thùng rác | Ban Công tác thôn | Quý I/2026 |
| 2 | Thu gom | Ban Công tác thôn | Quý II/2026 |
| V.2. | Nước | | |
| 3 | Khơi cống | Đoàn thanh niên | 2026 |
| VI | Văn hóa | | |
| VI.1 | Mở thư viện | Đoàn thanh niên | 2026 |
| VI.2 | Mở sân bóng | Đoàn thanh niên | 2026 |
| VI.2.1 | San nền | Đoàn thanh niên | 2026 |
"""
READ = """I | I. | Giao thông
I.1 | I.1. | Đường
  I.1.1 1. Vá đường liên
  I.1.2 2. Kẻ vạch sơn.
I.2 | I.2. | Cầu
  I.2.1 I.2.1. Sửa cầu ván.
  I.2.2 I.2.2. Thay cống tròn.
II | II. | Cây xanh
  II.1 II.1. Trồng cây ven
  II.2 II.2. Tỉa cành trước
PL1 | PHỤ LỤC
PL1.V | V | Môi trường
PL1.V.1 | V.1 | Rác thải
  PL1.V.1.1 1 Đặt thùng rác
  PL1.V.1.2 2 Thu gom
PL1.V.2 | V.2. | Nước
  PL1.V.2.3 3 Khơi cống
PL1.VI | VI | Văn hóa
  PL1.VI.1 VI.1 Mở thư viện
  PL1.VI.2 VI.2 Mở sân bóng
  PL1.VI.2.1 VI.2.1 San nền
"""


def test_they_say_what_they_stand_below(tmp_path: Path) -> None:
    assert told(found_in_text(PLAN, tmp_path).outline.sections) == READ


def test_one_count_goes_on_round_another_that_is_set_off_no_more_than_it(tmp_path: Path) -> None:
    plain = PLAN.replace("**I.", "I.").replace("Đường**", "Đường").replace("Cầu**", "Cầu").replace("thông**", "thông")
    assert told(found_in_text(plain, tmp_path).outline.sections).startswith(READ[: READ.index("II |")])
