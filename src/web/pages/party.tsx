import type { JSX } from 'preact';

export function PartyPage({ of }: { readonly of: string }): JSX.Element {
  return <h1>{of}</h1>;
}
