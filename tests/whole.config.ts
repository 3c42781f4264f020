/** The tests that `npm test` runs a part of, with every one of their cases: `npm run test:whole`. */
process.env.JIHE_TESTS = "whole";
export { default } from "./vitest.config.ts";
