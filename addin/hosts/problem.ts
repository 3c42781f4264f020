import { fileProblem, type FILE_PROBLEMS } from "../messages/hosts.ts";
import { HostError } from "./port.ts";

/** The error for a file that cannot be read or changed; `part` names the place inside the package. */
export function fileError(key: keyof typeof FILE_PROBLEMS, part = ""): HostError {
  return new HostError(key === "tooLarge" ? "too-large" : "unreadable", fileProblem(key, part));
}
