// @ts-check
/** The entries of the search index as the page itself needs them, loaded when they are first asked for. */

import { completed } from "../search/entries.js";

/** @typedef {import("../search/entries.js").Entry} Entry */

/** @type {Promise<Map<string, Entry>> | null} */
let loading = null;

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
 * Every entry by its address below the root.
 * @returns {Promise<Map<string, Entry>>}
 */
export function entries() {
  loading ??= load().then((docs) => new Map(completed(docs).map((entry) => [entry.location, entry])));
  return loading;
}

/** @returns {Promise<Entry[]>} */
async function load() {
  if (location.protocol !== "file:") {
    const answer = await fetch(new URL("search/search_index.json", root()));
    return answer.ok ? (await answer.json()).docs : [];
  }
  const script = document.createElement("script");
  script.src = new URL("search/search_index.js", root()).href;
  document.head.append(script);
  await new Promise((resolve) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
  });
  return /** @type {any} */ (globalThis).__index?.docs ?? [];
}
