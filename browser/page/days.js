// @ts-check
/** Days as they are kept, «2026-11-26», and as they are read, «26/11/2026». */

/** Today, by the reader's own clock. */
export function today() {
  const now = new Date();
  const year = String(now.getFullYear()).padStart(4, "0");
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${year}-${month}-${day}`;
}

/** @param {string} day */
export function shown(day) {
  return day.split("-").reverse().join("/");
}
