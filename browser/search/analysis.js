// @ts-check
/**
 * Vietnamese text → tokens. A token is a run of letters or of digits in the text as it stands, so that marking what was
 * found needs no mapping; each carries two readings that make spellings of one word equal.
 */

/**
 * @typedef {object} Token
 * @property {number} start where it begins in the text
 * @property {number} end where it ends
 * @property {string} canonical its letters in one form: tone placement, NFC or NFD and letter case no longer matter
 * @property {string} folded the same without any mark
 * @property {string} also a synonym that stands at the same position, or ""
 */

const RUN = /\d+|\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*/gu;
const JOINERS = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Acute, grave, hook above, tilde, dot below; a tone stands at the end of a canonical form as its number here. */
const TONES = "\u0301\u0300\u0309\u0303\u0323";
/** Types of documents and how numbers shorten them, both folded. */
const DOCUMENT_TYPES = new Map(
  Object.entries({
    "nghi quyet": "nq",
    "ke hoach": "kh",
    "chi thi": "ct",
    "quyet dinh": "qd",
    "quy dinh": "qd",
    "ket luan": "kl",
    "huong dan": "hd",
    "thong bao": "tb",
    "bao cao": "bc",
    "cong van": "cv",
    "chuong trinh": "ctr",
    "nghi dinh": "nd",
    "thong tu": "tt",
    "quy che": "qc",
    "de an": "da",
  }),
);

/** How numbers shorten the types of documents, folded. */
export const DOCUMENT_SHORT = new Set(DOCUMENT_TYPES.values());

/** @type {Map<string, {canonical: string, folded: string}>} */
const known = new Map();

/**
 * The canonical form of one run: «Hoá», «hóa» → "hoa1", «trừơng» → "trường" decomposed with its tone last, «05» → "5".
 * @param {string} run
 */
export function canonical(run) {
  return readings(run).canonical;
}

/**
 * The form without marks: «Đường» → "duong", «lý» = «lí» → "li".
 * @param {string} run
 */
export function folded(run) {
  return readings(run).folded;
}

/** @param {string} run */
function readings(run) {
  let found = known.get(run);
  if (!found) {
    found = read(run);
    if (known.size < 50000) known.set(run, found);
  }
  return found;
}

/** @param {string} run */
function read(run) {
  if (/^\d/.test(run)) {
    const number = run.replace(/^0+(?=\d)/, "");
    return { canonical: number, folded: number };
  }
  let tone = "";
  let letters = "";
  for (const sign of run.replace(JOINERS, "").normalize("NFKD").toLowerCase().replace(/[ðɖ]/g, "đ")) {
    const at = TONES.indexOf(sign);
    if (at < 0) letters += sign;
    else tone = String(at + 1);
  }
  letters = letters.replace(/([bcdđghklmnpqrstvx])y$/, "$1i").replace(/^quy$/, "qui");
  return { canonical: letters + tone, folded: letters.replace(/\p{M}/gu, "").replace(/đ/g, "d") };
}

/**
 * Every run of a text, none left out.
 * @param {string} text
 * @returns {Token[]}
 */
export function runs(text) {
  const found = [];
  for (const match of text.matchAll(RUN)) {
    found.push({ start: match.index, end: match.index + match[0].length, ...readings(match[0]), also: "" });
  }
  return found;
}

/**
 * The tokens of a text as search sees them: «số» before a number and «năm» before a year take no position; «quý I» is
 * also «quý 1», «khóa XIII» also «khóa 13», and «nghị quyết» before a number also «NQ».
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  const all = runs(text);
  const kept = all.filter((token, at) => !isFiller(token, all[at + 1]));
  kept.forEach((token, at) => {
    const before = kept[at - 1]?.folded ?? "";
    const capitals = text.slice(token.start, token.end) === token.folded.toUpperCase();
    if (before === "qui" || (capitals && token.folded.length > 1)) token.also = roman(token.folded);
    if (!token.also && before && isNumber(kept[at + 1])) token.also = shortType(`${before} ${token.folded}`);
  });
  return kept;
}

/**
 * A text as search compares it: its syllables without marks.
 * @param {string} text
 */
export function foldedText(text) {
  return tokens(text)
    .map((token) => token.folded)
    .join(" ");
}

/**
 * A Roman numeral up to XXXIX in digits, or "".
 * @param {string} numeral in small letters
 */
function roman(numeral) {
  const [, tens, ones] = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(numeral) ?? [];
  const value =
    10 * (tens?.length ?? 0) + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].indexOf(ones ?? "");
  return value > 0 ? String(value) : "";
}

/** @param {string} words */
function shortType(words) {
  // «quy» is folded to «qui» like every other syllable.
  return DOCUMENT_TYPES.get(words.replace(/^qui /, "quy ")) ?? "";
}

/**
 * @param {Token} token
 * @param {Token | undefined} next
 */
function isFiller(token, next) {
  if (!next || !isNumber(next)) return false;
  return token.folded === "so" || (token.folded === "nam" && /^(19|20)\d\d$/.test(next.folded));
}

/** @param {Token | undefined} token */
export function isNumber(token) {
  return token !== undefined && /^\d/.test(token.folded);
}
