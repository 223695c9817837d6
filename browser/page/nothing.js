// @ts-check
/** Where nothing is found: what may have been meant, how to ask for less, and the other ways in. */

import { chip } from "./element.js";
import { parse } from "../search/query.js";

/** @typedef {import("../search/search.js").Answer} Answer */

/**
 * @param {HTMLElement} root the theme's search
 * @param {Answer} answer
 * @param {(query: string) => void} ask
 */
export function showNothing(root, answer, ask) {
  const place = root.querySelector(".plan-nothing");
  if (!(place instanceof HTMLElement)) return;
  const nothing = answer.total === 0 && answer.query.trim() !== "";
  place.hidden = !nothing;
  if (!nothing) return;
  const { filters, phrases, rest } = parse(answer.query);
  const words = [...phrases, rest].join(" ").trim();
  const less = [
    ...(filters.size && words ? [[words, "Tìm lại, không lọc"]] : []),
    ...(phrases.length ? [[words, "Tìm từng từ, không theo nguyên cụm"]] : []),
    ...answer.near.map((term) => [term, term]),
  ].map(([query, said]) => chip(said, () => ask(query)));
  const tries = place.querySelector(".plan-nothing__tries");
  if (!(tries instanceof HTMLElement)) return;
  tries.hidden = !less.length;
  tries.querySelector("div")?.replaceChildren(...less);
}
