// @ts-check
/** What was looked for on this device, and found; nothing is kept where a browser keeps nothing. */

const KEY = "plan-searched";
const MOST = 5;
const LONGEST = 80;

/** @returns {string[]} the newest first */
export function searched() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @param {string} query one of which a result was opened */
export function keepSearched(query) {
  const words = query.trim();
  if (!words || words.length > LONGEST) return;
  keep([words, ...searched().filter((each) => each !== words)].slice(0, MOST));
}

export function forgetSearched() {
  keep([]);
}

/** @param {string[]} queries */
function keep(queries) {
  try {
    if (queries.length) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // This browser keeps nothing.
  }
}
