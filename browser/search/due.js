// @ts-check
/** A time that is asked for → what is due in it, or the page of all times. */

import { pagesFor } from "./asking.js";
import { bestRank } from "./hits.js";
import { LEAST } from "./ranking.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./ranking.js").Hit} Hit */
/**
 * Where a time is asked for: what is due in it, then the page of all times; that page first if nothing is.
 * @param {Index} index
 * @param {Question} asked
 * @param {Hit[]} words
 * @returns {Hit[]}
 */
export function dueHits(index, { time, core, wants }, words) {
  if (!time) return core || !wants.has("thoi-han") ? [] : dated(index);
  const among = core !== "" && bestRank(words) >= LEAST.far;
  const by = new Map(words.map((hit) => [hit.entry, hit]));
  const due = index.entries.flatMap((entry, number) => {
    if (!entry.days?.some((day) => time.holds(day))) return [];
    const hit = by.get(number);
    const score = among ? LEAST.follows - 100 : LEAST.asked + 500;
    return [{ entry: number, score: score + (hit?.score ?? 0) / 100, at: hit?.at ?? [] }];
  });
  if (among) return due;
  const page = pagesFor(index, new Set(["thoi-han", ...wants])).slice(0, 1);
  // Who asks for nothing but «đến năm 2030» where the plan says so is led there.
  const said = time.until && !wants.size && !due.length && bestRank(words) >= LEAST["exact phrase"];
  if (said) page.forEach((hit) => (hit.score = LEAST["exact phrase"]));
  return [...due, ...page];
}

/**
 * The page of all times, and below it the points that have a day: what is asked where no time is said.
 * @param {Index} index
 * @returns {Hit[]}
 */
function dated(index) {
  const points = index.entries.flatMap((entry, number) =>
    entry.days?.length ? [{ entry: number, score: LEAST.follows, at: [] }] : [],
  );
  return [...pagesFor(index, new Set(["thoi-han"])), ...points];
}

/**
 * What is told where nothing is due in the time that is asked for, or "".
 * @param {Index} index
 * @param {Question} asked
 * @param {Hit[]} due
 */
export function noTime({ entries }, { time }, due) {
  const some = due.some(({ entry, score }) => entries[entry].days || score < LEAST.asked);
  return time && due.length && !some ? `Không điểm nào ghi hạn ${time.when}. Dưới đây là mọi thời hạn.` : "";
}
