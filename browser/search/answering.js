// @ts-check
/** A query → what answers it: its words as `ranking.js` finds them, and what it asks for, by `question.js`. */

import { absent, holding } from "./absent.js";
import { tokens } from "./analysis.js";
import { editorsPages, pagesAsked, pagesFor, pagesHinted } from "./asking.js";
import { dueHits, noTime } from "./due.js";
import { gain } from "./gaining.js";
import { bestRank, forReaders, merged, sorted } from "./hits.js";
import { pair } from "./index.js";
import { partial } from "./matching.js";
import { bodiesOf, near, pagesSaying, wordHits } from "./meaning.js";
import { isOwn } from "./own.js";
import { LAST_RESORT, parts } from "./parts.js";
import { officially, question, spelled } from "./question.js";
import { LEAST, hitsOf, rank } from "./ranking.js";
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

/** Of what holds only parts of a query, what is much worse than the best is no answer. */
const LEAST_OF_BEST = 0.6;
const MOST_PARTS = 12;
/** So many results are looked at before a query is typed anew. */
const ENOUGH = 5;
/** Of fewer words, or pairs of words, a part is one of them, which says nothing. */
const FEWEST = 3;
/** So few results are looked through at a glance, and the first may take more room. */
const FEW = 6;
/** What the reader's own gains: it stands first among what answers as well. */
const OWN = 400;

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
  const hint = pages.length || due.length || general.length ? null : pagesHinted(index, query.rest, words);
  const hinted = hint ? besideThem(index, typed, hint) : [];
  // What people say for official words is of the plan: «thu hút người tài về tỉnh» says nearly all of a page on «tải về».
  const ofThePlan = hinted.length > 0 || officially(asked.content).length > 0;
  const others = bestRank(words) < LEAST.slip && !ofThePlan ? pagesSaying(index, asked.content) : [];
  const mine = own && asked.beside === "" ? ownHits(index, own) : [];
  const direct = merged([mine, words, pages, due, general, hinted, others]);
  const found = direct.length ? direct : holdingSome(index, asked.core);
  const lacks =
    mine.length || pages.length || general.length || hinted.length
      ? null
      : absent(index, asked.content, query.rest, found);
  const hits = lacks
    ? withOthers(lacks.hits, lacks.beside ? answer(index, { ...typed, rest: lacks.beside }).hits : [])
    : found;
  const bodies = bodiesOf(index, asked.content);
  hits.forEach((hit) => (hit.score += gain(index, hit, asked, bodies)));
  const told = lacks?.told ?? noTime(index, asked, due);
  const best = answers(first(hits), asked.changed);
  return { ...best, hits: seconded(index, asked.core, best.hits), told, source: lacks?.source ?? "" };
}

/**
 * The nearest there is to a name that the plan lacks, and behind the first of it what is asked of that name.
 * @param {Hit[]} hits
 * @param {Hit[]} others
 */
function withOthers(hits, others) {
  const after = hits[Math.min(hits.length, 2) - 1]?.score ?? LEAST.named;
  return merged([hits, others.slice(0, 3).map((hit, at) => ({ ...hit, score: after - (1 + at) / 10 }))]);
}

/**
 * The pages that a query hints at, and what the plan says of the rest of it: before them where that is most of the query.
 * @param {Index} index
 * @param {Query} typed
 * @param {{hits: Hit[], beside: string, most: boolean}} hint
 * @returns {Hit[]}
 */
function besideThem(index, typed, { hits, beside, most }) {
  if (!beside || bestRank(hits) < LEAST.asked) return hits;
  const about = answer(index, { ...typed, rest: beside }).hits;
  const best = bestRank(about);
  if (best < LEAST["exact phrase"] || best >= LEAST.asked) return hits;
  return [...about, ...hits.map((hit, at) => (most ? { ...hit, score: best - 1 - at } : hit))];
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
 * A list with what has most of the pairs of syllables that are asked about among its first: one place, whatever else a longer
 * query was taken for, and more where there is room.
 * @param {Index} index
 * @param {string} core
 * @param {Hit[]} hits
 */
function seconded(index, core, hits) {
  const [{ positions } = { positions: [] }] = readings(index, core, { open: false, slips: false }).reverse();
  const pairs = positions.slice(1).map(({ folded }, at) => pair(positions[at].folded, folded));
  if (!hits.length || pairs.length < FEWEST) return hits;
  const first = new Set(hits.slice(0, ENOUGH).map(({ entry }) => entry));
  const room = bestRank(hits) < LEAST["exact phrase"] ? Math.max(1, ENOUGH - hits.length) : 1;
  const best = index.engine.search([pairs]).filter(({ entry }) => index.entries[entry].kind !== "trang");
  const more = best.slice(0, room).filter(({ entry }) => !first.has(entry));
  const second = more.map(({ entry }) => ({ entry, score: 0, at: partial(index.streams[entry], positions).at }));
  const rest = hits.filter(({ entry }) => !more.some((each) => each.entry === entry));
  return [...rest.slice(0, ENOUGH - second.length), ...second, ...rest.slice(ENOUGH - second.length)];
}

/**
 * The places that hold some of a text of several words.
 * @param {Index} index
 * @param {string} text
 */
function holdingSome(index, text) {
  const found = readings(index, text, { open: false, slips: false }).flatMap((reading) =>
    reading.positions.length < FEWEST ? [] : parts(index, reading, false, LAST_RESORT),
  );
  return merged([forReaders(index, found)]).map((hit) => ({ ...hit, score: hit.score + LEAST.part }));
}

/**
 * @param {Set<string>} wants
 * @param {string} want
 */
function only(wants, want) {
  return new Set(wants.has(want) ? [want] : []);
}
