import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { contentSecurityPolicy } from "./workbench-policy.js";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
};

/** The workbench loads nothing from elsewhere and is loaded by nobody else. */
const STRICT = {
  "content-security-policy": contentSecurityPolicy({ header: true }),
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * Serves the files of one folder on 127.0.0.1 with the strict headers of the workbench. Only GET and HEAD, nothing
 * outside of the folder, nothing to write. Where the wanted port is taken, a free one is used.
 *
 * @param {string} folder
 * @param {number} wanted port, 0 for any
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, wanted = 0) {
  const server = createServer(folderListener(folder, STRICT));
  await listen(server, wanted).catch((error) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return listen(server, 0);
  });
  const { port } = server.address();
  return { address: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/**
 * Answers requests for the files of one folder: only GET and HEAD, nothing outside of the folder.
 *
 * @param {string} folder
 * @param {Record<string, string>} headers sent with every file
 * @returns {import("node:http").RequestListener}
 */
export function folderListener(folder, headers) {
  const root = normalize(folder);
  return (request, response) => {
    void answer(root, headers, request, response).catch(() => response.headersSent || response.writeHead(500).end());
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function answer(root, headers, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
  const file = fileOf(root, request.url ?? "/");
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
    "x-content-type-options": "nosniff",
    ...headers,
    "cache-control": "no-cache",
  });
  return request.method === "HEAD" ? response.end() : createReadStream(file).pipe(response);
}

function fileOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : null;
}
