// @ts-check
/** Terms → the entries that hold them, each with what that is worth: BM25+ (Lv and Zhai, CIKM 2011), a field at a time. */

/** How soon more of a term adds no more, how much a long field counts for less, the least that a term is worth. */
const SATURATION = 1.2;
const BY_LENGTH = 0.7;
const LEAST = 0.5;

/** @typedef {{entry: number, score: number}} Found */

/**
 * @typedef {object} Engine
 * @property {(fields: string[][]) => void} add the next entry, by the terms of each of its fields
 * @property {(groups: string[][]) => Found[]} search the entries that hold a term of every group, those worth most first
 */

/**
 * @typedef {object} Field
 * @property {Map<string, Map<number, number>>} held term → entry → how often
 * @property {number[]} lengths different terms by entry
 * @property {number} all the sum of the lengths
 */

/**
 * @param {number} count of fields
 * @returns {Engine}
 */
export function createEngine(count) {
  const fields = /** @type {Field[]} */ (
    Array.from({ length: count }, () => ({ held: new Map(), lengths: [], all: 0 }))
  );
  return {
    add(texts) {
      fields.forEach((field, at) => {
        const entry = field.lengths.length;
        for (const term of texts[at]) {
          let by = field.held.get(term);
          if (!by) field.held.set(term, (by = new Map()));
          by.set(entry, (by.get(entry) ?? 0) + 1);
        }
        field.lengths.push(Math.max(1, new Set(texts[at]).size));
        field.all += field.lengths[entry];
      });
    },
    search(groups) {
      let found = /** @type {Map<number, {score: number, terms: Set<string>}> | null} */ (null);
      for (const group of groups) found = both(found, oneOf(fields, group));
      return [...(found ?? [])]
        .map(([entry, { score, terms }]) => ({ entry, score: score * terms.size }))
        .sort((one, other) => other.score - one.score);
    },
  };
}

/**
 * The entries that hold one of some terms, with the worth and the terms of each.
 * @param {Field[]} fields
 * @param {string[]} group
 */
function oneOf(fields, group) {
  const found = new Map(/** @type {[number, {score: number, terms: Set<string>}][]} */ ([]));
  for (const term of group) {
    for (const { held, lengths, all } of fields) {
      const by = held.get(term);
      if (!by) continue;
      const rare = Math.log(1 + (lengths.length - by.size + 0.5) / (by.size + 0.5));
      for (const [entry, often] of by) {
        const long = 1 - BY_LENGTH + (BY_LENGTH * lengths[entry] * lengths.length) / all;
        let one = found.get(entry);
        if (!one) found.set(entry, (one = { score: 0, terms: new Set() }));
        one.score += rare * (LEAST + (often * (SATURATION + 1)) / (often + SATURATION * long));
        one.terms.add(term);
      }
    }
  }
  return found;
}

/**
 * What stands in both, with the worth and the terms of both together.
 * @param {Map<number, {score: number, terms: Set<string>}> | null} before null: everything
 * @param {Map<number, {score: number, terms: Set<string>}>} now
 */
function both(before, now) {
  if (!before) return now;
  return new Map(
    [...now].flatMap(([entry, { score, terms }]) => {
      const one = before.get(entry);
      return one ? [[entry, { score: one.score + score, terms: new Set([...one.terms, ...terms]) }]] : [];
    }),
  );
}
