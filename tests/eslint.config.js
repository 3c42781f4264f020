import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

/** The rooms in import order: each may import only rooms to its left (and itself). */
const rooms = [
  "messages",
  "sheet",
  "values",
  "policy",
  "scoring",
  "narrative",
  "forms",
  "rules",
  "review",
  "fill",
  "hosts",
  "cli",
];

/** Forbids imports that point the wrong way, room by room. */
const directionRules = rooms.map((room, index) => ({
  files: [`addin/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...(index + 1 < rooms.length
            ? [
                {
                  regex: `/(${rooms.slice(index + 1).join("|")})/`,
                  message: `addin/${room} may import only the rooms before it: ${rooms.join(" ← ")}.`,
                },
              ]
            : []),
          {
            regex: room === "hosts" || room === "cli" ? "/(taskpane|tests)/" : "/(taskpane|functions|tests)/",
            message:
              "The core knows neither the pane, nor the cell functions, nor the tests; hosts register the functions.",
          },
          ...(room === "hosts" || room === "cli"
            ? []
            : [
                {
                  regex: "^(node:|react|@fluentui|office-js|fflate|saxen|hucre)",
                  message: "The core is pure: no host, no I/O, no UI.",
                },
              ]),
        ],
      },
    ],
  },
}));

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
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...directionRules,
  {
    files: rooms.slice(1, rooms.indexOf("hosts")).map((room) => `addin/${room}/**/*.ts`),
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='flatMap']",
          message: "addin/sheet/gather.ts does the same many times faster.",
        },
      ],
    },
  },
  {
    files: ["functions/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "/(narrative|forms|rules|review|fill|hosts|cli|taskpane)/",
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
