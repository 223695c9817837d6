// @ts-check
/** What is asked of a query's words, and the words without it: «cho tôi hỏi huyện ủy phải làm gì» asks «viec» of «huyện ủy». */

import QUESTIONS from "./questions.json" with { type: "json" };
import SAYINGS from "./sayings.json" with { type: "json" };
import { canonical as canonicalOf, isNumber, runs } from "./analysis.js";
import { period } from "./periods.js";

/** @typedef {import("./analysis.js").Token} Token */
/** @typedef {{words: {canonical: string, folded: string}[], sure: boolean, kind: string}} Wording */

/**
 * @typedef {object} Question
 * @property {Set<string>} wants what is asked for: «ai», «viec», «thoi-han», «o-dau», «la-gi», «the-nao», «nay», «tai»
 * @property {string} content the query without words that can only ask
 * @property {string} core the content without words that may ask: «nhiệm vụ của», «hạn», «các»
 * @property {string} wide the core without a level of government at its end: «ủy ban nhân dân xã» → «ủy ban nhân dân»
 * @property {boolean} changed whether anything was left out of the content
 * @property {import("./periods.js").Period | null} time
 * @property {boolean} editors whether it has words of editors
 * @property {string | null} beside what is left of the text without the words by which a reader means the own body; null if there are none
 */

/**
 * Wordings by their first syllable without marks, the longest first.
 * @param {Record<string, string[]>} lists by kind; «=» before one that counts only with its marks
 */
function byStart(lists) {
  const found = new Map(/** @type {[string, Wording[]][]} */ ([]));
  for (const [kind, phrases] of Object.entries(lists)) {
    for (const phrase of phrases) {
      const sure = phrase.startsWith("=");
      const words = runs(phrase);
      const wordings = found.get(words[0].folded) ?? [];
      found.set(words[0].folded, wordings);
      wordings.push({ words, sure, kind });
    }
  }
  for (const wordings of found.values()) wordings.sort((one, other) => other.words.length - one.words.length);
  return found;
}

/** A key of the files as editors write it: «viet_tat». */
const KEY = /\p{L}_\p{L}/u;
const SHORT = new Map(Object.entries(QUESTIONS.short));
const ASKING = byStart({ "": QUESTIONS.asides, ...QUESTIONS.wants });
/** Every syllable of what only asks, so that keys left in one are known for it: «lamf gif». */
const ASKED = new Set(
  [QUESTIONS.wants, QUESTIONS.weak].flatMap((lists) =>
    Object.values(lists).flatMap((phrases) => runs(phrases.join(" ")).map((token) => token.canonical)),
  ),
);
const LEADS = each(QUESTIONS.leads);
const TRAILS = each(QUESTIONS.trails);
const WEAK = byStart(QUESTIONS.weak);
const LEVELS = byStart({ "": QUESTIONS.levels });
const AROUND = byStart({ "": QUESTIONS.around });
/** What people say, by the reason for which official texts say it otherwise and by the words that those have. */
const SAID = byStart(Object.assign({}, ...Object.values(SAYINGS)));
const MINE = byStart({ mine: QUESTIONS.mine });
const EDITORS = byStart({ editors: QUESTIONS.editors });

/**
 * Wordings apart by kind.
 * @param {Record<string, string[]>} lists
 */
function each(lists) {
  return new Map(Object.entries(lists).map(([kind, phrases]) => [kind, byStart({ [kind]: phrases })]));
}

/**
 * @param {string} text a query without its filters and quotes
 * @returns {Question}
 */
export function question(text) {
  const time = period(text);
  const timeless = time ? `${text.slice(0, time.start)} ${text.slice(time.end)}` : text;
  const asking = without(timeless, ASKING);
  const weak = trimmed(asking.rest, WEAK);
  const wants = new Set([...asking.kinds, ...weak.kinds].filter(Boolean));
  return {
    wants,
    content: asking.rest,
    core: weak.rest,
    wide: withoutLevel(weak.rest),
    changed: asking.kinds.length > 0 || time !== null,
    time,
    beside: besideMine(timeless),
    editors: KEY.test(text) || without(text, EDITORS).kinds.length > 0,
  };
}

/**
 * Whether a word, marks and all, is one that questions are made of.
 * @param {string} word
 */
export function asks(word) {
  return ASKED.has(canonicalOf(word));
}

/**
 * A query with what phones shorten written out, as it is typed: «nv nao ko co han» → «nhiem vu nao khong co han». Beside a
 * number or within one, «167-KH/TU», letters are its own.
 * @param {string} text
 */
export function spelled(text) {
  const all = runs(text);
  const bare = all.every(({ canonical, folded }) => canonical === folded);
  let done = 0;
  let made = "";
  all.forEach(({ start, end }, at) => {
    const long = SHORT.get(text.slice(start, end).toLowerCase());
    const beside = text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2);
    if (!long || /[\d/-]/.test(beside) || isNumber(all[at + 1])) return;
    made += text.slice(done, start) + (bare ? withoutMarks(long) : long);
    done = end;
  });
  return made + text.slice(done);
}

/** @param {string} text */
function withoutMarks(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

/**
 * What is asked besides what a reader means the own body by, «việc của tôi»; null if it has no such words.
 * @param {string} text without its time
 */
function besideMine(text) {
  const { rest, kinds } = without(text, MINE);
  return kinds.length ? leftOver(rest) : null;
}

/**
 * A text without what only asks, and without what may stand around the name of a page.
 * @param {string} text
 */
export function leftOver(text) {
  return without(without(without(text, ASKING).rest, AROUND).rest, WEAK).rest; // «cơ quan» before «có»
}

/**
 * A text without the wordings that stand at its beginning and its end, where they ask; within it they are words like others.
 * @param {string} text
 * @param {Map<string, Wording[]>} wordings
 */
function trimmed(text, wordings) {
  const kinds = /** @type {string[]} */ ([]);
  let rest = text;
  for (;;) {
    const all = runs(rest);
    const first = all.length ? longest(all, 0, wordings) : undefined;
    const last = first ? undefined : ending(all, wordings);
    if (first) rest = rest.slice(all[first.words.length]?.start ?? rest.length);
    else if (last) rest = rest.slice(0, all[last.at].start);
    else return { rest: rest.trim(), kinds };
    // «nhiệm vụ của …» asks, and so does «tuyên giáo dân vận mới»; «… thực hiện» only ends.
    kinds.push(first?.kind ?? (last?.found.kind === "nay" ? "nay" : ""));
  }
}

/**
 * A text without the levels of government at its end, «xã, phường».
 * @param {string} text
 * @returns {string}
 */
function withoutLevel(text) {
  const all = runs(text);
  const last = ending(all, LEVELS);
  return last ? withoutLevel(text.slice(0, all[last.at].start).trim()) : text;
}

/**
 * The wording that ends a text, and where it begins.
 * @param {Token[]} all
 * @param {Map<string, Wording[]>} wordings
 */
function ending(all, wordings) {
  for (let at = 0; at < all.length; at += 1) {
    const found = longest(all, at, wordings);
    if (found && at + found.words.length === all.length) return { at, found };
  }
  return undefined;
}

/**
 * The longest wording that stands at a token.
 * @param {Token[]} all
 * @param {number} at
 * @param {Map<string, Wording[]>} [wordings]
 */
function longest(all, at, wordings) {
  return wordings?.get(all[at]?.folded)?.find(({ words, sure }) => stands(all, at, words, sure));
}

/**
 * A text with what people say for it in the words of official texts: «giảm biên chế» → «tinh giản biên chế»; where that is
 * most of it, also those words alone.
 * @param {string} text
 * @returns {string[]} the likeliest first
 */
export function officially(text) {
  const all = runs(text);
  const whole = /** @type {string[]} */ ([]);
  const alone = /** @type {string[]} */ ([]);
  for (let at = 0; at < all.length; at += 1) {
    const length = longest(all, at, SAID)?.words.length ?? 0;
    for (const { words, sure, kind } of SAID.get(all[at].folded) ?? []) {
      if (words.length !== length || !stands(all, at, words, sure)) continue;
      whole.push(`${text.slice(0, all[at].start)}${kind}${text.slice(all[at + length - 1].end)}`);
      if (2 * length >= all.length) alone.push(kind);
    }
    at += Math.max(0, length - 1);
  }
  return [...whole, ...alone];
}

/**
 * A text without what people say for the words of official texts: of «thu hút người tài về» no «tải về» is left.
 * @param {string} text
 */
export function unsaid(text) {
  return without(text, SAID, new Map()).rest;
}

/**
 * A text without the wordings that stand in it, and their kinds in order.
 * @param {string} text
 * @param {Map<string, Wording[]>} wordings
 * @param {Map<string, Wording[]>} [spared] longer ones that are left as they are
 */
function without(text, wordings, spared = SAID) {
  const all = runs(text);
  const kinds = /** @type {string[]} */ ([]);
  const kept = /** @type {number[]} */ ([]);
  let at = 0;
  while (at < all.length) {
    // «người tài về» says what «nhân tài» does, and asks for no file: «tải về».
    const said = longest(all, at, spared);
    const found = longest(all, at, wordings);
    if (said && said.words.length > (found?.words.length ?? 1)) {
      for (const last = at + said.words.length; at < last; at += 1) kept.push(at);
    } else if (found) {
      kinds.push(found.kind);
      // What leads up to a question and what follows it ask too: «thì phải làm gì», «ai chịu trách nhiệm».
      let before = at - 1;
      while (kept[kept.length - 1] === before && longest(all, before, LEADS.get(found.kind))) {
        kept.pop();
        before -= 1;
      }
      at += found.words.length;
      for (let more = longest(all, at, TRAILS.get(found.kind)); more; more = longest(all, at, TRAILS.get(found.kind))) {
        at += more.words.length;
      }
    } else kept.push(at++);
  }
  const rest = kept.map((one) => text.slice(all[one].start, all[one + 1]?.start ?? text.length)).join("");
  return { rest: rest.replace(/\s+/g, " ").trim(), kinds };
}

/**
 * Whether words stand at a token: with their marks where they were typed with any; without, if that leaves no doubt.
 * @param {Token[]} all
 * @param {number} at
 * @param {Wording["words"]} words
 * @param {boolean} sure
 */
function stands(all, at, words, sure) {
  return words.every(({ canonical, folded }, step) => {
    const token = all[at + step];
    if (token?.folded !== folded) return false;
    return token.canonical === canonical || (!sure && token.canonical === token.folded);
  });
}
