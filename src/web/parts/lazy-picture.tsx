import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PictureGraph } from '../../picture/picture-graph.ts';
import { useSurroundings } from '../use.ts';

/** What was chosen in a picture: a thing, or with `more` the neighbours of a thing that are not drawn. */
export interface Chosen {
  readonly id: string;
  readonly more: { readonly of: string; readonly relation: string; readonly direction: string } | null;
}

export interface PictureProps {
  readonly graph: PictureGraph;
  /** The parts of answers that it was drawn from. */
  readonly drawnFrom: readonly object[];
  /** What can be done with what was chosen in it. */
  readonly actions?: (chosen: Chosen) => JSX.Element | null;
}

/** A picture; the layout is fetched when a page first needs it, so that it weighs on no other page. */
export function LazyPicture(props: PictureProps): JSX.Element {
  const { words } = useSurroundings();
  const [View, setView] = useState<{ readonly it: ComponentType<PictureProps> } | null>(null);
  useEffect(() => {
    let isThere = true;
    void import('./picture-view.tsx').then(({ PictureView }) => {
      if (isThere) setView({ it: PictureView });
    });
    return () => {
      isThere = false;
    };
  }, []);
  if (View === null) {
    return (
      <p class="loading" role="status">
        {words.loading}
      </p>
    );
  }
  return <View.it {...props} />;
}
