// @ts-check
/** Where the positions of a query stand in the tokens of an entry: side by side, scattered, or only some of them. */

/** @typedef {import("./index.js").Stream} Stream */
/** @typedef {import("./rewriting.js").Position} Position */

/**
 * @typedef {object} Match
 * @property {boolean} phrase side by side and in order
 * @property {boolean} exact marks and all
 * @property {number} cost what the choices cost together
 * @property {number[]} at the tokens matched, the best place first
 * @property {number} window how many tokens the match spans
 * @property {number} pairs how many neighbours of the query are neighbours here
 */

const NOT = -1;

/**
 * What it costs that a position stands at a token, or -1 if it does not.
 * @param {Stream} stream
 * @param {number} at
 * @param {Position} position
 */
function cost(stream, at, position) {
  return position.choices.get(stream.folded[at]) ?? position.choices.get(stream.also[at]) ?? NOT;
}

/**
 * @param {Stream} stream
 * @param {number} at
 * @param {Position} position
 */
function isExact(stream, at, position) {
  return position.exact.has(stream.canonical[at]) || position.choices.get(stream.also[at]) === 0;
}

/**
 * The best place where all positions stand side by side, by exactness, then cost, then `weigh` of the place.
 * @param {Stream} stream
 * @param {Position[]} positions
 * @param {(at: number) => number} weigh
 * @returns {Match | null}
 */
export function phrase(stream, positions, weigh) {
  const length = positions.length;
  /** @type {Match | null} */
  let best = null;
  let bestWeight = -Infinity;
  for (let start = 0; start + length <= stream.folded.length; start += 1) {
    let total = 0;
    let exact = true;
    let step = 0;
    for (; step < length; step += 1) {
      const each = cost(stream, start + step, positions[step]);
      if (each < 0) break;
      total += each;
      exact &&= isExact(stream, start + step, positions[step]);
    }
    if (step < length) continue;
    const weight = (exact ? 1000 : 0) - 100 * total + weigh(start);
    const at = positions.map((_, offset) => start + offset);
    if (weight > bestWeight) {
      bestWeight = weight;
      best = { phrase: true, exact, cost: total, at, window: length, pairs: length - 1 };
    } else if (best && best.exact === exact && best.cost === total) best.at.push(...at);
  }
  return best;
}

/**
 * The closest place where all positions stand in any order; exact if it can be, whatever the distance.
 * @param {Stream} stream
 * @param {Position[]} positions
 * @returns {Match | null}
 */
export function scattered(stream, positions) {
  return closest(stream, positions, true) ?? closest(stream, positions, false);
}

/**
 * @param {Stream} stream
 * @param {Position[]} positions
 * @param {boolean} exact
 * @returns {Match | null}
 */
function closest(stream, positions, exact) {
  const stands = occurrences(stream, positions, exact);
  const held = positions.map(() => 0);
  let missing = positions.length;
  let from = 0;
  let best = null;
  for (let to = 0; to < stands.length; to += 1) {
    if ((held[stands[to].position] += 1) === 1) missing -= 1;
    while (missing === 0) {
      if (!best || stands[to].at - stands[from].at < best.width) {
        best = { from, to, width: stands[to].at - stands[from].at };
      }
      if ((held[stands[from].position] -= 1) === 0) missing += 1;
      from += 1;
    }
  }
  if (!best) return null;
  const inside = stands.slice(best.from, best.to + 1);
  const cheapest = positions.map((_, each) =>
    Math.min(...inside.filter(({ position }) => position === each).map((one) => one.cost)),
  );
  return {
    phrase: false,
    exact,
    cost: cheapest.reduce((sum, each) => sum + each, 0),
    at: distinct(inside.map(({ at }) => at)),
    window: best.width + 1,
    pairs: neighbours(stands),
  };
}

/**
 * What stands of a query that an entry does not hold whole.
 * @param {Stream} stream
 * @param {Position[]} positions
 * @returns {{held: Set<number>, sure: Set<number>, at: number[], pairs: number, cost: number}} `sure`: held marks and all
 */
export function partial(stream, positions) {
  const stands = occurrences(stream, positions, false);
  return {
    held: new Set(stands.map(({ position }) => position)),
    sure: new Set(
      stands.filter(({ at, position }) => isExact(stream, at, positions[position])).map(({ position }) => position),
    ),
    at: distinct(stands.map(({ at }) => at)),
    pairs: neighbours(stands),
    cost: stands.length ? Math.min(...stands.map((each) => each.cost)) : 0,
  };
}

/**
 * Every token at which a position stands, in order.
 * @param {Stream} stream
 * @param {Position[]} positions
 * @param {boolean} exact
 */
function occurrences(stream, positions, exact) {
  const found = [];
  for (let at = 0; at < stream.folded.length; at += 1) {
    for (let position = 0; position < positions.length; position += 1) {
      const each = cost(stream, at, positions[position]);
      if (each >= 0 && (!exact || isExact(stream, at, positions[position]))) found.push({ at, position, cost: each });
    }
  }
  return found;
}

/**
 * How many neighbouring positions of the query stand side by side somewhere.
 * @param {{at: number, position: number}[]} stands
 */
function neighbours(stands) {
  const places = new Set(stands.map(({ at, position }) => `${position} ${at}`));
  return new Set(
    stands.filter(({ at, position }) => places.has(`${position + 1} ${at + 1}`)).map(({ position }) => position),
  ).size;
}

/** @param {number[]} numbers */
function distinct(numbers) {
  return [...new Set(numbers)];
}
