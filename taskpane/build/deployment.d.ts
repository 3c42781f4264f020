/** Where and for whom a build is meant; see `deployment.js`. */
export interface Deployment {
  readonly base: string;
  readonly office: string;
  readonly environment: "dev" | "prod";
}

export const DEVELOPMENT_BASE: string;

/** Reads `--env base=… office=… environment=dev|prod`; throws a Chinese sentence on bad input. */
export function deploymentOf(env?: Readonly<Record<string, unknown>>): Deployment;
