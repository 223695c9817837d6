// @ts-check
/** A study session as steps to be shown one by one: its title, what each heading says, each quotation by itself. */

/** @typedef {{heading: Element | null, content: Element[], quotation: Element | null}} Step */

const QUOTATION = "figure.trich";
/** What is for the trainer, or for paper, or leads elsewhere. */
const LEFT_OUT = ".ghi-chu, .duong-dan, .chi-in, .can-ra-lai, .md-content__button, .md-source-file, aside, form";

/**
 * @param {Element} article
 * @returns {Step[]}
 */
export function stepsOf(article) {
  const steps = /** @type {Step[]} */ ([]);
  let heading = /** @type {Element | null} */ (null);
  let gathered = /** @type {Element[]} */ ([]);
  let told = true; // whether the heading has been shown in a step
  const close = () => {
    if (gathered.length || !told) steps.push({ heading, content: gathered, quotation: null });
    gathered = [];
    told = true;
  };
  for (const child of article.children) {
    if (child.matches(LEFT_OUT) || child.querySelector("[data-plan-projector]")) continue;
    if (/^H[1-6]$/.test(child.tagName)) {
      close();
      heading = child;
      told = false;
    } else if (child.matches(QUOTATION)) {
      if (gathered.length) close();
      steps.push({ heading, content: [], quotation: child });
      told = true;
    } else {
      gathered.push(child);
    }
  }
  close();
  return steps;
}

/**
 * What a step is called aloud: its heading, and the point that it quotes.
 * @param {Step} step
 */
export function nameOf({ heading, quotation }) {
  const parts = [heading, quotation?.querySelector("figcaption .ma")].map((each) => each?.textContent?.trim());
  return parts.filter(Boolean).join(", ");
}
