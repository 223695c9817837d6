// @ts-check
/** Words one slip away from what was typed: a letter wrong, left out, put in or swapped, or the usual confusions of sounds. */

/** Beginnings that are taken for each other; a folded «d» is also «đ». */
const BEGINNINGS = [
  ["s", "x"],
  ["ch", "tr"],
  ["d", "gi", "r"],
  ["v", "d", "gi"],
  ["l", "n"],
  ["c", "k", "q"],
  ["ng", "ngh"],
  ["g", "gh"],
];
const ENDINGS = [
  ["n", "ng"],
  ["t", "c"],
  ["i", "y"],
  ["n", "nh"],
  ["t", "ch"],
  ["m", "n"],
];

/**
 * Whether two words differ by one letter, or by two neighbours swapped (Damerau–Levenshtein distance 1).
 * @param {string} one
 * @param {string} other
 */
export function isOneSlipAway(one, other) {
  if (one === other) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/**
 * The word with each of its confusable sounds exchanged.
 * @param {string} word folded
 * @returns {Set<string>}
 */
export function confusions(word) {
  const found = new Set(/** @type {string[]} */ ([]));
  for (const group of BEGINNINGS) {
    for (const from of group) {
      // The whole onset: «ng» is not the «n» of «ng», «ch» not its «c».
      if (onset(word) !== from) continue;
      for (const to of group) if (to !== from) found.add(to + word.slice(from.length));
    }
  }
  for (const start of [word, ...found]) {
    for (const group of ENDINGS) {
      for (const from of group) {
        if (!start.endsWith(from) || start.length < 2) continue;
        for (const to of group) if (to !== from) found.add(start.slice(0, -from.length) + to);
      }
    }
  }
  found.delete(word);
  return found;
}

/** @param {string} word */
function onset(word) {
  return /^(ngh|ng|nh|ch|tr|th|ph|kh|gh|gi(?=[aeouy])|[a-z])/.exec(word)?.[0] ?? "";
}
