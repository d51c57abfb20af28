import type { JSX } from 'preact';
import { Hits, type HitsQuery } from '../generated/operations.ts';
import { Answered } from '../parts/asking.tsx';
import { HitLine, pageOfHit } from '../parts/question-box.tsx';
import { Link, ThingLinks } from '../parts/thing.tsx';
import { useTitle } from '../parts/title.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';

const HITS = 50;

/** All hits of a question; one of a technology or a party leads to its page, an item shows what it classifies. */
export function SearchPage({ text }: { readonly text: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const asked = useAsk(Hits, text === '' ? null : { text, first: HITS, ...momentOf(state) });
  useTitle(words.search.heading(text));
  if (text === '') return <p>{words.search.empty}</p>;
  return (
    <section>
      <h1 data-input="q">{words.search.heading(text)}</h1>
      <Answered asked={asked}>
        {({ search }) =>
          search === null ? null : search.hits.length === 0 ? (
            <p>{words.noSuggestions}</p>
          ) : (
            <>
              <ul class="plain hits">
                {search.hits.map((hit) => {
                  const page = pageOfHit(hit, text);
                  return (
                    <li key={hit.key}>
                      {page.name === 'search' ? (
                        <HitLine of={hit} />
                      ) : (
                        <Link to={page}>
                          <HitLine of={hit} />
                        </Link>
                      )}
                      <Classified of={hit} />
                    </li>
                  );
                })}
              </ul>
              {search.hasMore ? <p>{words.search.more}</p> : null}
            </>
          )
        }
      </Answered>
    </section>
  );
}

type Hit = NonNullable<HitsQuery['search']>['hits'][number];

/** The technologies that an item classifies: an item has no page of its own. */
function Classified({ of: { node } }: { readonly of: Hit }): JSX.Element | null {
  const { words } = useSurroundings();
  if (node === null || !('classifications' in node)) return null;
  const technologies = node.classifications.flatMap(({ technology }) => (technology === null ? [] : [technology]));
  if (technologies.length === 0) return null;
  return (
    <span class="detail">
      {' '}
      {words.search.classifies}
      {words.colon}
      <ThingLinks of={technologies} />
    </span>
  );
}
