// @ts-check
/**
 * browser/ → the classic scripts of docs/assets/js/, or of the folder given as argument. Classic, because a browser
 * loads no module from file://, where the built site must work too. The same sources and lock give the same bytes.
 */

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const INTO = resolve(argv[2] ?? join(ROOT, "docs/assets/js"));
const ENTRIES = { "search.min.js": "browser/search/worker.js", "plan.min.js": "browser/page.js" };

/**
 * Name, version and licence of a package whose code is in a bundle: MIT asks that its notice goes with every copy.
 * @param {string} name
 */
function notice(name) {
    const folder = join(ROOT, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (!file) {
        throw new Error(`${name} has no licence to give with the bundle`);
    }
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
    return `It holds ${name} ${version} (${license}):\n\n${text}\n`;
}

/**
 * The packages that code was taken from.
 * @param {import("esbuild").Metafile} made
 */
function packages(made) {
    const names = Object.keys(made.inputs).map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
    return [...new Set(names.filter((name) => name !== undefined))].sort();
}

mkdirSync(INTO, { recursive: true });
for (const [name, entry] of Object.entries(ENTRIES)) {
    const { outputFiles, metafile } = await build({
        absWorkingDir: ROOT,
        entryPoints: [entry],
        bundle: true,
        format: "iife",
        minify: true,
        // What phones of 2020 read; esbuild rewrites what is newer, but adds no functions: tsconfig.json sees to them.
        target: "es2020",
        charset: "utf8",
        legalComments: "inline",
        sourcemap: false,
        metafile: true,
        write: false,
        logLevel: "warning",
        tsconfigRaw: "{}", // no file beside the sources changes what comes out
    });
    const parts = ["Made from browser/ by «make scripts»; do not edit.\n", ...packages(metafile).map(notice)];
    const banner = parts.join("\n").replaceAll("*/", "* /");
    writeFileSync(join(INTO, name), `/*!\n${banner}*/\n${outputFiles[0].text}`);
}
