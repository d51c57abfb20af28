import { useEffect } from 'preact/hooks';
import { visible } from '../format.ts';

/** Names the window after what it shows. */
export function useTitle(text: string): void {
  useEffect(() => {
    document.title = text === '' ? 'Regimelink' : `${visible(text)} · Regimelink`;
  }, [text]);
}
