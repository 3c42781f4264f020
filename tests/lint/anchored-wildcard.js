/**
 * ESLint rule: `.*` and `.+` stand only in a pattern that starts with `^`. Elsewhere each place the pattern may start at looks
 * through the rest of the text, which costs the square of its length; a bounded wildcard (`.{0,40}`) does not.
 */
export const anchoredWildcard = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      unanchored: "An unbounded wildcard needs a pattern that starts with ^; bound it, or look with indexOf.",
    },
  },
  create(context) {
    const check = (node, pattern) => {
      if (alternatives(pattern).some((alternative) => !alternative.startsWith("^") && hasWildcard(alternative)))
        context.report({ node, messageId: "unanchored" });
    };
    return {
      "Literal[regex]": (node) => check(node, node.regex.pattern),
      "NewExpression[callee.name='RegExp']": ({ arguments: [node] }) => {
        if (node?.type === "TemplateLiteral") check(node, node.quasis.map(({ value }) => value.cooked).join("x"));
        if (node?.type === "Literal" && typeof node.value === "string") check(node, node.value);
      },
    };
  },
};

/** The pattern without escapes and character classes, so that each sign means what it looks like. */
function plain(pattern) {
  return pattern.replace(/\\./gsu, "x").replace(/\[[^\]]*\]/gu, "x");
}

/** What stands between the bars outside every group. */
function alternatives(pattern) {
  const parts = [""];
  let depth = 0;
  for (const sign of plain(pattern)) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "|" && depth === 0) parts.push("");
    else parts.push(parts.pop() + sign);
  }
  return parts;
}

function hasWildcard(alternative) {
  return /\.(?:[*+]|\{\d+,\})/u.test(alternative);
}
