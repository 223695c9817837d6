// @ts-check
/** What is asked for and the plan does not say: told so, and led to what it does say. */

import { tokens } from "./analysis.js";
import { pagesFor } from "./asking.js";
import { documentIn } from "./documents.js";
import { holder } from "./holders.js";
import { phrase } from "./matching.js";
import { bodiesCalled, named } from "./naming.js";
import { commonIn } from "./offices.js";
import { officially, unsaid } from "./question.js";
import { LEAST } from "./ranking.js";
import { readings } from "./rewriting.js";
import { choices, zoneWeight } from "./weighing.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {import("./offices.js").Common} Common */

/** A longer query is a sentence; that the plan does not say it whole tells nothing. */
const LONGEST = 6;
/** So many of the places that say what such a name belongs to: «tổ chức đảng» stands everywhere. */
const MOST_NEAREST = 12;
const ID = /^[ivx]+(\.\d+[a-z]?)+$/i;

/**
 * @param {Index} index
 * @param {string} content what is asked about
 * @param {string} typed the query that it is of; what was taken out of its middle leaves no phrase
 * @param {Hit[]} found
 * @returns {{hits: Hit[], told: string, source?: string, beside?: string} | null} `beside`: what is asked of a name that
 *   the plan does not have
 */
export function absent(index, content, typed, found) {
  const above = idAbove(index, content.trim());
  if (above !== null) {
    return {
      hits: [{ entry: above, score: LEAST.named, at: [] }],
      told: `${capital(called(index))} không có mục, điểm “${content.trim()}”. Dưới đây là phần gần nhất.`,
    };
  }
  const who = holder(index, typed, capital(called(index)), found);
  if (who) return who;
  const cited = documentIn(content);
  if (cited && !isKnown(index, cited)) {
    const page = pagesFor(index, new Set(["van-ban"]));
    const below = page.length ? " Dưới đây là mọi văn bản được dẫn." : "";
    return { hits: page, told: `${capital(called(index))} không nêu “${cited}”.${below}` };
  }
  const lacking = !holding(index, content).length;
  // «kinh phí» is found as «nguồn lực»: who asks is told of it.
  const official = lacking ? officially(content).find((each) => holding(index, each).length) : undefined;
  const common = commonIn(index, official ? unsaid(content) : content, lacking);
  const words = tokens(content);
  const best = Math.max(0, ...found.map(({ score }) => score));
  if (common && !isHeld(index, common.words)) {
    const said = instead(index, common);
    // Where most of it is about something else that the plan does say, that comes before what the name belongs to.
    const aside = best >= LEAST["folded phrase"] && 2 * tokens(common.words).length < words.length;
    return aside ? { ...said, hits: found } : { ...said, beside: content.replace(common.typed, " ").trim() };
  }
  if (official && found.length) {
    return {
      hits: found,
      told: `${capital(called(index))} không nêu “${content}”. Dưới đây là chỗ nêu “${official}”.`,
    };
  }
  const sure = best >= LEAST["folded phrase"] || (best >= LEAST["slip phrase"] && best < LEAST.folded);
  if (sure || !words.length || words.length > LONGEST || !typed.includes(content) || !found.length) return null;
  return { hits: found, told: `${capital(called(index))} không có cụm “${content}”. Dưới đây là chỗ gần nhất.` };
}

/**
 * What the plan is called inside a sentence: «kế hoạch», «nghị quyết».
 * @param {Index} index
 */
function called({ config }) {
  return config.plan ?? "văn bản";
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The section that would hold an id that the plan does not have, or null.
 * @param {Index} index
 * @param {string} id
 */
function idAbove({ byId }, id) {
  if (!ID.test(id)) return null;
  const parts = id.toUpperCase().split(".");
  if (byId.has(parts.join("."))) return null;
  while (parts.pop() && parts.length) {
    const entry = byId.get(parts.join("."));
    if (entry !== undefined) return entry;
  }
  return null;
}

/**
 * Whether a document is one of the plan's, or is said anywhere in it; its number may be unfinished.
 * @param {Index} index
 * @param {string} document
 */
function isKnown(index, document) {
  const [reading] = readings(index, document, { open: false, slips: false });
  return !reading || named(index, reading).length > 0 || holding(index, document, true).length > 0;
}

/**
 * Whether the plan says these words side by side, with the marks that they have, anywhere but in a page about it.
 * @param {Index} index
 * @param {string} words
 */
function isHeld(index, words) {
  const bare = tokens(words).every(({ canonical, folded }) => canonical === folded);
  return holding(index, words).some(({ exact }) => exact || bare);
}

/**
 * The entries that say these words side by side.
 * @param {Index} index
 * @param {string} words
 * @param {boolean} [open] whether the last of them may be unfinished
 */
export function holding(index, words, open = false) {
  const [reading] = readings(index, words, { open, slips: false });
  if (!reading || reading.positions.some((position) => !position.choices.size)) return [];
  return index.engine.search(reading.positions.map((position) => choices(index, position))).flatMap(({ entry }) => {
    if (index.entries[entry].kind === "trang") return [];
    const match = phrase(index.streams[entry], reading.positions, (at) => zoneWeight(index, entry, at));
    return match && match.cost < 1 ? [{ entry, at: match.at, exact: match.exact }] : [];
  });
}

/**
 * What the plan does say of what such a name belongs to: the bodies called so, then where it stands.
 * @param {Index} index
 * @param {Common} common
 */
function instead(index, { typed, nearest, said, source }) {
  /** @type {Hit[]} */
  const hits = [];
  const seen = new Set(/** @type {number[]} */ ([]));
  const shown = nearest.filter((words) => {
    const [reading] = readings(index, words, { open: false, slips: false });
    const places = holding(index, words).filter(({ exact }) => exact);
    const at = new Map(places.map((place) => [place.entry, place.at]));
    const bodies = reading ? bodiesCalled(index, reading, "anywhere").filter((entry) => at.has(entry)) : [];
    const others = places
      .map(({ entry }) => entry)
      .filter((entry) => ["diem", "muc"].includes(index.entries[entry].kind));
    for (const [rank, entries] of /** @type {[number, number[]][]} */ ([
      [LEAST.named, bodies],
      [LEAST["exact phrase"], others],
    ])) {
      for (const entry of entries) {
        if (!seen.has(entry)) hits.push({ entry, score: rank + 900 - hits.length, at: at.get(entry) ?? [] });
        seen.add(entry);
      }
    }
    return places.length > 0;
  });
  const told = `${capital(called(index))} không nêu “${typed}”.`;
  return shown.length
    ? {
        hits: hits.slice(0, MOST_NEAREST),
        told: `${told} ${said && `${said} `}Dưới đây là chỗ ${called(index)} nêu “${shown[0]}”.`,
        source,
      }
    : { hits, told };
}
