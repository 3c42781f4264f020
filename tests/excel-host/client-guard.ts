import { addNotesToClient } from "./forward-notes.ts";

/** The switch of the client library that makes it refuse calls above the advertised sets. */
interface Guarded {
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

/**
 * Turns the library's own check on, so that a call above the advertised requirement sets throws the genuine
 * `ApiNotFound` instead of being sent, and adds the classes newer than the npm build. To be called once office.js has
 * loaded the part for Excel.
 */
export function guardRequirementSets(): void {
  const extension: unknown = OfficeExtension;
  (extension as Guarded).CommonUtility._doApiNotSupportedCheck = true;
  addNotesToClient({ Excel, OfficeExtension });
}
