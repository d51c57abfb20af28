import type { JSX } from 'preact';
import { Link } from '../parts/thing.tsx';
import { useTitle } from '../parts/title.ts';
import { useSurroundings } from '../use.ts';

export function UnknownPage(): JSX.Element {
  const { words } = useSurroundings();
  useTitle(words.notFound);
  return (
    <section>
      <h1>{words.notFound}</h1>
      <p>{words.notFoundHelp}</p>
      <p>
        <Link to={{ name: 'home' }}>{words.home}</Link>
      </p>
    </section>
  );
}
