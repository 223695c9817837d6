// @ts-check
/** A box that leaves of a list of bodies those whose name or abbreviation is typed, with marks or without. */

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

/** Makes the box of the page work, if it has one. */
export function offerNames() {
  const box = document.querySelector("input[data-plan-names]");
  const told = box?.parentElement?.querySelector("[role=status]");
  if (!(box instanceof HTMLInputElement) || !told) return;
  const rows = [...document.querySelectorAll(".co-quan-ds li")].map((row) => ({
    row: /** @type {HTMLElement} */ (row),
    name: plainly(
      [row.querySelector("a"), ...row.querySelectorAll(".plan-sr-only")].map((each) => each?.textContent).join(" "),
    ),
  }));
  const folds = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.gap")]);
  const before = new Map(folds.map((fold) => [fold, fold.open]));
  box.addEventListener("input", () => {
    const typed = box.value.trim();
    for (const { row, name } of rows) row.hidden = typed !== "" && !hasName(name, typed);
    for (const fold of folds) {
      const any = [...fold.querySelectorAll("li")].some(({ hidden }) => !hidden);
      fold.open = typed ? any : (before.get(fold) ?? true);
      fold.hidden = typed !== "" && !any;
    }
    const count = rows.filter(({ row }) => !row.hidden).length;
    told.textContent = !typed ? "" : count ? `${count} cơ quan` : "Văn bản không nêu tên cơ quan này.";
  });
}
