// @ts-check
/** The page for a missing address: a permanent address typed in other letter cases leads where it should. */

/** Goes to the lower-case form of `/di/…`, which every id has. */
export function followAnyCase() {
  if (!document.querySelector("[data-plan-missing]")) return;
  const [before, id] = location.pathname.split("/di/");
  const lower = id?.toLowerCase();
  if (lower && lower !== id) location.replace(`${before}/di/${lower}${location.search}${location.hash}`);
}
