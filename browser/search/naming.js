// @ts-check
/** Which entries a query means as a whole: a body by its name or abbreviation, a document by its number. */

import { foldedText, tokens } from "./analysis.js";
import { documentCalls, issued } from "./documents.js";
import { pair } from "./index.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./rewriting.js").Reading} Reading */

const LONGEST_NAME = 14;
/** «Ban Tổ chức» is «Ban Tổ chức Tỉnh ủy». */
const MOST_LEFT_OFF = 2;
/** A name that takes less than one word in so many of a query is not what it is about. */
const ONE_IN = 4;
/** What people say before an id: «mục II.3.2», «phần IV». */
const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const LOCATOR = /^(tieu muc|muc|phan|diem) /;

/**
 * The entries that a reading names, the plan's own order kept.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {number[]}
 */
export function named(index, reading) {
  const words = meant(index, reading);
  const name = words.join(" ");
  const whole =
    index.named.get(name) ??
    index.named.get(name.replace(LOCATOR, "")) ??
    (reading.written ? onlyOneBegins(index, name) : null) ??
    placed(index, name);
  if (!words.some((word) => /^\d/.test(word))) return whole.length ? whole : issued(index, words);
  const numbered = documentCalls(index).filter(
    ({ number, call, about, kind }) =>
      words.includes(number) &&
      (words.every((word) => call.has(word) || word === "cua" || word === "so") ||
        (kind.has(words[0]) && words.every((word) => about.has(word)))),
  );
  return [...new Set([...whole, ...numbered.map(({ entry }) => entry)])];
}

/**
 * The body, or of more words the document, whose name begins so, if there is just one, or just one
 * that has tasks: «UBKT», «NQ Đại hội XIII».
 * @param {Index} index
 * @param {string} name
 * @returns {number[] | null}
 */
function onlyOneBegins(index, name) {
  const own = startingWith(index, name, name.split(" ").length > 2 ? ["co-quan", "van-ban"] : ["co-quan"]);
  const charged = own.filter((number) => index.entries[number].tasks);
  return own.length === 1 ? own : charged.length === 1 ? charged : null;
}

/**
 * The entries of some kinds whose name begins so.
 * @param {Index} index
 * @param {string} name
 * @param {string[]} kinds
 */
function startingWith({ named: names, entries }, name, kinds) {
  const all = [...names].flatMap(([each, numbers]) => (each.startsWith(`${name} `) ? numbers : []));
  return [...new Set(all)].filter((number) => kinds.includes(entries[number].kind));
}

/**
 * The body or document whose name begins with a reading, if there is but one.
 * @param {Index} index
 * @param {Reading} reading
 */
export function begunBy(index, reading) {
  const found =
    reading.positions.length > 1 ? startingWith(index, meant(index, reading).join(" "), ["co-quan", "van-ban"]) : [];
  return found.length === 1 ? found : [];
}

/**
 * The place that is cited as people say it, from the inside out or from the outside in: «điểm 2 mục 4 phần III»; «điểm 2 mục 4»
 * of every part that has one; an id without its dots, «iii42».
 * @param {Index} index
 * @param {string} name
 */
function placed({ byId }, name) {
  const bare = name.replace(/ /g, "");
  if (/^[ivx]+ \d+$/.test(name)) {
    return [...byId].flatMap(([id, entry]) => (id.replace(/\./g, "").toLowerCase() === bare ? [entry] : []));
  }
  const [, part] = / phan (\d+|[ivx]+) /.exec(` ${name} `) ?? [];
  const [, section] = / muc (\d+(?: \d+)*) /.exec(` ${name} `) ?? [];
  const [, point] = / (?:diem|dau dong|y)(?: thu)? (\d+(?: \d+)*) /.exec(` ${name} `) ?? [];
  if (part ? !(section || point) && !/^\d/.test(part) : !(section && point)) return [];
  const numeral = part && (/^\d/.test(part) ? (ROMAN[Number(part)] ?? part) : part.toUpperCase());
  // Without its part a place may be in any of them.
  return (numeral ? [numeral] : ROMAN).flatMap((each) => {
    const entry = byId.get([each, section, point].filter(Boolean).join(".").replace(/ /g, "."));
    return entry === undefined ? [] : [entry];
  });
}

/**
 * Bodies whose name has what is asked about, «huyện ủy», «mặt trận tổ quốc tỉnh»: those with most tasks first.
 * @param {Index} index
 * @param {Reading} reading
 * @param {"anywhere" | "beginning" | "surely"} where in the name: anywhere, as of a body that is asked about; its beginning
 *   but for two words; or so of a body that has tasks, or the end of one such body's name alone
 * @returns {number[]}
 */
export function bodiesCalled(index, reading, where) {
  const anywhere = where === "anywhere";
  const words = meant(index, reading);
  const name = words.join(" ");
  if (words.length < 2 || !/[a-z]/.test(name)) return [];
  const found = new Map(/** @type {[number, boolean][]} */ ([]));
  for (const [each, numbers] of bodyNames(index)) {
    const begins = each.startsWith(`${name} `) && (anywhere || each.split(" ").length - words.length <= MOST_LEFT_OFF);
    const ends =
      each.endsWith(` ${name}`) &&
      (anywhere || !(isCut(index, each, name) || (where === "surely" && isItsOwn(index, each, name))));
    if (!begins && !ends && !(anywhere && (each.includes(` ${name} `) || isIn(words, each)))) continue;
    for (const number of numbers) found.set(number, begins || (found.get(number) ?? false));
  }
  const tasks = (/** @type {number} */ number) => index.entries[number].tasks ?? 0;
  const points = (/** @type {number} */ number) => index.entries[number].first?.length ?? 0;
  const beginning = [...found].filter(([, begins]) => begins);
  const [last] = found.size === 1 ? [...found.keys()] : [];
  const short = words.length <= MOST_LEFT_OFF || 2 * words.length > tokens(index.entries[last ?? 0].title).length;
  const sure = (beginning.length || last === undefined || !short ? beginning : [...found]).filter(([number]) =>
    tasks(number),
  );
  return (anywhere ? [...found] : where === "beginning" ? beginning : sure)
    .sort(
      ([one, oneBegins], [other, otherBegins]) =>
        tasks(other) - tasks(one) ||
        Number(otherBegins) - Number(oneBegins) ||
        points(other) - points(one) ||
        one - other,
    )
    .map(([number]) => number);
}

/**
 * Whether the end of a name begins within one of its words, since every name that begins so goes on so: «đoàn …» of
 * «đảng đoàn …», but not «tổ chức …» of «ban tổ chức …».
 * @param {Index} index
 * @param {string} name
 * @param {string} end
 */
function isCut(index, name, end) {
  const head = `${name.slice(0, -end.length).trim()} `;
  const next = `${head}${end.split(" ")[0]} `;
  const alike = bodyNames(index).filter(([each]) => each !== name && each.startsWith(head));
  return alike.length > 0 && alike.every(([each]) => `${each} `.startsWith(next));
}

/**
 * Whether a point says the end of a name where it does not say the name: «hội đồng nhân dân tỉnh» is not its «đảng đoàn».
 * @param {Index} index
 * @param {string} name
 * @param {string} end
 */
function isItsOwn({ entries, engine }, name, end) {
  const words = end.split(" ");
  return engine.search(words.slice(1).map((word, at) => [pair(words[at], word)])).some(({ entry }) => {
    const { kind, text } = entries[entry];
    if (kind !== "diem") return false;
    const said = ` ${foldedText(text)} `;
    return said.split(` ${name} `).join(" . ").includes(` ${end} `);
  });
}

/** @type {WeakMap<Index, [string, number[]][]>} */
const bodies = new WeakMap();

/**
 * Every name of a body, folded, and the bodies of that name.
 * @param {Index} index
 */
function bodyNames(index) {
  let found = bodies.get(index);
  if (!found) {
    found = [...index.named].flatMap(([name, numbers]) => {
      const own = numbers.filter((number) => index.entries[number].kind === "co-quan");
      return own.length ? /** @type {[string, number[]][]} */ ([[name, own]]) : [];
    });
    bodies.set(index, found);
  }
  return found;
}

/**
 * The bodies of which a reading holds the longest beginning of a name, of three words at least.
 * @param {Index} index
 * @param {Reading} reading
 * @param {"anywhere" | "surely"} [where] what may be held: also a part of a name that is not its beginning, or none such
 * @returns {number[]}
 */
export function bodiesInside(index, reading, where = "surely") {
  const { positions } = reading;
  for (let length = positions.length - 1; length > 2 && ONE_IN * length >= positions.length; length -= 1) {
    for (let start = 0; start + length <= positions.length; start += 1) {
      const inner = { ...reading, positions: positions.slice(start, start + length) };
      const whole = index.named.get(meant(index, inner).join(" ")) ?? [];
      const called = whole.filter((entry) => index.entries[entry].kind === "co-quan");
      const begun = bodiesCalled(index, inner, where).filter((entry) => index.entries[entry].tasks);
      if (called.length || begun.length) return [...called, ...begun];
    }
  }
  return [];
}

/**
 * Whether a name has all of the words in their order, others between them.
 * @param {string[]} words
 * @param {string} name
 */
function isIn(words, name) {
  let at = 0;
  for (const word of name.split(" ")) if (word === words[at]) at += 1;
  return words.length > 2 && at === words.length;
}

/**
 * What each position most likely means: as typed if the site knows it, else the nearest syllable.
 * @param {Index} index
 * @param {Reading} reading
 */
function meant({ vocabulary }, { positions }) {
  return positions.map(({ folded, nearest }) => (vocabulary.folded(folded) >= 0 ? folded : (nearest ?? folded)));
}

/**
 * The entries whose whole name stands somewhere in a reading, with the share of it that the longest such name makes up.
 * @param {Index} index
 * @param {Reading} reading
 * @returns {Map<number, number>}
 */
export function namedWithin(index, reading) {
  const words = meant(index, reading);
  const found = new Map(/** @type {[number, number][]} */ ([]));
  for (let length = Math.min(words.length, LONGEST_NAME); length >= 2; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const entries = index.named.get(words.slice(start, start + length).join(" ")) ?? [];
      for (const entry of entries) if (!found.has(entry)) found.set(entry, length / words.length);
    }
  }
  return found;
}
