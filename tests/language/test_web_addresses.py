"""What a public address says of itself, as a table: that its words turn over, or that the public cannot count on it."""

from __future__ import annotations

import pytest

from plansite.language import web_addresses


@pytest.mark.parametrize(
    ("what", "addresses"),
    [
        (
            "tag",
            [
                "https://bao.vn/tag/chi-thi-05",
                "https://bao.vn/tag/chi+thi.html",
                "https://bao.vn/tag?tag=c%C3%B4ng+t%C3%A1c",
                "https://bao.vn/public/post/tag/1477",
                "https://bao.vn/tu-khoa/cong-tac-can-bo-tag63980.html",
                "https://bao.vn/hoi-nghi-toan-quoc-tag11579.html",
                "https://bao.vn/nq21-ptag.html",
                "https://bao.vn/bi-thu-thanh-uy/tag-22562.html",
                "https://bao.vn/tag-cua-bao/ket-luan-150kltw-318645.tag",
                "https://bao.vn/Tags/NQ21.aspx",
                "https://bao.vn/tin.aspx?tag=nq21",
            ],
        ),
        (
            "search",
            [
                "https://bao.vn/tim-kiem",
                "https://bao.vn/tim-kiem/chat-van.html",
                "https://bao.vn/tim-kiem-bai-viet?tukhoa=k%E1%BA%BFt+th%C3%BAc",
                "https://bao.vn/t%C3%ACm?Q=chat+van",
                "https://www.google.com/search?q=chat+van",
                "https://bao.vn/?s=chat-van",
                "https://bao.vn/Search.aspx",
            ],
        ),
        (
            "list",
            [
                "http://bao.vn/c/diem-nong/page/4",
                "https://bao.vn/thoi-su/trang-4.html",
                "https://bao.vn/sinh-hoat-dang?page=9",
                "https://bao.vn/chinh-tri-page-58.htm",
                "https://bao.vn/chuyen-muc/xay-dung-dang",
                "https://bao.vn/category/thoi-su/",
                "https://tinh.gov.vn/danh-muc/thong-bao.html",
                "https://tinh.gov.vn/Lists/Xaydungdang/View.aspx",
                "https://bao.vn/thoi-su/feed/",
            ],
        ),
        ("home", ["https://bao.vn", "https://bao.vn/", "https://bao.vn/Default.aspx", "https://bao.vn/trang-chu.html"]),
        (
            "trial",
            [
                "https://test.bao.vn/bai-1.html",
                "https://uat-raovat.bao.vn/bai-1.html",
                "https://beta.bao.vn/bai-1.amp",
                "https://www.staging.bao.com.vn/bai-1.html",
                "https://dev2.bao.vn/bai-1.html",
                "https://thu-nghiem.tinh.gov.vn/bai-1.html",
            ],
        ),
        (
            "inner",
            [
                "http://localhost:8000/bai-1.html",
                "http://127.0.0.1/bai-1.html",
                "http://[::1]/bai-1.html",
                "https://203.113.0.7/bai-1.html",
                "http://may-chu/bai-1.html",
                "http://van-phong.local/bai-1.html",
            ],
        ),
        (
            "short",
            ["https://bit.ly/3abc", "http://www.TinyURL.com/abc", "https://t.co./abc", "https://goo.gl/maps/abc"],
        ),
        (
            "onward",
            [
                "https://www.google.com/url?sa=t&url=https%3A%2F%2Fbao.vn%2Fbai-1.html",
                "https://l.facebook.com/l.php?u=https://bao.vn/bai-1.html&h=x",
                "https://docs.google.com/viewer?URL=http://bao.vn/bai-1.pdf",
                "https://may.vn/chuyen?dest=HTTPS://bao.vn",
            ],
        ),
        (
            "shown",
            [
                "https://bao-vn.translate.goog/bai-1.html?_x_tr_sl=vi&_x_tr_tl=en",
                "https://webcache.googleusercontent.com/search?q=cache:bao.vn/bai-1.html",
                "https://bao-vn.cdn.ampproject.org/c/s/bao.vn/amp/bai-1.html",
            ],
        ),
    ],
)
def test_an_address_says_that_its_words_will_not_stay(what: str, addresses: list[str]) -> None:
    assert {address: web_addresses.passing(address) for address in addresses} == dict.fromkeys(addresses, what)


@pytest.mark.parametrize(
    "address",
    [
        "https://bao.vn/bai-viet-123456.html",
        "https://bao.vn/tim-kiem-nguoi-mat-tich-post123.html",
        "https://bao.vn/tag-heuer-va-dong-ho-123.html",
        "https://bao.vn/2020/03/04/mot-so-giai-phap/",
        "https://bao.vn/trang-trai-4-ty-dong.html",
        "https://bao.vn/chuyen-muc/xay-dung-dang/hoi-nghi-123456.html",
        "https://bao.vn/danh-muc/hoi-nghi-123456.html",
        "https://tinh.gov.vn/van-ban/danh-muc",
        "https://tinh.gov.vn/van-ban/danh-sach.pdf",
        "https://bao.vn/category/2021/thoi-su/hoi-nghi.html",
        "https://tinh.gov.vn/Default.aspx?portalid=33&tabid=19",
        "https://tinh.gov.vn/lists/hoatdong/view_detail.aspx?itemid=85",
        "https://tinh.gov.vn/Lists/Hoatdong/View.aspx?ItemID=85",
        "https://bao.vn/?p=123",
        "https://bao.vn/bai-viet.html?s=20",
        "https://bao.vn/chi-tiet?id=555801&page=bai-viet",
        "https://thuvienphapluat.vn/document.aspx?bid=61f2&key=4lqvPP%3D%3D",
        "https://test.vn/bai-1.html",
        "https://baobeta.bao.vn/bai-1.html",
        "https://devon.bao.vn/bai-1.html",
        "https://web.archive.org/web/2024/https://bao.vn/tag/chi-thi-05",
        "https://bao.vn/bit.ly-la-gi-123.html",
        "https://bao.bit.ly.vn/bai-1.html",
        "https://bao.vn/chi-tiet?url=bai-1",
    ],
)
def test_an_address_that_says_nothing_of_the_kind(address: str) -> None:
    assert web_addresses.passing(address) is None
