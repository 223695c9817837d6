// @ts-check
/** What is a reader's own: the body that was chosen on this device, what it leads, what it took over. */

/** @typedef {import("./index.js").Index} Index */

/**
 * @typedef {object} Own
 * @property {number} entry that of the body
 * @property {Set<string>} ids of the body, and of those whose tasks it took over
 */

/**
 * @param {Index} index
 * @param {string} id of a body, or "" where none was chosen
 * @returns {Own | null} null too for one that this plan does not have
 */
export function ownOf({ entries, byId }, id) {
  const entry = byId.get(id) ?? -1;
  return entries[entry]?.kind === "co-quan" ? { entry, ids: new Set([id, ...(entries[entry].before ?? [])]) } : null;
}

/**
 * Whether an entry is the reader's own body, or a point that it leads or took over.
 * @param {Index} index
 * @param {number} entry
 * @param {Own | null} own
 */
export function isOwn({ entries }, entry, own) {
  return own !== null && (entry === own.entry || (entries[entry].leads ?? []).some((id) => own.ids.has(id)));
}
