import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { writeAddress } from '../address.ts';
import { type Asked, useSurroundings } from '../use.ts';
import { Failed } from './failure.tsx';

/** What an answer shows, or why it is not there yet and what to do. */
export function Answered<Result>({
  asked,
  children,
}: {
  readonly asked: Asked<Result>;
  readonly children: (data: Result) => ComponentChildren;
}): JSX.Element {
  const { words } = useSurroundings();
  if (asked.error !== null) return <Failed error={asked.error} again={asked.again} />;
  if (asked.data === null) {
    return (
      <p class="loading" role="status">
        {words.loading}
      </p>
    );
  }
  return (
    <div class={asked.loading ? 'outdated' : undefined} aria-busy={asked.loading}>
      {asked.loading ? (
        <p class="loading" role="status">
          {words.stale}
        </p>
      ) : null}
      {children(asked.data)}
    </div>
  );
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Steps through the pages of a connection; the place stands in the address. Who went on is led to the beginning of the new page. */
export function Pager({ name, info }: { readonly name: string; readonly info: PageInfo }): JSX.Element | null {
  const { state, words, go } = useSurroundings();
  const here = useRef<HTMLParagraphElement>(null);
  const hasGone = useRef(false);
  const isFirst = state.after[name] === undefined;
  useEffect(() => {
    if (!hasGone.current) return;
    hasGone.current = false;
    const heading = here.current?.closest('section, article')?.querySelector<HTMLElement>('h2, h3, h4');
    if (heading === null || heading === undefined) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [info]);
  if (isFirst && !info.hasNextPage) return null;
  const to = (cursor: string | null): void => {
    const { [name]: _, ...others } = state.after;
    hasGone.current = true;
    go({ ...state, after: cursor === null ? others : { ...others, [name]: cursor } });
  };
  return (
    <p class="pager" ref={here}>
      {isFirst ? null : (
        <button key="first" type="button" onClick={() => to(null)}>
          {words.first}
        </button>
      )}
      {info.hasNextPage && info.endCursor !== null ? (
        <button key="next" type="button" onClick={() => to(info.endCursor)}>
          {words.next}
        </button>
      ) : null}
    </p>
  );
}

/** Something to open, remembered in the address under its name. What is inside is made when it is opened. */
export function Opening({
  name,
  heading,
  always = false,
  children,
  ...others
}: {
  readonly name: string;
  readonly heading: ComponentChildren;
  /** Open whatever the address says of it. */
  readonly always?: boolean;
  readonly children: () => ComponentChildren;
  readonly class?: string;
}): JSX.Element {
  const { state, note } = useSurroundings();
  const isOpen = always || state.open.includes(name);
  return (
    <details
      {...others}
      data-opening={name}
      open={isOpen}
      onToggle={(event) => {
        const opened = event.currentTarget.open;
        if (always || event.target !== event.currentTarget || opened === isOpen) return;
        note({ ...state, open: opened ? [...state.open, name] : state.open.filter((one) => one !== name) });
      }}
    >
      <summary>{heading}</summary>
      {isOpen ? children() : null}
    </details>
  );
}

/** A link to something to open that stands elsewhere on the page: it is opened, shown and reached. */
export function OpeningLink({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { state, note } = useSurroundings();
  const target = state.open.includes(name) ? state : { ...state, open: [...state.open, name] };
  return (
    <a
      href={writeAddress(target)}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        note(target);
        const summary = document.querySelector<HTMLElement>(`[data-opening="${CSS.escape(name)}"] > summary`);
        summary?.scrollIntoView({ block: 'center' });
        summary?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}
