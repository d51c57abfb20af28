import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { drawPicture } from '../../picture/draw-picture.ts';
import { nodeName } from '../../picture/labels.ts';
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

/** Steps of size; `auto` is the width of the page as long as the writing stays readable, else the size that it was drawn in. */
const SIZES = [0.35, 0.5, 0.7, 1, 1.4, 2] as const;
const LEAST_READABLE = 0.6;
type Size = number | 'auto' | 'fit';

/** Part of the graph as a picture, and as a table that says the same. */
export function PictureView({ graph, drawnFrom, actions }: PictureProps): JSX.Element {
  const { state, words, go } = useSurroundings();
  const theme = useColours();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [size, setSize] = useState<Size>('auto');
  const [scale, setScale] = useState(1);
  const panel = useRef<HTMLDivElement>(null);
  const picture = useMemo(() => drawPicture(graph), [graph]);
  const from = drawnFrom.map(placeOf).join(' ');
  const asTable = state.table || picture.truncated;
  const name = graph.title.replace(/[^\p{L}\p{N}-]+/gu, '-');
  const subject = chosen?.id ?? graph.nodes.find(({ emphasised }) => emphasised === true)?.id;
  if (graph.nodes.length === 0) return <p>{words.picture.empty}</p>;
  const choose = (one: Chosen, byKey: boolean): void => {
    setChosen(one);
    if (byKey) panel.current?.focus();
  };
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
        {asTable ? null : <SizeButtons scale={scale} isFit={size === 'fit'} setSize={setSize} />}
      </div>
      {picture.truncated ? <p>{words.picture.tooLarge}</p> : null}
      {actions === undefined || asTable ? null : (
        // Where the keyboard goes when something was chosen; Escape leads back to it.
        // biome-ignore lint/a11y/noStaticElementInteractions: a place for the focus, its buttons are what acts
        <div
          ref={panel}
          class="picture-tools chosen"
          tabIndex={-1}
          aria-live="polite"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && chosen !== null) boxOf(panel.current, chosen.id)?.focus();
          }}
        >
          {chosen === null ? (
            words.picture.choose
          ) : (
            <>
              <b data-drawn-from={from}>{nameOf(graph, chosen)}</b>
              {actions(chosen)}
            </>
          )}
        </div>
      )}
      {asTable ? (
        <div data-drawn-from={from}>
          <TableOf of={toTable(graph).links} />
          <TableOf of={toTable(graph).things} />
        </div>
      ) : (
        <Drawing
          svg={toSvg(picture, { theme, interactive: actions !== undefined, framed: false })}
          from={from}
          subject={subject}
          size={size}
          noteScale={setScale}
          choose={choose}
        />
      )}
    </div>
  );
}

/** The name of what was chosen; of neighbours that are not drawn the thing that has them. */
function nameOf({ nodes, language }: PictureProps['graph'], { id, more }: Chosen): string {
  const node = nodes.find((one) => one.id === (more?.of ?? id));
  return node === undefined ? '' : nodeName(node, language);
}

function boxOf(inView: HTMLElement | null, id: string): SVGElement | null {
  const boxes = inView?.closest('.picture-view')?.querySelectorAll<SVGElement>('.picture .rl-node') ?? [];
  return [...boxes].find((one) => one.getAttribute('data-id') === id) ?? null;
}

function SizeButtons({
  scale,
  isFit,
  setSize,
}: {
  readonly scale: number;
  readonly isFit: boolean;
  readonly setSize: (size: Size) => void;
}): JSX.Element {
  const { words } = useSurroundings();
  const smaller = SIZES.findLast((one) => one < scale - 0.01);
  const larger = SIZES.find((one) => one > scale + 0.01);
  return (
    <>
      <button type="button" disabled={smaller === undefined} onClick={() => setSize(smaller ?? 'auto')}>
        {words.picture.smaller}
      </button>
      <button type="button" disabled={larger === undefined} onClick={() => setSize(larger ?? 'auto')}>
        {words.picture.larger}
      </button>
      <button type="button" aria-pressed={isFit} onClick={() => setSize(isFit ? 'auto' : 'fit')}>
        {words.picture.fit}
      </button>
    </>
  );
}

function scaleFor(size: Size, drawnWidth: number, room: number): number {
  if (typeof size === 'number') return size;
  const fitting = Math.min(1, room / drawnWidth);
  return size === 'fit' || fitting >= LEAST_READABLE ? fitting : 1;
}

/** The drawing in the page. Its text comes from `picture/`, which lets no markup through from data. */
function Drawing({
  svg,
  from,
  subject,
  size,
  noteScale,
  choose,
}: {
  readonly svg: string;
  readonly from: string;
  /** What stands in the middle where there is no room for all. */
  readonly subject: string | undefined;
  readonly size: Size;
  readonly noteScale: (scale: number) => void;
  readonly choose: (chosen: Chosen, byKey: boolean) => void;
}): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const { words } = useSurroundings();
  const acts = useRef({ subject, choose });
  acts.current = { subject, choose };
  useEffect(() => {
    const region = place.current;
    if (region === null) return;
    // Parsed as XML and not as a page: nothing in it can run.
    const drawn = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
    const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(drawn.getAttribute(name) ?? '0'));
    const scale = scaleFor(size, width ?? 1, region.clientWidth);
    drawn.setAttribute('width', String((width ?? 0) * scale));
    drawn.setAttribute('height', String((height ?? 0) * scale));
    region.replaceChildren(drawn);
    noteScale(scale);
    const box = acts.current.subject === undefined ? null : boxOf(region, acts.current.subject);
    if (box !== null) centre(region, box);
  }, [svg, size, noteScale]);
  useEffect(() => {
    const region = place.current;
    if (region === null) return;
    // A region that scrolls is reached by the keyboard, as its boxes are.
    region.tabIndex = 0;
    const stop = new AbortController();
    const chooseAt = (event: Event): void => {
      const at = event.target instanceof Element ? event.target.closest('.rl-node') : null;
      const id = at?.getAttribute('data-id');
      if (at === null || id === null || id === undefined) return;
      event.preventDefault();
      const of = at.getAttribute('data-of');
      const relation = at.getAttribute('data-relation') ?? '';
      const direction = at.getAttribute('data-direction') ?? '';
      acts.current.choose({ id, more: of === null ? null : { of, relation, direction } }, event.type === 'keydown');
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
  }, []);
  return <section ref={place} class="picture" aria-label={words.picture.show} data-drawn-from={from} />;
}

function centre(region: HTMLElement, box: Element): void {
  const [outer, inner] = [region.getBoundingClientRect(), box.getBoundingClientRect()];
  region.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  region.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
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
                {cell === '' ? null : <bdi>{cell}</bdi>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
