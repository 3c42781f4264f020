const DATABASE = "jihe-workbench";
const STORE = "unsaved";

/** What the browser keeps for the workbench on this machine, one entry a key. Rejects where the browser does not allow it. */
export function inStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(new Error(opening.error?.message ?? "indexedDB"));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => {
        database.close();
        reject(new Error(transaction.error?.message ?? "indexedDB"));
      };
    };
  });
}
