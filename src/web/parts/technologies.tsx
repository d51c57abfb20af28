import type { JSX } from 'preact';
import { PartyTechnologies, type PartyTechnologiesQuery, type RulesQuery } from '../generated/operations.ts';
import { type Asked, momentOf, useAsk, useSurroundings } from '../use.ts';
import { Answered, Pager } from './asking.tsx';
import { FactOf } from './evidence.tsx';
import { FrameOf } from './frame.tsx';
import { CountOf, SaidOf, ShareOf, WordOf } from './from.tsx';
import { LeftOutNotes } from './left-out.tsx';
import { ThingOrKey } from './thing.tsx';

const SHOWN = 20;

/** The technologies that a party reaches by itself and through what it holds, where the rule leads down. */
export function TechnologiesSection({
  of,
  rules,
}: {
  readonly of: string;
  readonly rules: Asked<RulesQuery>;
}): JSX.Element {
  const { state, words } = useSurroundings();
  const { party } = words;
  return (
    <section aria-labelledby="technologies">
      <h2 id="technologies">{party.technologies}</h2>
      <p class="help">{party.technologiesHelp}</p>
      <Answered asked={rules}>
        {({ rules: all }) => {
          const rule = all.find(({ id }) => id === state.rule);
          if (rule?.leadsDown === false) return <p class="not-down">{party.notDown(<SaidOf of={rule.names} />)}</p>;
          return <TechnologiesOf of={of} />;
        }}
      </Answered>
    </section>
  );
}

function TechnologiesOf({ of }: { readonly of: string }): JSX.Element {
  const { state, words } = useSurroundings();
  const after = state.after['technologies'] ?? null;
  const { rule, withUnverified: includeUnverified } = state;
  const asked = useAsk(PartyTechnologies, {
    id: of,
    rule,
    includeUnverified,
    ...momentOf(state),
    first: SHOWN,
    after,
  });
  return (
    <Answered asked={asked}>
      {({ exposure }) =>
        exposure === null ? null : (
          <>
            <LeftOutNotes of={exposure} />
            {exposure.technologies.edges.length === 0 ? (
              <p>{words.party.noTechnologies}</p>
            ) : (
              <ul class="plain hits">
                {exposure.technologies.edges.map(({ node }) => (
                  <li key={node.technologyKey}>
                    <ReachedOf of={node} />
                  </li>
                ))}
              </ul>
            )}
            <Pager name="technologies" info={exposure.technologies.pageInfo} />
            <FrameOf of={exposure} name="technologies" />
          </>
        )
      }
    </Answered>
  );
}

type Reached = NonNullable<PartyTechnologiesQuery['exposure']>['technologies']['edges'][number]['node'];

function ReachedOf({ of }: { readonly of: Reached }): JSX.Element {
  const { words } = useSurroundings();
  const { party } = words;
  return (
    <>
      <b>
        <ThingOrKey thing={of.technology} of={of} field="technologyKey" />
      </b>{' '}
      {of.outcome === null ? (
        <span class="tag">
          {party.ifInForce} <WordOf of={of} field="ifInForce" among={words.party.reached} />
        </span>
      ) : (
        <span class="tag">
          <WordOf of={of} field="outcome" among={words.party.reached} />
        </span>
      )}{' '}
      {party.share} <ShareOf of={of} field="share" />
      {of.regimes.map((regime) => (
        <span key={regime} class={`tag regime-tag ${regime}`}>
          {words.regimes[regime]}
        </span>
      ))}
      <ul class="plain">
        {of.holders.edges.map(({ node }) => (
          <li key={`${node.partyKey} ${node.role}`} class="detail">
            {party.via} <ThingOrKey thing={node.party} of={node} field="partyKey" />{' '}
            <WordOf of={node} field="role" among={words.technology.roles} />
            <FactOf of={node.evidence} under={`reached/${of.technologyKey}`} />
          </li>
        ))}
      </ul>
      {of.holders.totalCount > of.holders.edges.length ? (
        <span class="detail">{words.total(<CountOf of={of.holders} field="totalCount" />)}</span>
      ) : null}
    </>
  );
}
