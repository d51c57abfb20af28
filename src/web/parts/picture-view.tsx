import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { drawPicture } from '../../picture/draw-picture.ts';
import { toJson } from '../../picture/picture-data.ts';
import { type Table, toTable } from '../../picture/picture-table.ts';
import { toSvg } from '../../picture/svg.ts';
import type { Theme } from '../../picture/themes.ts';
import { placeOf } from '../ask.ts';
import { useSurroundings } from '../use.ts';
import { Headings } from './joined.tsx';
import type { Chosen, PictureProps } from './lazy-picture.tsx';
import { saveFile, savePng } from './save.ts';

/** The colours that the page shows at the moment. */
function useColours(): Theme {
  const dark = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const read = (): Theme => {
    const chosen = document.documentElement.dataset['theme'];
    return chosen === 'dark' || (chosen !== 'light' && dark.matches) ? 'dark' : 'light';
  };
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const update = (): void => setTheme(read());
    const watch = new MutationObserver(update);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    dark.addEventListener('change', update);
    return () => {
      watch.disconnect();
      dark.removeEventListener('change', update);
    };
  }, [dark]);
  return theme;
}

/** Part of the graph as a picture, and as a table that says the same. */
export function PictureView({ graph, drawnFrom, actions }: PictureProps): JSX.Element {
  const { state, words, go } = useSurroundings();
  const theme = useColours();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const picture = useMemo(() => drawPicture(graph), [graph]);
  const from = drawnFrom.map(placeOf).join(' ');
  const asTable = state.table || picture.truncated;
  const name = graph.title.replace(/[^\p{L}\p{N}-]+/gu, '-');
  if (graph.nodes.length === 0) return <p>{words.picture.empty}</p>;
  return (
    <div class="picture-view">
      <div class="picture-tools">
        <button
          type="button"
          aria-pressed={!asTable}
          disabled={picture.truncated}
          onClick={() => go({ ...state, table: false })}
        >
          {words.picture.show}
        </button>
        <button type="button" aria-pressed={asTable} onClick={() => go({ ...state, table: true })}>
          {words.picture.table}
        </button>
        <button
          type="button"
          onClick={() => saveFile(`${name}.svg`, 'image/svg+xml', toSvg(picture, { theme: 'light' }))}
        >
          {words.picture.saveSvg}
        </button>
        <button type="button" onClick={() => void savePng(`${name}.png`, toSvg(picture, { theme: 'light' }))}>
          {words.picture.savePng}
        </button>
        <button type="button" onClick={() => saveFile(`${name}.json`, 'application/json', toJson(graph))}>
          {words.picture.saveData}
        </button>
      </div>
      {picture.truncated ? <p>{words.picture.tooLarge}</p> : null}
      {asTable ? (
        <div data-drawn-from={from}>
          <TableOf of={toTable(graph).links} />
          <TableOf of={toTable(graph).things} />
        </div>
      ) : (
        <Drawing svg={toSvg(picture, { theme, interactive: true, framed: false })} from={from} choose={setChosen} />
      )}
      {actions === undefined ? null : (
        <p class="picture-tools" aria-live="polite">
          {chosen === null ? words.picture.choose : actions(chosen)}
        </p>
      )}
    </div>
  );
}

/** The drawing in the page. Its text comes from `picture/`, which lets no markup through from data. */
function Drawing({
  svg,
  from,
  choose,
}: {
  readonly svg: string;
  readonly from: string;
  readonly choose: (chosen: Chosen) => void;
}): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const { words } = useSurroundings();
  useEffect(() => {
    // Parsed as XML and not as a page: nothing in it can run.
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    place.current?.replaceChildren(document.importNode(drawn, true));
  }, [svg]);
  useEffect(() => {
    const region = place.current;
    if (region === null) return;
    // A region that scrolls is reached by the keyboard, as its boxes are.
    region.tabIndex = 0;
    const stop = new AbortController();
    const chooseAt = (event: Event): void => {
      const at = event.target instanceof Element ? event.target.closest('[data-id]') : null;
      const id = at?.getAttribute('data-id');
      if (at === null || id === null || id === undefined) return;
      event.preventDefault();
      const of = at.getAttribute('data-of');
      const relation = at.getAttribute('data-relation') ?? '';
      const direction = at.getAttribute('data-direction') ?? '';
      choose({ id, more: of === null ? null : { of, relation, direction } });
    };
    region.addEventListener('click', chooseAt, stop);
    region.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter' || event.key === ' ') chooseAt(event);
      },
      stop,
    );
    return () => stop.abort();
  }, [choose]);
  return <section ref={place} class="picture" aria-label={words.picture.show} data-drawn-from={from} />;
}

function TableOf({ of }: { readonly of: Table }): JSX.Element {
  return (
    <table class="cards">
      <caption>{of.caption}</caption>
      <Headings of={of.heading} />
      <tbody>
        {of.rows.map((row) => (
          <tr key={row.id}>
            {row.cells.map((cell, index) => (
              <td key={of.heading[index]} data-label={of.heading[index]}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
