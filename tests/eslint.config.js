import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";
import importX from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import regexp from "eslint-plugin-regexp";
import { anchoredWildcard } from "./lint/anchored-wildcard.js";

/**
 * The rooms of `addin` in import order: each may import only rooms to its left (and itself). The workbench host stands
 * apart from the other hosts because it shows what the formula engine of `calculation` works out.
 */
const rooms = [
  "messages",
  "sheet",
  "values",
  "policy",
  "scoring",
  "narrative",
  "forms",
  "identities",
  "compare",
  "rules",
  "review",
  "fill",
  "compose",
  "hosts",
  "calculation",
  "hosts/workbench",
  "cli",
];
const firstOutside = rooms.indexOf("hosts");

/** Forbids imports that point the wrong way, room by room. */
const directionRules = rooms.map((room, index) => {
  const core = index < firstOutside;
  const later = rooms.slice(index + 1);
  const restriction = (regex, message) => ({ regex, message });
  return {
    files: [`addin/${room}/**/*.{ts,tsx}`],
    ignores: room === "hosts" ? ["addin/hosts/workbench/**"] : [],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...(later.length > 0
              ? [
                  restriction(
                    `\\./(${later.join("|")})/`,
                    `addin/${room} may import only the rooms before it: ${rooms.join(" ← ")}.`,
                  ),
                ]
              : []),
            restriction(
              core ? "/(taskpane|functions|assets|tests)/" : "/(taskpane|assets|tests)/",
              "The core knows neither the pane, nor the cell functions, nor assets and tests; hosts register the functions.",
            ),
            ...(core
              ? [
                  restriction(
                    "^(node:|react|@fluentui|office-js|fflate|saxen)",
                    "The core is pure: no host, no I/O, no UI.",
                  ),
                ]
              : []),
          ],
        },
      ],
    },
  };
});

/** The families of checks: none imports another; what several need stands in `facts`. */
const families = [
  "across",
  "base-data",
  "funding",
  "goals",
  "hygiene",
  "indicators",
  "monitoring",
  "narrative",
  "points",
  "rates",
  "summary",
  "years",
];

const familyRules = ["facts", ...families].map((family) => ({
  files: [`addin/rules/${family}/**/*.ts`],
  rules: {
    "import-x/no-restricted-paths": [
      "error",
      {
        zones: [
          {
            target: `./addin/rules/${family}`,
            from: families.filter((other) => other !== family).map((other) => `./addin/rules/${other}`),
            message: "A family of checks knows no other; what both need stands in addin/rules/facts.",
          },
        ],
      },
    ],
  },
}));

/** Files with a function of more than 15 branches, each with its reason. */
const manyBranches = [
  // The start tag, character by character: the innermost loop of every file that is read.
  "addin/hosts/ooxml/xml/scanner.ts",
  // Signs that an amount is the unit's own, or a percentage a share, weighed one after another in an order that matters.
  "addin/narrative/{facts,relations/share}.ts",
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".cache/"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL("../", import.meta.url)) },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // A fifth of the time of all rules, for enumerations, which nothing here has, and for objects in place of instances.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...directionRules,
  { files: ["addin/**/*.ts"], plugins: { "import-x": importX } },
  ...familyRules,
  {
    // A cell may hold 32,767 characters of anybody's making: every pattern runs in linear time.
    files: ["addin/**/*.{ts,tsx}", "functions/**/*.ts", "taskpane/**/*.{ts,tsx}"],
    plugins: { regexp, patterns: { rules: { "anchored-wildcard": anchoredWildcard } } },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
      "patterns/anchored-wildcard": "error",
    },
  },
  {
    files: ["addin/**/*.{ts,tsx}", "functions/**/*.ts", "taskpane/**/*.{ts,tsx}"],
    rules: { "no-nested-ternary": "error", "prefer-named-capture-group": "error", complexity: ["error", 15] },
  },
  { files: manyBranches, rules: { complexity: "off" } },
  {
    files: ["functions/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex:
                "/(narrative|forms|identities|rules|review|fill|compare|compose|hosts|calculation|cli|taskpane|assets)/",
              message: "Cell functions see only values, policy and scoring.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["addin/hosts/excel/**/*.ts", "taskpane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
