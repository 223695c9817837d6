// @ts-check
/**
 * The page of changes narrowed to what is asked for, which the address keeps, and what came since it was last seen: that
 * is kept on this device alone, when its reader says so, and forgotten by one press.
 */

import { shown, today } from "./days.js";
import { keep, kept } from "./kept.js";

const KEY = "plan-da-xem";
const FROM = "tu";
const MARKS = /^[0-9a-f]{8}( [0-9a-f]{8})*$/;

/** What was seen where nothing can be kept. @type {Seen | null} */
let here = null;

/** @typedef {{day: string, marks: Set<string>}} Seen */
/** @typedef {{item: HTMLElement, said: DOMStringMap}} Line */

/** Makes the page do so, if it is that one. */
export function offerChanges() {
  const form = document.querySelector("form[data-plan-changes]");
  const count = form?.nextElementSibling;
  if (!(form instanceof HTMLFormElement) || !(count instanceof HTMLElement)) return;
  const spans = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-dong]")]);
  const lines = spans.map((span) => ({ item: /** @type {HTMLElement} */ (span.closest("li")), said: span.dataset }));
  const narrowing = { unseen: false };
  const show = () => {
    const known = read();
    const found = lines.filter((line) => answers(form, line) && !(narrowing.unseen && seen(known, line)));
    lines.forEach(({ item }) => (item.hidden = true));
    found.forEach(({ item }) => (item.hidden = false));
    hideEmpty();
    form.querySelector("[data-plan-unseen]")?.setAttribute("aria-pressed", String(narrowing.unseen));
    const narrowed = found.length < lines.length;
    count.textContent = narrowed ? `${found.length || "Không có"} trong ${lines.length} dòng` : since(known, lines);
  };
  const setAddress = () => {
    const address = new URL(location.href);
    const fields = selects(form).map(({ name, value }) => [name, value]);
    address.search = new URLSearchParams(fields.filter(([, value]) => value)).toString();
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };
  const restore = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects(form)) {
      select.value = asked.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    show();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    show();
    setAddress();
  });
  form.addEventListener("reset", () => {
    setTimeout(() => {
      narrowing.unseen = false;
      show();
      setAddress();
    });
  });
  addEventListener("popstate", restore);
  restore();
  offerSeen(lines, narrowing, show);
}

/** @param {HTMLFormElement} form */
function selects(form) {
  return [...form.querySelectorAll("select")];
}

/**
 * @param {HTMLFormElement} form
 * @param {Line} line
 */
function answers(form, { said }) {
  return selects(form).every(({ name, value }) => {
    if (!value) return true;
    if (name === FROM) return (said.ngay ?? "") >= value; // «nay» comes after every day
    const own = said[name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())];
    return Boolean(own?.split(" ").includes(value));
  });
}

/** Headings under which nothing is left are left out, and the index, which tells of all. */
function hideEmpty() {
  const every = [...document.querySelectorAll("article :is(h2, h3, h4), article li:has(> [data-dong])")];
  let open = /** @type {HTMLElement[]} */ ([]);
  for (const each of /** @type {HTMLElement[]} */ (every)) {
    if (each.localName === "li") {
      if (!each.hidden) open = open.filter((heading) => (heading.hidden = false));
      continue;
    }
    open = open.filter((heading) => heading.localName < each.localName);
    if (!followed(each, every)) continue;
    each.hidden = true;
    open.push(each);
  }
}

/**
 * Whether changes stand under a heading.
 * @param {HTMLElement} heading
 * @param {Element[]} every
 */
function followed(heading, every) {
  for (const next of every.slice(every.indexOf(heading) + 1)) {
    if (next.localName === "li") return true;
    if (next.localName <= heading.localName) return false;
  }
  return false;
}

/**
 * @param {Line[]} lines
 * @param {{unseen: boolean}} narrowing
 * @param {() => void} show
 */
function offerSeen(lines, narrowing, show) {
  const status = document.querySelector("[data-plan-seen] [role=status]");
  const [unseen, remember, forget] = ["unseen", "remember", "forget"].map(
    (name) => /** @type {HTMLButtonElement} */ (document.querySelector(`[data-plan-${name}]`)),
  );
  if (!status) return;
  const tell = (/** @type {string} */ more = "") => {
    const known = read();
    const fresh = freshOf(known, lines);
    for (const line of lines) line.item.classList.toggle("moi", fresh.includes(line));
    status.textContent = more;
    unseen.parentElement?.toggleAttribute("hidden", !fresh.length);
    forget.hidden = !known;
    remember.hidden = Boolean(known) && !fresh.length;
  };
  unseen.addEventListener("click", () => {
    narrowing.unseen = !narrowing.unseen;
    show();
  });
  remember.addEventListener("click", () => {
    const remembered = write({ day: today(), marks: new Set(lines.map(({ said }) => said.dong ?? "")) });
    narrowing.unseen = false;
    show();
    tell(remembered ? "Đã ghi nhớ trên máy này." : "Trình duyệt này không cho ghi nhớ: chỉ nhớ tới khi đóng trang.");
    forget.focus();
  });
  forget.addEventListener("click", () => {
    write(null);
    narrowing.unseen = false;
    show();
    tell();
    remember.focus();
  });
  tell();
}

/**
 * @param {Seen | null} known
 * @param {Line} line
 */
function seen(known, { said }) {
  return known?.marks.has(said.dong ?? "") ?? false;
}

/**
 * What came since the page was last seen; nothing where nobody said that it was.
 * @param {Seen | null} known
 * @param {Line[]} lines
 */
function freshOf(known, lines) {
  return known ? lines.filter((line) => !seen(known, line)) : [];
}

/**
 * The same in words.
 * @param {Seen | null} known
 * @param {Line[]} lines
 */
function since(known, lines) {
  const count = freshOf(known, lines).length;
  return known ? `Từ lần xem ngày ${shown(known.day)}: ${count ? `${count} dòng mới` : "chưa có gì mới"}.` : "";
}

/** @returns {Seen | null} */
function read() {
  const { day, marks } = kept(KEY) ?? {};
  const known = /^\d{4}-\d\d-\d\d$/.test(day) && typeof marks === "string" && MARKS.test(marks);
  return known ? { day, marks: new Set(marks.split(" ")) } : here;
}

/**
 * Whether it could be kept.
 * @param {Seen | null} known
 */
function write(known) {
  here = known;
  return keep(KEY, known && { day: known.day, marks: [...known.marks].join(" ") });
}
