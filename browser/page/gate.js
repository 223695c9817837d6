// @ts-check
/**
 * Where the theme makes its search worker. We hear what it answers. Neither the worker nor the index is asked for before
 * someone is in the box, where the theme leads whoever opens it: most visits never search, and on a slow line both would
 * come before what is read. On file://, where browsers refuse workers, the same script runs in the page.
 */

/** @typedef {import("../search/search.js").Answer} Answer */

import { config, index, run } from "./index.js";
import { CHOSEN, mine } from "./mine.js";

/** @typedef {import("../search/starting.js").Start} Start */

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
  const native = window.Worker;
  /** @param {string} address */
  function Gate(address) {
    if (address !== config().search) return new native(address);
    const box = new EventTarget();
    const reached = new Promise((done) => root.addEventListener("focusin", done));
    const started = reached
      .then(() => (location.protocol === "file:" ? inPage(address) : new native(address)))
      .then((worker) => {
        worker.addEventListener("message", (/** @type {any} */ { data }) => {
          if (data.type === RESULT) hear(data.data);
          if (data.type === READY) begin(data.data);
          box.dispatchEvent(new MessageEvent("message", { data }));
        });
        worker.addEventListener("error", fail);
        const tell = () => worker.postMessage({ type: MINE, data: mine()?.id });
        document.addEventListener(CHOSEN, tell);
        tell();
        index().then((data) => worker.postMessage({ type: SETUP, data }), fail);
        return worker;
      });
    started.catch(fail);
    const postMessage = (/** @type {unknown} */ message) => started.then((worker) => worker.postMessage(message));
    return Object.assign(box, { postMessage });
  }
  window.Worker = /** @type {any} */ (Gate);
}

/**
 * What a page needs of a Worker, the script running beside it.
 * @param {string} address
 */
async function inPage(address) {
  await run(address);
  const worker = new EventTarget();
  const post = (/** @type {unknown} */ data) => worker.dispatchEvent(new MessageEvent("message", { data }));
  return Object.assign(worker, { postMessage: /** @type {any} */ (globalThis).planSearch(post) });
}
