// @ts-check
/** The words of a query → the ways to read them, each a list of positions with the syllables that may stand there. */

import ABBREVIATIONS from "./abbreviations.json" with { type: "json" };
import { DOCUMENT_SHORT, canonical, folded, isNumber, tokens } from "./analysis.js";
import { pair } from "./index.js";
import { abbreviation, spelt, speltAfter } from "./initials.js";
import { asks } from "./question.js";
import { decode } from "./typing.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./analysis.js").Token} Token */

/**
 * @typedef {object} Position
 * @property {string} folded
 * @property {Map<number, number>} choices folded syllable → what choosing it costs: 0 as typed, less than 1 begun so, 1 a slip
 * @property {Set<number>} exact canonical syllables that are just what was typed
 * @property {string | undefined} nearest the likeliest syllable where the site does not know the one typed
 */

/**
 * @typedef {object} Reading
 * @property {Position[]} positions
 * @property {Token[]} tokens
 * @property {boolean} marked whether it was typed with marks
 * @property {boolean} written whether an abbreviation or joined syllables were written out
 */

/** What a syllable costs that only begins as typed, and one that is a slip away. */
const BEGUN = 0.5;
const SLIP = 1;
const MOST_CHOICES = 60;
/** In a longer text, a pasted one, slips are not looked for: it would take long, and the rest of it tells enough. */
const MOST_TO_MEND = 30;
/** «III4.2» is a section, not keys of VNI. */
const NUMERAL = /^[ivx]+\d+$/i;
const COMMON = new Map(Object.entries(ABBREVIATIONS));
const SYLLABLE = /^(ngh|[ncgkpt]h|ng|tr|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|[nc]h|[cmnpt])?$/;

/**
 * Whether letters make a syllable of Vietnamese.
 * @param {string} word folded
 */
export function isSyllable(word) {
  return SYLLABLE.test(word);
}

/** What was read last: a query is read several times, whole and in parts. */
const MOST_READ = 30;
/** @type {WeakMap<Index, Map<string, Reading[]>>} */
const read = new WeakMap();

/**
 * @param {Index} index
 * @param {string} text
 * @param {{open: boolean, slips: boolean}} how `open`: the last word may be unfinished; `slips`: any word may be misspelt
 * @returns {Reading[]} the likeliest first; none for no words
 */
export function readings(index, text, how) {
  let kept = read.get(index);
  if (!kept || kept.size > MOST_READ) read.set(index, (kept = new Map()));
  const key = `${how.open} ${how.slips} ${text}`;
  let found = kept.get(key);
  if (!found) kept.set(key, (found = readAnew(index, text, how)));
  return found;
}

/**
 * @param {Index} index
 * @param {string} text
 * @param {{open: boolean, slips: boolean}} how
 * @returns {Reading[]}
 */
function readAnew(index, text, { open, slips }) {
  const restored = withoutHorn(text)
    .split(/\s+/)
    .map((word, at, all) => restore(index, word, open && at === all.length - 1))
    .join(" ");
  return expansions(index, restored, open)
    .filter((each) => !slips || each.tokens.length <= MOST_TO_MEND)
    .map((each) => ({
      tokens: each.tokens,
      written: each.written,
      marked: each.tokens.some((token) => token.canonical !== token.folded),
      positions: each.tokens.map((token, at, all) =>
        position(index, token, { open: open && at === all.length - 1, slips, alone: all.length === 1 }),
      ),
    }))
    .filter((reading) => reading.positions.length > 0);
}

/**
 * «TƯ», which an input method makes of «TW», and its «tư» in a document's number, as TW.
 * @param {string} text
 */
function withoutHorn(text) {
  return text
    .normalize("NFC")
    .replace(/([/-]\s*)tư(?!\p{L})/giu, "$1TW")
    .replace(/(^|[^\p{Ll}])TƯ(?!\p{L})/gu, "$1TW");
}

/**
 * A shorthand of a quarter or month written out, and keys left by an input method turned into the letters they mean.
 * @param {Index} index
 * @param {string} word
 * @param {boolean} open
 */
function restore(index, word, open) {
  const time = /^(?:q([1-4]|iv|i{1,3})|t(0?[1-9]|1[0-2]))(?=$|[/.-])/i.exec(word);
  if (time) return `${time[1] ? "quý" : "tháng"} ${time[1] ?? time[2]}${word.slice(time[0].length)}`;
  return word.replace(/[\p{L}\p{M}\d]+/gu, (run) => {
    const hasDigits = /^\p{L}.*\d/u.test(run);
    if (!/^\p{L}/u.test(run) || NUMERAL.test(run) || (!hasDigits && isKnown(index, run, open))) return run;
    const decoded = decode(run);
    return decoded && isKnown(index, decoded, open) ? decoded : run;
  });
}

/**
 * @param {Index} index
 * @param {string} word
 * @param {boolean} open
 */
function isKnown({ vocabulary }, word, open) {
  return vocabulary.isOwn(folded(word)) || (open && vocabulary.beginning(folded(word)).length > 0);
}

/**
 * The tokens as they stand, and with abbreviations and joined syllables written out.
 * @param {Index} index
 * @param {string} text
 * @param {boolean} open
 * @returns {{tokens: Token[], written: boolean}[]}
 */
function expansions(index, text, open) {
  const all = tokens(text);
  let literal = true;
  let changed = false;
  let beside = false;
  const written = all.flatMap((token, at) => {
    const typed = text.slice(token.start, token.end);
    const known = isKnown(index, typed, open && at === all.length - 1);
    const next = all[at + 1];
    // Beside a number the short form of a kind of document is what the number has.
    const numbered = isNumber(next) && DOCUMENT_SHORT.has(token.folded);
    const last = all[at - 1];
    const after =
      last && !isSyllable(token.folded) ? speltAfter(index, text.slice(last.start, last.end), typed) : undefined;
    const long = numbered ? undefined : (after ?? abbreviated(index, typed, beside));
    beside = long !== undefined;
    const apart = !long && !known ? separated(index, typed)?.join(" ") : undefined;
    const other =
      long ??
      apart ??
      (known || isSyllable(token.folded)
        ? undefined
        : spelt(index, typed, next ? text.slice(next.start, next.end) : ""));
    if (!other) return [token];
    changed = true;
    literal &&= known;
    return tokens(other);
  });
  const asTyped = { tokens: all, written: false };
  if (!changed) return [asTyped];
  return [...(literal ? [asTyped] : []), { tokens: written, written: true }];
}

/**
 * What an abbreviation stands for. One that could be a syllable counts only in capitals, «TU», or beside another, «btc tu».
 * @param {Index} index
 * @param {string} typed
 * @param {boolean} beside whether the word before it was one
 * @returns {string | undefined}
 */
function abbreviated(index, typed, beside) {
  const short = folded(typed);
  if (SYLLABLE.test(short) && !beside && typed !== typed.toUpperCase()) return undefined;
  return COMMON.get(short) ?? abbreviation(index, short);
}

/**
 * A text with keys that an input method left in the words of a question turned into letters: «lamf gif» → «làm gì».
 * @param {Index} index
 * @param {string} text
 */
export function typedOut(index, text) {
  return text.replace(/[\p{L}\p{M}]+/gu, (run) => {
    if (isKnown(index, run, false)) return run;
    const decoded = decode(run);
    return decoded && asks(decoded) ? decoded.normalize("NFC") : run;
  });
}

/**
 * Syllables typed as one word, apart again: «canbo» → can bo, «NQTW» → NQ TW; the parting with most known pairs.
 * @param {Index} index
 * @param {string} typed
 * @returns {string[] | null}
 */
function separated({ vocabulary, pairs }, typed) {
  const letters = [...typed.normalize("NFC")];
  if (letters.length < 4 || letters.length > 40 || /\d/.test(typed)) return null;
  /** @type {({parts: string[], pairs: number} | null)[]} */
  const best = [{ parts: [], pairs: 0 }];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 7); start <= end - 2; start += 1) {
      const before = best[start];
      const part = letters.slice(start, end).join("");
      if (!before || !vocabulary.isOwn(folded(part))) continue;
      const last = before.parts[before.parts.length - 1];
      const known = before.pairs + (last && pairs.has(pair(folded(last), folded(part))) ? 1 : 0);
      const now = best[end];
      const better = !now || known - before.parts.length > now.pairs - now.parts.length + 1;
      if (better) best[end] = { parts: [...before.parts, part], pairs: known };
    }
  }
  const found = best[letters.length];
  return found && found.parts.length > 1 && found.pairs > 0 ? found.parts : null;
}

/**
 * @param {Index} index
 * @param {Token} token
 * @param {{open: boolean, slips: boolean, alone: boolean}} how `alone`: the query is this one word
 * @returns {Position}
 */
function position({ vocabulary }, token, { open, slips, alone }) {
  const choices = new Map(/** @type {[number, number][]} */ ([]));
  const exact = new Set(/** @type {number[]} */ ([]));
  const add = (/** @type {string} */ word, /** @type {number} */ cost) => {
    const number = vocabulary.folded(word);
    if (number >= 0 && !choices.has(number) && choices.size < MOST_CHOICES) choices.set(number, cost);
  };
  add(token.folded, 0);
  if (token.also) add(token.also, 0);
  if (vocabulary.canonical(token.canonical) >= 0) exact.add(vocabulary.canonical(token.canonical));
  if (open && !(isNumber(token) && token.folded.length > 3)) {
    const begun = vocabulary.beginning(token.folded);
    for (const word of begun) add(word, BEGUN);
    if (begun.length) {
      for (const number of vocabulary.canonicalsBeginning(canonical(token.canonical))) exact.add(number);
    }
  }
  // A lone word typed with marks means just that word.
  const sure = alone && token.canonical !== token.folded;
  const near = (slips || choices.size === 0) && !sure ? vocabulary.near(token.folded) : [];
  for (const word of near) add(word, SLIP);
  return { folded: token.folded, choices, exact, nearest: near[0] };
}
