// @ts-check
/** A query → what answers it: its words as `ranking.js` finds them, and what it asks for, by `question.js`. */

import { absent, holding } from "./absent.js";
import { tokens } from "./analysis.js";
import { editorsPages, pagesAsked, pagesFor, pagesHinted } from "./asking.js";
import { bestRank, forReaders, merged, sorted } from "./hits.js";
import { bodiesOf, near, pagesSaying, wordHits } from "./meaning.js";
import { isOwn } from "./own.js";
import { officially, question, spelled } from "./question.js";
import { parts } from "./parts.js";
import { LEAST, WIDE, hitsOf, rank } from "./ranking.js";
import { readings, typedOut } from "./rewriting.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./ranking.js").Hit} Hit */

/**
 * @typedef {object} Answers
 * @property {Hit[]} hits the best first
 * @property {string} told what a reader must know of them: that the plan does not say what was asked for
 * @property {string} source the public address of what is told beside the plan's own words, or ""
 * @property {boolean} sure whether the first is an answer, not only the nearest there is
 */

/** What a place gains that has what is asked for: less than a rank, more than what tells places of a rank apart. */
const GAIN = 120;
/** Of what holds only parts of a query, what is much worse than the best is no answer. */
const LEAST_OF_BEST = 0.6;
const MOST_PARTS = 12;
const FIRST = 4;
/** So many results are looked at before a query is typed anew. */
const ENOUGH = 5;
/** So few results are looked through at a glance, and the first may take more room. */
const FEW = 6;
/** What the reader's own gains: it stands first among what answers as well. */
const OWN = 400;
const YEAR = /(^|\D)(19|20)\d\d(?!\d)/;
/** Words that say how often, and so many letters beside them are what is done so. */
const OFTEN = /định kỳ|hằng (năm|quý|tháng)/iu;
const BESIDE = 25;

/**
 * @param {Index} index
 * @param {Query} typed
 * @param {import("./own.js").Own | null} [own] the reader's own body
 * @returns {Answers}
 */
export function answer(index, typed, own = null) {
  const query = { ...typed, rest: spelled(typedOut(index, typed.rest)) };
  const asked = question(query.rest);
  const first = (/** @type {Hit[]} */ hits) =>
    sorted(hits.map((hit) => (isOwn(index, hit.entry, own) ? { ...hit, score: hit.score + OWN } : hit)));
  const literal = rank(index, query, !asked.changed || asked.editors);
  if (query.phrases.length || !query.rest) return answers(first(forReaders(index, literal)), false);
  if (asked.editors) return answers(merged([literal, editorsPages(index, query.rest)]), true);
  const readers = forReaders(index, literal);
  if (!asked.changed && isQuotation(index, query.rest)) {
    const whole = { ...asked, wants: new Set(), content: query.rest, core: query.rest, wide: query.rest };
    return answers(first(besidePages(index, query.rest, wordHits(index, query, whole, readers))), false);
  }
  const words = near(index, asked.content, wordHits(index, query, asked, readers));
  const pages = pagesAsked(index, query.rest);
  const due = dueHits(index, asked, words);
  const taken = pagesFor(index, only(asked.wants, "tai")).map((hit) => ({ ...hit, score: LEAST.asked + 900 }));
  const general = pages.length || due.length || asked.core ? taken : [...taken, ...pagesFor(index, asked.wants)];
  const hinted = pages.length || due.length || general.length ? [] : pagesHinted(index, query.rest, words);
  // What people say for official words is of the plan: «thu hút người tài về tỉnh» says nearly all of a page on «tải về».
  const ofThePlan = hinted.length > 0 || officially(asked.content).length > 0;
  const others = bestRank(words) < LEAST.slip && !ofThePlan ? pagesSaying(index, asked.content) : [];
  const mine = own && asked.beside === "" ? ownHits(index, own) : [];
  const found = merged([mine, words, pages, due, general, hinted, others]);
  const lacks =
    mine.length || pages.length || general.length || hinted.length
      ? null
      : absent(index, asked.content, query.rest, found);
  const hits = lacks ? lacks.hits : found;
  const bodies = bodiesOf(index, asked.content);
  hits.forEach((hit) => (hit.score += gain(index, hit, asked, bodies)));
  const told = lacks?.told ?? noTime(index, asked, due);
  const best = answers(first(hits), asked.changed);
  return { ...best, hits: filled(index, asked.core, best.hits), told, source: lacks?.source ?? "" };
}

/**
 * Whether a query of several words stands in the plan as it is: its words are sought, whatever else they may ask.
 * @param {Index} index
 * @param {string} text
 */
function isQuotation(index, text) {
  const words = tokens(text);
  const marked = words.some(({ canonical, folded: bare }) => canonical !== bare);
  const stands = words.length > 1 ? holding(index, text) : [];
  return stands.some(({ entry, exact }) => index.entries[entry].kind === "diem" && (exact || !marked));
}

/**
 * Words of the plan, and after the first of them the pages that are called so.
 * @param {Index} index
 * @param {string} text
 * @param {Hit[]} words
 */
function besidePages(index, text, words) {
  const isPage = (/** @type {Hit} */ { entry }) => index.entries[entry].kind === "trang";
  const most = bestRank(words.filter((hit) => !isPage(hit))) - 1;
  const all = merged([words, pagesAsked(index, text)]);
  return sorted(all.map((hit) => (isPage(hit) && hit.score > most ? { ...hit, score: most } : hit)));
}

/**
 * @param {Hit[]} hits the best first
 * @param {boolean} questioned whether one thing is asked for, not whatever holds some words
 * @returns {Answers}
 */
function answers(hits, questioned) {
  const best = bestRank(hits);
  const kept = relevant(hits);
  const one = questioned || best >= LEAST.follows || kept.length <= FEW;
  return { hits: kept, told: "", source: "", sure: best >= LEAST["slip phrase"] && one };
}

/**
 * The reader's own body, then what it leads, as if its name had been typed.
 * @param {Index} index
 * @param {import("./own.js").Own} own
 * @returns {Hit[]}
 */
function ownHits(index, { entry }) {
  const [reading] = readings(index, index.entries[entry].title, { open: false, slips: false });
  return hitsOf(index, reading, [entry]).map((hit) =>
    hit.entry === entry ? { ...hit, score: LEAST.asked + 950, at: [] } : { ...hit, at: [] },
  );
}

/**
 * Where a time is asked for: what is due in it, then the page of all times; that page first if nothing is.
 * @param {Index} index
 * @param {Question} asked
 * @param {Hit[]} words
 * @returns {Hit[]}
 */
function dueHits(index, { time, core, wants }, words) {
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
 * @param {Index} index
 * @param {Question} asked
 * @param {Hit[]} due
 */
function noTime({ entries }, { time }, due) {
  const some = due.some(({ entry, score }) => entries[entry].days || score < LEAST.asked);
  return time && due.length && !some ? `Không điểm nào ghi hạn ${time.when}. Dưới đây là mọi thời hạn.` : "";
}

/**
 * What a place gains because it has what is asked for: a time, a lead, a task.
 * @param {Index} index
 * @param {Hit} hit
 * @param {Question} asked
 * @param {Set<string>} bodies those that are named beside what is asked about
 */
function gain({ entries, streams }, { entry: number, at }, { wants, time, core }, bodies) {
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

/**
 * Hits up to where they stop being answers: the slips and parts below what was found as typed, the far below the best; beside
 * a page that is asked for, a few that hold the words.
 * @param {Hit[]} hits the best first
 */
function relevant(hits) {
  const best = bestRank(hits);
  if (best >= LEAST.asked) {
    return hits.filter(({ score }, at) => score >= LEAST.follows || (at < MOST_PARTS && score >= LEAST.exact));
  }
  if (best >= LEAST.named) return hits.filter(({ score }) => score >= LEAST["exact phrase"]);
  if (best >= LEAST["exact phrase"]) return hits.filter(({ score }) => score >= LEAST.folded);
  if (best >= LEAST.folded) return hits.filter(({ score }) => score >= LEAST["slip phrase"]);
  if (best >= LEAST.slip) return hits.filter(({ score }) => score >= LEAST.slip);
  const least = LEAST.part + LEAST_OF_BEST * (best - LEAST.part);
  return hits.filter(({ score }) => score >= least).slice(0, MOST_PARTS);
}

/**
 * A short list, and below it a few places that hold most of what is asked about.
 * @param {Index} index
 * @param {string} core
 * @param {Hit[]} hits
 */
function filled(index, core, hits) {
  if (!hits.length || hits.length >= ENOUGH || hits[0].score >= LEAST["exact phrase"]) return hits;
  const found = new Set(hits.map(({ entry }) => entry));
  const more = readings(index, core, { open: false, slips: false }).flatMap((reading) =>
    reading.positions.length < 3 ? [] : parts(index, reading),
  );
  const rest = merged([more]).filter(({ entry }) => !found.has(entry));
  return [...hits, ...forReaders(index, rest).slice(0, ENOUGH - hits.length)];
}

/**
 * @param {Set<string>} wants
 * @param {string} want
 */
function only(wants, want) {
  return new Set(wants.has(want) ? [want] : []);
}
