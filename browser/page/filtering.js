// @ts-check
/** The form above the table of tasks: narrows it, puts it in order, says how many are left, keeps it in the address. */

import { runs } from "../search/analysis.js";
import { narrowed } from "./narrowing.js";

/** @typedef {import("./narrowing.js").Row & {element: HTMLTableRowElement}} TaskRow */

const TYPING_PAUSE = 250;

/** Shows the form, if the page has one, as its address asks. */
export function offerFilters() {
  const form = document.querySelector("form[data-plan-filter]");
  const body = document.querySelector(".bang-nhiem-vu tbody");
  const status = form?.nextElementSibling;
  if (!(form instanceof HTMLFormElement) || !body || !(status instanceof HTMLElement)) return;
  const rows = [...body.querySelectorAll("tr")].map(rowOf);
  const show = () => {
    const found = narrowed(rows, asked(form));
    rows.forEach(({ element }) => (element.hidden = true));
    found.forEach(({ element }) => (element.hidden = false));
    body.append(...found.map(({ element }) => element));
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
  form.hidden = status.hidden = false;
  restore();
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
    words: runs(element.cells[1].textContent ?? ""), // the plan's own: the other cells are in our words
    until: element.querySelector("time")?.dateTime ?? "",
    lead: element.cells[2].querySelector("a")?.textContent ?? "",
  };
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
  return `${count}: ${said.join("; ")}${elsewhere}${through ? ", kể cả việc giao chung cho nhóm có cơ quan này" : ""}`;
}
