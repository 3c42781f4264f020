import type { Deployment } from "./deployment.d.ts";

/** Id of the add-in per environment. */
export const ADD_IN_IDS: { readonly dev: string; readonly prod: string };

/** The manifest for a deployment, out of the committed one. */
export function manifestFor(source: string, deployment: Deployment): string;
