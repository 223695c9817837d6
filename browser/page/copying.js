// @ts-check
/** The buttons that copy a point's address, citation and words; what was copied is said to screen readers too. */

/** What each button copies, from what the page says of the point and its address in full. */
const FORMS = /** @type {Record<string, (point: DOMStringMap, address: string) => string>} */ ({
  link: (_, address) => address,
  citation: ({ citation }) => citation ?? "",
  message: messageOf,
  markdown: ({ words, state, citation }, address) =>
    [
      quoted(words ?? ""),
      ...(state ? [quoted(`(${state})`)] : []),
      `> — [${plain(citation ?? "")}](${encodeURI(decodeURI(address))})`,
    ].join("\n>\n"),
});

/**
 * A point as it is sent. The address stands in the words: some of those that are sent to take words or an address, not both.
 * @param {DOMStringMap} point what its box says of it
 * @param {string} address
 */
export function messageOf({ words, state, citation }, address) {
  return [words, state && `[${state}]`, `(${citation})`, address].filter(Boolean).join("\n");
}

/**
 * The address of a point, in full.
 * @param {DOMStringMap} point
 * @param {string} page that of the page that its box is on
 */
export function addressOf({ link }, page) {
  return new URL(link ?? "", page).href;
}

const SHOWN_FOR = 2000;
/** What will take away the words of a button, or of the announcement, unless newer ones take their place. @type {Map<HTMLElement, number>} */
const ends = new Map();
/** @type {HTMLElement | null} */
let spoken = null;

/** Makes the buttons of the page copy. */
export function offerCopies() {
  if (!document.querySelector("[data-copy]")) return;
  announcer();
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-copy]") : null;
    const point = button?.closest("details");
    if (!(button instanceof HTMLElement) || !point) return;
    const address = addressOf(point.dataset, location.href);
    const what = (button.dataset.said ?? button.textContent ?? "").replace(/^Chép /, "");
    void copyFrom(button, FORMS[button.dataset.copy ?? "link"](point.dataset, address), what);
  });
}

/**
 * Copies a text and says so on the button that was pressed, and aloud.
 * @param {HTMLElement} button
 * @param {string} text
 * @param {string} what
 */
export async function copyFrom(button, text, what) {
  const done = await copy(text);
  const status = announcer();
  button.dataset.said ??= button.textContent ?? "";
  const before = button.dataset.said;
  status.textContent = done ? `Đã chép ${what}` : "Không chép được, hãy chọn chữ rồi chép";
  button.style.minWidth = `${button.offsetWidth}px`; // its neighbours stay where they are
  button.textContent = done ? "Đã chép" : "Không chép được";
  later(button, before);
  later(status, "");
}

/** What says it aloud: one a page. */
function announcer() {
  if (spoken) return spoken;
  spoken = document.createElement("p");
  spoken.className = "plan-sr-only";
  spoken.setAttribute("role", "status");
  document.body.append(spoken);
  return spoken;
}

/**
 * Each word stands its time, whatever else was said before.
 * @param {HTMLElement} element
 * @param {string} text
 */
function later(element, text) {
  clearTimeout(ends.get(element));
  ends.set(
    element,
    window.setTimeout(() => (element.textContent = text), SHOWN_FOR),
  );
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it was copied
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages that are not served safely, and those opened from a folder, may only copy what is selected.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "plan-sr-only";
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}

/** @param {string} words */
function quoted(words) {
  return words
    .split("\n")
    .map((line) => `> ${plain(line)}`)
    .join("\n>\n");
}

/**
 * Text whose signs mean nothing to Markdown.
 * @param {string} text
 */
function plain(text) {
  return text.replace(/[\\`*_[\]<>#]/g, "\\$&");
}
