// @ts-check
/** The rules of order, each on a few entries that leave no other reason for what comes first. */
import assert from "node:assert/strict";
import test from "node:test";
import { createIndex } from "../../../browser/search/index.js";
import { parse, toggled } from "../../../browser/search/query.js";
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
 * The ids found, in order.
 * @param {Entry[]} entries
 * @param {string} query
 */
async function found(entries, query) {
    const index = await createIndex(entries, {});
    return search(index, query).items.map(([{ location }]) => location.split("#")[1]);
}

const FILLER =
    "Các cấp, các ngành trong tỉnh chủ động phối hợp chặt chẽ với nhau trong việc thực hiện nhiệm vụ của mình; ";

const ORDERS = /** @type {[string, string, Record<string, string>, string[]][]} */ ([
    [
        "typed with marks, the exact phrase before the same syllables apart",
        "kiểm tra",
        { a: "kiểm kê rồi mới tra cứu", b: "công tác kiểm tra" },
        ["b", "a"],
    ],
    [
        "typed with marks, exact syllables apart before a phrase with other marks",
        "bộ may",
        { a: "bộ máy nhà nước", b: "bộ phận đo may áo" },
        ["b", "a"],
    ],
    [
        "typed with marks, an exact word before one with other marks",
        "hợp",
        { a: "cuộc họp", b: "phối hợp" },
        ["b", "a"],
    ],
    [
        "typed without marks, a phrase before the same syllables apart",
        "kiem tra",
        { a: "kiểm kê rồi mới tra cứu", b: "công tác kiểm tra" },
        ["b", "a"],
    ],
    ["without marks every reading of the marks is found", "bo may", { a: "bộ máy", b: "bố mày" }, ["a", "b"]],
    ["as typed before a slip away", "tra", { a: "tri thức", b: "thanh tra" }, ["b"]],
    ["a slip is found where nothing is as typed", "kiem tar", { a: "công tác kiểm tra", b: "giám sát" }, ["a"]],
    ["a whole syllable before one only begun", "cán bộ", { a: "cán bộc lộ", b: "cán bộ" }, ["b", "a"]],
    ["the syllable being typed may be unfinished", "thi tuy", { a: "thi tuyển chức danh", b: "thi đua" }, ["a"]],
    [
        "a year is not taken for the start of another number",
        "2023",
        { a: "đến 20234 lượt", b: "tháng 3 năm 2023" },
        ["b"],
    ],
    ["joined syllables", "canbo", { a: "đội ngũ cán bộ", b: "quy hoạch" }, ["a"]],
    ["keys of Telex left in", "cans booj", { a: "đội ngũ cán bộ", b: "quy hoạch" }, ["a"]],
    ["keys of VNI left in", "ca1n bo65", { a: "đội ngũ cán bộ", b: "quy hoạch" }, ["a"]],
    ["a quarter in short", "Q1/2023", { a: "hoàn thành trong quý I/2023", b: "quý IV/2023" }, ["a"]],
    ["a month in short", "t3/2023", { a: "hoàn thành trong tháng 3/2023", b: "tháng 4/2023" }, ["a"]],
    ["«tháng 3 năm 2023» is 3/2023", "tháng 3 năm 2023", { a: "trong tháng 3/2023", b: "trong tháng 3/2024" }, ["a"]],
    ["quotes ask for the phrase", '"tra kiểm"', { a: "tra soát và kiểm tra kiểm điểm", b: "kiểm tra" }, ["a"]],
    [
        "of a longer query, most of it side by side before all of it scattered and misspelt",
        "can bo kiem tra duoc boi duong",
        { a: "cán sự, bộ phận kiểm soát, tra cứu, giáo dục, bối cảnh, đường lối", b: "bồi dưỡng cán bộ kiểm tra" },
        ["b", "a"],
    ],
    [
        "below the one place that holds all the syllables, a few that hold most of them",
        "nguoi dung dau tu kiem tra",
        { a: "người dân; dùng vốn đầu tư; kiểm tra", b: "người đứng đầu chủ động kiểm tra", c: "người dân" },
        ["a", "b"],
    ],
    [
        "quotes and loose words together",
        '"kiểm tra" đảng',
        { a: "kiểm tra của Đảng", b: "kiểm tra thuế", c: "đảng viên" },
        ["a"],
    ],
    ["a common abbreviation", "cntt", { a: "ứng dụng công nghệ thông tin", b: "thông tin" }, ["a"]],
    ["a common abbreviation of a body", "vptu", { a: "giao Văn phòng Tỉnh ủy", b: "văn phòng khác" }, ["a"]],
    [
        "NFD asks the same as NFC",
        "kiểm tra".normalize("NFD"),
        { a: "kiểm kê rồi mới tra cứu", b: "công tác kiểm tra" },
        ["b", "a"],
    ],
    ["nothing but signs finds nothing", "… ! ?", { a: "kiểm tra" }, []],
]);
for (const [rule, query, texts, expected] of ORDERS) {
    test(`${rule}: ${query}`, async () => {
        assert.deepEqual(
            await found(
                Object.entries(texts).map(([id, text]) => point(id, text)),
                query,
            ),
            expected,
        );
    });
}

test("common syllables do not drown the rare one", async () => {
    const entries = [...Array(30).keys()].map((at) => point(`c${at}`, FILLER.repeat(2)));
    entries.push(point("rare", `${FILLER}về thi tuyển chức danh`));
    assert.equal((await found(entries, "các cấp thi tuyển"))[0], "rare");
});

const PLAN = [
    point("III.5.4", "Tham mưu ban hành Quy chế chất vấn theo Quyết định số 158-QĐ/TW", {
        path: "III › 5 · Ủy ban Kiểm tra Tỉnh ủy",
    }),
    point("III.5.5", "Theo dõi việc thực hiện"),
    point("IV.1", "Ủy ban Kiểm tra Tỉnh ủy và các ban khác phối hợp theo Quyết định số 158-QĐ/TW"),
    {
        location: "muc/#III.5",
        kind: "muc",
        id: "III.5",
        title: "5 · Ủy ban Kiểm tra Tỉnh ủy",
        names: ["Ủy ban Kiểm tra Tỉnh ủy"],
        text: "",
    },
    {
        location: "co-quan/#ubkt",
        kind: "co-quan",
        id: "ubkt",
        title: "Ủy ban Kiểm tra Tỉnh ủy",
        names: ["UBKTTU"],
        text: "",
        first: ["III.5.4", "III.5.5"],
    },
    {
        location: "van-ban/#158",
        kind: "van-ban",
        id: "158",
        title: "Quyết định 158-QĐ/TW",
        number: "158-QĐ/TW",
        issued: "Ban Bí thư · ngày 12/05/2008",
        text: "",
        first: ["III.5.4", "IV.1"],
    },
];
for (const query of [
    "Ủy ban Kiểm tra Tỉnh ủy",
    "uy ban kiem tra tinh uy",
    "UBKTTU",
    "ubkttu",
    "Uỷ ban Kiểm tra Tỉnh uỷ",
]) {
    test(`the name of a body brings its page, then its tasks: ${query}`, async () => {
        const [first, ...rest] = await found(PLAN, query);
        assert.equal(first, "ubkt");
        assert.ok(
            rest.indexOf("III.5.5") < (rest.includes("IV.1") ? rest.indexOf("IV.1") : rest.length),
            rest.join(" "),
        );
    });
}
for (const query of [
    "158-QĐ/TW",
    "158-qd/tw",
    "158 qd tw",
    "158QDTW",
    "qđ 158",
    "quyet dinh 158",
    "Quyết định số 158-QĐ/TW",
    "quyet dihn 158",
    "QĐ158",
    "158-QĐ/TƯ",
    "158-qđ/tư",
    "quyết định 158 của Ban Bí thư",
    "158",
]) {
    test(`a number brings the document, then the points that cite it: ${query}`, async () => {
        assert.deepEqual((await found(PLAN, query)).slice(0, 3), ["158", "III.5.4", "IV.1"]);
    });
}

for (const query of ["III.5.4", "điểm III.5.4", "iii.5.4"]) {
    test(`an id brings its point: ${query}`, async () => assert.equal((await found(PLAN, query))[0], "III.5.4"));
}
test("an abbreviation may leave off the end of the only name that begins so", async () => {
    assert.equal((await found(PLAN, "UBKT"))[0], "ubkt");
    assert.equal((await found(PLAN, "ubkt tu"))[0], "ubkt");
});

const GUIDE = {
    location: "trang/#guide",
    kind: "trang",
    id: "",
    title: "Cách dùng",
    text: "gõ canbo, quyeets; việc nào của ủy ban do ai tham mưu",
};
test("a question is answered by what holds most of it, a guide never before the plan", async () => {
    const answers = await found([...PLAN, GUIDE], "việc chất vấn do ai tham mưu ban hành vậy");
    assert.equal(answers[0], "III.5.4");
});
test("what is misspelt in a guide is not a word of the plan", async () => {
    assert.equal((await found([point("a", "đội ngũ cán bộ"), GUIDE], "canbo"))[0], "a");
});

test("facets count as if their own filter were off, and a filter alone lists what it holds", async () => {
    const index = await createIndex(
        [point("a", "kiểm tra", { facets: { phan: ["I"] } }), point("b", "kiểm tra", { facets: { phan: ["II"] } })],
        {},
    );
    const answer = search(index, "kiểm tra phan:II");
    assert.deepEqual(
        answer.items.map(([{ location }]) => location),
        ["muc/#b"],
    );
    assert.deepEqual(Object.fromEntries(answer.facets.phan), { I: 1, II: 1 });
    assert.equal(search(index, "phan:I").total, 1);
    assert.equal(search(index, "phan:ii").total, 1);
    assert.equal(search(index, "kiểm tra phan:IX").total, 0);
});

test("a pasted text is found by its beginning", async () => {
    const [pasted, goesOn] = ["một hai ba bốn năm sáu bảy tám chín mười ".repeat(6), "kiểm tra giám sát ".repeat(90)];
    assert.deepEqual(await found([point("a", goesOn), point("b", pasted)], pasted + goesOn), ["b"]);
});

test("filters are taken out of the words and put in again", () => {
    const query = parse('"dân chủ" co-quan:ban-to-chuc-tinh-uy tỷ lệ: phần:III');
    assert.deepEqual(query.phrases, ["dân chủ"]);
    assert.equal(query.rest, "tỷ lệ:");
    assert.deepEqual(
        [...query.filters],
        [
            ["co-quan", ["ban-to-chuc-tinh-uy"]],
            ["phan", ["III"]],
        ],
    );
    assert.equal(toggled("dân chủ", "phan", "III"), "dân chủ phan:III");
    assert.equal(toggled("dân chủ phan:III", "phan", "III"), "dân chủ");
    assert.equal(toggled("phan:I dân chủ", "phan", "III"), "phan:I dân chủ phan:III");
});

test("text of the plan and of the query is shown as text", async () => {
    const index = await createIndex([point("a", "<img src=x onerror=\"alert(1)\"> kiểm tra & 'b'")], {});
    const [[{ title }]] = search(index, "kiểm tra <b>").items;
    assert.ok(!/<(?!\/?(span|strong|mark)\b)/.test(title), title);
    assert.match(title, /&lt;img/);
});

test("the number of a document is shown unbroken, marked or not", async () => {
    const index = await createIndex([point("a", 'theo "28-NQ/TW" & 57/2024/QH15, 5/9/2024 mà đọc sách')], {});
    const [[{ title }]] = search(index, "28-NQ/TW").items;
    const number = (/** @type {string} */ said) => `<span class="so-ky-hieu">${said}</span>`;
    assert.ok(
        title.includes(`&quot;<mark>${number("28-NQ/TW")}</mark>&quot; &amp; ${number("57/2024/QH15,")} 5/9/2024 mà`),
        title,
    );
});

test("nothing found: the nearest names are told", async () => {
    const index = await createIndex(PLAN, {});
    const answer = search(index, "ubanh kiemtraa");
    assert.equal(answer.total, 0);
    assert.ok(answer.near.includes("Ủy ban Kiểm tra Tỉnh ủy"), answer.near.join());
});

for (const query of [
    "(",
    "\\",
    "*",
    "co-quan:",
    ":",
    '"',
    "__proto__",
    "constructor",
    "toString hasOwnProperty",
    "a".repeat(5000),
    "cán bộ ".repeat(300),
    "\u0000\uFFFF😀",
]) {
    test(`a strange query is answered: ${query.slice(0, 20)}`, async () => {
        const index = await createIndex(PLAN, {});
        assert.ok(search(index, query).total >= 0);
    });
}
