// @ts-check
// The rows of the table of tasks that answer what a reader asks for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { narrowed } from "../../../browser/page/narrowing.js";
import { runs } from "../../../browser/search/analysis.js";

/**
 * @param {string} id
 * @param {string} words
 * @param {Record<string, string[]>} has
 */
const row = (id, words, has = {}, until = "", lead = "") => ({
    id,
    words: runs(words),
    has: new Map(Object.entries(has)),
    until,
    lead,
});

const ROWS = [
    row("1", "Đường lối, trường Đảng", { "co-quan": ["a", "nhom"], phan: ["III.1"] }, "", "Ủy ban Kiểm tra"),
    row(
        "2",
        "Tổ chức cán bộ; hoàn thành trong quý I/2023",
        { "co-quan": ["b"], phan: ["III.1"] },
        "2023-03-31",
        "Ban Tổ chức",
    ),
    row("3", "Truờng Hoá hóa", { "co-quan": ["a"], phan: ["III.2"] }, "2023-02-28", "Đảng đoàn"),
];

const asked = (/** @type {{words?: string, order?: string}} */ { words = "", order = "", ...values }) => ({
    words,
    order,
    values: new Map(Object.entries(values)),
});
const found = (/** @type {object} */ what) =>
    narrowed(ROWS, asked(what))
        .map(({ id }) => id)
        .join("");

test("a row has one of the values of every filter", () => {
    assert.equal(found({}), "123");
    assert.equal(found({ "co-quan": ["a"] }), "13");
    assert.equal(found({ "co-quan": ["a"], phan: ["III.2"] }), "3");
    assert.equal(found({ "co-quan": ["c", "nhom"] }), "1");
    assert.equal(found({ "van-ban": ["x"] }), "");
});

test("words are found with and without marks, in any order, the last one half typed", () => {
    for (const [words, ids] of [
        ["duong loi", "1"],
        ["Đường lối", "1"],
        ["lối đường", "1"],
        ["dương", ""],
        ["đư", "1"],
        ["đườ", "1"],
        ["trương", "1"],
        ["trường", "1"],
        ["cán b", "2"],
        ["cá b", ""],
        ["hoà", "2"],
        ["hóa", "3"],
        ["HOÁ", "3"],
        ["qui I", "2"],
        ["  ", "123"],
        ["«»;", "123"],
    ]) {
        assert.equal(found({ words }), ids, `found by «${words}»`);
        assert.equal(found({ words: words.normalize("NFD") }), ids, words);
    }
});

test("rows are in the order asked for, those without a day or a lead last, equals as in the plan", () => {
    assert.equal(found({ order: "thoi-han" }), "321");
    assert.equal(found({ order: "chu-tri" }), "231");
    assert.equal(found({ order: "khac" }), "231");
});

test("an id is found as it is typed, and nothing else with its digits", () => {
    const rows = [row("III.1.1", "Một"), row("III.1.2", "Hai"), row("III.10.1", "mục III 1 2")];
    for (const [words, ids] of [
        ["III.1.2", "III.1.2"],
        ["iii.1.", "III.1.1 III.1.2"],
        [" III.10 ", "III.10.1"],
        ["III 1", "III.10.1"],
        ["IV.1", ""],
    ]) {
        const seen = narrowed(rows, asked({ words })).map(({ id }) => id);
        assert.equal(seen.join(" "), ids, `found by «${words}»`);
    }
});
