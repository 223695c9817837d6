// @ts-check
/** What this site keeps on a reader's device, and on no other; a browser that keeps nothing is asked as well as any. */

import { root } from "./index.js";

/**
 * @param {string} name
 * @returns {any} null where nothing is kept, or nothing that can be read
 */
export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {unknown} value null to forget what was kept
 * @returns {boolean} whether this browser does so
 */
export function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * Several sites may share one host.
 * @param {string} name
 */
function keyOf(name) {
  return `${new URL(root()).pathname}.${name}`;
}
