// @ts-check
/** What a place gains because it has what is asked for: a time, a lead, a task. */

import { WIDE } from "./ranking.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./ranking.js").Hit} Hit */

/** Less than a rank, more than what tells places of a rank apart. */
const GAIN = 120;
/** What stands among so many of the first words of a text begins it. */
const FIRST = 4;
const YEAR = /(^|\D)(19|20)\d\d(?!\d)/;
/** Words that say how often, and so many letters beside them are what is done so. */
const OFTEN = /định kỳ|hằng (năm|quý|tháng)/iu;
const BESIDE = 25;

/**
 * @param {Index} index
 * @param {Hit} hit
 * @param {Question} asked
 * @param {Set<string>} bodies those that are named beside what is asked about
 */
export function gain({ entries, streams }, { entry: number, at }, { wants, time, core }, bodies) {
  const { kind, facets, leads, days, text } = entries[number];
  if (kind === "van-ban" && wants.has("van-ban")) return 3 * GAIN;
  if (kind !== "diem") return 0;
  const times = facets?.["thoi-han"] ?? [];
  let all = 0;
  if (wants.has("thoi-han") && times.length && !times.includes("khong-neu")) all += GAIN;
  if (wants.has("thoi-han") && days?.length) all += GAIN;
  if (wants.has("ai") && leads?.length) all += times.length ? 2 * GAIN : GAIN;
  if (wants.has("viec") && times.length) all += GAIN;
  if (leads?.some((id) => bodies.has(id))) all += 2 * GAIN;
  if (wants.has("viec") && core && begins(streams[number], at)) all += 3 * GAIN; // who it begins with, it charges
  if (wants.has("thoi-han") && YEAR.test(text)) all += GAIN;
  if (wants.has("thoi-han") && OFTEN.test(around(streams[number], at))) all += 3 * GAIN;
  if (time && days?.some((day) => time.holds(day))) all += 3 * GAIN;
  return all;
}

/**
 * What stands around what was found.
 * @param {import("./index.js").Stream} stream
 * @param {number[]} at
 */
function around({ zones, starts, ends }, at) {
  const zone = zones.find(({ start, end }) => at[0] >= start && at[0] < end);
  const last = at[at.length - 1];
  return zone && last < zone.end && last - at[0] < WIDE * at.length
    ? zone.text.slice(Math.max(0, starts[at[0]] - BESIDE), ends[last] + BESIDE)
    : "";
}

/**
 * Whether what was found stands together where a text begins.
 * @param {import("./index.js").Stream} stream
 * @param {number[]} at
 */
function begins({ zones }, at) {
  const start = zones.find(({ zone }) => zone === "text")?.start ?? Infinity;
  return at[0] >= start && at[0] < start + FIRST && (at.length < 2 || at[1] === at[0] + 1);
}
