/** Bundles the command line into the folder (`dist/cli`); resolves to the path of its entry. */
export function bundle(output?: string): Promise<string>;
/** Makes the bundle where there is none or a source is newer; resolves to the path of its entry. */
export function freshBundle(output?: string): Promise<string>;
