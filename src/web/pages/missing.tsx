import type { JSX } from 'preact';
import { type Page, toPage } from '../address.ts';
import { visible } from '../format.ts';
import { ThingOfKey } from '../generated/operations.ts';
import { Link, type Named, NameOf, pageOfKey } from '../parts/thing.tsx';
import { useTitle } from '../parts/title.ts';
import { momentOf, useAsk, useSurroundings } from '../use.ts';

/** In place of the page of a technology or a party that is not there: what is missing, and where else the key leads. */
export function MissingPage({ page }: { readonly page: Extract<Page, { readonly key: string }> }): JSX.Element {
  const { state, words, go } = useSurroundings();
  const { missing } = words;
  const title = missing[page.name](visible(page.key));
  useTitle(title);
  const asked = useAsk(ThingOfKey, { id: page.key, ...momentOf(state) });
  const found = asked.data?.node;
  const thing = isNamed(found) ? found : null;
  const other = thing === null ? null : pageOfKey(thing.key);
  return (
    <section>
      <h1 class="data">{title}</h1>
      {thing === null ? (
        <p>{missing.help}</p>
      ) : (
        <p>
          {missing.other(
            <Link to={other ?? { name: 'search', text: searchedBy(thing) }}>
              <NameOf of={thing} />
            </Link>,
          )}
        </p>
      )}
      {state.knownAt === '' ? null : (
        <p>
          {missing.older}{' '}
          <button type="button" onClick={() => go(toPage({ ...state, knownAt: '' }, page))}>
            {words.takeBack.knownAt}
          </button>
        </p>
      )}
      <p>
        <Link to={{ name: 'home' }}>{words.home}</Link>
      </p>
    </section>
  );
}

function isNamed(found: object | null | undefined): found is Named {
  return found !== null && found !== undefined && 'names' in found;
}

/** What finds a thing that has no page of its own. */
function searchedBy({ key, names: { zh, en, original } }: Named): string {
  return zh ?? en ?? original ?? key;
}
