// @ts-check
/** What a query asks for, apart from what it is asked of; on entries of no plan. */
import assert from "node:assert/strict";
import test from "node:test";
import { createIndex } from "../../../browser/search/index.js";
import { period } from "../../../browser/search/periods.js";
import { officially, question } from "../../../browser/search/question.js";
import { search } from "../../../browser/search/search.js";
import { start } from "../../../browser/search/starting.js";

/** @typedef {import("../../../browser/search/entries.js").Entry} Entry */

const ASKED = /** @type {[string, string, string[]][]} */ ([
    ["cho tôi hỏi phòng văn hóa phải làm những gì ạ", "phòng văn hóa", ["viec"]],
    ["phong van hoa thi phai lam gi", "phong van hoa", ["viec"]],
    ["ai chịu trách nhiệm tập huấn thủ thư", "tập huấn thủ thư", ["ai"]],
    ["đơn vị nào phụ trách tủ sách", "tủ sách", ["ai"]],
    ["bao giờ xong danh mục sách", "danh mục sách", ["thoi-han"]],
    ["hạn của danh mục sách", "danh mục sách", ["thoi-han"]],
    ["tủ sách nêu ở điểm nào", "tủ sách", ["o-dau"]],
    ["cẩm nang thủ thư là gì", "cẩm nang thủ thư", ["la-gi"]],
    ["phòng văn hóa nay là gì", "phòng văn hóa", ["nay"]],
    ["phòng văn hóa sáp nhập vào đâu", "phòng văn hóa", ["nay"]],
    ["phòng văn hóa mới", "phòng văn hóa", ["nay"]],
    ["phòng văn hóa chờ gì", "phòng văn hóa", ["thoi-han"]],
    ["bỏ tủ sách rồi ai làm thay", "bỏ tủ sách", ["ai"]],
    ["phòng văn hóa phải trưng bày gì", "phòng văn hóa phải trưng bày", ["viec"]],
    ["tải về", "", ["tai"]],
    ["nhiệm vụ của phòng văn hóa", "phòng văn hóa", ["viec"]],
    ["hạn chế mượn sách", "hạn chế mượn sách", []],
    ["tại thư viện", "tại thư viện", []],
    ["tủ sách thôn", "tủ sách thôn", []],
]);
for (const [typed, core, wants] of ASKED) {
    test(`what is asked, and of what: ${typed}`, () => {
        const asked = question(typed);
        if (wants.length) assert.equal(asked.core, core);
        else assert.equal(asked.content, core);
        for (const want of wants) assert.ok(asked.wants.has(want), [...asked.wants].join(" "));
    });
}

test("what people say for it is sought in the words of official texts too", () => {
    assert.deepEqual(officially("giảm biên chế ở các thôn bản"), ["tinh giản biên chế ở các thôn bản"]);
    assert.deepEqual(officially("giảm biên chế ở thôn"), ["tinh giản biên chế ở thôn", "tinh giản biên chế"]);
    assert.deepEqual(officially("tủ sách"), []);
});

// ---- Times ----

const TIMES = /** @type {[string, string | null, string[], string[]][]} */ ([
    ["quý 2 năm 2024", "quý II/2024", ["2024-04-01", "2024-06-30"], ["2024-03-31", "2025-05-01"]],
    ["Q3/2024", "quý III/2024", ["2024-09-30"], ["2024-10-01"]],
    ["quy iv 2024", "quý IV/2024", ["2024-12-31"], ["2024-09-30"]],
    ["t9/2024", "tháng 9/2024", ["2024-09-30"], ["2024-08-31"]],
    ["tháng 9", "tháng 9", ["2024-09-30", "2031-09-01"], ["2024-08-31"]],
    ["thang chin nam 2024", "tháng 9/2024", ["2024-09-30"], []],
    ["9/2024", "tháng 9/2024", ["2024-09-15"], []],
    ["hết năm 2024", "năm 2024", ["2024-01-01", "2024-12-31"], ["2023-12-31"]],
    ["15/11/2024", "ngày 15/11/2024", ["2024-11-15"], ["2024-11-14"]],
    ["trước 15/11/2024", "ngày 15/11/2024", ["2024-01-01", "2024-11-15"], ["2024-11-16"]],
    ["ngày 15/11", "ngày 15/11", ["2024-11-15", "2031-11-15"], ["2024-11-14"]],
    ["II.3.2", null, [], []],
    ["sau tháng 9/2024", "tháng 9/2024", ["2024-10-01"], ["2024-09-30"]],
    ["6 tháng đầu năm 2024", "6 tháng đầu năm 2024", ["2024-01-01", "2024-06-30"], ["2024-07-01", "2023-06-30"]],
    ["9 thang dau nam", "9 tháng đầu năm", ["2024-09-30", "2031-01-01"], ["2024-10-01"]],
    ["sáu tháng cuối năm 2024", "6 tháng cuối năm 2024", ["2024-07-01", "2024-12-31"], ["2024-06-30"]],
    ["cả năm 2024", "năm 2024", ["2024-01-01", "2024-12-31"], ["2025-01-01"]],
    ["từ tháng 9/2024", "tháng 9/2024", ["2024-09-01"], ["2024-08-31"]],
    ["giai đoạn 2024-2030", null, [], []],
    ["báo cáo tháng 9", null, [], []],
    ["12-NQ/TU", null, [], []],
    ["tủ sách", null, [], []],
]);
for (const [typed, said, within, without] of TIMES) {
    test(`a time as it is typed: ${typed}`, () => {
        const found = period(typed);
        assert.equal(found?.said ?? null, said);
        for (const day of within) assert.ok(found?.holds(day), day);
        for (const day of without) assert.ok(!found?.holds(day), day);
    });
}

// ---- Answers ----

/**
 * @param {string} id
 * @param {string} text
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
const point = (id, text, more) => ({ location: `muc/#${id}`, kind: "diem", id, title: id, text, ...more });

/**
 * @param {string} location
 * @param {string} title
 * @param {Partial<Entry>} [more]
 * @returns {Entry}
 */
const page = (location, title, more) => ({ location, kind: "trang", id: "", title, text: "", ...more });

const ENTRIES = [
    point("II.1.1", "Lập danh mục sách cho tủ sách thôn (hoàn thành trong tháng 9/2024)", {
        facets: { "thoi-han": ["moc"] },
        days: ["2024-09-30"],
        leads: ["van-hoa"],
    }),
    point("II.1.2", "Mở cửa tủ sách vào buổi tối", { facets: { "thoi-han": ["thuong-xuyen"] }, leads: ["van-hoa"] }),
    point("II.2.1", "Các đoàn thể huyện mở ngày hội đọc sách; các tổ chức chính trị-xã hội tham gia", {
        facets: { "thoi-han": ["cho"] },
    }),
    point("I.1", "Người giữ tủ sách phải ghi sổ mượn"),
    {
        location: "co-quan/van-hoa/",
        kind: "co-quan",
        id: "van-hoa",
        title: "Phòng Văn hóa huyện",
        names: ["PVHH"],
        text: "",
        tasks: 2,
        now: "Nay: Trung tâm <b>khu vực</b>.",
        charge: "2 nhiệm vụ",
        first: ["II.1.1", "II.1.2"],
    },
    {
        location: "co-quan/trung-tam/",
        kind: "co-quan",
        id: "trung-tam",
        title: "Trung tâm khu vực",
        text: "",
        first: [],
        before: ["van-hoa"],
    },
    {
        location: "van-ban/12/",
        kind: "van-ban",
        id: "12",
        title: "Nghị quyết 12-NQ/TU",
        number: "12-NQ/TU",
        call: "Nghị quyết 12-NQ/TU",
        text: "về thư viện",
        first: ["II.1.1", "I.1"],
    },
    page("nhiem-vu/", "Nhiệm vụ", { answers: "viec", names: ["việc phải làm"], text: "4 nhiệm vụ" }),
    page("thoi-han/", "Thời hạn", { answers: "thoi-han", names: ["hạn", "deadline", "việc có hạn"] }),
    page("co-quan/", "Cơ quan", { answers: "ai", names: ["cơ quan tôi"] }),
    page("du-lieu/", "Dữ liệu", { answers: "tai", names: ["excel", "bảng tính", "tải"] }),
    page("bien-tap/khoa/", "Bảng khóa", { editors: true, text: "tủ sách, viet_tat, danh mục sách" }),
    page("cach-dung/", "Cách dùng", { text: "gửi một điểm qua Zalo" }),
];

/** @param {string} query */
async function answer(query) {
    const index = await createIndex(ENTRIES, {
        plan: "kế hoạch",
        labels: { loai: { "co-quan": "Cơ quan" }, "thoi-han": { moc: "Có hạn" } },
    });
    return search(index, query);
}

/** @param {string} query */
async function first(query) {
    return (await answer(query)).items[0]?.[0].location;
}

const FIRST = /** @type {[string, string, string][]} */ ([
    ["a page by what people call it", "việc phải làm", "nhiem-vu/"],
    ["a page by its name among words that may stand around it", "bảng tất cả các nhiệm vụ", "nhiem-vu/"],
    ["a page by a word that the plan does not say", "xuất excel cho phòng", "du-lieu/"],
    ["what is asked of nothing in particular", "khi nào phải xong", "thoi-han/"],
    ["what is asked of nothing in particular, of everything", "ai làm gì", "nhiem-vu/"],
    ["to take away", "tải danh mục nhiệm vụ", "du-lieu/"],
    ["a body by part of its name", "phòng văn hóa phải làm gì", "co-quan/van-hoa/"],
    ["a body by part of its name, without marks", "phong van hoa nay la gi", "co-quan/van-hoa/"],
    ["a body named among other words", "em ở phòng văn hóa huyện thì việc của em là gì", "co-quan/van-hoa/"],
    ["a clause by what it is about, not by who asks", "ai lập danh mục sách", "muc/#II.1.1"],
    ["who a clause begins with is who it charges", "người giữ tủ sách phải làm gì", "muc/#I.1"],
    ["what is due in a time", "việc tháng 9/2024", "muc/#II.1.1"],
    ["what is due in a quarter", "quý 3 năm 2024 phải xong gì", "muc/#II.1.1"],
    ["all times where nothing is due", "quý 1 năm 2025", "thoi-han/"],
    ["a place of whatever part has it", "điểm 2 mục 1", "muc/#II.1.2"],
    ["an id without its dots", "ii12", "muc/#II.1.2"],
    ["a document in a question", "nghị quyết 12 nói về gì", "van-ban/12/"],
    ["a section that would hold an id", "II.1.9", ""],
    ["what only a page for readers says", "gửi zalo thế nào", "cach-dung/"],
    ["editors by their words", "khóa viet_tat", "bien-tap/khoa/"],
    ["editors by their words", "biên tập danh mục sách", "bien-tap/khoa/"],
]);
for (const [rule, query, location] of FIRST) {
    if (location) test(`${rule}: ${query}`, async () => assert.equal(await first(query), location));
}

test("a word of no editor never finds a page for editors", async () => {
    for (const query of ["tủ sách", "danh mục sách", "bảng", "sách"]) {
        const { items } = await answer(query);
        assert.ok(items.length, query);
        assert.deepEqual(
            items.filter(([{ location }]) => location.startsWith("bien-tap/")),
            [],
        );
    }
});

test("a body that took over shows the tasks that it took over", async () => {
    const { items } = await answer("trung tâm khu vực");
    assert.deepEqual(items.map(([{ location }]) => location).slice(0, 3), [
        "co-quan/trung-tam/",
        "muc/#II.1.1",
        "muc/#II.1.2",
    ]);
});

test("a name that the plan does not have is said to be so, with the nearest that it has and the source", async () => {
    const answered = await answer("hội phụ nữ phải làm gì");
    assert.match(answered.told, /^Kế hoạch không nêu “hội phụ nữ”\./);
    assert.match(answered.told, /Hiến pháp/);
    assert.match(answered.source, /^https?:/);
    assert.equal(answered.items[0][0].location, "muc/#II.2.1");
});

test("a name that the plan has is not said to be wanting", async () => {
    const own = [...ENTRIES, point("II.3", "Hội Phụ nữ huyện mở lớp đọc sách")];
    const answered = search(await createIndex(own, {}), "hội phụ nữ làm gì");
    assert.equal(answered.told, "");
    assert.equal(answered.items[0][0].location, "muc/#II.3");
});

test("nothing near: it is said that nothing is, and nothing made up", async () => {
    const answered = await answer("sở nội vụ làm gì");
    assert.equal(answered.told, "Kế hoạch không nêu “sở nội vụ”.");
    assert.deepEqual(answered.items, []);
    assert.equal(answered.source, "");
});

test("a phrase that stands nowhere is said to stand nowhere; one that was cut out of a query is not", async () => {
    assert.match((await answer("danh mục sách quý hiếm")).told, /^Kế hoạch không có cụm “danh mục sách quý hiếm”/);
    assert.equal((await answer("danh mục sách")).told, "");
});

test("where nothing is due in a time, it is said of that time as it was asked", async () => {
    assert.match((await answer("quý 1 năm 2025")).told, /^Không điểm nào ghi hạn trong quý I\/2025\./);
    assert.match((await answer("sau tháng 9/2024")).told, /^Không điểm nào ghi hạn sau tháng 9\/2024\./);
    assert.equal((await answer("tháng 9/2024")).told, "");
});

test("results end where they stop being answers", async () => {
    const { items } = await answer("II.1.1");
    assert.deepEqual(
        items.map(([{ location }]) => location),
        ["muc/#II.1.1"],
    );
});

// ---- Cards ----

test("a body's card says what became of it and what is asked of it, as text", async () => {
    const [[{ title }]] = (await answer("PVHH")).items;
    assert.match(title, /class="plan-card"/);
    assert.match(title, /Nay: Trung tâm &lt;b&gt;khu vực&lt;\/b&gt;\./);
    assert.match(title, /2 nhiệm vụ/);
});

test("a clause's card has its whole words, who leads it and when", async () => {
    const words = `Lập danh mục sách ${"cho tủ sách thôn ".repeat(30)}hết`;
    const long = { ...ENTRIES[0], text: words };
    const index = await createIndex([long, ...ENTRIES.slice(1)], { labels: { "thoi-han": { moc: "Có hạn" } } });
    const [[{ title }]] = search(index, "II.1.1").items;
    assert.match(title, /hết<\/span>/);
    assert.match(title, /Chủ trì: Phòng Văn hóa huyện · Có hạn/);
});

test("a document's card says where it is cited", async () => {
    const [[{ title }]] = (await answer("12-NQ/TU")).items;
    assert.match(title, /Được dẫn ở: II\.1\.1, I\.1/);
});

test("what is only nearest to a query is no card", async () => {
    const [[{ title }]] = (await answer("danh mục sách quý hiếm")).items;
    assert.doesNotMatch(title, /plan-card/);
});

// ---- An empty box ----

test("an empty box offers pages, the documents cited most, and queries of several kinds", async () => {
    const offered = start(await createIndex(ENTRIES, {}));
    assert.deepEqual(
        offered.pages.map(({ title }) => title),
        ["Nhiệm vụ", "Thời hạn", "Cơ quan", "Dữ liệu"],
    );
    assert.deepEqual(
        offered.documents.map(({ title, text }) => [title, text]),
        [["Nghị quyết 12-NQ/TU", "được dẫn ở 2 chỗ"]],
    );
    assert.deepEqual(offered.tries, ["PVHH", "Phòng Văn hóa huyện phải làm gì", "II.1.1", "12-NQ/TU", "tháng 9/2024"]);
});

test("an empty box of a plan that has nothing offers nothing", async () => {
    assert.deepEqual(start(await createIndex([], {})), { pages: [], documents: [], tries: [] });
});
