/** The part of saxen's interface that is used here; the package brings no types. */
declare module 'saxen' {
  /** Puts characters in the place of their entities. */
  type Decode = (text: string) => string;

  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Record<string, string> | false, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: Decode) => void): this;
    on(event: 'cdata' | 'attention', handler: (text: string) => void): this;
    on(event: 'error' | 'warn', handler: (problem: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
