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
];
const CONFIG = { plan: "kế hoạch", offices: ["Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Sở Thông tin và Truyền thông"] };

/** @param {string} query */
async function answer(query) {
    const { items, told } = search(await createIndex(PLAN, CONFIG), query);
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
]);
for (const [why, query, name, nearest] of WANTING) {
    test(`${why}: ${query}`, async () => {
        const { told, first } = await answer(query);
        assert.ok(told.includes(`Kế hoạch không nêu “${name}”`), told);
        assert.equal(first, nearest);
    });
}

test("«cơ sở» is no department", async () => {
    const { told, first } = await answer("cơ sở đảng");
    assert.deepEqual([told, first], ["", "I.1"]);
});
