// @ts-check
/** The theme's search box, made to hear more than keys: paste, voice, input methods, Tab; and opened from elsewhere. */

/** @typedef {import("../search/search.js").Answer} Answer */

/**
 * @param {HTMLElement} root the theme's search
 */
export function prepareBox(root) {
  const field = /** @type {HTMLInputElement} */ (root.querySelector("input"));
  const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
  const meta = /** @type {HTMLElement} */ (root.querySelector(".md-search-result__meta"));

  // The page comes with the other ways in shown: where this script does not run they are all there is.
  const without = [...root.querySelectorAll(".plan-nothing, .plan-nothing__old")];
  const searches = (/** @type {boolean} */ does) => without.forEach((each) => each.toggleAttribute("hidden", does));
  // The theme listens for keys only; whatever else changes the words is told to it as a key.
  const tell = () => field.dispatchEvent(new Event("keyup"));

  searches(true);
  for (const kind of ["input", "compositionend"]) field.addEventListener(kind, tell);
  goOnByTab(root, toggle);
  openByButtons(field, toggle);
  reachResults(root);
  return {
    /** Leads to the other ways in, because this browser cannot search. */
    giveUp() {
      searches(false);
      meta.textContent = "Trình duyệt này không tìm được";
    },
    /**
     * Puts a query in the box as if it had been typed.
     * @param {string} query
     */
    ask(query) {
      field.value = query;
      tell();
    },
    /**
     * Changes what stands in the box, which may have gone on since the answer that is shown.
     * @param {(query: string) => string} change
     */
    alter(change) {
      field.value = change(field.value);
      tell();
    },
    /**
     * Says how many were found where the list shows fewer, and for whoever watches which query is answered.
     * @param {Answer} answer
     */
    showTotal({ items, total, query }) {
      root.dataset.answered = query;
      if (total > items.length) {
        setTimeout(() => (meta.textContent = `Tìm thấy ${total} kết quả, hiện ${items.length} kết quả đầu`));
      }
    },
  };
}

/**
 * The theme closes the search on Tab; here Tab goes on, and leaving closes.
 * @param {HTMLElement} root
 * @param {HTMLInputElement} toggle
 */
function goOnByTab(root, toggle) {
  root.addEventListener("keydown", (event) => {
    if (event.key === "Tab") event.stopPropagation();
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget) && toggle.checked) toggle.click();
  });
  // The theme holds the page still while the search is open, and puts it back a moment after: away from where Tab led.
  new MutationObserver(() => {
    if (document.body.hasAttribute("data-md-scrolllock") || document.activeElement === document.body) return;
    document.activeElement?.scrollIntoView({ block: "nearest" });
  }).observe(document.body, { attributeFilter: ["data-md-scrolllock"] });
}

/**
 * Buttons of the page that open the search have the focus again when it is closed.
 * @param {HTMLInputElement} field
 * @param {HTMLInputElement} toggle
 */
function openByButtons(field, toggle) {
  /** @type {HTMLElement | null} */
  let opener = null;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-plan-search]"))) {
    button.addEventListener("click", () => {
      opener = button;
      if (!toggle.checked) toggle.click();
      field.focus();
    });
  }
  toggle.addEventListener("change", () => {
    const back = opener;
    if (toggle.checked || !back) return;
    opener = null;
    // The theme lets go of the box only after it has closed the search.
    setTimeout(() => document.activeElement === document.body && back.focus());
  });
}

/**
 * Results are links that Tab reaches, and that have their words for a name.
 * @param {HTMLElement} root
 */
function reachResults(root) {
  new MutationObserver(() => {
    for (const link of root.querySelectorAll(".md-search-result__link[tabindex='-1']")) {
      link.setAttribute("tabindex", "0");
      // An article within a link leaves it without a name.
      for (const each of link.querySelectorAll("article, h1")) each.setAttribute("role", "presentation");
    }
  }).observe(root, { childList: true, subtree: true });
}
