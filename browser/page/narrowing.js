// @ts-check
/** What a row of the table of tasks has, what a reader asks for, and which rows answer; no page is touched here. */

import { runs } from "../search/analysis.js";

/** @typedef {import("../search/analysis.js").Token} Token */

/**
 * @typedef {object} Row
 * @property {Map<string, string[]>} has the values that a filter may ask for, by its name
 * @property {string} id its id, as «III.4.2»
 * @property {Token[]} words the words of its task, as issued
 * @property {string} until its last day (YYYY-MM-DD), or ""
 * @property {string} lead who leads it, or ""
 */

/**
 * @typedef {object} Asked
 * @property {Map<string, string[]>} values any of which a row must have, by the name of the filter
 * @property {string} words
 * @property {string} order «», «thoi-han» or «chu-tri»
 */

const TONE = /[1-5]$/;
/** What is typed of an id; anything else is words. */
const ID = /^[ivxlc]+(\.[0-9a-z]*)*$/i;

/**
 * The rows that have what is asked for, in the order asked for.
 * @template {Row} Kind
 * @param {Kind[]} rows as the plan has them
 * @param {Asked} asked
 * @returns {Kind[]}
 */
export function narrowed(rows, { values, words, order }) {
  const typed = runs(words);
  const id = ID.test(words.trim()) && words.includes(".") ? words.trim().toLowerCase() : "";
  const found = rows.filter(
    (row) =>
      [...values].every(([name, wanted]) => wanted.some((value) => row.has.get(name)?.includes(value))) &&
      (id
        ? row.id.toLowerCase().startsWith(id)
        : typed.every((word, at) => row.words.some((each) => says(each, word, at === typed.length - 1)))),
  );
  return order ? found.sort(order === "thoi-han" ? byDay : byLead) : found;
}

/**
 * Whether a word of a row is the one typed: with its marks if it was typed with any, without them otherwise. The last
 * word may still be half typed.
 * @param {Token} word
 * @param {Token} typed
 * @param {boolean} begun
 */
function says(word, typed, begun) {
  if (typed.canonical === typed.folded) {
    return begun ? word.folded.startsWith(typed.folded) : word.folded === typed.folded;
  }
  if (!begun) return word.canonical === typed.canonical;
  const [tone] = TONE.exec(typed.canonical) ?? [""];
  return word.canonical.startsWith(typed.canonical.replace(TONE, "")) && (!tone || word.canonical.endsWith(tone));
}

/**
 * @param {Row} one
 * @param {Row} other
 */
function byDay(one, other) {
  return Number(!one.until) - Number(!other.until) || (one.until < other.until ? -1 : Number(one.until > other.until));
}

/**
 * @param {Row} one
 * @param {Row} other
 */
function byLead(one, other) {
  return Number(!one.lead) - Number(!other.lead) || one.lead.localeCompare(other.lead, "vi");
}
