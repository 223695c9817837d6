// @ts-check
/** Keys of Telex and VNI left in a word by an input method that was off: «quyeets», «bie6n», «bộj» → «quyết», «biên», «bộ». */

const TELEX_TONES = /** @type {Record<string, string>} */ ({
  s: "\u0301",
  f: "\u0300",
  r: "\u0309",
  x: "\u0303",
  j: "\u0323",
  z: "",
});
const VNI_TONES = /** @type {Record<string, string>} */ ({
  1: "\u0301",
  2: "\u0300",
  3: "\u0309",
  4: "\u0303",
  5: "\u0323",
  0: "",
});
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";
const HORN = "\u031B";

/**
 * A word being put together: its letters, each with the mark on it, and the tone of the syllable.
 * @typedef {{letters: {letter: string, mark: string}[], tone: string}} Syllable
 */

/**
 * What the keys of a word would have given, or null if it holds no key of either method.
 * @param {string} word letters, digits and marks in any form
 * @returns {string | null} decomposed, the tone last
 */
export function decode(word) {
  const plain = word.normalize("NFKD").toLowerCase();
  const digits = /\p{L}\p{M}*\d/u.test(plain);
  const syllable = digits ? typed(plain, vniKey) : typed(plain, telexKey);
  return syllable && syllable.letters.map((each) => each.letter + each.mark).join("") + syllable.tone;
}

/**
 * @param {string} plain
 * @param {(syllable: Syllable, key: string) => boolean} apply changes the syllable and tells whether it was a key
 * @returns {Syllable | null} null if something in it is neither letter nor key, or if nothing in it is a key
 */
function typed(plain, apply) {
  const syllable = /** @type {Syllable} */ ({ letters: [], tone: "" });
  let keys = 0;
  for (const key of plain) {
    if (apply(syllable, key)) {
      keys += 1;
      continue;
    }
    const last = syllable.letters[syllable.letters.length - 1];
    if (/\p{M}/u.test(key)) {
      if (!last) return null;
      if (key === CIRCUMFLEX || key === BREVE || key === HORN) last.mark = key;
      else syllable.tone = key;
    } else if (/\p{L}/u.test(key)) syllable.letters.push({ letter: key, mark: "" });
    else return null;
  }
  return keys ? syllable : null;
}

/**
 * @param {Syllable} syllable
 * @param {string} key
 */
function telexKey(syllable, key) {
  const { letters } = syllable;
  const vowel = letters.some(({ letter }) => "aeiouy".includes(letter));
  if (vowel && key in TELEX_TONES) {
    syllable.tone = TELEX_TONES[key];
    return true;
  }
  if ("aeo".includes(key)) return markLast(letters, key, CIRCUMFLEX);
  if (key === "w") {
    return horned(letters) || markLast(letters, "a", BREVE) || letters.push({ letter: "u", mark: HORN }) > 0;
  }
  if (key === "d" && letters[0]?.letter === "d") return crossed(letters);
  return false;
}

/**
 * @param {Syllable} syllable
 * @param {string} key
 */
function vniKey(syllable, key) {
  const { letters } = syllable;
  if (key in VNI_TONES && letters.some(({ letter }) => "aeiouy".includes(letter))) {
    syllable.tone = VNI_TONES[key];
    return true;
  }
  if (key === "6") return markLast(letters, "aeo", CIRCUMFLEX);
  if (key === "7") return horned(letters);
  if (key === "8") return markLast(letters, "a", BREVE);
  return key === "9" && crossed(letters);
}

/**
 * Puts a mark on the last bare letter of those given.
 * @param {Syllable["letters"]} letters
 * @param {string} which
 * @param {string} sign
 */
function markLast(letters, which, sign) {
  const [bare] = letters.filter(({ letter, mark: has }) => which.includes(letter) && !has).slice(-1);
  if (bare) bare.mark = sign;
  return bare !== undefined;
}

/**
 * The horn goes on «u» and «o», on both where they stand together.
 * @param {Syllable["letters"]} letters
 */
function horned(letters) {
  const bare = letters.filter(({ letter, mark: has }) => "uo".includes(letter) && !has);
  const last = bare[bare.length - 1];
  if (!last) return false;
  last.mark = HORN;
  const before = letters[letters.indexOf(last) - 1];
  if (last.letter === "o" && before?.letter === "u" && letters[0] !== before) before.mark = HORN;
  return true;
}

/** @param {Syllable["letters"]} letters */
function crossed(letters) {
  const first = letters[0];
  if (first?.letter !== "d") return false;
  first.letter = "đ";
  return true;
}
