/** The part of saxen's interface that is used here; the package ships no types. */
declare module "saxen" {
  export type Attributes = Readonly<Record<string, string>>;
  export class Parser {
    constructor(options?: { proxy?: boolean });
    /** Namespace URI to the prefix under which its elements and attributes are reported. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: "openTag",
      listener: (
        name: string,
        attributes: () => Attributes,
        decode: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text", listener: (text: string, decode: (text: string) => string) => void): this;
    on(event: "cdata" | "attention", listener: (text: string) => void): this;
    on(event: "error" | "warn", listener: (error: Error) => void): this;
    parse(xml: string): this;
  }
}
