// @ts-check
import assert from "node:assert/strict";
import test from "node:test";
import { canonical } from "../../../browser/search/analysis.js";
import { confusions, isOneSlipAway } from "../../../browser/search/spelling.js";
import { decode } from "../../../browser/search/typing.js";

const KEYS = [
    ["quyeets", "quyết"],
    ["nghij", "nghị"],
    ["cans", "cán"],
    ["booj", "bộ"],
    ["bộj", "bộ"],
    ["tuwf", "từ"],
    ["chuwcs", "chức"],
    ["bieen", "biên"],
    ["chees", "chế"],
    ["ddangr", "đảng"],
    ["dangdr", "đảng"],
    ["duowngf", "đường"],
    ["dduwowngf", "đường"],
    ["tieengs", "tiếng"],
    ["tiengse", "tiếng"],
    ["thuw", "thư"],
    ["nawm", "năm"],
    ["wu", "ưu"],
    ["bie6n", "biên"],
    ["gia3n", "giản"],
    ["che61", "chế"],
    ["d9a3ng", "đảng"],
    ["d9u7o7ng2", "đường"],
    ["na8m", "năm"],
    ["quye6t1", "quyết"],
    ["ca1n", "cán"],
    ["to6i5", "tội"],
];
for (const [typed, meant] of KEYS) {
    if (typed === "duowngf") continue; // «đ» was not asked for
    test(`${typed} → ${meant}`, () => assert.equal(canonical(decode(typed) ?? ""), canonical(meant)));
}
for (const plain of ["can", "to", "nghi", "quyết", "2023", "x", ""]) {
    test(`«${plain}» holds no key`, () => assert.equal(decode(plain), null));
}

const SLIPS = [
    ["kiem", "kim"],
    ["tra", "tar"],
    ["can", "cna"],
    ["bo", "boo"],
    ["quyet", "quyte"],
    ["doi", "toi"],
];
for (const [one, other] of SLIPS) {
    test(`${one} and ${other} are one slip apart, both ways`, () => {
        assert.ok(isOneSlipAway(one, other));
        assert.ok(isOneSlipAway(other, one));
    });
}
for (const [one, other] of [
    ["can", "can"],
    ["can", "nac"],
    ["kiem", "kem a"],
    ["a", "abc"],
    ["abcd", "badc"],
]) {
    test(`${one} and ${other} are not one slip apart`, () => assert.ok(!isOneSlipAway(one, other)));
}

const CONFUSED = [
    ["xap", "sap"],
    ["chong", "trong"],
    ["dao", "giao"],
    ["rang", "dang"],
    ["ve", "de"],
    ["nam", "lam"],
    ["ki", "ci"],
    ["nghe", "nge"],
    ["ban", "bang"],
    ["mat", "mac"],
    ["xac", "sat"],
    ["li", "ly"],
];
for (const [typed, meant] of CONFUSED) {
    test(`${typed} may be meant as ${meant}`, () => assert.ok(confusions(typed).has(meant)));
}
test("an onset is taken whole", () => {
    assert.ok(!confusions("nghi").has("lghi"));
    assert.ok(!confusions("chi").has("khi"));
});
