/** Bundles the command line into the folder (`dist/cli`); resolves to the path of its entry. */
export function bundle(output?: string): Promise<string>;
/** Makes the bundle where there is none or a source is newer; resolves to the path of its entry. */
export function freshBundle(output?: string): Promise<string>;
/** Puts the folder `draft` in the place of `output`, also while other processes do so; throws where it cannot, with `output` as it was. */
export function replaceFolder(output: string, draft: string): Promise<void>;
