import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PictureGraph } from '../../picture/picture-graph.ts';
import { useSurroundings } from '../use.ts';

export interface PictureProps {
  readonly graph: PictureGraph;
  /** The parts of answers that it was drawn from. */
  readonly drawnFrom: readonly object[];
  /** What can be done with a thing that was chosen in it. */
  readonly actions?: (id: string) => JSX.Element | null;
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
