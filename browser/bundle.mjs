// @ts-check
/**
 * browser/ → docs/assets/, or the folder given as second argument; the first is that of the theme's package.
 *
 * Scripts are classic, because a browser loads no module from file://, where the built site must work too. The styles
 * of the screen are one sheet, the theme's in it: a browser paints nothing before it has all. The same sources, lock and
 * theme give the same bytes.
 */

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { withoutUnused } from "./unused_styles.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const THEME = resolve(argv[2] ?? "");
const INTO = resolve(argv[3] ?? join(ROOT, "docs/assets"));
const SCRIPTS = {
    "search.min.js": "browser/search/worker.js",
    "plan.min.js": "browser/page.js",
    "lists.min.js": "browser/lists.js",
};
const PRINT = "print.min.css";
const SCREEN = "plan.min.css";
/** The oldest engines that the site is made for, as docs/cach-dung.md tells readers; the theme's own script needs them. */
const FLOOR = ["chrome88", "firefox78", "safari14"];

/**
 * Name, version and licence of code that is in a bundle: MIT asks that its notice goes with every copy.
 * @param {string} name
 * @param {string} version
 * @param {string} license
 * @param {string} folder
 */
function notice(name, version, license, folder) {
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (!file) {
        throw new Error(`${name} has no licence to give with the bundle`);
    }
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
    return `It holds ${name} ${version} (${license}):\n\n${text}\n`;
}

/**
 * The notices of the packages that code was taken from.
 * @param {import("esbuild").Metafile} made
 */
function packages(made) {
    const names = Object.keys(made.inputs).map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    return [...new Set(names.filter((name) => name !== undefined))].sort().map((name) => {
        const folder = join(ROOT, "node_modules", name);
        const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        return notice(name, version, license, folder);
    });
}

/** The theme's sheets, in the order in which its pages load them, and its notice. */
function theme() {
    const sheets = join(THEME, "templates/assets/stylesheets");
    const names = readdirSync(sheets).filter((name) => /^(main|palette)\..*\.css$/.test(name));
    const told = readdirSync(dirname(THEME)).find((name) => /^mkdocs_material-.*\.dist-info$/.test(name)) ?? "";
    const [, version = ""] = /-(.*)\.dist-info$/.exec(told) ?? [];
    return {
        sheets: names.sort().map((name) => join(sheets, name)),
        notice: notice("Material for MkDocs", version, "MIT", join(dirname(THEME), told, "licenses")),
    };
}

/**
 * Write a bundle under a banner that tells where it comes from.
 * @param {string} path
 * @param {string[]} notices
 * @param {string} text
 */
function write(path, notices, text) {
    const banner = ["Made from browser/ by «make scripts».\n", ...notices].join("\n");
    mkdirSync(dirname(join(INTO, path)), { recursive: true });
    writeFileSync(join(INTO, path), `/*!\n${banner.replaceAll("*/", "* /")}*/\n${text}`);
}

/**
 * Style with the pictures that stand within it as files beside it: the policy of the site allows no others.
 * @param {string} css
 */
function apart(css) {
    const found = /(--[\w-]+):\s*url\((["'])data:image\/svg\+xml;charset=utf-8,(.*?)\2\)/g;
    return css.replace(found, (_, /** @type {string} */ property, __, /** @type {string} */ picture) => {
        const name = `${property.replace(/^--(?:md-)?/, "")}.svg`;
        mkdirSync(join(INTO, "icons"), { recursive: true });
        writeFileSync(join(INTO, "icons", name), picture.replaceAll('\\"', '"'));
        return `${property}:url(../icons/${name})`;
    });
}

/** @type {import("esbuild").Plugin} */
const THEMES_STYLE = {
    name: "theme's style",
    setup({ onLoad }) {
        onLoad({ filter: /stylesheets[/\\](?:main|palette)\.[^/\\]*\.css$/ }, ({ path }) => ({
            contents: withoutUnused(readFileSync(path, "utf8")),
            loader: "css",
        }));
    },
};

/** @satisfies {import("esbuild").BuildOptions} */
const ALWAYS = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    charset: "utf8",
    sourcemap: false,
    metafile: true,
    write: false,
    logLevel: "warning",
    supported: { destructuring: true }, // Safari 14.0 errs in one odd form of it alone, which nothing here has
    tsconfigRaw: "{}", // no file beside the sources changes what comes out
};

for (const [name, entry] of Object.entries(SCRIPTS)) {
    const { outputFiles, metafile } = await build({
        ...ALWAYS,
        entryPoints: [entry],
        format: "iife",
        target: FLOOR, // esbuild rewrites what is newer, but adds no functions: tsconfig.json sees to them
        legalComments: "inline",
    });
    write(`js/${name}`, packages(metafile), outputFiles[0].text);
}

const { sheets, notice: themes } = theme();
const STYLES = { [SCREEN]: [...sheets, "./browser/style.css"], [PRINT]: ["./browser/style/print.css"] };
for (const [name, parts] of Object.entries(STYLES)) {
    const contents = parts.map((part) => `@import ${JSON.stringify(part)};`).join("\n");
    const { outputFiles } = await build({
        ...ALWAYS,
        stdin: { contents, resolveDir: ROOT, loader: "css" },
        plugins: [THEMES_STYLE],
        external: ["*.woff2"], // fonts stay where they are: ../fonts/ is beside the bundle too
        target: FLOOR,
        legalComments: "none",
    });
    write(`css/${name}`, name === SCREEN ? [themes] : [], apart(outputFiles[0].text));
}
