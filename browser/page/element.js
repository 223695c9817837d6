// @ts-check
/** An element of a page, made by a script. */

/**
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * A small button, as below the search box.
 * @param {string} said
 * @param {() => void} act
 */
export function chip(said, act) {
  const made = element("button", "plan-chip", said);
  made.setAttribute("type", "button");
  made.addEventListener("click", act);
  return made;
}
