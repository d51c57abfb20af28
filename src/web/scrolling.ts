/** How long a page that comes back may take to grow to where it was left, in milliseconds. */
const PATIENCE = 5_000;
/** Rest after scrolling before the place is noted; browsers limit how often a state may be written. */
const REST = 150;

/**
 * Notes in each step of the history how far the page was scrolled. The browser's own way does not help: a page is short
 * until its answers are there.
 */
export function notePlaces(signal: AbortSignal): void {
  history.scrollRestoration = 'manual';
  let timer = 0;
  const forget = (): void => clearTimeout(timer);
  addEventListener(
    'scroll',
    () => {
      forget();
      timer = setTimeout(noteHere, REST) as unknown as number;
    },
    { signal, passive: true },
  );
  // What was scrolled before is of a step that is left by now.
  addEventListener('popstate', forget, { signal });
  signal.addEventListener('abort', forget);
}

/** Notes the place in this step, before another is made. */
export function noteHere(): void {
  history.replaceState({ place: scrollY }, '');
}

/** Goes to where this step of the history was left, as soon as the page is long enough, unless somebody scrolls before. */
export function backToPlace(): void {
  const place: unknown = (history.state as { readonly place?: unknown } | null)?.place;
  if (typeof place !== 'number' || place === 0) return;
  const stop = new AbortController();
  const { signal } = stop;
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < place + innerHeight) return;
    scrollTo(0, place);
    stop.abort();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const moved of ['wheel', 'pointerdown', 'keydown', 'popstate'] as const) {
    addEventListener(moved, () => stop.abort(), { signal });
  }
  setTimeout(() => stop.abort(), PATIENCE);
  observer.observe(document.body);
}
