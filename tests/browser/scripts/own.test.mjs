// @ts-check
/** A reader's own body in what is found; and what phones shorten, on entries of no plan. */
import assert from "node:assert/strict";
import test from "node:test";
import { createIndex } from "../../../browser/search/index.js";
import { question, spelled } from "../../../browser/search/question.js";
import { search } from "../../../browser/search/search.js";

/** @typedef {import("../../../browser/search/entries.js").Entry} Entry */

/**
 * @param {string} id
 * @param {string} text
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
const point = (id, text, more) => ({ location: `muc/#${id}`, kind: "diem", id, title: id, text, ...more });

/**
 * @param {string} id
 * @param {string} title
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
const body = (id, title, more) => ({
    location: `co-quan/${id}/`,
    kind: "co-quan",
    id,
    title,
    text: "",
    tasks: 1,
    ...more,
});

const TASK = { facets: { "thoi-han": ["thuong-xuyen"] } };
const ENTRIES = [
    point("II.1", "Mở lớp đọc sách cho thiếu nhi", { ...TASK, leads: ["van-hoa"] }),
    point("II.2", "Mở lớp đọc sách cho người già", { ...TASK, leads: ["y-te"] }),
    point("II.3", "Khám bệnh cho người già", { ...TASK, leads: ["y-te"], days: ["2024-09-30"] }),
    body("van-hoa", "Phòng Văn hóa huyện", { first: ["II.1"] }),
    body("y-te", "Phòng Y tế huyện", { first: ["II.2", "II.3"] }),
    body("trung-tam", "Trung tâm Dịch vụ", { first: [], before: ["y-te"], tasks: 0 }),
    body("dang-doan", "Đảng đoàn Hội đồng nhân dân huyện", { first: ["II.5"] }),
    body("dang-doan-mat-tran", "Đảng đoàn Mặt trận huyện", { first: ["II.5"] }),
    point("II.5", "Đảng đoàn Hội đồng nhân dân huyện lãnh đạo; cơ quan của Hội đồng nhân dân huyện thu hút nhân tài"),
    { location: "nhiem-vu/", kind: "trang", id: "", title: "Nhiệm vụ", text: "", answers: "viec", names: ["việc"] },
    { location: "du-lieu/", kind: "trang", id: "", title: "Tải về", text: "", answers: "tai", names: ["excel"] },
    { location: "cach-dung/", kind: "trang", id: "", title: "Cách dùng", text: "", names: ["in điểm", "mã qr"] },
];

/**
 * @param {string} query
 * @param {string} [mine]
 */
async function items(query, mine) {
    return search(await createIndex(ENTRIES, {}), query, mine).items.map(([item]) => item);
}

/**
 * @param {string} query
 * @param {string} [mine]
 */
async function found(query, mine) {
    return (await items(query, mine)).map(({ location }) => location);
}

test("what the own body leads stands first among what answers as well, and says so", async () => {
    assert.equal((await found("mở lớp đọc sách"))[0], "muc/#II.1");
    const [first, second] = await items("mở lớp đọc sách", "y-te");
    assert.equal(first.location, "muc/#II.2");
    assert.match(first.title, /plan-hit-mine">Cơ quan của đồng chí</);
    assert.doesNotMatch(second.title, /plan-hit-mine/);
});

test("a better answer of others stays before it", async () => {
    assert.equal((await found("lớp đọc sách cho thiếu nhi", "y-te"))[0], "muc/#II.1");
    assert.equal((await found("phòng văn hóa phải làm gì", "y-te"))[0], "co-quan/van-hoa/");
});

for (const query of [
    "việc của tôi",
    "viec cua toi",
    "cơ quan mình phải làm gì",
    "tôi phải làm gì",
    "bên em có mấy việc",
]) {
    test(`a question of the own body leads to it and what it leads: ${query}`, async () => {
        assert.deepEqual((await found(query, "y-te")).slice(0, 1), ["co-quan/y-te/"]);
        assert.ok((await found(query, "y-te")).includes("muc/#II.3"));
        assert.equal((await found(query, "trung-tam"))[0], "co-quan/trung-tam/");
        assert.ok((await found(query, "trung-tam")).includes("muc/#II.3"));
    });
}

test("where none was chosen, or one that this plan does not have, it leads to all tasks", async () => {
    assert.equal((await found("việc của tôi"))[0], "nhiem-vu/");
    assert.equal((await found("việc của tôi", "no-such-body"))[0], "nhiem-vu/");
    assert.equal((await found("việc của tôi", "II.1"))[0], "nhiem-vu/");
});

test("another body that is named in such a question is what is asked about", async () => {
    assert.equal((await found("việc của tôi ở phòng văn hóa huyện", "y-te"))[0], "co-quan/van-hoa/");
});

// ---- Shortened ----

const SPELLED = [
    ["nv nao ko co han", "nhiem vu nao khong co han"],
    ["nv của phòng ntn", "nhiệm vụ của phòng như thế nào"],
    ["kh 167", "kh 167"],
    ["167-kh/tu", "167-kh/tu"],
    ["kh113 ai lam", "kh113 ai lam"],
    ["tủ sách", "tủ sách"],
];
for (const [typed, written] of SPELLED) {
    test(`what phones shorten is written out: ${typed}`, () => assert.equal(spelled(typed), written));
}

// ---- What is not asked ----

test("what is said for official words asks for nothing else", async () => {
    assert.ok(!question("thu hut nguoi tai ve huyen").wants.has("tai"));
    assert.equal((await found("thu hut nguoi tai ve huyen"))[0], "muc/#II.5");
    assert.ok(question("tai ve").wants.has("tai"));
});

test("«dang» without marks is no «đang»", () => assert.equal(question("dang doan").core, "dang doan"));

test("a number in the name of a page does not hide it", async () => {
    assert.equal((await found("in 1 điểm"))[0], "cach-dung/");
});

test("the end of a name that a point says of its own is not the name; half a word of one is none", async () => {
    assert.equal((await found("hội đồng nhân dân huyện"))[0], "muc/#II.5");
    assert.equal((await found("đảng đoàn hội đồng nhân dân huyện"))[0], "co-quan/dang-doan/");
    assert.equal((await found("đoàn hội đồng nhân dân huyện"))[0], "muc/#II.5");
});

test("keys left in the words of a question are read for what they mean", async () => {
    assert.equal((await found("phongf vawn hoas huyeenj lamf gif"))[0], "co-quan/van-hoa/");
});
