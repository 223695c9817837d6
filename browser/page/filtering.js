// @ts-check
/** The form above the tables of tasks: narrows them, puts them in order, says how many are left, keeps it in the address. */

import { runs } from "../search/analysis.js";
import { narrowed } from "./narrowing.js";

/** @typedef {import("./narrowing.js").Row & {element: HTMLTableRowElement}} TaskRow */

const TYPING_PAUSE = 250;

/** Shows the form, if the page has one, as its address asks. */
export function offerFilters() {
  const form = document.querySelector("form[data-plan-filter]");
  const status = form?.nextElementSibling;
  if (!(form instanceof HTMLFormElement) || !(status instanceof HTMLElement)) return;
  const parts = [...document.querySelectorAll("details.nhom")].map((each) =>
    partOf(/** @type {HTMLDetailsElement} */ (each)),
  );
  const rows = parts.flatMap((part) => part.rows);
  const show = () => {
    const wanted = asked(form);
    const found = narrowed(rows, wanted);
    rows.forEach(({ element }) => (element.hidden = true));
    found.forEach(({ element }) => (element.hidden = false));
    if (wanted.order) parts[0]?.body.append(...found.map(({ element }) => element));
    else for (const { body, rows: own } of parts) body.append(...own.map(({ element }) => element));
    const open = Boolean(wanted.values.size || wanted.words.trim());
    parts.forEach((part, at) => unfold(part, open, wanted.order ? at === 0 : null));
    status.textContent = told(form, found, rows.length);
  };
  const keep = () => {
    const address = new URL(location.href);
    address.search = written(form);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };
  const restore = () => {
    read(form);
    show();
  };

  let waiting = 0;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    show();
    clearTimeout(waiting); // browsers allow only so many changes of an address in a while
    waiting = window.setTimeout(keep, event.target instanceof HTMLInputElement ? TYPING_PAUSE : 0);
  });
  form.addEventListener("reset", () => {
    // The fields are empty only once the event is over.
    setTimeout(() => {
      show();
      keep();
    });
  });
  window.addEventListener("popstate", restore);
  window.addEventListener("pageshow", restore); // a browser that goes back may have filled in the fields itself
  restore();
  const more = form.querySelector("details");
  if (more && new URLSearchParams(location.search).toString()) more.open = true;
}

/** @typedef {{fold: HTMLDetailsElement, body: HTMLTableSectionElement, rows: TaskRow[], open: boolean | null}} Part */

/**
 * The table of one section, which a reader may have folded.
 * @param {HTMLDetailsElement} fold
 * @returns {Part}
 */
function partOf(fold) {
  const body = /** @type {HTMLTableSectionElement} */ (fold.querySelector("tbody"));
  return { fold, body, rows: [...body.rows].map(rowOf), open: null };
}

/**
 * What is asked for is in sight; what is not is as its reader left it. Rows put in order are all in the first table.
 * @param {Part} part
 * @param {boolean} open
 * @param {boolean | null} first whether it is the first of tables put in order
 */
function unfold(part, open, first) {
  const { fold: place } = part;
  const shown = first ?? [...part.body.rows].some(({ hidden }) => !hidden);
  place.hidden = !shown;
  place.classList.toggle("xep", first === true);
  if (open || first) {
    part.open ??= part.fold.open;
    part.fold.open = true;
  } else if (part.open !== null) {
    part.fold.open = part.open;
    part.open = null;
  }
}

/**
 * @param {HTMLTableRowElement} element
 * @returns {TaskRow}
 */
function rowOf(element) {
  const said = element.cells[0].dataset;
  const lists = Object.entries(said).map(
    ([name, values]) => /** @type {const} */ ([dashed(name), values?.split(" ") ?? []]),
  );
  return {
    element,
    id: element.cells[0].textContent?.trim() ?? "",
    has: new Map(lists),
    words: runs(issued(element.cells[1])), // the plan's own: the other cells are in our words
    until: element.querySelector("time")?.dateTime ?? "",
    lead: element.cells[2].querySelector("a")?.textContent ?? "",
  };
}

/**
 * The words of a cell without those that the site puts into them.
 * @param {Element} cell
 */
function issued(cell) {
  const copy = /** @type {Element} */ (cell.cloneNode(true));
  for (const each of copy.querySelectorAll(".dinh-chinh, br")) each.replaceWith(" ");
  return copy.textContent ?? "";
}

/**
 * As it stands in the page: «coQuan» → «co-quan».
 * @param {string} name
 */
function dashed(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @param {HTMLFormElement} form */
function selects(form) {
  return [...form.querySelectorAll("select")];
}

/**
 * @param {HTMLFormElement} form
 * @returns {import("./narrowing.js").Asked}
 */
function asked(form) {
  const chosen = selects(form).filter(({ name, value }) => value && name !== "xep");
  return {
    values: new Map(chosen.map((select) => [select.name, [select.value, ...groups(select)]])),
    words: field(form).value,
    order: selects(form).find(({ name }) => name === "xep")?.value ?? "",
  };
}

/** @param {HTMLSelectElement} select */
function groups(select) {
  return select.selectedOptions[0]?.dataset.nhom?.split(" ") ?? [];
}

/** @param {HTMLFormElement} form */
function field(form) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem("tu"));
}

/**
 * What is asked for, as an address keeps it.
 * @param {HTMLFormElement} form
 */
function written(form) {
  const fields = [...selects(form), field(form)].map(({ name, value }) => [name, value.trim()]);
  return new URLSearchParams(fields.filter(([, value]) => value)).toString();
}

/**
 * The fields as the address has them; what it asks for and the form does not know is left out.
 * @param {HTMLFormElement} form
 */
function read(form) {
  const parameters = new URLSearchParams(location.search);
  field(form).value = parameters.get("tu") ?? "";
  for (const select of selects(form)) {
    select.value = parameters.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {TaskRow[]} found
 * @param {number} all
 */
function told(form, found, all) {
  const chosen = selects(form).filter(({ name, value }) => value && name !== "xep");
  const words = field(form).value.trim();
  const said = chosen.map((select) => (select.selectedOptions[0].textContent ?? "").replace(/ \(\d+\)$/, ""));
  if (words) said.push(`có chữ “${words}”`);
  if (!said.length) return `${all} nhiệm vụ`;
  const count = found.length ? `${found.length} trong ${all} nhiệm vụ` : `Không nhiệm vụ nào trong ${all}`;
  const through = chosen.some(({ name, value }) => found.some(({ has }) => !has.get(name)?.includes(value)));
  const elsewhere = words && !found.length ? ". Tên cơ quan, văn bản thì chọn ở ô bên cạnh" : "";
  return `${count}: ${said.join("; ")}${elsewhere}${through ? ", kể cả việc giao chung cho nhóm có cơ quan này, giao cho cơ quan mà nó kế tục" : ""}`;
}
