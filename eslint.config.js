// @ts-check
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import globals from "globals";

const AS_MARKUP = "Text put in as markup is how a page is taken over; make elements, or say why not in a comment.";

export default defineConfig(
  { ignores: ["**/*.min.js", "site/", ".offline/", ".venv/", ".uv/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      curly: ["error", "multi-line"],
      "default-case-last": "error",
      eqeqeq: "error",
      "max-lines": ["error", 300],
      "no-array-constructor": "error",
      "no-console": "error",
      "no-else-return": "error",
      "no-eval": "error",
      "no-implicit-coercion": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: AS_MARKUP },
        { property: "outerHTML", message: AS_MARKUP },
        { property: "insertAdjacentHTML", message: AS_MARKUP },
        { object: "document", property: "write", message: AS_MARKUP },
        { object: "document", property: "writeln", message: AS_MARKUP },
      ],
      "no-script-url": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-throw-literal": "error",
      "no-unneeded-ternary": "error",
      "no-unused-expressions": "error",
      "no-unused-vars": ["error", { caughtErrors: "all" }],
      "no-use-before-define": ["error", { functions: false }],
      "no-useless-concat": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-arrow-callback": "error",
      "prefer-const": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
      "prefer-template": "error",
      radix: "error",
    },
  },
  { files: ["browser/**/*.js"], languageOptions: { globals: globals.browser } },
  { files: ["browser/search/worker.js"], languageOptions: { globals: globals.worker } },
  {
    files: ["browser/bundle.mjs", "tests/browser/scripts/**/*.mjs"],
    languageOptions: { globals: globals.nodeBuiltin },
  },
);
