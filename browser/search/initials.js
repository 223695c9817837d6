// @ts-check
/** Initials of words that stand in a row in a name → those words: «btgdv» → «Ban Tuyên giáo và Dân vận», «ctrị» → «Chính trị». */

import { folded, isNumber, runs, tokens } from "./analysis.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./analysis.js").Token} Token */
/** @typedef {{name: string, words: Token[], body: boolean}} Name */

/** Words that initials leave out. */
const LINKS = new Set(["va", "cua", "cac"]);
const ONSET = /^(?:ngh|[bcdghklmnpqrstvx]+)?/;
/** Two letters may begin too much, but for two consonants that no syllable has: «đđ». */
const SHORT = /^(?:..?|tr|th|ch|nh|ng|kh|ph|gh|gi|qu)$/;

/** @type {WeakMap<Index, {names: Name[], short: Map<string, string>, spelt: Map<string, string | undefined>}>} */
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
  if (!kept.has(key)) kept.set(key, likeliest(names, letters, beside));
  return kept.get(key);
}

/**
 * @param {Name[]} names
 * @param {string} letters
 * @param {string} next
 */
function likeliest(names, letters, next) {
  let best = /** @type {{words: string, worth: number} | undefined} */ (undefined);
  for (const { name, words, body } of names) {
    for (let from = 0; from + 1 < words.length; from += 1) {
      const end = endOf(words, from, letters);
      if (end < from + 2) continue;
      const worth = (next && words[end]?.folded.startsWith(next) ? 4 : 0) + (body ? 2 : 0) + (from ? 0 : 1);
      if (!best || worth > best.worth) best = { words: name.slice(words[from].start, words[end - 1].end), worth };
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
function endOf(words, at, letters) {
  if (!letters) return at;
  const word = words[at]?.folded;
  if (!word) return -1;
  if (letters === word) return at + 1;
  const onset = ONSET.exec(word)?.[0] || word[0];
  for (let length = onset.length; length > 0; length -= 1) {
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
    const named = index.entries.filter(({ kind }) => kind === "co-quan" || kind === "van-ban" || kind === "muc");
    const names = named.flatMap(({ kind, title, names: others = [] }) =>
      [title, ...others].map((name) => ({ name, words: runs(name), body: kind === "co-quan" })),
    );
    const short = named.flatMap(({ kind, title, names: others = [] }) =>
      others
        .filter((name) => kind === "co-quan" && tokens(name).length === 1 && !isNumber(tokens(name)[0]))
        .map((name) => /** @type {[string, string]} */ ([folded(name), title])),
    );
    found = { names, short: new Map(short), spelt: new Map() };
    gathered.set(index, found);
  }
  return found;
}
