import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumptionsOf, notModelledOf, ruleAssumptions, statusAssumption } from '../control/caveats.ts';
import { evaluate, newUsage, type SeedGroup } from '../control/evaluate.ts';
import { cascadingSeeds, exemptParties, type PartyTraits } from '../control/exclusions.ts';
import { termsOf } from '../control/fixpoint.ts';
import { PROOF_MODES, VERDICTS, type Verdict } from '../control/proof.ts';
import { type OwnershipGraph, viewOwnership } from '../control/view.ts';
import { LinkageError } from '../errors.ts';
import type { Assumption, NotModelled } from '../model/answers.ts';
import { type AsOf, dayIn, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { type ShareJson, shareToJson } from '../model/shares.ts';
import { type StatusSpan, statusAt, statusSpans } from '../model/status.ts';
import type { Progress } from '../progress.ts';
import { readPartiesCsv } from '../sources/parties-csv.ts';
import { findRuleProfile } from '../sources/rule-profile.ts';
import { type EffectiveJson, effectiveAnswer } from './effective.ts';
import { type HoldingsFile, loadHoldings } from './holdings.ts';
import { type ProofItemJson, proofJson } from './proof-json.ts';

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
  /** Folder of the rule profiles that come with the package. */
  readonly rules: string;
  readonly progress: Progress;
}

export type RuleStatus = 'in-force' | 'not-yet' | 'suspended' | 'ended';

export interface OutcomeJson {
  readonly by: string | null;
  readonly party: string;
  readonly outcome: Verdict;
  readonly sum: ShareJson;
  readonly proof: readonly ProofItemJson[];
  /** Parties whose own outcome holds the rest of a long proof. */
  readonly proofContinues?: readonly string[];
}

export interface ControlJson {
  readonly rule: string;
  readonly asOf: string;
  readonly status: RuleStatus;
  readonly outcomes: readonly OutcomeJson[];
  /** What the outcomes would be, where the rule is not in force. */
  readonly ifInForce?: readonly OutcomeJson[];
  readonly assumptions: readonly Assumption[];
  readonly notModelled: readonly NotModelled[];
}

/** Path of the profiles inside the package. */
export function rulesFolder(packageRoot: string): string {
  return join(packageRoot, 'seed', 'rules');
}

/**
 * Applies a rule profile to a holdings file, or computes effective shares; works without a database.
 * @throws LinkageError BAD_USER_INPUT for unknown rules, seeds and option values, SOURCE_MALFORMED for a wrong file.
 */
export async function controlCommand(options: ControlOptions): Promise<ControlJson | EffectiveJson> {
  if ((options.rule === undefined) === (options.effective !== true)) {
    throw new LinkageError('BAD_USER_INPUT', 'control: expected either --rule or --effective.');
  }
  const profile = options.rule === undefined ? null : findRuleProfile(options.rule, options.rules);
  const proof = choiceOf('--proof', options.proof ?? 'short', PROOF_MODES);
  const only = onlyOf(options);
  const holdings = await loadHoldings(options.holdings, options.progress);
  const traits =
    options.parties === undefined ? new Map<number, PartyTraits>() : await readTraits(options.parties, holdings);
  const zone = zoneOf(profile?.jurisdiction ?? '');
  const day = dayIn(options.asOf, zone);
  const view = { version: 1, asOf: options.asOf, datasets: null, rep: null, includeUnverified: true };
  const graph = viewOwnership(holdings.columns, view, day);
  const seeds = seedsOf(options, profile, holdings, traits);
  if (profile === null) return effectiveAnswer(options.asOf, holdings, graph, seeds, options.seeds?.trim() === '*');

  const span = statusAt(statusSpans(profile.events), options.asOf, zone);
  const traitsOf = (party: number): PartyTraits | undefined => traits.get(party);
  const terms = termsOf(profile, day, exemptParties(profile, graph.parties, traitsOf));
  const groups = groupsOf(profile, seeds, options.seeds?.trim() === '*', traitsOf);
  const proofLimit = Math.max(LEAST_LIMIT, Math.floor(MOST_STEPS / (graph.parties * groups.length)));
  const usage = newUsage(graph);
  const outcomes: OutcomeJson[] = [];
  const itemOf = proofJson(holdings, graph);
  for (const one of evaluate(graph, terms, groups, { only, proof, proofLimit }, usage)) {
    outcomes.push({
      by: one.by === null ? null : nameOf(holdings, one.by),
      party: nameOf(holdings, one.party),
      outcome: one.verdict,
      sum: shareToJson(one.sum),
      proof: one.proof.map(itemOf),
      ...(one.continued.length > 0 && { proofContinues: one.continued.map((party) => nameOf(holdings, party)) }),
    });
  }
  const status = statusOf(span);
  const factOf = (edge: number): string => factName(holdings, graph, edge);
  return {
    rule: profile.id,
    asOf: options.asOf.text,
    status,
    outcomes: status === 'in-force' ? outcomes : [],
    ...(status !== 'in-force' && { ifInForce: outcomes }),
    assumptions: [
      ...ruleAssumptions(profile),
      ...statusAssumption(profile, span),
      ...assumptionsOf(graph, usage, factOf, (party) => nameOf(holdings, party)),
    ],
    notModelled: notModelledOf(profile, graph, usage),
  };
}

/** Proof steps in one answer: beyond them a long derivation refers to the outcomes of its owners, which hold the rest. */
const MOST_STEPS = 1_000_000;
const LEAST_LIMIT = 100;

export function nameOf(holdings: HoldingsFile, party: number): string {
  return holdings.parties[party] ?? '';
}

/** Key of the fact behind an edge: the file and its line. */
export function factName(holdings: HoldingsFile, graph: OwnershipGraph, edge: number): string {
  return `${holdings.file}:${holdings.facts.lineOf(graph.factOf(edge))}`;
}

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

function groupsOf(
  profile: RuleProfile,
  seeds: readonly number[],
  everyone: boolean,
  traitsOf: (party: number) => PartyTraits | undefined,
): SeedGroup[] {
  if (profile.aggregation === 'together' && !everyone) {
    return [{ by: null, seeds: cascadingSeeds(profile, seeds, traitsOf), asked: seeds }];
  }
  return seeds.map((seed) => ({ by: seed, seeds: cascadingSeeds(profile, [seed], traitsOf), asked: [seed] }));
}

function seedsOf(
  options: ControlOptions,
  profile: RuleProfile | null,
  holdings: HoldingsFile,
  traits: ReadonlyMap<number, PartyTraits>,
): number[] {
  const text = options.seeds?.trim();
  if (text === '*') return holdings.parties.map((_, party) => party);
  if (text === undefined || text === '') {
    const lists = new Set(profile?.seedLists ?? []);
    const listed = [...traits]
      .filter(([, { lists: on }]) => on.some((list) => lists.has(list)))
      .map(([party]) => party);
    if (listed.length > 0) return listed.sort((a, b) => a - b);
    throw new LinkageError(
      'BAD_USER_INPUT',
      'control: expected --seeds A,B, --seeds @FILE or --seeds "*", or a --parties file with parties on the lists of the rule.',
    );
  }
  const names = text.startsWith('@') ? readSeedFile(text.slice(1)) : text.split(',');
  const numbers = new Set<number>();
  for (const name of names.map((one) => one.trim()).filter((one) => one !== '')) {
    const number = holdings.numberOf.get(name);
    if (number === undefined) {
      throw new LinkageError('BAD_USER_INPUT', `Seed "${name}" is not named in ${holdings.file}.`, { seed: name });
    }
    numbers.add(number);
  }
  if (numbers.size === 0) throw new LinkageError('BAD_USER_INPUT', `--seeds ${text} names nobody.`);
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

async function readTraits(path: string, holdings: HoldingsFile): Promise<ReadonlyMap<number, PartyTraits>> {
  const traits = new Map<number, PartyTraits>();
  for await (const line of readPartiesCsv(createReadStream(path), path)) {
    const party = holdings.numberOf.get(line.party);
    if (party === undefined) continue;
    const known = traits.get(party);
    traits.set(party, {
      lists: [...(known?.lists ?? []), ...(line.list === null ? [] : [line.list])],
      jurisdiction: line.jurisdiction ?? known?.jurisdiction ?? null,
      addressOnly: line.addressOnly || known?.addressOnly === true,
    });
  }
  return traits;
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
