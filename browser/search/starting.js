// @ts-check
/** What an empty search box offers: the pages that answer most, the documents cited most, and what may be typed. */

/** @typedef {import("./entries.js").Entry} Entry */

/**
 * @typedef {object} Start
 * @property {{location: string, title: string, text: string}[]} pages
 * @property {{location: string, title: string, text: string}[]} documents
 * @property {string[]} tries queries, each of another kind
 */

const PAGES = ["viec", "thoi-han", "ai", "tai"];
const MOST_DOCUMENTS = 4;

/**
 * @param {import("./index.js").Index} index
 * @returns {Start}
 */
export function start({ entries }) {
  const cited = (/** @type {Entry} */ { first = [] }) => first.length;
  const documents = entries.filter((entry) => entry.kind === "van-ban" && cited(entry) > 1);
  const pages = PAGES.flatMap((each) => entries.filter(({ answers }) => answers === each));
  return {
    pages: pages.map(({ location, title, text }) => ({ location, title, text })),
    documents: documents
      .sort((one, other) => cited(other) - cited(one))
      .slice(0, MOST_DOCUMENTS)
      .map((entry) => ({ location: entry.location, title: entry.title, text: `được dẫn ở ${cited(entry)} chỗ` })),
    tries: tries(entries),
  };
}

/** @param {Entry[]} entries */
function tries(entries) {
  const body = entries.find(({ kind, tasks, names = [] }) => kind === "co-quan" && tasks && names.some(isShort));
  const task = entries.find(({ days }) => days?.length) ?? entries.find(({ facets }) => facets?.["thoi-han"]);
  const document = entries.find(({ kind, number, first }) => kind === "van-ban" && number && first?.length);
  const [year, month] = (task?.days?.[0] ?? "").split("-");
  return [
    body?.names?.find(isShort) ?? "",
    body ? `${body.title} phải làm gì` : "",
    task?.id ?? "",
    document?.number ?? "",
    year ? `tháng ${Number(month)}/${year}` : "",
  ].filter(Boolean);
}

/** @param {string} name */
function isShort(name) {
  return name === name.toUpperCase() && !/\s/.test(name);
}
