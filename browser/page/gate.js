// @ts-check
/**
 * Where the theme makes its search worker. We hear what it answers, and on file://, where browsers refuse workers, the
 * same script runs in the page.
 */

/** @typedef {import("../search/search.js").Answer} Answer */

import { CHOSEN, mine } from "./mine.js";

/** @typedef {import("../search/starting.js").Start} Start */

const READY = 1;
const RESULT = 3;
const MINE = "mine";

/**
 * @param {(answer: Answer) => void} hear is told every answer of the search
 * @param {(start: Start) => void} begin is told what an empty box offers, once the search is ready
 * @param {() => void} fail is told when this browser cannot search
 */
export function openGate(hear, begin, fail) {
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
  window.Worker = new Proxy(window.Worker, {
    construct(native, [address, options]) {
      const worker =
        location.protocol === "file:" ? inPage(String(address)) : Reflect.construct(native, [address, options]);
      if (address !== config.search) return worker;
      worker.addEventListener("message", (/** @type {MessageEvent} */ event) => {
        if (event.data.type === RESULT) hear(event.data.data);
        if (event.data.type === READY && event.data.data) begin(event.data.data);
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
 * What a page needs of a Worker, the script running beside it.
 * @param {string} address
 */
function inPage(address) {
  const worker = new EventTarget();
  const script = document.createElement("script");
  const started = new Promise((resolve) => {
    script.addEventListener("error", () => worker.dispatchEvent(new Event("error")));
    script.addEventListener("load", () => {
      const create = /** @type {any} */ (globalThis).planSearch;
      resolve(create((/** @type {unknown} */ data) => worker.dispatchEvent(new MessageEvent("message", { data }))));
    });
  });
  script.src = address;
  document.head.append(script);
  return Object.assign(worker, {
    postMessage: (/** @type {unknown} */ message) => void started.then((receive) => receive(message)),
    terminate: () => script.remove(),
  });
}
