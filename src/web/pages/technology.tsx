import type { JSX } from 'preact';

export function TechnologyPage({ of }: { readonly of: string }): JSX.Element {
  return <h1>{of}</h1>;
}
