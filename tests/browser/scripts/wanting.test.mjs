// @ts-check
/** Offices and people that a plan does not have: told so, whatever they are called, and led to what it does have. */
import assert from "node:assert/strict";
import test from "node:test";
import { createIndex } from "../../../browser/search/index.js";
import { search } from "../../../browser/search/search.js";

/** @typedef {import("../../../browser/search/entries.js").Entry} Entry */

/**
 * @param {string} id
 * @param {string} text
 * @returns {Entry}
 */
const point = (id, text) => ({ location: `muc/#${id}`, kind: "diem", id, title: id, text });
/**
 * @param {string} id
 * @param {string} title
 * @returns {Entry}
 */
const body = (id, title) => ({ location: `co-quan/#${id}`, kind: "co-quan", id, title, text: "" });

const PLAN = [
    point("I.1", "tổ chức cơ sở đảng và các cơ quan chuyên môn cùng đọc sách"),
    point("I.2", "thủ trưởng các cơ quan, đơn vị cấp tỉnh và Ban Bí thư đọc sách"),
    point("chu-ky", "T/M TỈNH ỦY BÍ THƯ Lê Thị Mẫu"),
    body("tinh-uy", "Tỉnh ủy"),
    body("vhtt", "Ban Văn hóa đọc"),
    point("I.3", "các huyện ủy, thành ủy, đảng ủy trực thuộc mở tủ sách"),
    body("tinh-doan", "Ban Thường vụ Tỉnh đoàn"),
];
const CONFIG = { plan: "kế hoạch", offices: ["Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Sở Thông tin và Truyền thông"] };

/**
 * @param {string} query
 * @param {Entry[]} [more]
 */
async function answer(query, more = []) {
    const { items, told } = search(await createIndex([...PLAN, ...more], CONFIG), query);
    return { told, first: items[0]?.[0].location.split("#")[1] };
}

const WANTING = /** @type {[string, string, string, string][]} */ ([
    ["a department by its name", "sở nội vụ làm gì", "sở nội vụ", "I.1"],
    ["without marks", "so noi vu", "so noi vu", "I.1"],
    ["by the beginning of its name", "sở giáo dục", "sở giáo dục", "I.1"],
    ["by initials", "sở gd", "sở gd", "I.1"],
    ["by initials of the whole, «và» left out", "Sở TT&TT", "Sở TT&TT", "I.1"],
    ["by what no department is called", "sở ttttt", "sở ttttt", "I.1"],
    ["an office in capitals", "CA tỉnh", "CA tỉnh", "I.2"],
    ["so without capitals and marks, where the plan says nothing that reads so", "ca tinh", "ca tinh", "I.2"],
    ["who holds an office, though one signed", "ai là bí thư tỉnh ủy", "bí thư tỉnh ủy", "chu-ky"],
    ["asked the other way round, without marks", "bi thu tinh uy la ai", "bi thu tinh uy", "chu-ky"],
    ["whose title has a word of the body's name", "trưởng ban văn hóa đọc là ai", "trưởng ban văn hóa đọc", "vhtt"],
    ["a party committee of another name", "đảng ủy quân sự", "đảng ủy quân sự", "I.3"],
    ["whatever it is called, without marks", "dang uy khu cong nghiep", "dang uy khu cong nghiep", "I.3"],
    ["of a kind that the plan has others of", "thị ủy", "thị ủy", "I.3"],
    ["what official texts say in other words", "lãnh đạo cơ quan", "lãnh đạo cơ quan", "I.2"],
    ["a committee of a body that is there, by its initials", "bch doan tinh", "bch doan tinh", "tinh-doan"],
]);
for (const [why, query, name, nearest] of WANTING) {
    test(`${why}: ${query}`, async () => {
        const { told, first } = await answer(query);
        assert.ok(told.includes(`Kế hoạch không nêu “${name}”`), told);
        assert.equal(first, nearest);
    });
}

/** @type {Entry} */
const DOCUMENTS = { location: "van-ban/#", kind: "trang", id: "", title: "Văn bản", text: "", answers: "van-ban" };

test("a document that the plan does not cite, whatever its kind, is told, and all that it cites are led to", async () => {
    for (const name of ["quyết định 217", "cong van 12", "kh 200", "nghị định số 150/2025/NĐ-CP"]) {
        const { told, first } = await answer(name, [DOCUMENTS]);
        assert.ok(told.startsWith(`Kế hoạch không nêu “${name.replace(/(?<=150).*/, "")}`), told);
        assert.equal(first, "");
    }
});

test("a number that is still being typed is not wanting", async () => {
    const cites = point("I.4", "theo Quyết định số 218-QĐ/TW");
    for (const [typed, nearest] of [
        ["quyết định 21", "I.4"],
        ["quyết định 219", ""],
    ]) {
        assert.equal((await answer(typed, [cites, DOCUMENTS])).first, nearest);
    }
});

test("a number that counts is no document's", async () => {
    for (const query of ["báo cáo 6 tháng", "kế hoạch năm 2025"]) {
        assert.doesNotMatch((await answer(query, [DOCUMENTS])).told, /không nêu/);
    }
});

test("a title that leaves its body unsaid leads to it", async () => {
    for (const name of ["chủ tịch tỉnh", "pho chu tich tinh"]) {
        const { told, first } = await answer(`${name} la ai`, [body("can-su", "Ban cán sự đảng Ủy ban nhân dân tỉnh")]);
        assert.ok(told.includes(`Kế hoạch không nêu “${name}”`), told);
        assert.equal(first, "can-su");
    }
});

test("a party committee that the plan has is not wanting, with marks or without", async () => {
    for (const query of ["đảng ủy trực thuộc", "dang uy truc thuoc"]) {
        assert.deepEqual(await answer(query), { told: "", first: "I.3" });
    }
});

test("what people call a body by its words turned round", async () => {
    for (const query of ["bch doan tinh", "đoàn tỉnh"]) assert.equal((await answer(query)).first, "tinh-doan");
});

test("«cơ sở» is no department", async () => {
    const { told, first } = await answer("cơ sở đảng");
    assert.deepEqual([told, first], ["", "I.1"]);
});
