// @ts-check
/** Who holds an office, «bí thư tỉnh ủy là ai»: a plan names nobody but who signs it, and says the bodies they lead. */

import QUESTIONS from "./questions.json" with { type: "json" };
import { holding } from "./absent.js";
import { runs } from "./analysis.js";
import { bodiesCalled, named } from "./naming.js";
import { officially } from "./question.js";
import { LEAST } from "./ranking.js";
import { readings } from "./rewriting.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./ranking.js").Hit} Hit */

const ASKED = /^(?:ai (?:dang )?(?:la|lam) |(?:ho )?ten (?:cua )?(?:dong chi )?)|(?: hien)?(?: nay)? (?:la ai|ten gi)$/;
const SIGNATURE = "chu-ky";
/** More than a place gains by what it has. */
const STEP = 1000;
const TITLES = QUESTIONS.titles.map((title) => runs(title));

/**
 * @param {Index} index
 * @param {string} typed
 * @param {string} called what the plan is called at the beginning of a sentence
 * @param {Hit[]} found what holds the words, for want of anything better
 * @returns {{hits: Hit[], told: string} | null}
 */
export function holder(index, typed, called, found) {
  const tokens = runs(typed);
  const words = tokens.map(({ folded }) => folded).join(" ");
  const [asking] = ASKED.exec(words) ?? [];
  if (asking === undefined) return null;
  const many = asking.trim().split(" ").length;
  const who = part(typed, words.startsWith(asking) ? tokens.slice(many) : tokens.slice(0, -many));
  const { title } = titled(who);
  if (!title) return null;
  const places = (/** @type {string} */ text) =>
    holding(index, text).filter(({ entry }) => index.entries[entry].kind === "diem");
  const signed = places(title).filter(({ entry }) => index.entries[entry].id === SIGNATURE);
  const led = ledBy(index, who).map((entry) => ({ entry, at: [] }));
  const all = [...signed, ...led, ...(signed.length ? [] : places(who))];
  const hits = all
    .filter(({ entry }, at) => all.findIndex((each) => each.entry === entry) === at)
    .map(({ entry, at }, order) => ({ entry, score: LEAST.asked + STEP * (all.length - order), at }));
  const what = signed.length ? "người ký và chỗ nêu chức danh, cơ quan ấy" : "chỗ gần nhất";
  const below = hits.length || found.length ? ` Dưới đây là ${what}.` : "";
  return { hits: hits.length ? hits : found, told: `${called} không nêu “${who}” là ai.${below}` };
}

/**
 * The bodies that the holder of an office leads, by the title that a text begins with.
 * @param {Index} index
 * @param {string} text
 */
export function ledBy(index, text) {
  const { title, offices } = titled(text);
  const calls = title ? [...offices.flatMap((office) => [office, ...officially(office)]), ...officially(text)] : [];
  const begun = calls.map((call) => bodiesOf(index, call, "beginning")).reverse();
  const held = calls.map((call) => bodiesOf(index, call, "anywhere"));
  return [...begun, ...held].find(({ length }) => length) ?? [];
}

/**
 * The title that a text begins with, and what may be its office, the shortest first: «trưởng ban tổ chức» is of the «ban tổ
 * chức», «chánh văn phòng» of the «văn phòng», «bí thư huyện ủy» of the «huyện ủy».
 * @param {string} text
 */
function titled(text) {
  const all = runs(text);
  const title = TITLES.find((each) => each.every(({ folded }, at) => folded === all[at]?.folded));
  if (!title) return { title: "", offices: [] };
  const from = [title.length, title.length - 1, 1];
  return { title: part(text, all.slice(0, title.length)), offices: from.map((at) => part(text, all.slice(at))) };
}

/**
 * The stretch of a text that some of its tokens take.
 * @param {string} text
 * @param {import("./analysis.js").Token[]} some
 */
function part(text, some) {
  return some.length ? text.slice(some[0].start, some[some.length - 1].end) : "";
}

/**
 * The bodies that words name, whole or in part.
 * @param {Index} index
 * @param {string} text
 * @param {"beginning" | "anywhere"} where the part is in a name
 */
function bodiesOf(index, text, where) {
  return readings(index, text, { open: false, slips: false }).flatMap((reading) => {
    const own = named(index, reading);
    return own.length ? own : bodiesCalled(index, reading, where);
  });
}
