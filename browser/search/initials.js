// @ts-check
/**
 * Initials of words that stand in a row, in a name or else in the plan's own words → those words: «btgdv» → «Ban Tuyên giáo và
 * Dân vận», «ctrị» → «Chính trị», «csdl» → «cơ sở dữ liệu».
 */

import { folded, isNumber, runs, tokens } from "./analysis.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./analysis.js").Token} Token */
/** @typedef {{text: string, words: Token[]}} Text */

/** Words that initials leave out. */
export const LINKS = new Set(["va", "cua", "cac"]);
/** So often at least do words that initials stand for keep together, of all the times the rarest of them stands. */
const LEAST_TOGETHER = 0.25;
/** Kinds of entries whose words are the plan's, or a document's. */
const SAYING = new Set(["diem", "muc", "van-ban"]);
const ONSET = /^(?:ngh|[bcdghklmnpqrstvx]+)?/;
/** Two letters may begin too much, but after a word of the name, «ban tc», or for two consonants that no syllable has: «đđ». */
const SHORT = /^(?:..?|tr|th|ch|nh|ng|kh|ph|gh|gi|qu)$/;

/**
 * Names of bodies, other texts and how often a word stands in these, abbreviations of bodies, and what was spelt before.
 * @typedef {{names: Text[], texts: Text[], often: Map<string, number>, short: Map<string, string>, spelt: Map<string, string | undefined>}} Known
 */
/** @type {WeakMap<Index, Known>} */
const gathered = new WeakMap();

/**
 * The name of the body that the plan's own abbreviation stands for.
 * @param {Index} index
 * @param {string} short folded
 */
export function abbreviation(index, short) {
  return known(index).short.get(short);
}

/**
 * The words that two letters begin after a word, in a name or else a text: «tc» of «ban tc» → «tổ chức».
 * @param {Index} index
 * @param {string} before
 * @param {string} typed
 * @returns {string | undefined}
 */
export function speltAfter(index, before, typed) {
  const letters = folded(typed);
  if (!/^[a-z]{2}$/.test(letters)) return undefined;
  const first = folded(before);
  const { names, texts } = known(index);
  for (const { text, words } of [...names, ...texts]) {
    const at = words.findIndex(
      ({ folded: word }, from) => word === first && endOf(words, from + 1, letters) === from + 3,
    );
    if (at >= 0) return text.slice(words[at + 1].start, words[at + 2].end);
  }
  return undefined;
}

/**
 * The words of a name that a run of letters spells by their beginnings, the last of them perhaps whole.
 * @param {Index} index
 * @param {string} typed
 * @param {string} next the word typed after it, or ""; a name that goes on with it is the likelier
 * @returns {string | undefined}
 */
export function spelt(index, typed, next) {
  const letters = folded(typed);
  const beside = folded(next);
  if (!/^[a-z]+$/.test(letters) || (SHORT.test(letters) && !/^(?:dd|bb|pp)$/.test(letters))) return undefined;
  const { names, spelt: kept } = known(index);
  const key = `${letters} ${beside}`;
  if (!kept.has(key)) kept.set(key, likeliest(names, letters, beside) ?? keptTogether(known(index), letters));
  return kept.get(key);
}

/**
 * The words that letters spell in texts, if they keep together there: where the rarest of them stands, the others mostly do.
 * @param {Known} known
 * @param {string} letters
 */
function keptTogether({ texts, often: stands }, letters) {
  const found = new Map(/** @type {[string, {often: number, rarest: number}][]} */ ([]));
  for (const { text, words } of texts) {
    for (let from = 0; from + 1 < words.length; from += 1) {
      const end = LINKS.has(words[from].folded) ? -1 : endOf(words, from, letters);
      if (end < from + 2) continue;
      const row = text.slice(words[from].start, words[end - 1].end).toLowerCase();
      const times = words.slice(from, end).map((word) => stands.get(word.folded) ?? 1);
      found.set(row, { often: (found.get(row)?.often ?? 0) + 1, rarest: Math.min(...times) });
    }
  }
  const worth = (/** @type {{often: number, rarest: number}} */ { often, rarest }) => (often / rarest) * often;
  const rows = [...found].filter(([, { often, rarest }]) => often >= LEAST_TOGETHER * rarest);
  return rows.sort(([, one], [, other]) => worth(other) - worth(one))[0]?.[0];
}

/**
 * @param {Text[]} names
 * @param {string} letters
 * @param {string} next
 */
function likeliest(names, letters, next) {
  let best = /** @type {{words: string, worth: number} | undefined} */ (undefined);
  for (const { text, words } of names) {
    for (let from = 0; from + 1 < words.length; from += 1) {
      const end = endOf(words, from, letters);
      if (end < from + 2) continue;
      const worth = (next && words[end]?.folded.startsWith(next) ? 2 : 0) + (from ? 0 : 1);
      if (!best || worth > best.worth) best = { words: text.slice(words[from].start, words[end - 1].end), worth };
    }
  }
  return best?.words;
}

/**
 * The word after those that letters spell from a word on, or -1.
 * @param {Token[]} words
 * @param {number} at
 * @param {string} letters
 * @returns {number}
 */
export function endOf(words, at, letters) {
  if (!letters) return at;
  const word = words[at]?.folded;
  if (!word) return -1;
  if (letters === word) return at + 1;
  const onset = ONSET.exec(word)?.[0] || word[0];
  for (let length = 1; length <= onset.length; length += 1) {
    if (!letters.startsWith(onset.slice(0, length))) continue;
    const end = endOf(words, at + 1, letters.slice(length));
    if (end > 0) return end;
  }
  return LINKS.has(word) ? endOf(words, at + 1, letters) : -1;
}

/** @param {Index} index */
function known(index) {
  let found = gathered.get(index);
  if (!found) {
    const bodies = index.entries.filter(({ kind }) => kind === "co-quan");
    const names = bodies.flatMap(({ title, names: others = [] }) => [title, ...others]);
    const short = bodies.flatMap(({ title, names: others = [] }) =>
      others
        .filter((name) => tokens(name).length === 1 && !isNumber(tokens(name)[0]))
        .map((name) => /** @type {[string, string]} */ ([folded(name), title])),
    );
    const said = index.entries.filter(({ kind }) => SAYING.has(kind)).map(({ title, text }) => `${title}. ${text}`);
    const often = new Map(/** @type {[string, number][]} */ ([]));
    const texts = said.map(read);
    for (const { folded: word } of texts.flatMap(({ words }) => words)) often.set(word, (often.get(word) ?? 0) + 1);
    found = { names: names.map(read), texts, often, short: new Map(short), spelt: new Map() };
    gathered.set(index, found);
  }
  return found;
}

/** @param {string} text */
function read(text) {
  return { text, words: runs(text) };
}
