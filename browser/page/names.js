// @ts-check
/** A box that leaves of a list those whose name, number or abbreviation is typed, with marks or without. */

import { runs } from "../search/analysis.js";

/**
 * A name as it is compared: no marks, no signs, small letters.
 * @param {string} text
 */
export function plainly(text) {
  return ` ${runs(text)
    .map(({ folded }) => folded)
    .join(" ")}`;
}

/**
 * Whether a name has what is typed, from the beginning of a syllable on.
 * @param {string} name as `plainly` gives it
 * @param {string} typed
 */
export function hasName(name, typed) {
  return name.includes(plainly(typed));
}

/** What a row is called: its own link, its abbreviations, its title; of the rows within it nothing. */
const NAMED = [":scope > a", ":scope > p > a", ":scope > .plan-sr-only", ":scope > .ten", ":scope > p > .ten"].join();

/** Makes the box of the page work, if it has one. */
export function offerNames() {
  const box = document.querySelector("input[data-plan-names]");
  const told = box?.parentElement?.querySelector("[role=status]");
  if (!(box instanceof HTMLInputElement) || !told) return;
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".co-quan-ds li, details.gap li")]);
  const names = rows.map((row) =>
    plainly([...row.querySelectorAll(NAMED)].map(({ textContent }) => textContent).join(" ")),
  );
  const folds = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.gap")]);
  const before = new Map(folds.map((fold) => [fold, fold.open]));
  box.addEventListener("input", () => {
    const typed = box.value.trim();
    const found = rows.filter((_, at) => hasName(names[at], typed));
    for (const row of rows) row.hidden = !found.some((each) => row.contains(each)); // what holds it shows where it is
    for (const fold of folds) {
      const any = found.some((row) => fold.contains(row));
      fold.open = typed ? any : (before.get(fold) ?? true);
      fold.hidden = !any;
    }
    told.textContent = !typed
      ? ""
      : found.length
        ? `${found.length} ${box.dataset.planNames}`
        : (box.dataset.none ?? "");
  });
}
