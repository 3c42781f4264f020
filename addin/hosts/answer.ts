/** Runs synchronous work as a promise; what it throws is a rejection, with the error as `failureOf` gives it. */
export function answer<T>(work: () => T, failureOf: (error: unknown) => Error = asError): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(work());
    } catch (error) {
      reject(failureOf(error));
    }
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
