import type { JSX } from 'preact';
import { visible } from '../format.ts';
import { Hits, type HitsQuery } from '../generated/operations.ts';
import { Answered, Opening } from '../parts/asking.tsx';
import { HitLine, isCustomsCode } from '../parts/hit.tsx';
import { NoticeOf, OpenedHitOf } from '../parts/opened-hit.tsx';
import { Link, pageOfKey } from '../parts/thing.tsx';
import { useTitle } from '../parts/title.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';

const HITS = 50;

/** All hits of a question: a technology or a party leads to its page, anything else opens to what is known of it. */
export function SearchPage({ text }: { readonly text: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const asked = useAsk(Hits, text === '' ? null : { text, first: HITS, ...momentOf(state) });
  useTitle(words.search.title(text));
  if (text === '') return <p>{words.search.empty}</p>;
  return (
    <section>
      <h1>{words.search.heading(<bdi data-input="q">{visible(text)}</bdi>)}</h1>
      <Answered asked={asked}>{({ search }) => (search === null ? null : <Found of={search} text={text} />)}</Answered>
    </section>
  );
}

type Search = NonNullable<HitsQuery['search']>;

function Found({ of: { hits, hasMore, notices }, text }: { readonly of: Search; readonly text: string }): JSX.Element {
  const { words } = useSurroundings();
  const { search } = words;
  // What a notice led to stands with the notice, as does its announcement.
  const others = hits.filter(
    ({ key, score, matched }) =>
      notices.length === 0 ||
      !((score === 0 && matched === null) || notices.some(({ announcement }) => announcement?.key === key)),
  );
  if (hits.length === 0) return <p>{isCustomsCode(text) ? search.noCustomsCode : words.noSuggestions}</p>;
  return (
    <>
      {notices.map((notice) => (
        <NoticeOf key={notice.notice} of={notice} />
      ))}
      {others.length === 0 ? null : (
        <ul class="plain hits">
          {others.map((hit) => (
            <li key={hit.key}>
              <HitOf of={hit} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && notices.length === 0 ? <p>{search.more}</p> : null}
      {isCustomsCode(text) ? <p class="help">{search.fewCustomsCodes}</p> : null}
    </>
  );
}

function HitOf({ of }: { readonly of: Search['hits'][number] }): JSX.Element {
  const page = pageOfKey(of.key);
  if (page !== null) {
    return (
      <Link to={page}>
        <HitLine of={of} />
      </Link>
    );
  }
  if (of.node === null) return <HitLine of={of} />;
  return (
    <Opening name={of.key} heading={<HitLine of={of} />}>
      {() => <OpenedHitOf of={of.key} />}
    </Opening>
  );
}
