import type { JSX } from 'preact';
import type { RestsFragment } from '../generated/operations.ts';
import { useSurroundings } from '../use.ts';
import { Opening } from './asking.tsx';
import { FactOf } from './evidence.tsx';
import { CountOf, DateOf, EntryOf, SaidOf } from './from.tsx';
import { ThingLink } from './thing.tsx';

type FrameParts = Pick<RestsFragment, 'asOf' | 'knownAt' | 'assumptions' | 'notModelled'>;

/** The day, the version, the assumptions and what is not modelled of an answer; `name` tells it from others on the page. */
export function FrameOf({ of, name }: { readonly of: FrameParts; readonly name: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const heading = (
    <>
      {words.frame.heading}
      {words.colon}
      {words.asOf} <DateOf of={of} field="asOf" />
      {words.comma}
      {words.knownAtOf(<CountOf of={of.knownAt} field="version" />)}
    </>
  );
  return (
    <Opening name={`rests/${name}`} class="frame" heading={heading} always={state.withEvidence}>
      {() => (
        <>
          <h3>{words.frame.assumptions}</h3>
          {of.assumptions.length === 0 ? (
            <p>{words.frame.noAssumptions}</p>
          ) : (
            <ul>
              {of.assumptions.map((one, index) => (
                <li key={one.code + one.text.en}>
                  <SaidOf of={one.text} />
                  {one.aboutCount === 0 ? null : words.frame.about(<CountOf of={one} field="aboutCount" />)}
                  {one.aboutCount === 0 ? null : <AboutOf of={one} name={`rests/${name}/${index}`} />}
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
        </>
      )}
    </Opening>
  );
}

type Assumption = FrameParts['assumptions'][number];

/** The first of the facts and things that an assumption is about; what is neither recorded nor described by its key. */
function AboutOf({ of, name }: { readonly of: Assumption; readonly name: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const told = new Set([...of.facts.map(({ fact }) => fact), ...of.things.map(({ key }) => key)]);
  return (
    <Opening name={name} class="about" heading={words.evidence} always={state.withEvidence}>
      {() => (
        <>
          <ul>
            {of.facts.map((one) => (
              <li key={one.fact}>
                <FactOf of={one} under={name} />
              </li>
            ))}
            {of.things.map((one) => (
              <li key={one.key}>
                <ThingLink of={one} />
              </li>
            ))}
            {of.about.map((key, index) =>
              told.has(key) ? null : (
                <li key={key}>
                  <code>
                    <EntryOf list={of.about} at={index} />
                  </code>
                </li>
              ),
            )}
          </ul>
          {of.aboutCount > of.about.length ? <p class="detail">{words.frame.firstOnly}</p> : null}
        </>
      )}
    </Opening>
  );
}
