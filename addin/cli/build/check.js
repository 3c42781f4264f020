/** `npm run check -- …`: runs the bundled command line, made anew first where a source is newer. */
import { pathToFileURL } from "node:url";
import { freshBundle } from "./bundle.js";

await import(pathToFileURL(await freshBundle()).href);
