// @ts-check
/** Documents as people call them: by kind and number, by who issued them, by what they are about. */

import { DOCUMENT_SHORT, foldedText, isNumber, tokens } from "./analysis.js";
import { kindOf } from "./entries.js";

/** @typedef {import("./index.js").Index} Index */

/** What a number before counts: «báo cáo 6 tháng» is no document. */
const UNITS = new Set(["thang", "nam", "ngay", "lan", "qui", "tuan"]);

/**
 * The documents of a kind, or of any, that somebody issued: «kết luận của Bộ Chính trị», «văn bản của Tỉnh ủy».
 * @param {Index} index
 * @param {string[]} words
 */
export function issued(index, [first, second, ...rest]) {
  const issuer = rest.join(" ").replace(/^cua /, "");
  return documentCalls(index).flatMap(({ entry, kind, issuers }) =>
    issuers.has(issuer) && (`${first} ${second}` === "van ban" || (kind.has(first) && kind.has(second))) ? [entry] : [],
  );
}

/**
 * The words of a text that name a document by its number: «nghị quyết 28» of «nghị quyết 28 do ai ban hành».
 * @param {string} text
 */
export function documentIn(text) {
  const all = tokens(text);
  const at = all.findIndex((token, one) => isNumber(all[one + 1]) && DOCUMENT_SHORT.has(token.also || token.folded));
  if (at < 0 || UNITS.has(all[at + 2]?.folded) || /^(19|20)\d\d$/.test(all[at + 1].folded)) return "";
  const start = all[at].also ? all[Math.max(0, at - 1)].start : all[at].start;
  let last = at + 1;
  while (all[last + 1] && /^[\s/-]$/.test(text.slice(all[last].end, all[last + 1].start)) && isSign(all[last + 1])) {
    last += 1;
  }
  return text.slice(start, all[last].end);
}

/** @param {import("./analysis.js").Token} token */
function isSign({ folded }) {
  return DOCUMENT_SHORT.has(folded) || ["tw", "tu"].includes(folded);
}

/** @typedef {{entry: number, number: string, kind: Set<string>, issuers: Set<string>, call: Set<string>, about: Set<string>}} Call */
/** @type {WeakMap<Index, Call[]>} */
const calls = new WeakMap();

/**
 * The words by which each numbered document may be called, by its kind and number, and by who issued it and when; after
 * its kind by what it is about too, «nghị quyết 28 nông lâm trường».
 * @param {Index} index
 */
export function documentCalls(index) {
  let found = calls.get(index);
  if (!found) {
    found = index.entries.flatMap((entry, at) => {
      const number = tokens(entry.number ?? "").find(isNumber);
      if (!number) return [];
      const said = (/** @type {string} */ text) => new Set(tokens(text).flatMap(({ folded, also }) => [folded, also]));
      const call = said(`${entry.title} · ${entry.issued ?? ""}`);
      const about = said(`${entry.title} · ${entry.text}`);
      const kind = said(`${kindOf(entry.title)} 1`);
      const issuers = new Set((entry.issued ?? "").split(" · ").map((part) => foldedText(part)));
      return [{ entry: at, number: number.folded, kind, issuers, call, about }];
    });
    calls.set(index, found);
  }
  return found;
}
