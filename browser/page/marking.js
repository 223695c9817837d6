// @ts-check
/** The words that a result showed as found, marked again in the place it leads to, and only there. */

import { tokens } from "../search/analysis.js";
import { target } from "./unfolding.js";

/** The address carries the words from the result to the page, which takes them out of its address again. */
const FOUND = "h";
const MOST = 12;

/** @typedef {{start: number, end: number}} Range */

/**
 * Gives the words found along when a result is opened; until then its address is the plain, permanent one.
 * @param {HTMLElement} root the theme's search
 */
export function rememberFound(root) {
  for (const kind of ["click", "auxclick"]) {
    root.addEventListener(
      kind,
      (event) => {
        const link = event.target instanceof Element ? event.target.closest("a.md-search-result__link") : null;
        if (!(link instanceof HTMLAnchorElement)) return;
        const address = new URL(link.href);
        address.searchParams.delete(FOUND);
        const marks = [...link.querySelectorAll(".plan-hit-text mark, .plan-hit-title mark")].slice(0, MOST);
        for (const each of marks) address.searchParams.append(FOUND, each.textContent ?? "");
        link.href = address.href;
      },
      { capture: true },
    );
  }
}

/** Marks what the address says was found, in the point it names or in the whole text of the page. */
export function markFound() {
  const address = new URL(location.href);
  const found = address.searchParams.getAll(FOUND).slice(0, MOST);
  if (!found.length) return;
  address.searchParams.delete(FOUND);
  history.replaceState(history.state, "", address.href);
  const place = target();
  const article = document.querySelector("article");
  const region = place && /^H[1-6]$/.test(place.tagName) ? pointOf(place) : article ? [article] : [];
  const marks = mark(region, found);
  const first = marks[0];
  // The browser goes to the point by itself; what was found may stand further down.
  if (first) {
    addEventListener("load", () => isInSight(first) || first.scrollIntoView({ block: "center" }), { once: true });
  }
}

/**
 * A heading and what follows it up to the next.
 * @param {Element} heading
 */
function pointOf(heading) {
  const found = [heading];
  for (let next = heading.nextElementSibling; next && !/^H[1-6]$/.test(next.tagName); next = next.nextElementSibling) {
    found.push(next);
  }
  return found;
}

/**
 * @param {Element[]} region
 * @param {string[]} found
 */
function mark(region, found) {
  const nodes = region.flatMap((element) => texts(element));
  const whole = nodes.map((node) => node.data).join("");
  const made = /** @type {HTMLElement[]} */ ([]);
  const ranges = places(whole, found);
  let end = whole.length;
  for (const node of nodes.reverse()) {
    const start = end - node.data.length;
    for (const range of ranges.filter((each) => each.start < end && each.end > start).reverse()) {
      const from = Math.max(range.start, start) - start;
      const tail = node.splitText(from);
      tail.splitText(Math.min(range.end, end) - start - from);
      const shown = document.createElement("mark");
      shown.className = "plan-found";
      tail.replaceWith(shown);
      shown.append(tail);
      made.unshift(shown);
    }
    end = start;
  }
  return made;
}

/** @param {Element} element */
function isInSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/**
 * What a reader sees of an element; the first words that a heading says to screen readers stand in the clause again.
 * @param {Element} element
 */
function texts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Text
      ? NodeFilter.FILTER_ACCEPT
      : node instanceof Element && node.matches(".loi-dau, .chia-se, script, style")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP,
  );
  const found = /** @type {Text[]} */ ([]);
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found;
}

/**
 * Where the words found stand: each phrase of several syllables wherever it is, a lone syllable only where all that was
 * found stands closest together.
 * @param {string} text
 * @param {string[]} found
 * @returns {Range[]} in order, apart from each other
 */
export function places(text, found) {
  const all = tokens(text);
  const sought = found.map((words) => tokens(words).map((token) => token.canonical)).filter((words) => words.length);
  const stands = sought.map((words) =>
    all.flatMap((_, at) => (words.every((word, step) => all[at + step]?.canonical === word) ? [at] : [])),
  );
  const kept = new Set(
    sought.flatMap((words, at) =>
      words.length > 1 ? stands[at].flatMap((start) => words.map((_, step) => start + step)) : [],
    ),
  );
  for (const [at, start] of closest(stands).entries()) {
    for (let step = 0; step < sought[at].length; step += 1) kept.add(start + step);
  }
  const ranges = /** @type {Range[]} */ ([]);
  for (const at of [...kept].sort((one, other) => one - other)) {
    if (kept.has(at - 1) && ranges.length) ranges[ranges.length - 1].end = all[at].end;
    else ranges.push({ start: all[at].start, end: all[at].end });
  }
  return ranges;
}

/**
 * One place for each, in order, spanning the least; none if they do not stand in this order.
 * @param {number[][]} stands
 */
function closest(stands) {
  let best = /** @type {number[]} */ ([]);
  for (const start of stands[0] ?? []) {
    const chain = [start];
    for (const next of stands.slice(1)) chain.push(next.find((at) => at > chain[chain.length - 1]) ?? Infinity);
    const width = chain[chain.length - 1] - start;
    if (width < Infinity && (!best.length || width < best[best.length - 1] - best[0])) best = chain;
  }
  return best;
}
