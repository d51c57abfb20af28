import type { JSX } from 'preact';
import { webAddress } from '../format.ts';
import { useSurroundings } from '../use.ts';
import { TextOf } from './from.tsx';

/** The number of a notice; one that has none is known by its address, which is a link and no number. */
export function NoticeOf<T extends { readonly notice: string | null }>({ of }: { readonly of: T }): JSX.Element | null {
  const { words } = useSurroundings();
  if (of.notice === null) return null;
  const address = webAddress(of.notice);
  if (address === null) return <TextOf of={of} field="notice" />;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {words.officialNotice}
    </a>
  );
}
