// @ts-check
/** What is folded opens for whoever is led into it, and for paper. */

/** Makes folded lists open when an address or a print asks for what is in them. */
export function unfoldWhenAsked() {
  const follow = () => {
    const place = target();
    let opened = false;
    for (let each = place; each; each = each.parentElement) {
      if (each instanceof HTMLDetailsElement && !each.open) opened = each.open = true;
    }
    if (opened) place?.scrollIntoView();
  };
  follow();
  addEventListener("hashchange", follow);

  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details.gap")].flatMap((each) =>
      each instanceof HTMLDetailsElement && !each.open ? [each] : [],
    );
    unfolded.forEach((each) => (each.open = true));
  });
  addEventListener("afterprint", () => {
    unfolded.forEach((each) => (each.open = false));
    unfolded = [];
  });
}

/** The place that the end of the address names; nothing where its percent signs say nothing. */
export function target() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}
