// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { canonical, folded, tokens } from "../../../browser/search/analysis.js";

const same = (/** @type {(run: string) => string} */ form, /** @type {string} */ one, /** @type {string} */ other) =>
    test(`${one} = ${other}`, () => assert.equal(form(one), form(other)));

const SAME_WITH_MARKS = [
    ["hoá", "hóa"],
    ["uỷ", "ủy"],
    ["toà", "tòa"],
    ["khoẻ", "khỏe"],
    ["thuý", "thúy"],
    ["trừơng", "trường"],
    ["qúy", "quý"],
    ["lý", "lí"],
    ["kỹ", "kĩ"],
    ["quý", "quí"],
    ["Mỹ", "mĩ"],
    ["ĐẢNG", "đảng"],
    ["Ðảng", "Đảng"],
    ["tie\u0302\u0301ng", "tiếng"],
    ["tie\u0301\u0302ng", "tiếng"],
    ["nghị".normalize("NFD"), "nghị"],
    ["đường".normalize("NFKD"), "đường"],
    ["05", "5"],
    ["007", "7"],
    ["tho\u00ADng", "thong"],
    ["can\u200B", "can"],
];
for (const [one, other] of SAME_WITH_MARKS) same(canonical, one, other);

const SAME_WITHOUT_MARKS = [
    ["Đường", "duong"],
    ["nghị", "nghi"],
    ["Quyết", "quyet"],
    ["ưu", "uu"],
    ["ăn", "an"],
    ["Ðảng", "dang"],
    ["kỷ", "ki"],
    ["lý", "li"],
    ["quy", "qui"],
    ["yêu", "yeu"],
    ["ủy", "uy"],
    ["QĐ", "qd"],
];
for (const [one, other] of SAME_WITHOUT_MARKS) same(folded, one, other);

const APART = [
    ["hoa", "hòa"],
    ["ma", "mã"],
    ["bo", "bố"],
    ["đa", "da"],
    ["quy", "quý"],
    ["uy", "ui"],
    ["may", "mai"],
    ["tay", "tai"],
    ["o", "ơ"],
    ["ê", "e"],
    ["y", "i"],
];
for (const [one, other] of APART) {
    test(`${one} ≠ ${other}`, () => assert.notEqual(canonical(one), canonical(other)));
}

const READ = [
    ["Nghị quyết số 28-NQ/TW", "nghi quyet|nq 28 nq tw"],
    ["nghị quyết 28", "nghi quyet|nq 28"],
    ["Quy định 37", "qui dinh|qd 37"],
    ["tháng 3 năm 2023", "thang 3 2023"],
    ["tháng 03/2023", "thang 3 2023"],
    ["quý I/2023", "qui i|1 2023"],
    ["Quý IV năm 2026", "qui iv|4 2026"],
    ["khóa XIII", "khoa xiii|13"],
    ["năm học 2023", "nam hoc 2023"],
    ["chuyển đổi số", "chuyen doi so"],
    ["37NQTW", "37 nqtw"],
    ["II.6.3a", "ii|2 6 3 a"],
    ["", ""],
    ["«—» … !", ""],
];
for (const [text, expected] of READ) {
    test(`«${text}» is read as «${expected}»`, () => {
        const read = tokens(text).map((token) => (token.also ? `${token.folded}|${token.also}` : token.folded));
        assert.equal(read.join(" "), expected);
    });
}

test("a token knows where it stands in the text as it is", () => {
    const text = "Kế hoạch số 167-KH/TU".normalize("NFD");
    assert.deepEqual(
        tokens(text).map((token) => text.slice(token.start, token.end).normalize("NFC")),
        ["Kế", "hoạch", "167", "KH", "TU"],
    );
});
