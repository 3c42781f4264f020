import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test.each(["index.html", "taskpane.html"])("%s of WPS forbids every request that could carry data away", (page) => {
  const html = readFileSync(`taskpane/wps/${page}`, "utf8");
  const policy = /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)">/u.exec(html);
  expect(policy?.groups?.policy?.split("; ")).toEqual([
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  // A policy is judged by what it allows.
  expect(policy?.index).toBeLessThan(html.indexOf("<script"));
});
