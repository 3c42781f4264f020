import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface StaticServer {
  /** e.g. `http://127.0.0.1:40123`, without a trailing slash. */
  readonly url: string;
  /** Paths requested so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};

/** Serves files held in memory on 127.0.0.1: path (`/pane.html`) → content. Anything else is 404. */
export async function serve(files: Readonly<Record<string, string | Uint8Array>>): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    requests.push(path);
    const content = files[path];
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { "content-type": TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream" })
      .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

/** A page that shows one bundled script the way the product's own pages do. */
export function pageHtml(script: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>绩核</title>
<link rel="icon" href="data:,">
<style>html, body, #pane { height: 100%; margin: 0 }</style>
</head>
<body><div id="pane"></div><script type="module" src="${script}"></script></body>
</html>
`;
}
