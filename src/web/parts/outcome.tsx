import type { JSX } from 'preact';
import { atRuleStart } from '../address.ts';
import { visible } from '../format.ts';
import {
  type ControlOutcome,
  type PartyHeadQuery,
  PartyUnderRule,
  type PartyUnderRuleQuery,
  type RuleFragment,
  type RulesQuery,
} from '../generated/operations.ts';
import { type Asked, momentOf, useAsk, useLeafing, useSurroundings } from '../use.ts';
import { Answered, Opening, Pager } from './asking.tsx';
import { EvidenceList, FactOf, SourcesOf } from './evidence.tsx';
import { FrameOf } from './frame.tsx';
import { CountOf, DateOf, EntryOf, SaidOf, ShareOf, TextOf, WordOf } from './from.tsx';
import { Headings, Joined } from './joined.tsx';
import { LeftOutOf } from './left-out.tsx';
import { NameOf, ThingOrKey } from './thing.tsx';

const OUTCOMES = 10;
/** Lines of a derivation that are shown at once. */
const LINES = 60;

const REACHED: readonly ControlOutcome[] = ['CAUGHT', 'INDETERMINATE'];
const REST: readonly ControlOutcome[] = ['NOT_CAUGHT'];

/** What a rule says of a party, with the sum and every holding that went into it. */
export function OutcomeSection({
  of,
  listings,
  rules,
}: {
  readonly of: string;
  readonly listings: Listings;
  readonly rules: Asked<RulesQuery>;
}): JSX.Element {
  const { words } = useSurroundings();
  const reached = useOutcomes(of, REACHED, 'outcomes');
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{words.party.outcome}</h2>
      <Answered asked={rules}>{({ rules: all }) => <RuleChoice of={all} />}</Answered>
      <Answered asked={reached}>
        {({ control }) => (control === null ? null : <Reached of={control} party={of} listings={listings} />)}
      </Answered>
    </section>
  );
}

function useOutcomes(
  id: string,
  only: readonly ControlOutcome[],
  name: 'outcomes' | 'rest',
): Asked<PartyUnderRuleQuery> {
  const { state } = useSurroundings();
  const after = state.after[name] ?? null;
  const { rule, withUnverified: includeUnverified } = state;
  return useAsk(PartyUnderRule, { id, rule, only, includeUnverified, ...momentOf(state), first: OUTCOMES, after });
}

function RuleChoice({ of }: { readonly of: RulesQuery['rules'] }): JSX.Element {
  const { state, words } = useSurroundings();
  const { onFocus, change } = useLeafing();
  return (
    <label class="scope">
      <span>{words.party.rule}</span>
      <select
        id="rule"
        value={state.rule}
        onFocus={onFocus}
        onChange={({ currentTarget: { value } }) => change({ ...atRuleStart(state), rule: value })}
      >
        {of.some(({ id }) => id === state.rule) ? null : (
          <option value={state.rule}>{words.noSuch(visible(state.rule))}</option>
        )}
        {of.map((rule) => (
          <option key={rule.id} value={rule.id}>
            {rule.names[state.language]}
          </option>
        ))}
      </select>
    </label>
  );
}

type Listings = NonNullable<PartyHeadQuery['party']>['listings'];
type Control = NonNullable<PartyUnderRuleQuery['control']>;
type Outcome = Control['outcomes']['edges'][number]['node'];

/** Whom the rule lets reach the party; below them, or in place of them, those that do not. */
function Reached({
  of,
  party: key,
  listings,
}: {
  readonly of: Control;
  readonly party: string;
  readonly listings: Listings;
}): JSX.Element {
  const { words } = useSurroundings();
  const { party } = words;
  const own = listings.filter(
    ({ listKey, status: { status } }) => status === 'IN_FORCE' && of.rule.seedListKeys.includes(listKey),
  );
  const isNone = of.outcomes.totalCount === 0;
  if (of.seedCount === 0 && of.rule.seedListKeys.length > 0) {
    return (
      <>
        <p class="caution no-seed">{party.noSeed}</p>
        <RuleOf of={of.rule} />
        <LeftOutOf of={of} />
        <FrameOf of={of} name="outcome" />
      </>
    );
  }
  return (
    <>
      <RuleOf of={of.rule} />
      <LeftOutOf of={of} />
      {own.length === 0 ? null : (
        <p class="own-listing">
          {party.startsHere(
            <Joined of={own}>
              {(one) => (one.list === null ? <TextOf of={one} field="listKey" /> : <NameOf of={one.list} />)}
            </Joined>,
          )}
        </p>
      )}
      {isNone && of.rule.eachAlone ? <p>{party.noneAlone}</p> : null}
      <Outcomes of={of} name="outcomes" />
      {of.rule.eachAlone ? (
        <Opening name="rest" heading={party.restAlone}>
          {() => <Rest of={key} />}
        </Opening>
      ) : isNone ? (
        <Rest of={key} />
      ) : null}
      <FrameOf of={of} name="outcome" />
    </>
  );
}

function Rest({ of }: { readonly of: string }): JSX.Element {
  const asked = useOutcomes(of, REST, 'rest');
  return (
    <Answered asked={asked}>
      {({ control }) => (control === null ? null : <Outcomes of={control} name="rest" />)}
    </Answered>
  );
}

function Outcomes({ of, name }: { readonly of: Control; readonly name: 'outcomes' | 'rest' }): JSX.Element {
  const { words } = useSurroundings();
  const { edges, totalCount, pageInfo } = of.outcomes;
  return (
    <>
      {totalCount > edges.length ? (
        <p class="detail">{words.total(<CountOf of={of.outcomes} field="totalCount" />)}</p>
      ) : null}
      {edges.map(({ node }) => (
        <OutcomeOf key={`${node.by} ${node.direction} ${node.outcome}`} of={node} rule={of.rule} />
      ))}
      {name === 'rest' && totalCount === 0 ? <p>{words.party.noOutcome}</p> : null}
      <Pager name={name} info={pageInfo} />
    </>
  );
}

/** The rule: whether it is in force, what follows from it, where it was read. */
function RuleOf({ of }: { readonly of: RuleFragment }): JSX.Element {
  const { words } = useSurroundings();
  return (
    <details class="rule">
      <summary>
        <SaidOf of={of.names} />{' '}
        <span class="tag">
          <WordOf of={of} field="status" among={words.statuses} />
        </span>{' '}
        {of.statusAssumed ? <span class="tag assumed">{words.unlessExtended}</span> : null}
        <span class="detail">
          {of.statusFrom === null ? null : words.since(<DateOf of={of} field="statusFrom" />)}
          {of.statusTo === null ? null : <> {words.until(<DateOf of={of} field="statusTo" />)}</>}
        </span>
      </summary>
      <SourcesOf of={of.sources} />
    </details>
  );
}

function OutcomeOf({ of, rule }: { readonly of: Outcome; readonly rule: RuleFragment }): JSX.Element {
  const { words } = useSurroundings();
  const { party } = words;
  const among =
    rule.effect === 'CANDIDATE'
      ? party.candidateOutcomes
      : rule.effect === 'INDICATOR'
        ? party.indicatorOutcomes
        : party.outcomes;
  const told = of.outcome ?? of.ifInForce;
  return (
    <article class="gap outcome-of" data-outcome={told}>
      {of.outcome === null ? <p>{party.ifInForce}</p> : null}
      <p>
        <span class={`outcome outcome-${told}`}>
          {of.outcome === null ? (
            <WordOf of={of} field="ifInForce" among={among} />
          ) : (
            <WordOf of={of} field="outcome" among={among} />
          )}
        </span>{' '}
        {of.by === null ? null : (
          <span>
            {party.by} <ThingOrKey thing={of.byParty} of={of} field="by" />
          </span>
        )}{' '}
        <span>
          {party.sum}
          {words.colon}
          <ShareOf of={of} field="sum" />
        </span>
      </p>
      {told === 'NOT_CAUGHT' ? (
        <p>{of.by === null && of.proof.length === 0 ? party.noOutcome : party.asRecorded}</p>
      ) : (
        <p>
          <WordOf of={rule} field="effect" among={party.effectsOfRule} />
        </p>
      )}
      {of.toResolve === null ? null : (
        <p>
          {party.toResolve}
          {words.colon}
          <SaidOf of={of.toResolve} />
        </p>
      )}
      {of.proof.length === 0 ? null : <Derivation of={of} />}
      {of.proofContinues.length === 0 ? null : (
        <p class="detail">
          {party.continues}{' '}
          <code>
            <Joined of={of.proofContinues}>{(_, index) => <EntryOf list={of.proofContinues} at={index} />}</Joined>
          </code>
        </p>
      )}
      {of.effects.length === 0 ? null : (
        <ul>
          {of.effects.map((effect) => (
            <li key={effect.listKey}>
              <ThingOrKey thing={effect.list} of={effect} field="listKey" />
              {words.colon}
              <SaidOf of={effect.requirement} /> · <SaidOf of={effect.exceptions} /> · <SaidOf of={effect.review} />
            </li>
          ))}
        </ul>
      )}
      <EvidenceList of={of.ties} under={`ties/${of.by ?? ''}`} />
    </article>
  );
}

/** Tier by tier: who holds what of whom, so that the sum can be worked out again. */
function Derivation({ of }: { readonly of: Outcome }): JSX.Element {
  const { words } = useSurroundings();
  const { party } = words;
  return (
    <table class="cards">
      <caption>{party.arithmetic}</caption>
      <Headings of={[party.tier, party.owner, party.owned, party.right, party.share, words.evidence]} />
      <tbody>
        {of.proof.slice(0, LINES).map((item) => (
          <tr key={`${item.tier} ${item.evidence.fact} ${item.kind}`}>
            <td data-label={party.tier}>
              <CountOf of={item} field="tier" />
            </td>
            <td data-label={party.owner}>
              <ThingOrKey thing={item.owner} of={item} field="ownerKey" />
            </td>
            <td data-label={party.owned}>
              <ThingOrKey thing={item.asset} of={item} field="assetKey" />
            </td>
            <td data-label={party.right}>
              <WordOf of={item} field="kind" among={party.ties} />{' '}
              <span class="detail">
                <WordOf of={item} field="nature" among={party.natures} />
              </span>
              {item.against ? <span class="tag">{party.against}</span> : null}
            </td>
            <td data-label={party.share}>{item.kind === 'CONTROL' ? '–' : <ShareOf of={item} field="share" />}</td>
            <td data-label={words.evidence}>
              <FactOf of={item.evidence} under={`proof/${of.by ?? ''}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
