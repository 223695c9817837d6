// @ts-check
/**
 * What the theme's sheets style and no page of this site has: parts of the theme that mkdocs.yml does not switch on,
 * extensions of Markdown that it does not name, colours that nobody can choose, text from right to left. A page is not
 * painted before the sheet is there, and half of it was this. The tests look whether a page misses any (tests/support/sound.py).
 */

const PARTS =
    "annotation annotation-list author banner clipboard code code__button code__content code__nav consent draft feedback input " +
    "meta pagination pin post profile progress select social source source-file status tabs tag tags tag-icon tag-shadow " +
    "tooltip tooltip2 version content--post sidebar--post header--lifted header__source nav--integrated nav--lifted " +
    "nav__item--section nav__source search__suggest footer__button footer__direction footer__inner footer__link footer__title";
const EXTENSIONS =
    "highlight highlighttable linenos lineno linenodiv codehilite hll tabbed-[\\w-]+ task-list[\\w-]* critic keys key-[\\w-]+ " +
    "arithmatex mermaid giscus footnote[\\w-]* twemoji emojione gemoji mdx-[\\w-]+ doc-[\\w-]+ glightbox";
const CLASSES = [...PARTS.split(" ").map((part) => `md-${part}`), ...EXTENSIONS.split(" ")];
const UNUSED = new RegExp(
    [
        `\\.(?:${CLASSES.join("|")})(?:__[\\w-]+|--[\\w-]+)*(?![\\w-])`,
        "\\[dir=rtl\\]",
        "\\[data-md-color-(?:primary|accent)=(?!custom)",
    ].join("|"),
);

/**
 * A sheet without the rules that no page of this site needs.
 * @param {string} css as the theme minified it
 * @returns {string}
 */
export function withoutUnused(css) {
    return rules(css)
        .map(({ head, body }) => {
            if (/^@(?:media|supports|container|layer)\b/.test(head)) {
                const inner = withoutUnused(body);
                return inner && `${head}{${inner}}`;
            }
            const kept = head.startsWith("@") ? [head] : apart(head).filter((selector) => !UNUSED.test(selector));
            return kept.length ? `${kept.join(",")}{${body}}` : "";
        })
        .join("");
}

/** @param {string} css */
function rules(css) {
    const found = [];
    let begun = 0;
    let opened = -1;
    let depth = 0;
    for (const { 0: sign, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
        if (sign === "{" && depth++ === 0) opened = index;
        else if (sign === "}" && --depth === 0) {
            found.push({ head: css.slice(begun, opened), body: css.slice(opened + 1, index) });
            begun = index + 1;
        } else if (sign === ";" && depth === 0) begun = index + 1; // @charset: the bundle is UTF-8 by its server
    }
    return found;
}

/**
 * The selectors of a rule; commas within brackets stay.
 * @param {string} head
 */
function apart(head) {
    return head.match(/(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|[^,])+/g) ?? [];
}
