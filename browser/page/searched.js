// @ts-check
/** What was looked for on this device, and found; nothing is kept where a browser keeps nothing. */

import { keep, kept } from "./kept.js";

const KEY = "plan-searched";
const MOST = 5;
const LONGEST = 80;

/** @returns {string[]} the newest first */
export function searched() {
  const all = kept(KEY);
  return Array.isArray(all) ? all.filter((each) => typeof each === "string").slice(0, MOST) : [];
}

/** @param {string} query one of which a result was opened */
export function keepSearched(query) {
  const words = query.trim();
  if (!words || words.length > LONGEST) return;
  keep(KEY, [words, ...searched().filter((each) => each !== words)].slice(0, MOST));
}

export function forgetSearched() {
  keep(KEY, null);
}
