// @ts-check
/** Names that people ask by and a plan need not have: of offices, as `config.offices` lists them, and of other bodies. */

import COMMON from "./common_names.json" with { type: "json" };
import { isNumber, runs } from "./analysis.js";
import { LINKS, endOf } from "./initials.js";
import { isSyllable } from "./rewriting.js";

/** @typedef {import("./analysis.js").Token} Token */
/** @typedef {import("./index.js").Index} Index */

/**
 * @typedef {object} Common
 * @property {string} words the name, as far as it was typed
 * @property {string} typed
 * @property {string[]} nearest wordings of plans that such a body belongs to
 * @property {string} said what a public source says of it, or ""
 * @property {string} source its address, or ""
 */

/** @typedef {[string, typeof COMMON[number], boolean]} Named */

/** So many words of an office's name are the office, «sở giáo dục»; without marks they may be others. */
const ENOUGH = 2;
/** What begins as a name does and goes on longer is a sentence. */
const LONGEST = 6;

/**
 * The longest common name in a text.
 * @param {Index} index
 * @param {string} content
 * @param {boolean} unsaid whether it stands nowhere as it is, so that the whole of it may be initials, «ca tinh»
 * @returns {Common | null}
 */
export function commonIn({ config }, content, unsaid) {
  const typed = runs(content);
  let best = /** @type {(Common & {length: number}) | null} */ (null);
  for (const [name, group, office] of names(config.offices ?? [])) {
    const words = runs(name);
    for (let start = 0; start < typed.length; start += 1) {
      let { steps, length } = spelt(content, typed, start, words);
      if (unsaid && !start && typed.length === 2 && !length) {
        ({ steps, length } = spelt(content.toUpperCase(), typed, 0, words));
      }
      const marked = typed.slice(start, start + steps).some(({ canonical, folded }) => canonical !== folded);
      const lone = steps === 1 && typed[start].folded.length < 3; // «TU» begins too much
      const enough = length === words.length || (office && length >= (marked ? ENOUGH : ENOUGH + 1));
      if (lone || !enough || (best && length <= best.length)) continue;
      const shown = content.slice(typed[start].start, typed[start + steps - 1].end);
      best = { ...group, words: name.slice(0, words[length - 1].end), typed: shown, length };
    }
  }
  return best ?? headed(content, typed);
}

/**
 * Every name, the group it is in, and whether it is an office's.
 * @param {string[]} offices
 * @returns {Named[]}
 */
function names(offices) {
  const groupOf = (/** @type {string} */ name) => COMMON.find(({ head }) => head && name.startsWith(head)) ?? COMMON[0];
  return [
    ...offices.map((name) => /** @type {Named} */ ([name, groupOf(name.toLowerCase()), true])),
    ...COMMON.flatMap((group) => group.names.map((name) => /** @type {Named} */ ([name, group, false]))),
  ];
}

/**
 * How many tokens from one on say the beginning of a name, and how many of its words: as they are, or by initials.
 * @param {string} content
 * @param {Token[]} typed
 * @param {number} start
 * @param {Token[]} words
 */
function spelt(content, typed, start, words) {
  let at = start;
  let length = 0;
  let said = 0;
  while (at < typed.length && length < words.length) {
    const { canonical, folded } = typed[at];
    const word = words[length];
    const capitals = content.slice(typed[at].start, typed[at].end) === folded.toUpperCase(); // «CA tỉnh»
    const end = folded.length > 1 && (capitals || !isSyllable(folded)) ? endOf(words, length, folded) : -1;
    if (word.folded === folded && (word.canonical === canonical || canonical === folded)) length += 1;
    else if (end > length + 1) length = end;
    else if (said && LINKS.has(word.folded)) {
      length += 1;
      continue;
    } else break;
    at += 1;
    said = length;
  }
  return { steps: at - start, length: said };
}

/**
 * What begins as offices of a kind do, «sở ttttt», «đảng ủy khu công nghiệp», whatever it is called. One syllable typed without
 * its marks may be another word.
 * @param {string} content
 * @param {Token[]} typed
 * @returns {Common | null}
 */
function headed(content, typed) {
  for (const group of COMMON) {
    const head = runs(group.head ?? "");
    const next = typed[head.length];
    if (
      !head.length ||
      !next ||
      isNumber(next) ||
      typed.length > LONGEST ||
      head.some(({ folded }, at) => folded !== typed[at].folded)
    ) {
      continue;
    }
    const marked = head.every(({ canonical }, at) => canonical === typed[at].canonical);
    if (marked || head.length > 1 || !isSyllable(next.folded)) {
      return { ...group, words: content, typed: content.trim() };
    }
  }
  return null;
}
