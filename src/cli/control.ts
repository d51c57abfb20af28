import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyRule } from '../control/apply-rule.ts';
import { assumptionsOf, notModelledOf, ruleAssumptions, statusAssumption } from '../control/caveats.ts';
import { PROOF_MODES, VERDICTS, type Verdict } from '../control/proof.ts';
import { noteAssumptions } from '../control/rule-notes.ts';
import { viewOwnership } from '../control/view.ts';
import { LinkageError } from '../errors.ts';
import type { Assumption, NotModelled } from '../model/answers.ts';
import { type AsOf, dayIn, zoneOf } from '../model/moments.ts';
import type { RuleEffect, RuleProfile } from '../model/profiles.ts';
import { type StatusSpan, statusAt, statusSpans } from '../model/status.ts';
import type { BilingualText, Citation } from '../model/vocabulary.ts';
import type { Progress } from '../progress.ts';
import { findRuleProfile } from '../sources/rule-profile.ts';
import { type ControlDifference, withDifference } from './control-difference.ts';
import { type EffectiveStream, effectiveStream } from './effective.ts';
import { factName, type HoldingsFile, loadHoldings, loadSupposed, nameOf } from './holdings.ts';
import { type OutcomeJson, outcomeJson } from './outcome-json.ts';
import { NO_PARTIES, type PartyTable, readPartyTable } from './party-traits.ts';
import { supposedLines, supposedProfile } from './supposed-holdings.ts';

/** Options of `regimelink control` as given on the command line; `asOf` is already read (today where none was given). */
export interface ControlOptions {
  readonly rule?: string | undefined;
  readonly holdings: string;
  readonly seeds?: string | undefined;
  readonly asOf: AsOf;
  readonly only?: string | undefined;
  readonly proof?: string | undefined;
  readonly parties?: string | undefined;
  readonly effective?: boolean | undefined;
  /** A what-if file: holdings, findings of control and status of the rule that are supposed. */
  readonly whatIf?: string | undefined;
  /** Folders of rule profiles, those that come with the package first. */
  readonly rules: readonly string[];
  readonly progress: Progress;
}

export type RuleStatus = 'in-force' | 'not-yet' | 'suspended' | 'ended';

export interface ControlJson {
  readonly rule: string;
  readonly asOf: string;
  readonly status: RuleStatus;
  /** What being caught means under the rule. */
  readonly effect: RuleEffect;
  /** Parties that the rule starts from, before it leaves any out. None: nothing can be concluded. */
  readonly seedCount: number;
  readonly outcomes: readonly OutcomeJson[];
  /** What the outcomes would be, where the rule is not in force. */
  readonly ifInForce?: readonly OutcomeJson[];
  /** What the red flags on outcomes mean. */
  readonly indicators?: { readonly minority: BilingualText };
  readonly citations: readonly Citation[];
  readonly assumptions: readonly Assumption[];
  readonly notModelled: readonly NotModelled[];
}

/** Folders of rule profiles: inside the package, then the user's own. */
export function ruleFolders(packageRoot: string, own: string | undefined): readonly string[] {
  return [join(packageRoot, 'seed', 'rules'), ...(own === undefined ? [] : [own])];
}

/** An answer whose outcomes come one by one, to be taken once; what follows them is known only after the last. */
export interface ControlStream extends Pick<ControlJson, 'rule' | 'asOf' | 'status' | 'effect' | 'seedCount'> {
  readonly outcomes: Iterable<OutcomeJson>;
  after(): Omit<ControlJson, 'rule' | 'asOf' | 'status' | 'effect' | 'seedCount' | 'outcomes' | 'ifInForce'>;
  /** What the supposition changes, once all outcomes are taken. */
  difference?(): ControlDifference;
}

/**
 * Applies a rule profile to a holdings file, or computes effective shares; works without a database. The outcomes are
 * computed as they are taken, so that of all seeds of a large file one at a time is held.
 * @throws LinkageError BAD_USER_INPUT for unknown rules, seeds and option values, SOURCE_MALFORMED for a wrong file.
 */
export async function controlStream(options: ControlOptions): Promise<ControlStream | EffectiveStream> {
  if ((options.rule === undefined) === (options.effective !== true)) {
    throw new LinkageError('BAD_USER_INPUT', 'control: expected either --rule or --effective.');
  }
  const profile = options.rule === undefined ? null : findRuleProfile(options.rule, options.rules);
  const proof = choiceOf('--proof', options.proof ?? 'short', PROOF_MODES);
  const only = onlyOf(options);
  const holdings = await loadHoldings(options.holdings, options.progress);
  if (options.whatIf === undefined) return answerOf(options, { profile, holdings, proof, only });
  // Loaded here only: an answer without suppositions starts faster without its libraries.
  const { readWhatIf } = await import('../sources/what-if-file.ts');
  const whatIf = await readWhatIf(options.whatIf);
  const day = dayIn(options.asOf, zoneOf(profile?.jurisdiction ?? ''));
  const supposed = await loadSupposed(options.holdings, supposedLines(whatIf, day), options.progress);
  return withDifference(
    await answerOf({ ...options, isBefore: true }, { profile, holdings, proof, only }),
    await answerOf(options, {
      profile: profile === null ? null : supposedProfile(profile, whatIf, day),
      holdings: supposed,
      proof,
      only,
    }),
    supposed.supposedAt ?? [],
  );
}

interface AnswerParts {
  readonly profile: RuleProfile | null;
  readonly holdings: HoldingsFile;
  readonly proof: (typeof PROOF_MODES)[number];
  readonly only: ReadonlySet<Verdict>;
}

async function answerOf(
  options: ControlOptions & { readonly isBefore?: boolean },
  { profile, holdings, proof, only }: AnswerParts,
): Promise<ControlStream | EffectiveStream> {
  const table = options.parties === undefined ? NO_PARTIES : await readPartyTable(options.parties, holdings, profile);
  const zone = zoneOf(profile?.jurisdiction ?? '');
  const day = dayIn(options.asOf, zone);
  const view = { version: 1, asOf: options.asOf, datasets: null, rep: null, includeUnverified: true };
  const graph = viewOwnership(holdings.columns, view, day);
  const eachAlone = options.seeds?.trim() === '*';
  const asked = seedsOf(options, profile, holdings, table);
  if (profile === null) return effectiveStream(options.asOf, holdings, graph, asked, eachAlone);

  const span = statusAt(statusSpans(profile.events), options.asOf, zone);
  const groups = profile.aggregation === 'together' && !eachAlone ? 1 : asked.length;
  const proofLimit = Math.max(LEAST_LIMIT, Math.floor(MOST_STEPS / (graph.parties * groups + 1)));
  const applied = applyRule({
    profile,
    graph,
    day,
    asked,
    eachAlone,
    traitsOf: (party) => table.traits.get(party),
    ties: holdings.tiesOn(day),
    partnersOf: table.partnersOf,
    options: { only, proof, proofLimit },
  });
  const toJson = outcomeJson(holdings, profile, applied.graph);
  let flagged = false;
  function* outcomes(): Generator<OutcomeJson> {
    for (const one of applied.outcomes()) {
      const told = toJson(one);
      if (told.indicator !== undefined) flagged = true;
      yield told;
    }
  }
  const factOf = (edge: number): string => factName(holdings, graph, edge);
  const partyOf = (party: number): string => nameOf(holdings, party);
  return {
    rule: profile.id,
    asOf: options.asOf.text,
    status: statusOf(span),
    effect: profile.effect,
    seedCount: asked.length,
    outcomes: outcomes(),
    after: () => ({
      ...(profile.minority !== null && flagged && { indicators: { minority: profile.minority.text } }),
      citations: profile.citations,
      assumptions: [
        ...ruleAssumptions(profile, day),
        ...statusAssumption(profile, span),
        ...noteAssumptions(applied.notes(), partyOf),
        ...assumptionsOf(applied.graph, applied.usage, factOf, partyOf),
      ],
      notModelled: notModelledOf(profile, day, applied.graph, applied.usage),
    }),
  };
}

/** The fields of the answer in order, each computed when it is taken. */
export function* controlEntries(stream: ControlStream | EffectiveStream): Generator<readonly [string, unknown]> {
  if ('effective' in stream) {
    yield ['asOf', stream.asOf];
    yield ['effective', stream.effective];
  } else {
    const { outcomes, after, difference, ...head } = stream;
    yield* Object.entries(head);
    yield ['outcomes', head.status === 'in-force' ? outcomes : []];
    if (head.status !== 'in-force') yield ['ifInForce', outcomes];
  }
  yield* Object.entries(stream.after());
  if (stream.difference !== undefined) yield ['difference', stream.difference()];
}

/** Proof steps in one answer: beyond them a long derivation refers to the outcomes of its owners, which hold the rest. */
const MOST_STEPS = 1_000_000;
const LEAST_LIMIT = 100;

function statusOf(span: StatusSpan): RuleStatus {
  switch (span.status) {
    case 'in-force':
    case 'not-yet':
    case 'suspended':
      return span.status;
    case 'stopped':
    case 'removed':
    case 'never':
      return 'ended';
  }
}

/** The seeds by number. A seed that is only supposed is missing before the supposition (`isBefore`). */
function seedsOf(
  { isBefore = false, ...options }: ControlOptions & { readonly isBefore?: boolean },
  profile: RuleProfile | null,
  holdings: HoldingsFile,
  table: PartyTable,
): number[] {
  const text = options.seeds?.trim();
  if (text === '*') return holdings.parties.map((_, party) => party);
  if (text === undefined || text === '') {
    const lists = new Set(profile?.seedLists ?? []);
    const isSeed = (list: string | null): boolean => list === null || lists.has(list);
    const listed = [...table.traits].filter(([, { listings }]) => listings.some(({ list }) => isSeed(list)));
    if (options.parties !== undefined && lists.size > 0) return listed.map(([party]) => party).sort((a, b) => a - b);
    throw new LinkageError(
      'BAD_USER_INPUT',
      'control: expected --seeds A,B, --seeds @FILE or --seeds "*", or a --parties file with parties on the lists of the rule.',
    );
  }
  const names = text.startsWith('@') ? readSeedFile(text.slice(1)) : text.split(',');
  const numbers = new Set<number>();
  for (const name of names.map((one) => one.trim()).filter((one) => one !== '')) {
    const number = holdings.numberOf.get(name);
    if (number !== undefined) numbers.add(number);
    else if (!isBefore) {
      throw new LinkageError('BAD_USER_INPUT', `Seed "${name}" is not named in ${holdings.file}.`, { seed: name });
    }
  }
  if (numbers.size === 0 && !isBefore) throw new LinkageError('BAD_USER_INPUT', `--seeds ${text} names nobody.`);
  return [...numbers];
}

function readSeedFile(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
  } catch (cause) {
    throw new LinkageError('BAD_USER_INPUT', `Seed file ${path} cannot be read.`, { file: path }, cause);
  }
}

function onlyOf(options: ControlOptions): ReadonlySet<Verdict> {
  if (options.only !== undefined) {
    return new Set(options.only.split(',').map((one) => choiceOf('--only', one.trim(), VERDICTS)));
  }
  return new Set(options.seeds?.trim() === '*' ? ['caught', 'indeterminate'] : VERDICTS);
}

function choiceOf<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const found = choices.find((one) => one === text);
  if (found === undefined)
    throw new LinkageError('BAD_USER_INPUT', `${option} "${text}": expected ${choices.join(', ')}.`);
  return found;
}
