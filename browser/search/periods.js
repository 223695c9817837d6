// @ts-check
/** A time in a query, as people type it: «quý 2 năm 2023», «Q1/2023», «t6», «6 tháng đầu năm», «31/3/2023», «hết năm 2025», «trước tháng 6». */

import { runs } from "./analysis.js";

/** @typedef {import("./analysis.js").Token} Token */

/**
 * @typedef {object} Period
 * @property {string} said as readers write it: «quý II/2023»
 * @property {string} when the same with how it was asked for: «sau quý II/2023»
 * @property {string} until what a plan says of a time up to which something lasts, «đến năm 2030», if it was asked so, or ""
 * @property {(day: string) => boolean} holds whether a day (YYYY-MM-DD) is within it
 * @property {number} start where it begins in the text
 * @property {number} end where it ends
 */

const QUARTERS = ["i", "ii", "iii", "iv"];
/** Months and quarters in words; May, «tháng năm», stands before a year more often than not, and is left out. */
const IN_WORDS = new Map(
  Object.entries({
    mot: 1,
    gieng: 1,
    hai: 2,
    ba: 3,
    tu: 4,
    bon: 4,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
    chap: 12,
  }),
);
const BEFORE = new Set(["truoc"]);
const SINCE = new Set(["tu"]);
const AFTER = new Set(["sau"]);
const SIDES = /** @type {[string, Set<string>][]} */ ([
  ["trước", BEFORE],
  ["sau", AFTER],
  ["từ", SINCE],
]);
/** Words that may stand before a time without changing which it is. */
const LEADING = new Set([
  "het",
  "den",
  "trong",
  "cuoi",
  "dau",
  "giua",
  "cho",
  "vao",
  "ca",
  "suot",
  "ngay",
  "moc",
  "nam",
  ...BEFORE,
  ...SINCE,
  ...AFTER,
]);

/**
 * The first time in a text, or null. A span of years, «2026-2031», is none: no task is due in it.
 * @param {string} text
 * @returns {Period | null}
 */
export function period(text) {
  const all = runs(text);
  for (let at = 0; at < all.length; at += 1) {
    const found = dated(all, at, text);
    // The «báo cáo tháng 11» of a body is a form.
    if (!found || (all[at - 2]?.folded === "bao" && all[at - 1].folded === "cao")) continue;
    let first = at;
    while (first > 0 && LEADING.has(all[first - 1].folded)) first -= 1;
    const words = all.slice(first, at).map((token) => token.folded);
    const { from, to, month } = found;
    const holds = (/** @type {string} */ day) => {
      if (month) return day.slice(5) >= month.from && day.slice(5) <= month.to;
      if (words.some((word) => BEFORE.has(word))) return day <= to;
      if (words.some((word) => AFTER.has(word))) return day > to;
      if (words.some((word) => SINCE.has(word))) return day >= from;
      return day >= from && day <= to;
    };
    const side = SIDES.find(([, signs]) => words.some((word) => signs.has(word)))?.[0] ?? "trong";
    return {
      said: found.said,
      when: `${side} ${found.said}`,
      until: words.includes("den") ? `đến ${found.said}` : "",
      holds,
      start: all[first].start,
      end: all[found.last].end,
    };
  }
  return null;
}

/**
 * @typedef {object} Dated
 * @property {string} said
 * @property {string} from
 * @property {string} to
 * @property {{from: string, to: string}} [month] of any year, MM-DD
 * @property {number} last the token that ends it
 */

/**
 * @param {Token[]} all
 * @param {number} at
 * @param {string} text
 * @returns {Dated | null}
 */
function dated(all, at, text) {
  const [token, next] = [all[at], all[at + 1]];
  const joined = next !== undefined && token.end === next.start;
  if ((token.folded === "qui" || (token.folded === "q" && joined)) && next) {
    const quarter = QUARTERS.indexOf(next.folded) + 1 || number(next, 4) || worded(next, 4);
    if (!quarter) return null;
    const months = { from: two(3 * quarter - 2), to: two(3 * quarter) };
    return of(`quý ${QUARTERS[quarter - 1].toUpperCase()}`, months, year(all, at + 2), at + 1);
  }
  if ((token.folded === "thang" || (token.folded === "t" && joined)) && next) {
    const month = number(next, 12) || worded(next, 12);
    return month ? of(`tháng ${month}`, { from: two(month), to: two(month) }, year(all, at + 2), at + 1) : null;
  }
  const part = partOfYear(all, at);
  if (part) return part;
  const day = number(token, 31);
  const month = next && isSide(text, token, next) ? number(next, 12) : 0;
  const dayYear = month && all[at + 2] && isSide(text, next, all[at + 2]) ? yearAt(all[at + 2]) : "";
  if (day && month && dayYear) {
    const iso = `${dayYear}-${two(month)}-${two(day)}`;
    return { said: `ngày ${day}/${month}/${dayYear}`, from: iso, to: iso, last: at + 2 };
  }
  if (day && month && text.slice(token.end, next.start) === "/") {
    const each = `${two(month)}-${two(day)}`;
    return { said: `ngày ${day}/${month}`, from: "", to: "", month: { from: each, to: each }, last: at + 1 };
  }
  const lone = number(token, 12);
  const monthYear = lone && next && isSide(text, token, next) ? yearAt(next) : "";
  if (monthYear) {
    return of(`tháng ${lone}`, { from: two(lone), to: two(lone) }, { year: monthYear, last: at + 1 }, at + 1);
  }
  const alone = yearAt(token);
  if (!alone || isSpan(all, at, text)) return null;
  return { said: `năm ${alone}`, from: `${alone}-01-01`, to: `${alone}-12-31`, last: at };
}

/**
 * The months that a report is of: «6 tháng đầu năm 2023», «9 tháng đầu năm», «6 tháng cuối năm».
 * @param {Token[]} all
 * @param {number} at
 * @returns {Dated | null}
 */
function partOfYear(all, at) {
  const [count, months, side, word] = all.slice(at, at + 4);
  const many = number(count, 12) || worded(count, 12);
  if (!many || months?.folded !== "thang" || word?.folded !== "nam") return null;
  if (side.folded !== "dau" && side.folded !== "cuoi") return null;
  const first = side.folded === "dau";
  const range = { from: two(first ? 1 : 13 - many), to: two(first ? many : 12) };
  return of(`${many} tháng ${first ? "đầu" : "cuối"} năm`, range, year(all, at + 4), at + 3);
}

/**
 * Months of a year, or of any year where none is said.
 * @param {string} said
 * @param {{from: string, to: string}} months
 * @param {{year: string, last: number} | null} found
 * @param {number} last
 * @returns {Dated}
 */
function of(said, months, found, last) {
  if (!found) return { said, from: "", to: "", month: { from: `${months.from}-01`, to: `${months.to}-31` }, last };
  const { year: which } = found;
  return {
    said: /năm$/.test(said) ? `${said} ${which}` : `${said}/${which}`,
    from: `${which}-${months.from}-01`,
    to: `${which}-${months.to}-31`,
    last: found.last,
  };
}

/**
 * The year at a token, «năm» before it or not.
 * @param {Token[]} all
 * @param {number} at
 */
function year(all, at) {
  const skip = all[at]?.folded === "nam" ? 1 : 0;
  const found = all[at + skip] ? yearAt(all[at + skip]) : "";
  return found ? { year: found, last: at + skip } : null;
}

/** @param {Token} token */
function yearAt(token) {
  return /^(19|20)\d\d$/.test(token.folded) ? token.folded : "";
}

/**
 * @param {Token} token
 * @param {number} most
 */
function number(token, most) {
  const value = /^\d{1,2}$/.test(token.folded) ? Number(token.folded) : 0;
  return value <= most ? value : 0;
}

/**
 * @param {Token} token
 * @param {number} most
 */
function worded(token, most) {
  const value = IN_WORDS.get(token.folded) ?? 0;
  return value <= most ? value : 0;
}

/**
 * Whether two numbers are written as one date: «31/3», «3-2023», «3 2023».
 * @param {string} text
 * @param {Token} one
 * @param {Token} other
 */
function isSide(text, one, other) {
  return /^\s*[/.\s-]\s*$/.test(text.slice(one.end, other.start));
}

/**
 * @param {Token[]} all
 * @param {number} at
 * @param {string} text
 */
function isSpan(all, at, text) {
  const sign = /^\s*[-–—]\s*$/;
  return [at - 1, at].some((one) => {
    const [left, right] = [all[one], all[one + 1]];
    return left && right && yearAt(left) && yearAt(right) && sign.test(text.slice(left.end, right.start));
  });
}

/** @param {number} value */
function two(value) {
  return String(value).padStart(2, "0");
}
