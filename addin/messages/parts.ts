/** The parts of a message by name, as they are printed. */
export type Parts<Name extends string> = Readonly<Record<Name, string>>;
