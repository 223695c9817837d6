// @ts-check
/** What the site's search index holds. It is written by `site/exports/browser/search.py` and reaches the worker through `browser/page/gate.js`. */

/**
 * One thing to be found: a point, section, body, document or page.
 * @typedef {object} Entry
 * @property {string} location its address below the site's root
 * @property {string} kind «diem», «muc», «co-quan», «van-ban» or «trang»
 * @property {string} id its id, or "" for a page
 * @property {string} title what it is called
 * @property {string} [path] where it stands: the sections that hold it
 * @property {string[]} [names] other names that mean it as a whole
 * @property {string} [number] the number of a document
 * @property {string} text its words; of a document, as written, what it is about; completed, that it was issued and its state too
 * @property {string} [issued] who issued a document and when
 * @property {string} [state] what became of a document
 * @property {string} [more] words that find it and are not shown: what a misprint should say
 * @property {Record<string, string[]>} [facets] values by facet, but for what `first` tells
 * @property {string} [answers] what a page answers as a whole, as a question asks for it: «thoi-han»
 * @property {boolean} [editors] whether a page is for those who edit the plan
 * @property {string[]} [days] the last days (YYYY-MM-DD) by which a point is due
 * @property {string[]} [leads] ids of the bodies that lead a point
 * @property {number} [tasks] how many tasks a body leads
 * @property {string} [now] what became of a body
 * @property {string} [charge] what the plan asks of a body, in numbers
 * @property {string[]} [first] ids of the entries that follow when this one is meant: its tasks, the points that cite it
 * @property {string[]} [before] ids of the bodies whose tasks it took over
 */

/**
 * What the plan tells the search besides its entries.
 * @typedef {object} Config
 * @property {string} [plan] what the plan is called inside a sentence
 * @property {string[]} [offices] names of offices that the plan does not have
 * @property {Record<string, Record<string, string>>} [labels] facet → value → what a reader calls it
 */

/** Kinds in the order in which they stand where nothing else tells them apart. */
export const KINDS = ["diem", "muc", "co-quan", "van-ban", "trang"];

/** The facets an entry may have, by the key people type: «co-quan:ban-to-chuc-tinh-uy». */
export const FACETS = ["loai", "phan", "co-quan", "van-ban", "thoi-han"];

/**
 * The entries as written, each with its address, which is not written where kind and id tell it, a section with its heading
 * for a name and its part, a document with its kind and what it is about for one and all that is told of it for its text, a
 * point with what the section before it tells: its address, its name, where it stands, its part, who leads it.
 * @param {Entry[]} docs
 */
export function completed(docs) {
  /** @type {Entry | undefined} */
  let section;
  return docs.map((entry) => {
    if (entry.kind !== "diem") {
      const { kind, id, title, names, issued, state, location = `${kind}/${id}/` } = entry;
      const text = [entry.text, issued, state].filter(Boolean).join(" · ");
      const [, heading] = kind === "muc" && !names ? title.split(" · ") : [];
      const subject = kind === "van-ban" && entry.number && entry.text ? `${kindOf(title)} ${entry.text}` : "";
      const told = { ...entry, text, location, names: [...(names ?? []), heading, subject].filter(Boolean) };
      if (kind !== "muc") return told;
      return (section = { ...told, facets: { phan: [id.split(".")[0]], ...entry.facets } });
    }
    if (!section || entry.location !== undefined) return entry;
    const path = [section.path, section.title].filter(Boolean).join(" › ");
    const { phan = [], "co-quan": leads } = section.facets ?? {};
    return {
      leads,
      ...entry,
      facets: { phan, ...entry.facets },
      title: entry.id,
      path,
      location: `${section.location}#${entry.id}`,
    };
  });
}

/**
 * The kind of a document from what it is called: «Kết luận 01-KL/TW» → «Kết luận».
 * @param {string} title
 */
export function kindOf(title) {
  return title.split(/\s(?=\d)/)[0];
}

/**
 * The values of an entry in a facet.
 * @param {Entry} entry
 * @param {string} facet
 * @returns {string[]}
 */
export function values(entry, facet) {
  return facet === "loai" ? [entry.kind] : (entry.facets?.[facet] ?? []);
}
