// @ts-check
/** The words that a query asks about → what holds them, or what they name: a body by part of its name, what is said otherwise. */

import { holding } from "./absent.js";
import { tokens } from "./analysis.js";
import { documentIn } from "./documents.js";
import { bestRank, forReaders, merged } from "./hits.js";
import { ledBy } from "./holders.js";
import { begunBy, bodiesCalled, bodiesInside, named } from "./naming.js";
import { parts } from "./parts.js";
import { officially } from "./question.js";
import { LEAST, hitsOf, isAnswered, meantHits, rank } from "./ranking.js";
import { respelled } from "./respelling.js";
import { readings } from "./rewriting.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./question.js").Question} Question */
/** @typedef {import("./ranking.js").Hit} Hit */

/** What an entry gains that holds the whole of what is asked about, and not only its core. */
const WHOLE = 120;
/** Who asks for one of these and says but part of a body's name, «huyện ủy», means the body. */
const ABOUT_A_BODY = ["viec", "nay", "thoi-han"];

/**
 * What holds the words that are asked about.
 * @param {Index} index
 * @param {Query} query
 * @param {Question} asked
 * @param {Hit[]} literal what holds the query as it stands
 * @returns {Hit[]}
 */
export function wordHits(index, query, { content, core, wide, changed, time, wants }, literal) {
  const sure = isAnswered(index, new Map(literal.map((hit) => [hit.entry, hit])));
  const lone = tokens(query.rest).length < 2;
  const aboutABody = ABOUT_A_BODY.some((want) => wants.has(want));
  const where = aboutABody ? "anywhere" : changed ? "beginning" : "surely";
  const ask = (/** @type {string} */ rest) => {
    if (!rest) return [];
    const hits = forReaders(index, rank(index, { ...query, rest, open: query.open && query.rest.endsWith(rest) }));
    return changed ? closer(index, rest, hits) : hits;
  };
  const read = (/** @type {string} */ text) => readings(index, text, { open: false, slips: false });
  const meant = (/** @type {string} */ text) => read(text).flatMap((reading) => meantHits(index, reading));
  const called = (/** @type {string} */ text) =>
    read(text).flatMap((reading) =>
      named(index, reading).length ? [] : hitsOf(index, reading, bodiesCalled(index, reading, where)),
    );

  if (time && !core) {
    const until = time.until ? ask(time.until) : [];
    return bestRank(until) >= LEAST["exact phrase"] ? until : ask(time.said);
  }
  const whole = changed ? ask(content) : literal;
  const best = bestRank(whole);
  const own = [...called(content), ...(core === content ? [] : called(core))];
  if (!own.length) own.push(...meant(capital(core)));
  if (!own.length && best < LEAST["exact phrase"]) {
    own.push(...read(core).flatMap((reading) => hitsOf(index, reading, ledBy(index, core))));
  }
  if (!own.length && !changed) own.push(...onlyNamed(index, content));
  if (!own.length && best < LEAST.far) {
    const inside = read(content).flatMap((reading) => hitsOf(index, reading, bodiesInside(index, reading)));
    const less = changed && (aboutABody || wants.has("ai")) ? 0 : LEAST.named - LEAST["folded phrase"];
    own.push(...inside.map((hit) => ({ ...hit, score: hit.score - less })));
  }
  if (!own.length && wide !== core && !isFound(index, content, whole, changed)) {
    own.push(...meant(wide), ...called(wide));
  }
  // «viện kiểm sát tỉnh» is «viện kiểm sát» where the plan tells no levels apart.
  const widely = !own.length && wide !== core && best < LEAST["folded phrase"] ? ask(wide) : [];
  const together = best >= LEAST["exact phrase"] || (best >= LEAST["folded phrase"] && best < LEAST.exact);
  const said = together ? [] : saidOfficially([content, core], ask);
  // Where the whole stands somewhere no part of it is better, but for a name.
  const inner = core === content ? [] : best >= LEAST["folded phrase"] ? meant(core) : ask(core);
  const cited = documentIn(content);
  const most = 2 * tokens(cited).length > tokens(content).length ? LEAST["exact phrase"] : LEAST.far;
  const documents = cited && cited !== content && best < most ? meant(cited) : [];
  const both = new Set(whole.filter(({ score }) => score >= LEAST.far).map(({ entry }) => entry));
  const rest = inner.map((hit) => ({ ...hit, score: hit.score + (both.has(hit.entry) ? WHOLE : 0) }));
  const found = merged([sure && (!lone || !changed) ? literal : [], whole, own, widely, documents, said, rest]);
  const stands = bestRank(found);
  const closed =
    stands >= LEAST["exact phrase"] ? stands : bestRank(rank(index, { ...query, rest: core, open: false }));
  const mended = closed >= LEAST.folded ? "" : respelled(index, core);
  if (!mended) return found;
  const so = { content: mended, core: mended, wide: mended, changed, time, wants };
  const right = wordHits(index, { ...query, rest: mended }, { ...so, beside: null, editors: false }, ask(mended));
  return merged([right, found]);
}

/**
 * The ids of the bodies that words name in part, «huyện ủy thành ủy …».
 * @param {Index} index
 * @param {string} text
 */
export function bodiesOf(index, text) {
  const [reading] = readings(index, text, { open: false, slips: false }).reverse();
  return new Set(reading ? bodiesInside(index, reading, "anywhere").map((entry) => index.entries[entry].id) : []);
}

/**
 * What holds one of these texts in the words of official texts: all that stand together, else the likeliest.
 * @param {string[]} texts
 * @param {(text: string) => Hit[]} ask
 */
function saidOfficially(texts, ask) {
  const all = [...new Set(texts.flatMap(officially))].map(ask);
  const whole = all.filter((hits) => bestRank(hits) >= LEAST["folded phrase"]);
  return whole.length ? merged(whole) : (all[0] ?? []);
}

/**
 * Whether the whole of what is asked about stands somewhere close enough, or is a name, so that no wider name is looked for.
 * @param {Index} index
 * @param {string} content
 * @param {Hit[]} whole
 * @param {boolean} changed
 */
function isFound(index, content, whole, changed) {
  const length = lengthOf(index, content);
  const marked = tokens(content).some(({ canonical, folded }) => canonical !== folded);
  const enough = changed ? LEAST.follows : marked ? LEAST.exact : LEAST.folded;
  return bestRank(whole.filter((hit) => !isWide(hit, length))) >= enough;
}

/**
 * The pages that say nearly all of what the plan does not.
 * @param {Index} index
 * @param {string} text
 */
export function pagesSaying(index, text) {
  const found = readings(index, text, { open: false, slips: false }).flatMap((reading) => parts(index, reading, true));
  return forReaders(index, found).map((hit) => ({ ...hit, score: hit.score + LEAST.part }));
}

/**
 * A text whose last word may be an abbreviation that is a syllable too: «van phong tu» → «van phong TU».
 * @param {string} text
 */
function capital(text) {
  return text.replace(/\s\S+$/u, (word) => word.toUpperCase());
}

/**
 * The bodies that words mean which stand in the plan only where such a body is named: «tuyên giáo».
 * @param {Index} index
 * @param {string} text
 */
function onlyNamed(index, text) {
  return readings(index, text, { open: false, slips: false }).flatMap((reading) => {
    const short = reading.positions.length < 3 && !named(index, reading).length;
    const called = short ? bodiesCalled(index, reading, "anywhere") : [];
    const charged = called.filter((entry) => index.entries[entry].tasks).length === 1;
    const bodies = charged ? called : begunBy(index, reading);
    const theirs = new Set(bodies.flatMap((entry) => index.entries[entry].first ?? []));
    const said = holding(index, text).map(({ entry }) => index.entries[entry]);
    const points = said.filter(({ kind }) => kind === "diem");
    return points.length && points.every(({ id }) => theirs.has(id)) ? hitsOf(index, reading, bodies) : [];
  });
}

/**
 * Whether what was found stands so far apart that it says little: less than what stands together of a question.
 * @param {Hit} hit
 * @param {number} length how many words were looked for
 */
function isWide({ score, at }, length) {
  const window = at.length ? Math.max(...at) - Math.min(...at) + 1 : 0;
  const twice = score >= LEAST["folded phrase"] && score < LEAST.exact; // a phrase may stand at several places
  return score >= LEAST.far && score < LEAST["exact phrase"] && !twice && window > 2 * length + 2;
}

/**
 * The hits that hold a question together; for want of them, those that hold most of it, the scattered ones included.
 * @param {Index} index
 * @param {string} text
 * @param {Hit[]} hits
 */
function closer(index, text, hits) {
  const length = lengthOf(index, text);
  const close = hits.filter((hit) => !isWide(hit, length));
  if (bestRank(close) >= LEAST.far) return close;
  const found = readings(index, text, { open: false, slips: false }).flatMap((reading) => parts(index, reading));
  return [...close, ...forReaders(index, found).map((hit) => ({ ...hit, score: hit.score + LEAST.part }))];
}

/**
 * Without what has a few words scattered: «giá … vàng» is no «giá vàng», nor «thủ … viên» with other marks a «thư viện».
 * @param {Index} index
 * @param {string} text
 * @param {Hit[]} hits
 */
export function near(index, text, hits) {
  const length = lengthOf(index, text);
  const marked = tokens(text).every(({ canonical, folded }) => canonical !== folded || /^\d/.test(folded));
  if (marked && length > 2 && length < 5) {
    return hits.filter(({ score }) => score < LEAST.folded || score >= LEAST["folded phrase"]);
  }
  return length === 2 ? hits.filter((hit) => index.entries[hit.entry].kind !== "diem" || !isWide(hit, length)) : hits;
}

/**
 * How many syllables a text has with its abbreviations written out.
 * @param {Index} index
 * @param {string} text
 */
function lengthOf(index, text) {
  const read = readings(index, text, { open: false, slips: false });
  return Math.max(0, ...read.map(({ positions }) => positions.length));
}
