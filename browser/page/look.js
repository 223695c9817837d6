// @ts-check
/** Which of the looks is chosen, told to those who cannot see it: the theme ticks neither before one is touched. */

/** Keeps the choice ticked that the page has. */
export function tellLook() {
  const tell = () => {
    const { mdColorScheme } = document.body.dataset;
    for (const each of document.querySelectorAll("input.md-option")) {
      if (each instanceof HTMLInputElement) each.checked = each.dataset.mdColorScheme === mdColorScheme;
    }
  };
  new MutationObserver(tell).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  tell();
}
