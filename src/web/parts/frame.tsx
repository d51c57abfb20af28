import type { JSX } from 'preact';
import type { RestsFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { CountOf, DateOf, EntryOf, LengthOf, SaidOf } from './from.tsx';

type FrameParts = Pick<RestsFragment, 'asOf' | 'knownAt' | 'assumptions' | 'notModelled'>;

/** The day, the version, the assumptions and what is not modelled of an answer. */
export function FrameOf({ of }: { readonly of: FrameParts }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <details class="frame">
      <summary>
        {words.frame.heading}: {words.asOf} <DateOf of={of} field="asOf" />,{' '}
        {words.knownAtOf(<CountOf of={of.knownAt} field="version" />)}
      </summary>
      <h3>{words.frame.assumptions}</h3>
      {of.assumptions.length === 0 ? (
        <p>{words.frame.noAssumptions}</p>
      ) : (
        <ul>
          {of.assumptions.map((one) => (
            <li key={one.code + one.text.en}>
              <SaidOf of={one.text} />
              {one.about.length === 0 ? null : words.frame.about(<LengthOf of={one} field="about" />)}
              {one.about.length === 0 ? null : (
                <details class="about">
                  <summary>{words.evidence}</summary>
                  <ul>
                    {one.about.slice(0, SHOWN).map((_, index) => (
                      <li key={String(index)}>
                        <code>
                          <EntryOf list={one.about} at={index} />
                        </code>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3>{words.frame.notModelled}</h3>
      <ul>
        {of.notModelled.map((one) => (
          <li key={one.code}>
            <SaidOf of={one.text} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Keys of facts that an assumption shows; the number beside it counts them all. */
const SHOWN = 50;
