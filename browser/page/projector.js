// @ts-check
/**
 * A study session, or the points of a section, on the whole screen, one at a time, by keys, buttons or a swipe; the
 * address holds the step.
 */

import { clausesOf } from "./clauses.js";
import { element } from "./element.js";
import { nameOf, stepsOf } from "./steps.js";

/** @typedef {import("./steps.js").Step} Step */

const ADDRESS = /^#chieu(?:=(\d+))?$/;
const SWIPE = 50;
/** Letters begin as large as the screen allows and shrink until the step fits; below the least it scrolls. */
const SHRINK = 0.94;

/** @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
const SCROLLING = ["ArrowDown", "PageDown", " ", "ArrowUp", "PageUp"];

/** @typedef {{opener: HTMLElement, back: HTMLElement, step: number}} Way what opens the projector, where, and who is led back */

/** Makes the button of a study session work, or those of the points of a section. */
export function prepareProjector() {
  const openers = [...document.querySelectorAll("[data-plan-projector], [data-plan-project]")];
  const article = openers[0]?.closest("article");
  if (!article) return;
  if (typeof HTMLDialogElement === "undefined" || !HTMLDialogElement.prototype.showModal) {
    openers.forEach((opener) => opener.remove()); // what cannot be done is not offered; the page reads as before
    return;
  }
  const session = article.querySelector("[data-plan-projector]");
  if (session instanceof HTMLElement) {
    project(stepsOf(article), [{ opener: session, back: session, step: 0 }]);
    return;
  }
  const clauses = clausesOf(article);
  const ways = clauses.map(({ box }, step) => ({
    opener: /** @type {HTMLElement} */ (box.querySelector("[data-plan-project]")),
    back: /** @type {HTMLElement} */ (box.querySelector("summary")),
    step,
  }));
  project(
    clauses.map(({ step }) => step),
    ways,
  );
}

/**
 * @param {Step[]} steps
 * @param {Way[]} ways
 */
function project(steps, ways) {
  const projector = makeProjector(steps);
  let step = 0;
  let pushed = false;
  let { back } = ways[0];

  const show = (/** @type {number} */ wanted) => {
    step = Math.min(Math.max(wanted, 0), steps.length - 1);
    projector.show(step);
    history.replaceState(history.state, "", `#chieu=${step + 1}`);
  };
  const open = (/** @type {number} */ wanted) => {
    if (!projector.dialog.open) projector.dialog.showModal();
    show(wanted);
    projector.slide.focus();
  };
  const follow = () => {
    const asked = ADDRESS.exec(location.hash);
    if (asked) open(Number(asked[1] ?? 1) - 1);
    else projector.dialog.close();
  };

  for (const way of ways) {
    way.opener.addEventListener("click", () => {
      back = way.back;
      const box = way.opener.closest("details");
      if (box) box.open = false;
      history.pushState(history.state, "", "#chieu=1"); // so that a phone's «back» leaves the projector, not the page
      pushed = true;
      open(way.step);
    });
  }
  projector.dialog.addEventListener("close", () => {
    if (ADDRESS.test(location.hash)) {
      if (pushed) history.back();
      else history.replaceState(history.state, "", location.href.split("#")[0]);
    }
    pushed = false;
    back.focus();
  });
  projector.back.addEventListener("click", () => show(step - 1));
  projector.on.addEventListener("click", () => show(step + 1));
  projector.leave.addEventListener("click", () => projector.dialog.close());
  addEventListener("hashchange", follow);
  addEventListener("resize", () => projector.dialog.open && projector.fit());
  hearKeys(
    projector,
    (wanted) => show(wanted),
    () => step,
    steps.length,
  );
  hearSwipes(projector.dialog, (by) => show(step + by));
  if (ADDRESS.test(location.hash)) follow();
}

/** @typedef {ReturnType<typeof makeProjector>} Projector */

/** @param {Step[]} steps */
function makeProjector(steps) {
  const slide = element("div", "chieu__slide md-typeset");
  slide.tabIndex = 0; // keys scroll what does not fit
  slide.setAttribute("role", "group");
  const foot = element("div", "chieu__foot md-typeset");
  const count = element("span", "chieu__count");
  const said = element("p", "plan-sr-only");
  said.setAttribute("role", "status");
  const [back, on, leave] = [
    ["Trước", "‹"],
    ["Sau", "›"],
    ["Thoát", "×"],
  ].map(([name, sign]) => {
    const button = element("button", "chieu__button", name === "Trước" ? `${sign} ${name}` : `${name} ${sign}`);
    button.setAttribute("type", "button");
    button.setAttribute("aria-label", name);
    return /** @type {HTMLButtonElement} */ (button);
  });
  const bar = element("div", "chieu__bar", leave, back, count, on);
  const dialog = /** @type {HTMLDialogElement} */ (element("dialog", "chieu", slide, foot, bar, said));
  dialog.setAttribute("aria-label", "Trình chiếu");
  document.body.append(dialog);

  const fit = () => {
    let size = Math.max(22, Math.min(innerHeight * 0.062, innerWidth * 0.045));
    const least = Math.max(17, Math.min(innerHeight * 0.03, innerWidth * 0.024));
    for (; ; size *= SHRINK) {
      slide.style.setProperty("--chieu-size", `${Math.max(size, least)}px`);
      if (size <= least || slide.scrollHeight <= slide.clientHeight) break;
    }
  };
  return {
    dialog,
    slide,
    back,
    on,
    leave,
    fit,
    /** @param {number} number */
    show(number) {
      const step = steps[number];
      const place = `${number + 1} / ${steps.length}`;
      slide.replaceChildren(...shownOf(step));
      slide.setAttribute("aria-label", `Bước ${place}`);
      slide.scrollTop = 0;
      foot.replaceChildren(...footOf(step));
      foot.hidden = !foot.children.length;
      count.textContent = place;
      said.textContent = `Bước ${number + 1} trên ${steps.length}: ${nameOf(step)}`;
      for (const [button, end] of /** @type {const} */ ([
        [back, 0],
        [on, steps.length - 1],
      ])) {
        button.setAttribute("aria-disabled", String(number === end));
      }
      fit();
    },
  };
}

/** @param {Step} step */
function shownOf({ heading, content, quotation }) {
  const words = quotation ? [...quotation.querySelectorAll("blockquote, .luu-y, .bai-bo")] : content;
  return [...(heading ? [heading] : []), ...words].map(copyOf);
}

/** @param {Step} step */
function footOf({ quotation }) {
  return quotation ? [...quotation.querySelectorAll(".trich-dan, .trich-ngan, .trich-ma")].map(copyOf) : [];
}

/**
 * A copy that may stand beside the original: no id twice.
 * @param {Element} original
 */
function copyOf(original) {
  const copy = /** @type {Element} */ (original.cloneNode(true));
  for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
  return copy;
}

/**
 * @param {Projector} projector
 * @param {(step: number) => void} show
 * @param {() => number} current
 * @param {number} total
 */
function hearKeys({ dialog, slide }, show, current, total) {
  const hear = (/** @type {KeyboardEvent} */ event) => {
    if (!dialog.open) return;
    event.stopPropagation(); // the theme has keys of its own, for search and for other pages
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const pressed = event.target instanceof Element && event.target.closest("button, a");
    if (pressed && event.key === " ") return;
    const by = (KEYS[event.key] ?? 0) * (event.key === " " && event.shiftKey ? -1 : 1);
    if (by && SCROLLING.includes(event.key) && scrolled(slide, by)) event.preventDefault();
    else if (by || event.key === "Home" || event.key === "End") {
      event.preventDefault();
      show(by ? current() + by : event.key === "Home" ? 0 : total - 1);
    }
  };
  addEventListener("keydown", hear, { capture: true });
}

/**
 * Goes on within a step that does not fit; whether there was anything more of it in that direction.
 * @param {Element} slide
 * @param {number} by
 */
function scrolled(slide, by) {
  const below = slide.scrollHeight - slide.clientHeight - slide.scrollTop;
  if (by > 0 ? below < 2 : slide.scrollTop < 2) return false;
  slide.scrollBy(0, by * slide.clientHeight * 0.85);
  return true;
}

/**
 * @param {HTMLElement} dialog
 * @param {(by: number) => void} go
 */
function hearSwipes(dialog, go) {
  let start = /** @type {Touch | null} */ (null);
  dialog.addEventListener("touchstart", ({ touches }) => (start = touches.length === 1 ? touches[0] : null), {
    passive: true,
  });
  // Browsers take a swipe across for «back».
  dialog.addEventListener(
    "touchmove",
    (event) => {
      if (event.cancelable && across(start, event)) event.preventDefault();
    },
    {
      passive: false,
    },
  );
  dialog.addEventListener("touchend", (event) => {
    const by = across(start, event);
    start = null;
    if (Math.abs(by) > SWIPE) go(by < 0 ? 1 : -1);
  });
}

/**
 * How far a finger has gone across the screen, 0 where it went rather up or down.
 * @param {Touch | null} start
 * @param {TouchEvent} event
 */
function across(start, { changedTouches }) {
  if (!start) return 0;
  const [x, y] = [changedTouches[0].clientX - start.clientX, changedTouches[0].clientY - start.clientY];
  return Math.abs(x) > 2 * Math.abs(y) ? x : 0;
}
