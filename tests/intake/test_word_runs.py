"""What Word prints of each thing that may stand in a paragraph, and what is asked of it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.manuscripts import printed, read_word, shown
from tests.support.word_files import code, deleted, field, inserted, run, word_file

# What stands in the paragraph → its text, and what is asked of it.
INSIDE: Mapping[str, tuple[str, str, list[str]]] = {
    "a soft break": (run("một\nhai"), "một\nhai", []),
    "soft breaks at the ends": (run("\nmột \n\n hai\n"), "một\nhai", []),
    "a carriage return": ("<w:r><w:t>một</w:t><w:cr/><w:t>hai</w:t></w:r>", "một\nhai", []),
    "tabs": (run("1.\tmột\t\thai"), "1.\tmột\thai", []),
    "spaces that do not break": (run("Tỉnh\u00a0ủy \u2007 3"), "Tỉnh ủy 3", []),
    "a hyphen that does not break": (
        "<w:r><w:t>chính trị</w:t><w:noBreakHyphen/><w:t>xã hội</w:t></w:r>", "chính trị-xã hội", [],
    ),
    "the same as a letter": (run("chính trị\u2011xã hội"), "chính trị-xã hội", []),
    "where a word may be cut": ("<w:r><w:t>kế</w:t><w:softHyphen/><w:t>hoạch\u00ad</w:t></w:r>", "kếhoạch", []),
    "letters with loose marks": (run("Ti\u0303nh u\u0309y"), "Tĩnh ủy", []),
    "spaces that Word does not keep": ("<w:r><w:t> một </w:t></w:r><w:r><w:t>hai</w:t></w:r>", "mộthai", []),
    "capitals by look": (run("kế hoạch", "<w:caps/>"), "KẾ HOẠCH", []),
    "a bullet of Symbol": ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>một</w:t></w:r>', "•\tmột", []),
    "a sign of Symbol": ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run(" 50"), "≥ 50", []),
    "a bullet typed in Wingdings": (run("\uf0d8", '<w:rFonts w:hAnsi="Wingdings"/>') + run(" một"), "➢ một", []),
    "a bullet typed as a letter of Wingdings": (
        run("Ø", '<w:rFonts w:hAnsi="Wingdings"/>') + run(" một"), "➢ một", [],
    ),
    "a bullet whose font is not told": (run("\uf0b7 một"), "• một", []),
    "a sign that nobody knows": (
        '<w:r><w:sym w:font="Wingdings" w:char="F02F"/></w:r>' + run(" x"), "□ x",
        ["1: ký hiệu lạ của phông Wingdings F02F"],
    ),
    "a sign of an unknown font": (
        '<w:r><w:sym w:font="Wingdings 2" w:char="F0EE"/></w:r>' + run(" x"), "□ x",
        ["1: ký hiệu lạ của phông Wingdings 2 F0EE"],
    ),
    "a link": ('<w:hyperlink w:anchor="x">' + run("Nghị quyết") + "</w:hyperlink>", "Nghị quyết", []),
    "a simple field": ('<w:fldSimple w:instr=" PAGE ">' + run("7") + "</w:fldSimple>", "7", []),
    "a field": (field("begin") + code(" REF a ") + field("separate") + run("mục 3") + field("end"), "mục 3", []),
    "a field within a field": (
        field("begin") + code("IF ") + field("begin") + code("PAGE") + field("separate") + run("2") + field("end")
        + field("separate") + run("chẵn") + field("end"),
        "chẵn", [],
    ),
    "a field without a result": (
        run("a") + field("begin") + code(" AUTONUM ") + code("\\* Arabic ") + field("end") + run("b"), "ab",
        ["1: trường tự động chưa có kết quả: «AUTONUM \\* Arabic»"],
    ),
    "a field that prints nothing": (run("a") + field("begin") + code(' XE "a" ') + field("end") + run("b"), "ab", []),
    "a field in a field that is not printed": (
        field("begin") + code("IF ") + field("begin") + code(" PAGE ") + field("end") + field("separate") + run("a")
        + field("end"),
        "a", ["1: trường tự động chưa có kết quả: «PAGE»"],
    ),
    "a field that never ends": (
        run("a") + field("begin") + code(" SEQ x "), "a", ["1: trường tự động chưa có kết quả: «SEQ x»"],
    ),
    "a tracked insertion": (
        run("một ") + inserted(run("hai")), "một hai", ["1: chữ thêm còn theo dõi (Track Changes): «hai»"],
    ),
    "a tracked deletion": (
        run("một") + deleted(" hai"), "một", ["1: chữ xóa còn theo dõi (Track Changes): «hai»"],
    ),
    "an insertion that was deleted": (
        run("một") + inserted(deleted(" hai")), "một", ["1: chữ xóa còn theo dõi (Track Changes): «hai»"],
    ),
    "several changes": (
        inserted(run("một"), run(" hai")) + deleted("x") + run(" ba") + inserted(run(" bốn")) + deleted("y"),
        "một hai ba bốn",
        ["1: chữ thêm còn theo dõi (Track Changes): «một hai … bốn»",
         "1: chữ xóa còn theo dõi (Track Changes): «x … y»"],
    ),
    "changes in an old font": (
        inserted(run("§\u00b6ng", '<w:rFonts w:hAnsi=".VnTime"/>'))
        + "<w:del>" + run("tØnh", '<w:rFonts w:hAnsi=".VnTime"/>', deleted=True) + "</w:del>",
        "Đảng",
        ["1: chữ thêm còn theo dõi (Track Changes): «Đảng»", "1: chữ xóa còn theo dõi (Track Changes): «tỉnh»",
         "1: chữ gõ bằng phông cũ .VnTime"],
    ),
    "moved text": (
        f"<w:moveFrom>{run('cũ')}</w:moveFrom>{run('một')}<w:moveTo>{run(' mới')}</w:moveTo>", "một mới",
        ["1: chữ được chuyển chỗ còn theo dõi (Track Changes): «cũ»"],
    ),
    "hidden text": (run("một") + run(" bí mật", "<w:vanish/>"), "một", ["1: chữ ẩn (Hidden): «bí mật»"]),
    "hidden tabs": (run("một") + run("\t", "<w:vanish/>") + "<w:r><w:rPr><w:vanish/></w:rPr><w:x/></w:r>", "một", []),
    "struck text": (run("một") + run(" hai", "<w:strike/>"), "một hai", ["1: chữ bị gạch ngang: «hai»"]),
    "a switch that is off": (run("một", '<w:vanish w:val="0"/><w:strike w:val="false"/>'), "một", []),
    "a comment without its part": (run("một") + '<w:r><w:commentReference w:id="9"/></w:r>', "một", []),
    "a picture": (
        run("một") + "<w:r><w:drawing><pic:pic/></w:drawing></w:r>", "một",
        ["1: hình, biểu đồ hay vật nhúng, ở gần chữ «một»"],
    ),
    "an embedded object": (
        run("một") + "<w:r><w:object><o:OLEObject/></w:object></w:r>", "một",
        ["1: hình, biểu đồ hay vật nhúng, ở gần chữ «một»"],
    ),
    "a line that is drawn": (run("một") + "<w:r><w:pict><v:line/></w:pict></w:r>", "một", []),
    "art of letters": (
        run("một") + '<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>', "một",
        ["1: chữ nghệ thuật (WordArt): «DỰ THẢO»"],
    ),
    "a formula": (run("x ") + "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "x a+b", ["1: công thức: «a+b»"]),
    "a control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('một')}</w:sdtContent></w:sdt>", "một", []),
    "a place to be filled": (
        run("một") + f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Bấm')}</w:sdtContent></w:sdt>",
        "một", ["1: chỗ chờ điền: «Bấm»"],
    ),
    "smart tags": (f"<w:smartTag><w:customXml>{run('một')}</w:customXml></w:smartTag>", "một", []),
    "a ruby": (
        f"<w:r><w:ruby><w:rt>{run('trên')}</w:rt><w:rubyBase>{run('dưới')}</w:rubyBase></w:ruby></w:r>", "dưới", [],
    ),
    "a note that is not there": (
        run("một") + '<w:r><w:footnoteReference w:id="5"/></w:r>', "một",
        ["1: dấu chú thích không có lời chú thích, ở gần chữ «một»"],
    ),
    "an old form without a new one": (
        "<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>một</w:t></mc:Fallback></mc:AlternateContent></w:r>",
        "một", [],
    ),
    "text that Word keeps in another file": (
        run("một") + "<w:subDoc/>", "một", ["1: phần chèn từ một tệp khác (altChunk, subDoc), ở gần chữ «một»"],
    ),
    "TCVN3": (
        run("§\u00b6ng bé tØnh", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'), "Đảng bộ tỉnh",
        ["1: chữ gõ bằng phông cũ .VnTime"],
    ),
    "TCVN3 with its ư, which looks like a hidden hyphen": (
        run("t\u00ad t\u00adëng", '<w:rFonts w:hAnsi=".VnTime"/>'), "tư tưởng", ["1: chữ gõ bằng phông cũ .VnTime"],
    ),
    "TCVN3 in the private signs of Word": (
        run("\uf0a7\uf0b6ng", '<w:rFonts w:hAnsi=".VnTime"/>'), "Đảng", ["1: chữ gõ bằng phông cũ .VnTime"],
    ),
    "a letter of TCVN3 put in as a symbol": (
        '<w:r><w:sym w:font=".VnTime" w:char="F0A7"/></w:r>' + run("oàn"), "Đoàn", ["1: chữ gõ bằng phông cũ .VnTime"],
    ),
    "a symbol whose code is none": (
        '<w:r><w:sym w:font="Symbol" w:char="xyz"/></w:r>' + run("a"), "□a", ["1: ký hiệu lạ của phông Symbol xyz"],
    ),
    "a symbol that is half a sign": (
        '<w:r><w:sym w:font="Arial" w:char="D800"/></w:r>' + run("a"), "□a", ["1: ký hiệu lạ của phông Arial D800"],
    ),
    "TCVN3 capitals": (
        run("kÕ ho¹ch", '<w:rFonts w:hAnsi=".VnTimeH"/>'), "KẾ HOẠCH", ["1: chữ gõ bằng phông cũ .VnTimeH"],
    ),
    "Unicode in a font of TCVN3": (run("Đảng bộ tháng", '<w:rFonts w:hAnsi=".VnTime"/>'), "Đảng bộ tháng", []),
    "plain letters in a font of TCVN3": (run("1. Ban", '<w:rFonts w:hAnsi=".VnTime"/>'), "1. Ban", []),
    "VNI": (
        run("Ñaûng boä tænh, KEÁ HOAÏCH ñöôïc", '<w:rFonts w:hAnsi="VNI-Times"/>'), "Đảng bộ tỉnh, KẾ HOẠCH được",
        ["1: chữ gõ bằng phông cũ VNI-Times"],
    ),
    "VNI with a letter and its mark in two runs": (
        run("ke", '<w:rFonts w:hAnsi="VNI-Times"/>') + run("á hoaïch", '<w:rFonts w:hAnsi="VNI-Times"/>'), "kế hoạch",
        ["1: chữ gõ bằng phông cũ VNI-Times"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", INSIDE)
def test_what_stands_in_a_paragraph(case: str, tmp_path: Path) -> None:
    inside, text, asked = INSIDE[case]

    manuscript = read_word(tmp_path, word_file(f"<w:p>{inside}</w:p>"))

    assert printed(manuscript) == [text]
    assert shown(manuscript.questions) == asked
