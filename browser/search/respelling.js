// @ts-check
/** Misspelt words → the words of the plan that stand so side by side: «ban lội chính» → «ban noi chinh». */

import { runs } from "./analysis.js";
import { pair } from "./index.js";
import { isSyllable } from "./rewriting.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./analysis.js").Token} Token */
/** @typedef {{word: string, slips: number, often: number}} Choice */
/** @typedef {{words: string[], slips: number, often: number}} Line */

const LONGEST = 8;

/**
 * A text with a third of its words spelled otherwise, at most, so that each two neighbours stand side by side in the plan;
 * "" if there is no such spelling, or it is spelled so.
 * @param {Index} index
 * @param {string} text
 */
export function respelled(index, text) {
  const typed = runs(text);
  if (typed.length < 2 || typed.length > LONGEST) return "";
  const marked = typed.some(({ canonical, folded }) => canonical !== folded);
  let lines = /** @type {Line[]} */ ([{ words: [], slips: 0, often: 0 }]);
  for (const token of typed) {
    const all = choices(index, token, typed.length < 3, marked);
    lines = all.flatMap((choice) => {
      const before = lines.filter(
        ({ words }) => !words.length || index.pairs.has(pair(words[words.length - 1], choice.word)),
      );
      const [best] = before.sort((one, other) => one.slips - other.slips || other.often - one.often);
      if (!best || best.slips + choice.slips > Math.max(1, Math.floor(typed.length / 3))) return [];
      const { words, slips, often } = best;
      return [{ words: [...words, choice.word], slips: slips + choice.slips, often: often + choice.often }];
    });
  }
  const [best] = lines.sort((one, other) => one.slips - other.slips || other.often - one.often);
  return best?.slips ? best.words.join(" ") : "";
}

/**
 * What a word may be: as typed, if the plan says it, and what is a slip away. Of two words alone, one that is a word is
 * taken for itself.
 * @param {Index} index
 * @param {Token} token
 * @param {boolean} short
 * @param {boolean} marked
 * @returns {Choice[]}
 */
function choices({ vocabulary }, { folded }, short, marked) {
  const own = vocabulary.isOwn(folded);
  const typed = own || /^\d/.test(folded) ? [{ word: folded, slips: 0, often: 0 }] : [];
  if (short && (own || (marked && isSyllable(folded)))) return typed;
  const near = vocabulary.near(folded).filter((word) => vocabulary.isOwn(word));
  return [
    ...typed,
    ...near.map((word) => ({ word, slips: 1, often: Math.log(vocabulary.count(vocabulary.folded(word))) })),
  ];
}
