import type { ComponentChildren, JSX } from 'preact';
import { useSurroundings } from '../use.ts';

/** Entries with the mark between them that the language uses. */
export function Joined<T>({
  of,
  children,
}: {
  readonly of: readonly T[];
  readonly children: (one: T, index: number) => ComponentChildren;
}): JSX.Element {
  const { words } = useSurroundings();
  return (
    <>
      {of.map((one, index) => (
        <span key={String(index)}>
          {index === 0 ? '' : words.listMark}
          {children(one, index)}
        </span>
      ))}
    </>
  );
}

/** The line of headings of a table. */
export function Headings({ of }: { readonly of: readonly string[] }): JSX.Element {
  return (
    <thead>
      <tr>
        {of.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}
