// @ts-check
/**
 * The search behind the theme's box, in its worker's protocol (Material 9.8.1): {0: setup} → {1: ready}, with what an empty box
 * offers, {2: query} → {3: result}; and besides it {"mine": the id of the reader's own body, or ""}. Where a browser refuses workers, on file://, `page/gate.js` runs this same file in the page.
 */

import { createIndex } from "./index.js";
import { search } from "./search.js";
import { start } from "./starting.js";

/** @typedef {{type: number | string, data?: any}} Message */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const MINE = "mine";

/**
 * @param {(message: Message) => void} post
 * @returns {(message: Message) => void}
 */
function createSearch(post) {
  /** @type {import("./index.js").Index | null} */
  let index = null;
  /** @type {string | null} the newest query not answered yet; older ones are of no use to anyone */
  let waiting = null;
  let mine = "";

  const answer = () => {
    if (index === null || waiting === null) return;
    const query = waiting;
    waiting = null;
    post({ type: RESULT, data: search(index, query, mine) });
  };

  return (message) => {
    if (message.type === SETUP) {
      createIndex(message.data.docs, message.data.config)
        .then((made) => {
          index = made;
          post({ type: READY, data: start(made) });
          answer();
        })
        .catch((why) => {
          // Outside the promise the page hears of it.
          setTimeout(() => {
            throw why;
          });
        });
    } else if (message.type === MINE) {
      mine = message.data;
    } else if (message.type === QUERY) {
      waiting = message.data;
      setTimeout(answer);
    }
  };
}

const scope = /** @type {any} */ (globalThis);
if (scope.document) scope.planSearch = createSearch;
else {
  const receive = createSearch((message) => scope.postMessage(message));
  scope.onmessage = (/** @type {MessageEvent} */ { data }) => receive(data);
}
