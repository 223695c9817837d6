// @ts-check
/** Entries → what is searched: an engine of syllables and pairs of syllables, and each entry's tokens in order. */

import { tokens } from "./analysis.js";
import { createEngine } from "./engine.js";
import { completed } from "./entries.js";
import { createVocabulary } from "./vocabulary.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {import("./entries.js").Config} Config */
/** @typedef {import("./vocabulary.js").Vocabulary} Vocabulary */

/** Between two zones of an entry; no phrase crosses it. */
const GAP = -1;

/**
 * The tokens of an entry in order, as numbers of the vocabulary, each with where it stands in the text of its zone.
 * @typedef {object} Stream
 * @property {Int32Array} folded
 * @property {Int32Array} canonical
 * @property {Int32Array} also a synonym at the position, or -1
 * @property {Int32Array} starts
 * @property {Int32Array} ends
 * @property {Zone[]} zones
 */

/**
 * One text of an entry; its tokens are those from `start` up to, not with, `end`.
 * @typedef {{zone: string, text: string, start: number, end: number}} Zone
 */

/**
 * @typedef {object} Index
 * @property {Entry[]} entries
 * @property {Stream[]} streams
 * @property {Vocabulary} vocabulary
 * @property {import("./engine.js").Engine} engine finds the entries that hold some syllables, and weighs them
 * @property {Set<string>} pairs every pair of neighbouring syllables
 * @property {Map<string, number>} byId
 * @property {Map<string, number[]>} named entries by a whole name of theirs, folded
 * @property {Config} config
 */

/** The texts of an entry that are searched. */
const ZONES = ["title", "names", "path", "text", "more"];

/**
 * Builds the index in slices, so that a page that runs it itself stays usable.
 * @param {Entry[]} entries
 * @param {Config} config
 * @returns {Promise<Index>}
 */
export async function createIndex(entries, config) {
  const vocabulary = createVocabulary();
  const engine = createEngine(2); // names, words
  /** @type {Index} */
  const index = {
    entries: linked(entries),
    streams: [],
    vocabulary,
    engine,
    pairs: new Set(),
    byId: new Map(),
    named: new Map(),
    config,
  };
  for (let start = 0; start < entries.length; start += 100) {
    if (start) await new Promise((resume) => setTimeout(resume));
    for (let number = start; number < Math.min(start + 100, entries.length); number += 1) add(index, number);
  }
  return index;
}

/**
 * The entries, each with the bodies and documents of which it is told on theirs.
 * @param {Entry[]} entries
 * @returns {Entry[]}
 */
function linked(entries) {
  const found = completed(entries).map((entry) => ({ ...entry, facets: { ...entry.facets } }));
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  for (const { id, kind, first = [] } of found) {
    if (kind !== "co-quan" && kind !== "van-ban") continue;
    for (const facets of [id, ...first].map((each) => byId.get(each)?.facets)) {
      if (facets) facets[kind] = [...(facets[kind] ?? []), id];
    }
  }
  return found;
}

/** @typedef {Record<"folded" | "canonical" | "also" | "starts" | "ends", number[]> & {zones: Zone[]}} Growing */

/**
 * @param {Index} index
 * @param {number} number
 */
function add(index, number) {
  const entry = index.entries[number];
  /** @type {Growing} */
  const stream = { folded: [], canonical: [], also: [], starts: [], ends: [], zones: [] };
  const terms = { name: /** @type {string[]} */ ([]), words: /** @type {string[]} */ ([]) };
  for (const zone of ZONES) {
    for (const text of texts(entry, zone)) {
      addText(index, number, stream, zone, text, zone === "title" || zone === "names" ? terms.name : terms.words);
    }
  }
  index.streams.push({
    folded: Int32Array.from(stream.folded),
    canonical: Int32Array.from(stream.canonical),
    also: Int32Array.from(stream.also),
    starts: Int32Array.from(stream.starts),
    ends: Int32Array.from(stream.ends),
    zones: stream.zones,
  });
  index.engine.add([terms.name, terms.words]);
  if (entry.id) index.byId.set(entry.id, number);
  for (const name of [entry.id, entry.title, ...(entry.names ?? [])]) {
    const words = tokens(name);
    const numbers = words.map(({ folded, also }) => (/^\d/.test(also) ? also : folded)); // «Đại hội XIII» is «đại hội 13»
    for (const key of new Set([words.map(({ folded }) => folded).join(" "), numbers.join(" ")])) {
      if (key) index.named.set(key, [...(index.named.get(key) ?? []), number].filter(unique));
    }
  }
}

/**
 * @param {Index} index
 * @param {number} number of the entry
 * @param {Growing} stream
 * @param {string} zone
 * @param {string} text
 * @param {string[]} terms
 */
function addText({ vocabulary, pairs, entries }, number, stream, zone, text, terms) {
  const own = entries[number].kind !== "trang";
  const start = stream.folded.length;
  let before = "";
  for (const token of tokens(text)) {
    stream.folded.push(vocabulary.addFolded(token.folded, own));
    stream.canonical.push(vocabulary.addCanonical(token.canonical, token.folded));
    stream.also.push(token.also ? vocabulary.addFolded(token.also) : GAP);
    stream.starts.push(token.start);
    stream.ends.push(token.end);
    terms.push(token.folded);
    if (token.also) terms.push(token.also);
    if (before) {
      terms.push(pair(before, token.folded));
      if (own) pairs.add(pair(before, token.folded));
    }
    before = token.folded;
  }
  stream.zones.push({ zone, text, start, end: stream.folded.length });
  for (const each of [stream.folded, stream.canonical, stream.also, stream.starts, stream.ends]) each.push(GAP);
}

/**
 * The texts of an entry in a zone.
 * @param {Entry} entry
 * @param {string} zone
 * @returns {string[]}
 */
function texts(entry, zone) {
  if (zone === "title") return [entry.title];
  if (zone === "names") return entry.names ?? [];
  const text = zone === "path" ? entry.path : zone === "text" ? entry.text : entry.more;
  return text ? [text] : [];
}

/**
 * Two neighbouring syllables as one term.
 * @param {string} one
 * @param {string} other
 */
export function pair(one, other) {
  return `${one}_${other}`;
}

/**
 * @param {number} value
 * @param {number} at
 * @param {number[]} all
 */
function unique(value, at, all) {
  return all.indexOf(value) === at;
}
