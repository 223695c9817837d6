"""Wordings of time as official plans use them, and what is held of each."""

from __future__ import annotations

from tests.support.building import ROOT

LISTED = ROOT / "docs" / "bien-tap" / "thoi-han-mau.yml"

# Wording | kinds | first day | last day | the rest: moments where there are several, what comes round, what event.
TABLE = """
hoàn thành trước ngày 31/3/2023                          | moc | - | 2023-03-31 |
trước ngày 25/02/2026                                    | moc | - | 2026-02-25 |
Trước 30/6/2026                                          | moc | - | 2026-06-30 |
Ngày 19/5/2026                                           | moc | - | 2026-05-19 |
15/12/2026                                               | moc | - | 2026-12-15 |
15.12.2026                                               | moc | - | 2026-12-15 |
Trước ngày 30 tháng 9 năm 2026                           | moc | - | 2026-09-30 |
Chậm nhất ngày 01/7/2026                                 | moc | - | 2026-07-01 |
xong trước ngày 15-6-2026                                | moc | - | 2026-06-15 |
Báo cáo kết quả trước ngày 20/11/2026                    | moc | - | 2026-11-20 |
đến hết ngày 29/02/2028                                  | moc | - | 2028-02-29 |
hoàn thành trong tháng 3/2023                            | moc | - | 2023-03-31 |
Tháng 02/2026                                            | moc | - | 2026-02-28 |
Trong tháng 12 năm 2026                                  | moc | - | 2026-12-31 |
trong tháng Tư năm 2026                                  | moc | - | 2026-04-30 |
Trước tháng 9/2026                                       | moc | - | 2026-08-31 |
Cuối tháng 6/2026                                        | moc | - | 2026-06-30 |
hoàn thành trong Quý I/2023                              | moc | - | 2023-03-31 |
Quý II/2026                                              | moc | - | 2026-06-30 |
Quý IV năm 2026                                          | moc | - | 2026-12-31 |
quý 3/2026                                               | moc | - | 2026-09-30 |
hoàn thành trong năm 2025                                | moc | - | 2025-12-31 |
Năm 2026                                                 | moc | - | 2026-12-31 |
Trong năm 2026                                           | moc | - | 2026-12-31 |
Đến năm 2030                                             | moc | - | 2030-12-31 |
đến hết năm 2027                                         | moc | - | 2027-12-31 |
Cuối năm 2026                                            | moc | - | 2026-12-31 |
6 tháng đầu năm 2026                                     | moc | - | 2026-06-30 |
9 tháng đầu năm 2026                                     | moc | - | 2026-09-30 |
6 tháng cuối năm 2026                                    | moc | - | 2026-12-31 |
Trước ngày 30/11                                         | moc | - | 2026-11-30 |
Quý III, IV năm 2026                                     | moc | - | 2026-12-31 | 2026-09-30 quy, 2026-12-31 quy
Quý I, Quý II/2026                                       | moc | - | 2026-06-30 | 2026-03-31 quy, 2026-06-30 quy
Quý I, II, III năm 2026                                  | moc | - | 2026-09-30 | 2026-03-31 quy, 2026-06-30 quy, 2026-09-30 quy
Quý IV/2026 và quý I/2027                                | moc | - | 2027-03-31 | 2026-12-31 quy, 2027-03-31 quy
tháng 6 và tháng 12/2026                                 | moc | - | 2026-12-31 | 2026-06-30 thang, 2026-12-31 thang
Tháng 3, 6, 9/2026                                       | moc | - | 2026-09-30 | 2026-03-31 thang, 2026-06-30 thang, 2026-09-30 thang
ngày 15 và ngày 30/6/2026                                | moc | - | 2026-06-30 | 2026-06-15 ngay, 2026-06-30 ngay
Năm 2026, 2028                                           | moc | - | 2028-12-31 | 2026-12-31 nam, 2028-12-31 nam
dự thảo trước ngày 15/3/2026; ban hành trước ngày 30/4/2026 | moc | - | 2026-04-30 | 2026-03-15 ngay, 2026-04-30 ngay
ban hành trong quý II/2026; hoàn thành trước ngày 15/12/2026 | moc | - | 2026-12-15 | 2026-06-30 quy, 2026-12-15 ngay
từ ngày 10/7/2026 đến hết ngày 30/11/2026                | moc | 2026-07-10 | 2026-11-30 |
Từ ngày 01/3 đến ngày 26/3/2026                          | moc | 2026-03-01 | 2026-03-26 |
từ ngày 10 đến ngày 15/7/2026                            | moc | 2026-07-10 | 2026-07-15 |
Từ tháng 3 đến tháng 6/2026                              | moc | 2026-03-01 | 2026-06-30 |
Tháng 3 - 6/2026                                         | moc | 2026-03-01 | 2026-06-30 |
Từ quý II đến quý IV năm 2026                            | moc | 2026-04-01 | 2026-12-31 |
từ quý III/2026 đến hết năm 2027                         | moc | 2026-07-01 | 2027-12-31 |
2026-2030                                                | moc | 2026-01-01 | 2030-12-31 |
2026 – 2030                                              | moc | 2026-01-01 | 2030-12-31 |
Giai đoạn 2026 - 2030                                    | moc | 2026-01-01 | 2030-12-31 |
Từ năm 2025 đến năm 2027                                 | moc | 2025-01-01 | 2027-12-31 |
Thường xuyên                                             | thuong-xuyen | - | - |
thực hiện thường xuyên                                   | thuong-xuyen | - | - |
Thường xuyên, liên tục                                   | thuong-xuyen | - | - |
Thường xuyên trong năm 2026                              | thuong-xuyen moc | - | 2026-12-31 |
Thường xuyên, từ năm 2026                                | thuong-xuyen | 2026-01-01 | - |
Từ quý III/2026 trở đi                                   | thuong-xuyen | 2026-07-01 | - |
Thường xuyên; hoàn thành trước ngày 31/12/2026           | thuong-xuyen moc | - | 2026-12-31 |
thực hiện thường xuyên và theo định kỳ                   | thuong-xuyen dinh-ky | - | - |
Định kỳ                                                  | dinh-ky | - | - |
hằng năm                                                 | dinh-ky | - | - | mỗi nam
Hàng năm                                                 | dinh-ky | - | - | mỗi nam
Hằng quý                                                 | dinh-ky | - | - | mỗi quy
Hằng tháng, quý                                          | dinh-ky | - | - | mỗi thang quy
Định kỳ 6 tháng, hằng năm                                | dinh-ky | - | - | mỗi 6-thang nam
Định kỳ 6 tháng, năm và đột xuất khi có yêu cầu          | dinh-ky theo-yeu-cau | - | - | mỗi 6-thang nam
Tối thiểu 02 lần/năm                                     | dinh-ky | - | - | mỗi nam, 2 lần
Giữa nhiệm kỳ                                            | dinh-ky | - | - | mỗi nhiem-ky
trước ngày 25 hằng tháng                                 | dinh-ky | - | - | mỗi thang, ngày 25
Trước ngày 15/12 hằng năm                                | dinh-ky | - | - | mỗi nam, tháng 12, ngày 15
Tháng 11 hằng năm                                        | dinh-ky | - | - | mỗi nam, tháng 11
Tháng 6 và tháng 12 hằng năm                             | dinh-ky | - | - | mỗi 6-thang
thực hiện hằng năm                                       | dinh-ky | - | - | mỗi nam
sau khi Trung ương ban hành                              | theo-su-kien | - | - | sau khi Trung ương ban hành
Quý IV hằng năm                                          | dinh-ky | - | - | mỗi nam, quý 4
2025 và những năm tiếp theo                              | dinh-ky | 2025-01-01 | - | mỗi nam
Năm 2026 và các năm tiếp theo                            | dinh-ky | 2026-01-01 | - | mỗi nam
Hằng năm, đến hết năm 2030                               | dinh-ky moc | - | 2030-12-31 | mỗi nam
Hằng năm, giai đoạn 2026-2030                            | dinh-ky moc | 2026-01-01 | 2030-12-31 | mỗi nam
Trước ngày 30/11 hằng năm, đến năm 2030                  | dinh-ky moc | - | 2030-12-31 | mỗi nam, tháng 11, ngày 30
Tháng 6/2026 và định kỳ hằng năm                         | moc dinh-ky | - | 2026-06-30 | mỗi nam
30 ngày sau khi Trung ương ban hành                      | theo-su-kien | - | - | 30 ngay sau khi Trung ương ban hành
Trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản | theo-su-kien | - | - | 5 ngay-lam-viec sau ngày nhận được văn bản
Chậm nhất 02 tháng sau khi có hướng dẫn của Trung ương   | theo-huong-dan | - | - | 2 thang sau khi có hướng dẫn của Trung ương
Sau khi hoàn thành sắp xếp tổ chức bộ máy                | theo-su-kien | - | - | sau khi hoàn thành sắp xếp tổ chức bộ máy
Trước Đại hội Đảng bộ tỉnh                               | theo-su-kien | - | - | truoc Đại hội Đảng bộ tỉnh
10 ngày trước kỳ họp                                     | theo-su-kien | - | - | 10 ngay truoc kỳ họp
Trong quý III/2026, sau khi Trung ương ban hành          | moc theo-su-kien | - | 2026-09-30 | sau khi Trung ương ban hành
Theo hướng dẫn của Trung ương                            | theo-huong-dan | - | - |
Theo kế hoạch của Trung ương                             | theo-huong-dan | - | - |
Khi có yêu cầu                                           | theo-yeu-cau | - | - |
Khi Trung ương yêu cầu                                   | theo-yeu-cau | - | - |
hoàn thành trước 30/6/2026                               | moc | - | 2026-06-30 |
hoàn thành ngày 19/5/2026                                | moc | - | 2026-05-19 |
hoàn thành trước ngày 30 tháng 9 năm 2026                | moc | - | 2026-09-30 |
Chậm nhất 01/7/2026                                      | moc | - | 2026-07-01 |
chậm nhất là ngày 01/7/2026                              | moc | - | 2026-07-01 |
trong tháng 6/2026                                       | moc | - | 2026-06-30 |
Tháng 10 năm 2026                                        | moc | - | 2026-10-31 |
hoàn thành trước tháng 9/2026                            | moc | - | 2026-08-31 |
hoàn thành trong tháng 12 năm 2026                       | moc | - | 2026-12-31 |
trong quý II/2026                                        | moc | - | 2026-06-30 |
Trong quý III năm 2026                                   | moc | - | 2026-09-30 |
Trước quý III/2026                                       | moc | - | 2026-06-30 |
Cuối quý I/2026                                          | moc | - | 2026-03-31 |
hoàn thành trong quý IV năm 2026                         | moc | - | 2026-12-31 |
hoàn thành năm 2026                                      | moc | - | 2026-12-31 |
hoàn thành trước năm 2027                                | moc | - | 2026-12-31 |
6/2025                                                   | moc | - | 2025-06-30 |
2027                                                     | moc | - | 2027-12-31 |
Năm 2026 - 2027                                          | moc | 2026-01-01 | 2027-12-31 |
Quý II - quý III/2026                                    | moc | 2026-04-01 | 2026-09-30 |
Quý II-III/2026                                          | moc | 2026-04-01 | 2026-09-30 |
Quý IV/2026 - quý I/2027                                 | moc | 2026-10-01 | 2027-03-31 |
9/2026 - 3/2027                                          | moc | 2026-09-01 | 2027-03-31 |
Tháng 9/2026 - tháng 3/2027                              | moc | 2026-09-01 | 2027-03-31 |
Từ tháng 9/2026 đến tháng 3/2027                         | moc | 2026-09-01 | 2027-03-31 |
Nhiệm vụ thường xuyên                                    | thuong-xuyen | - | - |
Thường xuyên hằng năm                                    | thuong-xuyen dinh-ky | - | - | mỗi nam
Thường xuyên, hằng năm                                   | thuong-xuyen dinh-ky | - | - | mỗi nam
thực hiện định kỳ                                        | dinh-ky | - | - |
Định kỳ hằng năm                                         | dinh-ky | - | - | mỗi nam
Định kỳ hằng quý                                         | dinh-ky | - | - | mỗi quy
Định kỳ hằng tháng                                       | dinh-ky | - | - | mỗi thang
Hàng quý                                                 | dinh-ky | - | - | mỗi quy
Hằng tháng                                               | dinh-ky | - | - | mỗi thang
Hàng tháng                                               | dinh-ky | - | - | mỗi thang
Hằng tuần                                                | dinh-ky | - | - | mỗi tuan
6 tháng, hằng năm                                        | dinh-ky | - | - | mỗi 6-thang nam
Định kỳ 6 tháng                                          | dinh-ky | - | - | mỗi 6-thang
2026 và các năm tiếp theo                                | dinh-ky | 2026-01-01 | - | mỗi nam
Năm 2026 và những năm tiếp theo                          | dinh-ky | 2026-01-01 | - | mỗi nam
đến ngày 15/6/2026                                       | moc | - | 2026-06-15 |
đến 15/6/2026                                            | moc | - | 2026-06-15 |
hết ngày 15/6/2026                                       | moc | - | 2026-06-15 |
ngày 15 tháng 6 năm 2026                                 | moc | - | 2026-06-15 |
trước ngày 15-6-2026                                     | moc | - | 2026-06-15 |
đến tháng 6/2026                                         | moc | - | 2026-06-30 |
đến hết tháng 6/2026                                     | moc | - | 2026-06-30 |
hết tháng 6/2026                                         | moc | - | 2026-06-30 |
trước tháng 6 năm 2026                                   | moc | - | 2026-05-31 |
tháng 6-2026                                             | moc | - | 2026-06-30 |
hết quý III/2026                                         | moc | - | 2026-09-30 |
đến hết quý III/2026                                     | moc | - | 2026-09-30 |
trước quý III năm 2026                                   | moc | - | 2026-06-30 |
quý III-2026                                             | moc | - | 2026-09-30 |
hết năm 2026                                             | moc | - | 2026-12-31 |
trước năm 2026                                           | moc | - | 2025-12-31 |
đến 6/2026                                               | moc | - | 2026-06-30 |
đến 2026                                                 | moc | - | 2026-12-31 |
đến hết 2026                                             | moc | - | 2026-12-31 |
quý III, IV/2026                                         | moc | - | 2026-12-31 | 2026-09-30 quy, 2026-12-31 quy
quý III, quý IV năm 2026                                 | moc | - | 2026-12-31 | 2026-09-30 quy, 2026-12-31 quy
quý III và quý IV/2026                                   | moc | - | 2026-12-31 | 2026-09-30 quy, 2026-12-31 quy
quý III và quý IV năm 2026                               | moc | - | 2026-12-31 | 2026-09-30 quy, 2026-12-31 quy
tháng 6, 9/2026                                          | moc | - | 2026-09-30 | 2026-06-30 thang, 2026-09-30 thang
tháng 6, tháng 9/2026                                    | moc | - | 2026-09-30 | 2026-06-30 thang, 2026-09-30 thang
từ tháng 3/2025 đến 6/2026                               | moc | 2025-03-01 | 2026-06-30 |
tháng 3 đến tháng 6/2026                                 | moc | 2026-03-01 | 2026-06-30 |
từ tháng 3 đến tháng 6 năm 2026                          | moc | 2026-03-01 | 2026-06-30 |
từ quý I/2025 đến quý III/2026                           | moc | 2025-01-01 | 2026-09-30 |
từ quý I đến quý III/2026                                | moc | 2026-01-01 | 2026-09-30 |
từ năm 2025-2026                                         | moc | 2025-01-01 | 2026-12-31 |
trong giai đoạn 2025-2026                                | moc | 2025-01-01 | 2026-12-31 |
từ 2025 đến 2026                                         | moc | 2025-01-01 | 2026-12-31 |
liên tục                                                 | thuong-xuyen | - | - |
thường xuyên, định kỳ                                    | thuong-xuyen dinh-ky | - | - |
thường xuyên và định kỳ                                  | thuong-xuyen dinh-ky | - | - |
thường xuyên, đột xuất                                   | thuong-xuyen | - | - |
thường xuyên giai đoạn 2025-2026                         | thuong-xuyen moc | 2025-01-01 | 2026-12-31 |
từ năm 2025 trở đi                                       | thuong-xuyen | 2025-01-01 | - |
từ tháng 3/2025 trở đi                                   | thuong-xuyen | 2025-03-01 | - |
trong năm 2025 và những năm tiếp theo                    | dinh-ky | 2025-01-01 | - | mỗi nam
trong năm 2025 và các năm tiếp theo                      | dinh-ky | 2025-01-01 | - | mỗi nam
quý I/2025 và các năm tiếp theo                          | dinh-ky | 2025-01-01 | - | mỗi nam
từ năm 2025 và các năm tiếp theo                         | dinh-ky | 2025-01-01 | - | mỗi nam
trước 15/6 hằng năm                                      | dinh-ky | - | - | mỗi nam, tháng 6, ngày 15
trước ngày 15 tháng 6 hằng năm                           | dinh-ky | - | - | mỗi nam, tháng 6, ngày 15
hằng quý, năm                                            | dinh-ky | - | - | mỗi quy nam
định kỳ hằng quý, năm                                    | dinh-ky | - | - | mỗi quy nam
định kỳ 6 tháng, năm                                     | dinh-ky | - | - | mỗi 6-thang nam
theo yêu cầu                                             | theo-yeu-cau | - | - |
khi có hướng dẫn                                         | theo-huong-dan | - | - |
sau khi có hướng dẫn                                     | theo-huong-dan | - | - |
theo hướng dẫn                                           | theo-huong-dan | - | - |
Theo tiến độ                                             | theo-huong-dan | - | - |
Theo tiến độ thực hiện                                   | theo-huong-dan | - | - |
Theo tiến độ dự án                                       | theo-huong-dan | - | - |
Theo lộ trình                                            | theo-huong-dan | - | - |
Theo kế hoạch                                            | theo-huong-dan | - | - |
Theo kế hoạch được duyệt                                 | theo-huong-dan | - | - |
Theo chương trình, kế hoạch                              | theo-huong-dan | - | - |
Theo quy định                                            | theo-huong-dan | - | - |
Theo quy định của pháp luật                              | theo-huong-dan | - | - |
Theo chỉ đạo                                             | theo-huong-dan | - | - |
trong năm 2026-2027                                      | moc | 2026-01-01 | 2027-12-31 |
Nhiệm kỳ 2025 - 2030                                     | moc | 2025-01-01 | 2030-12-31 |
Từ 01/4/2026 đến 30/6/2026                               | moc | 2026-04-01 | 2026-06-30 |
từ ngày 01/4/2026 đến ngày 30/6/2026                     | moc | 2026-04-01 | 2026-06-30 |
Từ ngày 01/4 đến 30/6/2026                               | moc | 2026-04-01 | 2026-06-30 |
Trước 30.6.2026                                          | moc | - | 2026-06-30 |
trước ngày 30.6.2026                                     | moc | - | 2026-06-30 |
trước 30-6-2026                                          | moc | - | 2026-06-30 |
30-6-2026                                                | moc | - | 2026-06-30 |
Chậm nhất là 30/6/2026                                   | moc | - | 2026-06-30 |
không quá ngày 30/6/2026                                 | moc | - | 2026-06-30 |
Không quá 30/6/2026                                      | moc | - | 2026-06-30 |
Nửa đầu năm 2026                                         | moc | - | 2026-06-30 |
Nửa cuối năm 2026                                        | moc | - | 2026-12-31 |
Trong quý II và III/2026                                 | moc | - | 2026-09-30 | 2026-06-30 quy, 2026-09-30 quy
quý II và III/2026                                       | moc | - | 2026-09-30 | 2026-06-30 quy, 2026-09-30 quy
quý I, II, III/2026                                      | moc | - | 2026-09-30 | 2026-03-31 quy, 2026-06-30 quy, 2026-09-30 quy
Quý I, II, III, IV/2026                                  | moc | - | 2026-12-31 | 2026-03-31 quy, 2026-06-30 quy, 2026-09-30 quy, 2026-12-31 quy
Tháng 5/2026 và tháng 10/2026                            | moc | - | 2026-10-31 | 2026-05-31 thang, 2026-10-31 thang
năm 2026, năm 2027                                       | moc | - | 2027-12-31 | 2026-12-31 nam, 2027-12-31 nam
năm 2026 và năm 2027                                     | moc | - | 2027-12-31 | 2026-12-31 nam, 2027-12-31 nam
năm 2026 và 2027                                         | moc | - | 2027-12-31 | 2026-12-31 nam, 2027-12-31 nam
2026 và 2030                                             | moc | - | 2030-12-31 | 2026-12-31 nam, 2030-12-31 nam
2026, 2030                                               | moc | - | 2030-12-31 | 2026-12-31 nam, 2030-12-31 nam
2026, 2028, 2030                                         | moc | - | 2030-12-31 | 2026-12-31 nam, 2028-12-31 nam, 2030-12-31 nam
QII/2026                                                 | moc | - | 2026-06-30 |
Q.II/2026                                                | moc | - | 2026-06-30 |
T6/2026                                                  | moc | - | 2026-06-30 |
T.6/2026                                                 | moc | - | 2026-06-30 |
Từ năm 2026                                              | thuong-xuyen | 2026-01-01 | - |
Từ 2026                                                  | thuong-xuyen | 2026-01-01 | - |
Từ quý II/2026                                           | thuong-xuyen | 2026-04-01 | - |
Từ tháng 5/2026                                          | thuong-xuyen | 2026-05-01 | - |
Từ ngày 15/5/2026                                        | thuong-xuyen | 2026-05-15 | - |
Bắt đầu từ năm 2026                                      | thuong-xuyen | 2026-01-01 | - |
Bắt đầu từ quý II/2026                                   | thuong-xuyen | 2026-04-01 | - |
Bắt đầu từ tháng 5/2026                                  | thuong-xuyen | 2026-05-01 | - |
Thường xuyên từ năm 2026                                 | thuong-xuyen | 2026-01-01 | - |
Thường xuyên theo quy định                               | thuong-xuyen | - | - |
Thường xuyên trong năm                                   | thuong-xuyen | - | - |
Thường xuyên đến năm 2030                                | thuong-xuyen moc | - | 2030-12-31 |
Năm 2026, thường xuyên                                   | moc thuong-xuyen | - | 2026-12-31 |
Trong tháng 4/2026 và thường xuyên                       | moc thuong-xuyen | - | 2026-04-30 |
Thường xuyên, hằng tháng                                 | thuong-xuyen dinh-ky | - | - | mỗi thang
Thường xuyên, hằng quý                                   | thuong-xuyen dinh-ky | - | - | mỗi quy
Hằng tháng, quý, năm                                     | dinh-ky | - | - | mỗi thang quy nam
Hằng tháng, hằng quý, hằng năm                           | dinh-ky | - | - | mỗi thang quy nam
Hằng quý, hằng năm                                       | dinh-ky | - | - | mỗi quy nam
6 tháng/lần                                              | dinh-ky | - | - | mỗi 6-thang
6 tháng một lần                                          | dinh-ky | - | - | mỗi 6-thang
01 lần/năm                                               | dinh-ky | - | - | mỗi nam, 1 lần
2 lần/quý                                                | dinh-ky | - | - | mỗi quy, 2 lần
1 lần/tháng                                              | dinh-ky | - | - | mỗi thang, 1 lần
Ít nhất 1 lần/năm                                        | dinh-ky | - | - | mỗi nam, 1 lần
Mỗi năm 2 lần                                            | dinh-ky | - | - | mỗi nam, 2 lần
Mỗi quý 1 lần                                            | dinh-ky | - | - | mỗi quy, 1 lần
Tháng 6, tháng 12 hằng năm                               | dinh-ky | - | - | mỗi 6-thang
Tháng 6, 12 hằng năm                                     | dinh-ky | - | - | mỗi 6-thang
Quý II và quý IV hằng năm                                | dinh-ky | - | - | mỗi 6-thang
Quý II, quý IV hằng năm                                  | dinh-ky | - | - | mỗi 6-thang
Quý II, IV hằng năm                                      | dinh-ky | - | - | mỗi 6-thang
Ngày 20 hằng tháng                                       | dinh-ky | - | - | mỗi thang, ngày 20
Từ 2026 và những năm tiếp theo                           | dinh-ky | 2026-01-01 | - | mỗi nam
Từ 2026 và các năm tiếp theo                             | dinh-ky | 2026-01-01 | - | mỗi nam
Từ năm 2026 và những năm tiếp theo                       | dinh-ky | 2026-01-01 | - | mỗi nam
Năm 2026 và các năm sau                                  | dinh-ky | 2026-01-01 | - | mỗi nam
Năm 2026 và những năm sau                                | dinh-ky | 2026-01-01 | - | mỗi nam
2026 và các năm sau                                      | dinh-ky | 2026-01-01 | - | mỗi nam
Đột xuất khi có yêu cầu                                  | theo-yeu-cau | - | - |
Khi có yêu cầu đột xuất                                  | theo-yeu-cau | - | - |
Đột xuất                                                 | theo-yeu-cau | - | - |
Thường xuyên và đột xuất khi có yêu cầu                  | thuong-xuyen theo-yeu-cau | - | - |
"""  # noqa: E501
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]
