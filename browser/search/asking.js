// @ts-check
/** Which pages a query asks for: by their own names, «file excel nhiệm vụ», or by what is asked alone, «khi nào?». */

import { isNumber, tokens } from "./analysis.js";
import { bestRank } from "./hits.js";
import { pair } from "./index.js";
import { partial } from "./matching.js";
import { leftOver, unsaid } from "./question.js";
import { LEAST } from "./ranking.js";
import { readings } from "./rewriting.js";
import { weight } from "./weighing.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./ranking.js").Hit} Hit */
/** @typedef {import("./analysis.js").Token} Token */

/** What is asked for, the plainest first: «tải» leaves no doubt, «ở đâu» much. */
const ORDER = ["tai", "thoi-han", "viec", "ai", "van-ban", "o-dau"];

/** @type {WeakMap<Index, {entry: number, names: Token[][]}[]>} */
const gathered = new WeakMap();

/**
 * The pages that a query names, where all else in it may stand around such a name.
 * @param {Index} index
 * @param {string} text
 * @returns {Hit[]}
 */
export function pagesAsked(index, text) {
  const typed = tokens(text);
  const letters = typed.filter((token) => !isNumber(token)); // «in 2 điểm» asks for what «in điểm» does
  const found = pages(index).flatMap(({ entry, names }) => {
    if (index.entries[entry].editors) return [];
    const standing = names.map((name) => {
      const among = name.some(isNumber) ? typed : letters;
      return places(among, name).map((at) => among[at]);
    });
    const covered = new Set(standing.flat());
    const rest = letters
      .filter((token) => !covered.has(token) && !token.also)
      .map(({ start, end }) => text.slice(start, end));
    if (!covered.size || leftOver(rest.join(" "))) return [];
    const place = ORDER.indexOf(index.entries[entry].answers ?? "");
    const first = place === 0 ? 100 : place < 0 ? 0 : 1 / (1 + place);
    const whole = standing.some(({ length }) => length === typed.length) ? 200 : 0;
    return [{ entry, score: LEAST.asked + 400 + whole + first + 10 * covered.size, at: [] }];
  });
  return found.sort((one, other) => other.score - one.score);
}

/**
 * The pages that a query has a name of which the plan does not say: «excel», «bài giảng». Whatever else it says, such a
 * page comes first where the plan has no answer, and after one where it has.
 * @param {Index} index
 * @param {string} text
 * @param {Hit[]} words what the plan has, the best first
 * @returns {{hits: Hit[], beside: string, most: boolean}} the pages; what the query says beside their names, and whether
 *   that is most of it: «phản biện xã hội» of «phản biện xã hội căn cứ văn bản nào»
 */
export function pagesHinted(index, text, words) {
  const plain = unsaid(text);
  const typed = tokens(plain);
  const best = bestRank(words);
  const body = best >= LEAST["folded phrase"] && index.entries[words[0].entry].kind === "co-quan";
  const all = new Set(/** @type {number[]} */ ([]));
  const hits = pages(index).flatMap(({ entry, names }) => {
    if (index.entries[entry].editors) return [];
    const telling = names.filter((name) => !isSaid(index, name));
    const covered = new Set(
      telling.flatMap((name) => places(typed, name).filter((at) => !isCut(index, typed, name, at))),
    );
    if (covered.size) names.forEach((name) => places(typed, name).forEach((at) => all.add(at)));
    // The tasks and files of a body are on its own page.
    const own = body && index.entries[entry].answers ? best - 10 : LEAST.asked;
    const score = best >= LEAST["exact phrase"] ? LEAST.follows - 10 : own;
    return covered.size ? [{ entry, score: score + covered.size, at: [] }] : [];
  });
  const others = typed.filter((_, at) => !all.has(at)).map(({ start, end }) => plain.slice(start, end));
  const rest = others.join(" ");
  const asked = leftOver(rest);
  return { hits, beside: asked && rest, most: tokens(asked).length > all.size };
}

/**
 * Whether the plan says a name side by side.
 * @param {Index} index
 * @param {Token[]} name
 */
function isSaid({ pairs, vocabulary }, name) {
  if (name.length === 1) return vocabulary.isOwn(name[0].folded);
  return name.slice(1).every((token, at) => pairs.has(pair(name[at].folded, token.folded)));
}

/**
 * Whether a name is cut out of words of the plan: «đọc kế hoạch» of «đôn đốc kế hoạch».
 * @param {Index} index
 * @param {Token[]} typed
 * @param {Token[]} name
 * @param {number} at where one of its words stands
 */
function isCut({ pairs }, typed, name, at) {
  const start = at - name.findIndex(({ folded }) => folded === typed[at].folded);
  return name.length > 1 && start > 0 && pairs.has(pair(typed[start - 1].folded, typed[start].folded));
}

/**
 * The pages for editors that say some of a query, those that say most of it first.
 * @param {Index} index
 * @param {string} text
 * @returns {Hit[]}
 */
export function editorsPages(index, text) {
  const typed = tokens(text);
  return readings(index, text, { open: false, slips: false }).flatMap(({ positions }) => {
    const weights = positions.map((position) => weight(index, position));
    const all = weights.reduce((sum, each) => sum + each, 0);
    return pages(index).flatMap(({ entry, names }) => {
      if (!index.entries[entry].editors) return [];
      const found = partial(index.streams[entry], positions);
      const share = [...found.held].reduce((sum, each) => sum + weights[each], 0) / all;
      const called = new Set(names.flatMap((name) => places(typed, name))).size / typed.length;
      const score = LEAST.asked + 300 * share + 400 * called + (100 * found.pairs) / positions.length;
      return share || called ? [{ entry, score, at: [] }] : [];
    });
  });
}

/**
 * The pages that answer what is asked of nothing in particular.
 * @param {Index} index
 * @param {Set<string>} wants
 * @returns {Hit[]}
 */
export function pagesFor({ entries }, wants) {
  return ORDER.filter((each) => wants.has(each)).flatMap((each, at) =>
    entries.flatMap((entry, number) =>
      entry.answers === each ? [{ entry: number, score: LEAST.asked + 300 - at, at: [] }] : [],
    ),
  );
}

/** @param {Index} index */
function pages(index) {
  let found = gathered.get(index);
  if (!found) {
    found = index.entries.flatMap(({ kind, title, names }, entry) =>
      kind === "trang" || (kind === "diem" && names?.length)
        ? [{ entry, names: [title, ...(names ?? [])].map((name) => tokens(name)) }]
        : [],
    );
    gathered.set(index, found);
  }
  return found;
}

/**
 * The tokens of a query at which a name stands, wherever it does.
 * @param {Token[]} typed
 * @param {Token[]} name
 */
function places(typed, name) {
  const lone = name.length < 2; // «tải» is not «tại»
  return typed.flatMap((_, start) => {
    const stands = name.every(({ canonical, folded }, step) => {
      const token = typed[start + step];
      return token?.folded === folded && (token.canonical === canonical || (!lone && token.canonical === token.folded));
    });
    return stands ? name.map((__, step) => start + step) : [];
  });
}
