// @ts-check
/** What a query means that is not written as the plan writes it: initials, slips, other words for it, parts of a document's name. */
import assert from "node:assert/strict";
import test from "node:test";
import { createEngine } from "../../../browser/search/engine.js";
import { createIndex } from "../../../browser/search/index.js";
import { search } from "../../../browser/search/search.js";

/** @typedef {import("../../../browser/search/entries.js").Entry} Entry */

/**
 * @param {string} id
 * @param {string} title
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
const body = (id, title, more) => ({ location: `co-quan/${id}/`, kind: "co-quan", id, title, text: "", ...more });
/**
 * @param {string} id
 * @param {string} text
 * @returns {Entry}
 */
const point = (id, text) => ({ location: `muc/#${id}`, kind: "diem", id, title: id, text });
/**
 * @param {string} id
 * @param {string} title
 * @param {Partial<Entry>} more
 * @returns {Entry}
 */
const document = (id, title, more) => ({ location: `van-ban/${id}/`, kind: "van-ban", id, title, text: "", ...more });

const PLAN = [
    point("I.1", "Phòng Văn hóa và Thông tin chủ trì mở tủ sách ở khu vực ngoài nhà nước"),
    point("I.2", "tiếp tục tinh giản biên chế, xây dựng cơ sở dữ liệu bạn đọc"),
    point("I.3", "trẻ em đọc sách, cha mẹ kể chuyện cho con nghe"),
    point("I.4", "Ủy ban Kiểm tra xem xét việc giữ sách"),
    point("I.6", "thực hiện Quy chế mượn sách của thư viện huyện"),
    body("vhtt", "Phòng Văn hóa và Thông tin", { first: ["I.1"], tasks: 1, names: ["PVHTT"] }),
    body("ubkt", "Ủy ban Kiểm tra Huyện ủy", { first: ["I.4"], tasks: 1 }),
    body("bcd", "Ban Chỉ đạo Phát triển văn hóa đọc", { first: [] }),
    document("12", "Nghị quyết 12-NQ/HU (2024)", {
        number: "12-NQ/HU",
        text: "về phát triển văn hóa đọc",
        issued: "Huyện ủy",
    }),
    document("12cu", "Nghị quyết 12-NQ/HU (2003)", {
        number: "12-NQ/HU",
        text: "về chợ và bến bãi",
        issued: "Huyện ủy",
    }),
    document("dh", "Nghị quyết Đại hội XIII của Đảng bộ", {}),
    document("quy-che", "Quy chế mượn sách của thư viện huyện", { first: ["I.6"] }),
];

/** @param {string} query */
async function first(query) {
    const [hit] = search(await createIndex(PLAN, {}), query).items;
    return hit?.[0].location.replace(/^[^/]*\/#?|\/$/g, "");
}

const MEANT = /** @type {[string, string[], string][]} */ ([
    ["initials, all of a name or some words in a row", ["pvhtt", "phòng vhtt", "pvhtt phải làm gì"], "vhtt"],
    ["initials, and the last word whole", ["bcd ptvh đọc", "bcđ pttrien văn hóa đọc"], "bcd"],
    ["initials of words that keep together in the plan's text", ["csdl bạn đọc", "csdl"], "I.2"],
    ["two letters after a word of a name", ["phòng vh"], "vhtt"],
    ["letters swapped, left out, taken for others", ["uy ban kime tra", "ủy ban kiểm cha", "ủy bna kiểm tra"], "ubkt"],
    ["what people say for it", ["cắt giảm biên chế", "giảm biên chế"], "I.2"],
    ["what has two names in official texts", ["doanh nghiệp tư nhân"], "I.1"],
    ["a document by its number and what it is about", ["nghị quyết 12 chợ", "nq 12 bến bãi"], "12cu"],
    ["documents of a kind by who issued them", ["nghị quyết của huyện ủy", "van ban cua huyen uy"], "12"],
    [
        "who leads a body by the title, the body's own word in it",
        ["trưởng phòng văn hóa và thông tin", "truong phong vh"],
        "vhtt",
    ],
    ["what the plan says of no level, asked of one", ["biên chế xã", "tinh gian bien che cap huyen"], "I.2"],
    ["the beginning of a name that is said only where the document is meant", ["quy che muon sach"], "quy-che"],
    ["a numeral in digits, a kind in its short form", ["nq đại hội 13", "nghị quyết đại hội XIII"], "dh"],
]);
for (const [why, queries, answer] of MEANT) {
    for (const query of queries) test(`${why}: ${query}`, async () => assert.equal(await first(query), answer));
}

test("two words typed with their marks are not spelled otherwise", async () => {
    assert.notEqual(await first("kiểm cha"), "ubkt");
});

test("of a question that is mostly about what the plan says, the name it lacks is told and the plan comes first", async () => {
    const { items, told } = search(await createIndex(PLAN, {}), "chi bộ doanh nghiệp tư nhân");
    assert.equal(items[0][0].location, "muc/#I.1");
    assert.match(told, /không nêu “chi bộ”/);
});

/** @type {Entry} */
const times = { location: "thoi-han/", kind: "trang", id: "", title: "Thời hạn", text: "", answers: "thoi-han" };

test("who asks only up to when is led to what says so, who asks what is due to the times", async () => {
    const index = await createIndex([point("I.5", "Phát triển văn hóa đọc đến năm 2030"), times], {});
    const where = (/** @type {string} */ query) => search(index, query).items[0][0].location;
    assert.equal(where("đến 2030"), "muc/#I.5");
    assert.equal(where("hạn đến 2030"), "thoi-han/");
});

test("how often something is done is said beside it, not beside words scattered far from each other", async () => {
    const scattered = `Hằng năm mở hội; ${"xã phường nào cũng góp quà cho trẻ em; ".repeat(3)}tủ sách`;
    const points = [point("I.1", scattered), point("I.2", "mở tủ sách ở thôn"), point("I.3", "lớp học hè")];
    const index = await createIndex(points, {});
    assert.equal(search(index, "mo tu sach lop hoc khi nao").items[0][0].location, "muc/#I.2");
});

test("beside a page that is asked for only a few results hold the words", async () => {
    const many = Array.from({ length: 40 }, (_, at) => point(`I.${at}`, "làm đúng hạn"));
    const { items } = search(await createIndex([...many, { ...times, names: ["hạn"] }], {}), "hạn");
    assert.equal(items[0][0].location, "thoi-han/");
    assert.ok(items.length <= 12, String(items.length));
});

test("beside a page that is asked for with its marks nothing is found that has others", async () => {
    const entries = [point("I.1", "bằng nhiệm vụ của huyện"), { ...times, names: ["bảng"] }];
    const { items } = search(await createIndex(entries, {}), "bảng");
    assert.deepEqual(
        items.map(([{ location }]) => location),
        ["thoi-han/"],
    );
});

test("a body's other name that only has other letters is not told", async () => {
    const names = ["phòng văn hoá", "Phòng Văn hóa đọc"];
    const [[{ title }]] = search(
        await createIndex([body("vh", "Phòng Văn hóa", { names })], {}),
        "phòng văn hóa",
    ).items;
    assert.doesNotMatch(title, /cũng gọi: <mark>phòng văn hoá/);
    assert.match(title, /cũng gọi: <mark>Phòng Văn hóa<\/mark> đọc/);
});

test("the engine weighs rare words more, long texts less, and asks for one of each group", () => {
    const engine = createEngine(1);
    for (const text of ["a b", "a c", "a b d e f g", "c"]) engine.add([text.split(" ")]);
    const entries = (/** @type {string[][]} */ groups) => engine.search(groups).map(({ entry }) => entry);
    assert.deepEqual(entries([["b"]]), [0, 2]);
    assert.deepEqual(entries([["a"], ["b", "c"]]).sort(), [0, 1, 2]);
    assert.deepEqual(entries([["a"], ["x"]]), []);
    const [{ score: rare }] = engine.search([["d"]]);
    const [{ score: common }] = engine.search([["a"]]);
    assert.ok(rare > common);
});
