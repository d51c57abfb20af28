import type { en } from './en.ts';

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Every word of the pages; a language that lacks one does not compile. */
export type Words = Widened<typeof en>;
