// @ts-check
/**
 * Where the theme makes its search worker. We hear what it answers. Neither the worker nor the index is asked for before
 * someone reaches for the box: most visits never do, and on a slow line it would come before what they read. On file://,
 * where browsers refuse workers, the same script runs in the page.
 */

/** @typedef {import("../search/search.js").Answer} Answer */

import { index } from "./index.js";
import { CHOSEN, mine } from "./mine.js";

/** @typedef {import("../search/starting.js").Start} Start */
/** @typedef {(message: unknown) => void} Post */

const SETUP = 0;
const READY = 1;
const RESULT = 3;
const MINE = "mine";

/**
 * @param {HTMLElement} root the theme's search; its form bears no name, or the theme would load the index by itself
 * @param {(answer: Answer) => void} hear is told every answer of the search
 * @param {(start: Start) => void} begin is told what an empty box offers, once the search is ready
 * @param {() => void} fail is told when this browser cannot search
 */
export function openGate(root, hear, begin, fail) {
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
  window.Worker = new Proxy(window.Worker, {
    construct(native, [address, options]) {
      if (address !== config.search) return Reflect.construct(native, [address, options]);
      const worker = waiting(reachedFor(root), (post, failed) =>
        location.protocol === "file:" ? inPage(address, post, failed) : apart(native, address, post, failed),
      );
      worker.addEventListener("message", (/** @type {any} */ { data }) => {
        if (data.type === RESULT) hear(data.data);
        if (data.type === READY && data.data) begin(data.data);
      });
      worker.addEventListener("error", fail);
      const tell = () => worker.postMessage({ type: MINE, data: mine()?.id ?? "" });
      document.addEventListener(CHOSEN, tell);
      tell();
      return worker;
    },
  });
}

/**
 * Until someone points at what opens the search, or is in its box by any way.
 * @param {HTMLElement} root
 * @returns {Promise<unknown>}
 */
function reachedFor(root) {
  return new Promise((reached) => {
    root.addEventListener("focusin", reached);
    document.getElementById("__search")?.addEventListener("change", reached);
    for (const opener of document.querySelectorAll("label[for=__search], [data-plan-search]")) {
      opener.addEventListener("pointerover", reached);
    }
  });
}

/**
 * What the theme needs of a Worker; the search begins behind it once it is reached for, and is set up with the index.
 * @param {Promise<unknown>} reached
 * @param {(post: Post, failed: () => void) => Promise<Post>} start
 */
function waiting(reached, start) {
  const worker = new EventTarget();
  const failed = () => worker.dispatchEvent(new Event("error"));
  const started = reached.then(() => {
    const receiving = start((data) => worker.dispatchEvent(new MessageEvent("message", { data })), failed);
    Promise.all([receiving, index()]).then(([receive, data]) => receive({ type: SETUP, data }), failed);
    return receiving;
  });
  return Object.assign(worker, {
    postMessage: (/** @type {unknown} */ message) => void started.then((receive) => receive(message)),
  });
}

/**
 * @param {typeof Worker} native
 * @param {string} address
 * @param {Post} post
 * @param {() => void} failed
 * @returns {Promise<Post>}
 */
async function apart(native, address, post, failed) {
  const worker = new native(address);
  worker.addEventListener("message", ({ data }) => post(data));
  worker.addEventListener("error", failed);
  return (message) => worker.postMessage(message);
}

/**
 * @param {string} address
 * @param {Post} post
 * @param {() => void} failed
 * @returns {Promise<Post>}
 */
function inPage(address, post, failed) {
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
  return new Promise((begun) => {
    script.addEventListener("error", failed);
    script.addEventListener("load", () => begun(/** @type {any} */ (globalThis).planSearch(post)));
  });
}
