// @ts-check
/** The search index as the page itself needs it, loaded when it is first asked for. */

import { completed } from "../search/entries.js";

/** @typedef {import("../search/entries.js").Entry} Entry */

/** @typedef {{config: import("../search/entries.js").Config, docs: Entry[]}} Written */

/** @type {Promise<Written> | null} */
let loading = null;

/** What a page says of the site to the theme's script. */
export function config() {
  return JSON.parse(/** @type {any} */ (document.getElementById("__config")).textContent);
}

/** The root of the site. */
export function root() {
  return new URL(config().base, location.href).href.replace(/\/?$/, "/");
}

/** What the address of a folder must end with where no server adds it. */
export function pageFile() {
  return location.protocol === "file:" ? "index.html" : "";
}

/** @type {Promise<Map<string, Entry>> | null} */
let known = null;

/**
 * Every entry by its address below the root, made once; none where the index cannot be had.
 * @returns {Promise<Map<string, Entry>>}
 */
export function entries() {
  known ??= index().then(
    ({ docs }) => new Map(completed(docs).map((entry) => [entry.location, entry])),
    () => new Map(),
  );
  return known;
}

/**
 * The index as it is written, loaded once.
 * @returns {Promise<Written>}
 */
export function index() {
  loading ??= load();
  return loading;
}

/** @returns {Promise<Written>} */
async function load() {
  if (location.protocol !== "file:") return (await fetch(`${root()}search/search_index.json`)).json();
  await run(`${root()}search/search_index.js`);
  return /** @type {any} */ (globalThis).__index;
}

/**
 * Runs a script in the page.
 * @param {string} address
 */
export function run(address) {
  return new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement("script"), { src: address, onload, onerror }));
  });
}
