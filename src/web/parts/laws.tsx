import type { ComponentChildren, JSX } from 'preact';
import type { LawFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import type { Words } from '../words/words.ts';
import { TextOf } from './from.tsx';
import { Joined } from './joined.tsx';
import { NameOf } from './thing.tsx';

/** Laws and provisions, each provision with its law and article. */
export function LawsOf({ of }: { readonly of: readonly LawFragment[] }): JSX.Element {
  return <Joined of={of}>{(one) => <LawOf of={one} />}</Joined>;
}

function LawOf({ of }: { readonly of: LawFragment }): JSX.Element {
  const { words } = useSurroundings();
  if (!('article' in of) || of.instrument === null) return <NameOf of={of} />;
  return (
    <>
      {words.law(<NameOf of={of.instrument} />, articleOf(of, words))}
      {words.colon}
      <NameOf of={of} />
    </>
  );
}

/** Regulations of the United States count parts and sections; null for what has no number, or is told by its name. */
function articleOf(
  of: Extract<LawFragment, { readonly article: string | null }>,
  { articles }: Words,
): ComponentChildren {
  const article = of.article ?? '';
  const number = <TextOf of={of} field="article" />;
  if (of.jurisdiction !== 'US') return /^\d/.test(article) ? articles.article(number) : null;
  if (/^\d{3}$/.test(article)) return articles.part(number);
  const isNamedSo = Object.values(of.names).some((name) => name?.startsWith('§') === true);
  return !isNamedSo && /^\d+[A-Z]?(\.\d+)?(\(\w+\))*$/.test(article) ? articles.section(number) : null;
}
