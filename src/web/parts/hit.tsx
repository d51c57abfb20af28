import type { JSX } from 'preact';
import type { Page } from '../address.ts';
import type { HitFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { DateOf, EntryOf, PlaceOf, TextOf, WordOf } from './from.tsx';
import { NameOf, pageOfKey } from './thing.tsx';

/** Where a hit leads: to its page; without one, to the hits of what tells it apart, itself opened among them. */
export function targetOf(
  { key, node }: Pick<HitFragment, 'key' | 'node'>,
  text: string,
): { readonly page: Page; readonly open: readonly string[] } {
  const page = pageOfKey(key);
  if (page !== null) return { page, open: [] };
  return { page: { name: 'search', text: node !== null && 'code' in node ? (node.code ?? text) : text }, open: [key] };
}

/** Whether a text is a number of the customs tariff, or the beginning of one. */
export function isCustomsCode(text: string): boolean {
  return /^\d{4}(?:\.?\d{1,6}){0,3}$/.test(text.trim());
}

/** A hit in one line: what it is, whose, its code or number, its name. */
export function HitLine({ of }: { readonly of: HitFragment }): JSX.Element {
  const { words } = useSurroundings();
  const { node } = of;
  return (
    <>
      <span class="tag">
        <WordOf of={of} field="label" among={words.labels} />
      </span>{' '}
      {node === null ? <TextOf of={of} field="key" /> : <NodeLine of={node} matched={of.matched} />}
    </>
  );
}

type Node = NonNullable<HitFragment['node']>;

function NodeLine({ of, matched }: { readonly of: Node; readonly matched: string | null }): JSX.Element {
  const { words } = useSurroundings();
  const customs = 'hsCodes' in of && matched !== null ? of.hsCodes.indexOf(matched) : -1;
  return (
    <>
      {'jurisdiction' in of && of.jurisdiction !== null ? (
        <>
          <PlaceOf of={of} field="jurisdiction" />{' '}
        </>
      ) : null}
      {'list' in of && of.list !== null ? (
        <>
          <PlaceOf of={of.list} field="jurisdiction" />{' '}
        </>
      ) : null}
      {'code' in of && of.code !== null ? (
        <>
          <b>
            <TextOf of={of} field="code" />
          </b>{' '}
        </>
      ) : null}
      <NameOf of={of} />
      {'list' in of && of.list !== null ? (
        <span class="detail">
          {' '}
          <NameOf of={of.list} /> <TextOf of={of} field="edition" />
        </span>
      ) : null}
      {'hsCodes' in of && customs >= 0 ? (
        <span class="detail">
          {' '}
          {words.search.customsCode}
          {words.colon}
          <EntryOf list={of.hsCodes} at={customs} />
        </span>
      ) : null}
      {'number' in of ? (
        <span class="detail">
          {' '}
          <TextOf of={of} field="number" /> <TextOf of={of} field="issuer" /> <DateOf of={of} field="promulgated" />
        </span>
      ) : null}
      {'country' in of && of.country !== null ? (
        <span class="detail">
          {' '}
          <PlaceOf of={of} field="country" />
        </span>
      ) : null}
    </>
  );
}
