// @ts-check
/** The bundles ask no engine for more than the oldest one has that they are made for. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { transform } from "esbuild";

const ROOT = new URL("../../../", import.meta.url);
const BUNDLER = readFileSync(new URL("browser/bundle.mjs", ROOT), "utf8");
const FLOOR = JSON.parse(/FLOOR = (\[.*\]);/.exec(BUNDLER)?.[1] ?? "null");
const BUNDLES = ["plan.min.js", "lists.min.js", "search.min.js"];
/** Functions that came after Chrome 88, Firefox 78 or Safari 14, and what no rewriting brings. */
const YOUNGER = [
    /\.(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|group|groupToMap|isWellFormed|toWellFormed)\(/,
    /Object\.(hasOwn|groupBy)\b/,
    /Map\.groupBy\b|Array\.fromAsync\b|Promise\.(any|withResolvers|try)\b/,
    /\b(structuredClone|WeakRef|FinalizationRegistry|CompressionStream|DecompressionStream|reportError)\b/,
    /Intl\.(Segmenter|ListFormat|DisplayNames)\b/,
    /AbortSignal\.(any|timeout|abort)\b|crypto\.randomUUID\b|URL\.canParse\b/,
    /\.(checkVisibility|showPopover|requestSubmit|intersection|union|difference|isSubsetOf)\(/,
    /\(\?<[=!]/, // looking behind, in a regular expression
];

for (const name of BUNDLES) {
    const text = readFileSync(new URL(`docs/assets/js/${name}`, ROOT), "utf8");

    test(`${name} has no syntax that would have to be rewritten`, async () => {
        const [old, now] = await Promise.all(
            [FLOOR, "esnext"].map((target) =>
                transform(text, { target, supported: { destructuring: true }, legalComments: "none", charset: "utf8" }),
            ),
        );
        assert.deepEqual(old.warnings, []);
        assert.ok(old.code === now.code, "esbuild rewrites something for the floor");
    });

    test(`${name} calls no function that is younger`, () => {
        for (const each of YOUNGER) assert.equal(each.exec(text)?.[0], undefined);
    });
}

test("the style sheet places nothing by what an older engine would drop", () => {
    const text = readFileSync(new URL("docs/assets/css/plan.min.css", ROOT), "utf8");
    assert.equal(/[{;](inset|translate|rotate|scale):[^;}]*/.exec(text)?.[0], undefined);
});

test("readers are told", () => {
    const told = readFileSync(new URL("docs/cach-dung.md", ROOT), "utf8");
    for (const each of FLOOR) {
        const [, engine, version] = /^([a-z]+)(\d+)$/.exec(each) ?? [];
        assert.match(told, new RegExp(`${engine} ${version}`, "i"));
    }
});
