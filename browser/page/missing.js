// @ts-check
/** The page for a missing address: a permanent address typed in other letter cases leads where it should. */

/** Goes to the lower-case form of `/di/…`, which every id has; never to another site, whatever the address says. */
export function followAnyCase() {
  if (!document.querySelector("[data-plan-missing]")) return;
  const [before, id] = location.pathname.split("/di/");
  const lower = id?.toLowerCase();
  if (!lower || lower === id) return;
  const address = new URL(location.href);
  // Only the path is set: a path that begins with two slashes is no address of another host then.
  address.pathname = `${before.replace(/^\/+/, "/")}/di/${lower}`;
  if (address.origin === location.origin) location.replace(address.href);
}
