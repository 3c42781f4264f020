/**
 * Whether every one of the generated cases runs (`npm run test:whole`) rather than the share of them that `npm test` takes:
 * one in so many, spread over all kinds.
 */
export const whole = process.env.JIHE_TESTS === "whole";
