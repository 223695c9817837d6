// @ts-check
/** The page for a missing address: a permanent address typed in other letter cases leads where it should. */

/** Goes to the lower-case form of `/di/…` below the site's root, which every id has; nowhere else, whatever the address says. */
export function followAnyCase() {
  const root = document.querySelector("[data-plan-missing]")?.getAttribute("data-plan-missing");
  if (!root) return;
  const address = new URL(location.href);
  const folder = `${root.replace(/\/*$/, "/")}di/`;
  const id = address.pathname.startsWith(folder) ? address.pathname.slice(folder.length) : "";
  if (!/^[A-Za-z0-9.-]+\/?$/.test(id) || id === id.toLowerCase()) return;
  // Only the path is set: a path that begins with two slashes is no address of another host then.
  address.pathname = folder + id.toLowerCase();
  if (address.origin === location.origin) location.replace(address.href);
}
