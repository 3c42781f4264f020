/** A value with listeners: the smallest store React's `useSyncExternalStore` accepts. */
export interface Store<State> {
  readonly get: () => State;
  /** Replaces the named members and calls the listeners, unless nothing changed. */
  set(change: Partial<State>): void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store over a first state. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = { ...state, ...change };
      const keys = Object.keys(change) as (keyof State)[];
      if (keys.every((key) => Object.is(next[key], state[key]))) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
