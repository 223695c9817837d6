// @ts-check
/** The search index as the page itself needs it, loaded when it is first asked for. */

import { completed } from "../search/entries.js";

/** @typedef {import("../search/entries.js").Entry} Entry */

/** @typedef {{config: import("../search/entries.js").Config, docs: Entry[]}} Written */

/** @type {Promise<Written> | null} */
let loading = null;
/** @type {Promise<Map<string, Entry>> | null} */
let completing = null;

/** The root of the site. */
export function root() {
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
  return new URL(config.base ?? ".", location.href).href.replace(/\/?$/, "/");
}

/**
 * The name under which this site keeps something on the device: several sites may share one host.
 * @param {string} name
 */
export function keptAs(name) {
  return `${new URL(root()).pathname}.${name}`;
}

/** What the address of a folder must end with where no server adds it. */
export function pageFile() {
  return location.protocol === "file:" ? "index.html" : "";
}

/**
 * Every entry by its address below the root; none where the index cannot be had.
 * @returns {Promise<Map<string, Entry>>}
 */
export function entries() {
  completing ??= index().then(
    ({ docs }) => new Map(completed(docs).map((entry) => [entry.location, entry])),
    () => new Map(),
  );
  return completing;
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
  if (location.protocol !== "file:") return (await fetch(new URL("search/search_index.json", root()))).json();
  const script = document.createElement("script");
  script.src = new URL("search/search_index.js", root()).href;
  document.head.append(script);
  return new Promise((loaded, failed) => {
    script.addEventListener("load", () => loaded(/** @type {any} */ (globalThis).__index));
    script.addEventListener("error", failed);
  });
}
