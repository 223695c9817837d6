// @ts-check
/** What a query says beside the name of a page, of a body, of what the plan lacks: it is answered too, and nothing hides it. */
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
const point = (id, text) => ({ location: id, kind: "diem", id, title: id, text });
/**
 * @param {string} id
 * @param {string} title
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
const body = (id, title, more) => ({ location: id, kind: "co-quan", id, title, text: "", ...more });
/**
 * @param {string} id
 * @param {string[]} names
 * @returns {Entry}
 */
const page = (id, names) => ({ location: id, kind: "trang", id: "", title: id, text: "", names });

const PLAN = [
    point("I.1", "Phòng Văn hóa chủ trì mở tủ sách ở các thôn, bản"),
    point("I.2", "tổ chức chính trị - xã hội góp sách cho thư viện"),
    point("I.3", "trẻ em vùng cao đọc sách vào buổi tối"),
    body("vh", "Phòng Văn hóa", { first: ["I.1"], tasks: 1 }),
    page("toan-van", ["in"]),
    page("van-ban", ["căn cứ"]),
];

/** @param {string} query */
async function asked(query) {
    const { items, told } = search(await createIndex(PLAN, {}), query);
    return { told, found: items.map(([{ location }]) => location) };
}

const BESIDE = /** @type {[string, string, string[]][]} */ ([
    ["of a page's name, a body that is most of it", "in viec cua phong van hoa", ["vh", "toan-van"]],
    ["of a page's name, words of the plan that are no more than it", "tu sach can cu nao", ["van-ban", "I.1"]],
    [
        "of a page's name, what only holds much of the rest, below it",
        "in tre em vung cao xem tranh",
        ["toan-van", "I.3"],
    ],
    ["of words that the plan never says, a few that it does", "tre em xyzt qwrk phk mng", ["I.3"]],
    ["asking where a body belongs now", "phong van hoa gio thuoc co quan nao", ["vh"]],
]);
for (const [why, query, first] of BESIDE) {
    test(`${why}: ${query}`, async () => assert.deepEqual((await asked(query)).found.slice(0, first.length), first));
}

test("of a name that the plan lacks, what is asked of it, behind the nearest to it", async () => {
    const { told, found } = await asked("hội phụ nữ mở tủ sách");
    assert.match(told, /không nêu “hội phụ nữ”/);
    assert.deepEqual(found.slice(0, 2), ["I.2", "I.1"]);
});

test("of a longer query, the place that has most of its words side by side is among the first five", async () => {
    const tasks = Array.from({ length: 8 }, (_, at) => point(`II.${at}`, `việc ${at}`));
    const charged = body("vh", "Phòng Văn hóa", { first: tasks.map(({ id }) => id), tasks: 8 });
    const index = await createIndex([...tasks, charged, point("I.3", "trẻ em vùng cao đọc sách vào buổi tối")], {});
    const found = search(index, "phong van hoa lo cho tre em vung cao").items.map(([{ location }]) => location);
    assert.equal(found[0], "vh");
    assert.ok(found.slice(0, 5).includes("I.3"), found.join(" "));
});

test("words that stand together at two places of a point are not far apart", async () => {
    const twice = `giữ tủ sách thôn; ${"trẻ em vùng cao đọc sách; ".repeat(4)}xây tủ sách thôn`;
    const index = await createIndex([point("I.1", twice), point("I.2", "sửa tủ sách thôn")], {});
    const found = search(index, "bao giờ xong tủ sach thon").items.map(([{ location }]) => location);
    assert.deepEqual(found.sort(), ["I.1", "I.2"]);
});
