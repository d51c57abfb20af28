import { DAY_MAX, type Day } from '../../model/days.ts';
import { type Regime, ROLES } from '../../model/vocabulary.ts';
import { BLOCK, blocksOf, CHAIN_DEPTH, CHAIN_EVERY, COMPANIES, chainCompany, chainHead, TODAY } from './generator.ts';
import { Stream } from './random.ts';

/**
 * What the benchmark lays around the holdings: technologies with the items of four lists, what parties have to do with
 * them, listings on eight lists of parties, and review cases. Scale 10 has 5,000 technologies and 20,000 items. As with
 * the holdings, each technology and each block has streams of its own, and technologies look only at blocks up to the one
 * with which they come, so that a larger scale extends a smaller one.
 */
const TECHNOLOGIES = 5_000;
const BLOCKS = 7_200;
const LEAST_TECHNOLOGIES = 2;
export const ITEMS_EACH = 4;

export interface GeneratedList {
  readonly id: string;
  readonly jurisdiction: 'CN' | 'US';
  readonly regime: Regime;
}
const list = (id: string, jurisdiction: 'CN' | 'US', regime: Regime): GeneratedList => ({ id, jurisdiction, regime });

/** Lists of items; item 4t + n of technology t stands on list n. */
export const ITEM_LISTS: readonly GeneratedList[] = [
  list('cn-dual-use', 'CN', 'EXPORT_CONTROL'),
  list('cn-catalogue', 'CN', 'EXPORT_CONTROL'),
  list('us-ccl', 'US', 'EXPORT_CONTROL'),
  list('us-usml', 'US', 'EXPORT_CONTROL'),
];
/** Lists of parties. */
export const PARTY_LISTS: readonly GeneratedList[] = [
  list('cn-ecl', 'CN', 'EXPORT_CONTROL'),
  list('us-el', 'US', 'EXPORT_CONTROL'),
  list('us-meu', 'US', 'EXPORT_CONTROL'),
  list('cn-uel', 'CN', 'ANTI_SANCTION'),
  list('cn-cml', 'CN', 'ANTI_SANCTION'),
  list('us-sdn', 'US', 'ANTI_SANCTION'),
  list('us-ns-cmic', 'US', 'ANTI_SANCTION'),
  list('us-1260h', 'US', 'ANTI_SANCTION'),
];
const CN_ECL = 0;
const CN_UEL = 3;
/** The list from which a rule of the regimes (half or more, together) carries on to owned parties. */
export const CARRIED_ON = 5;
export const REVIEWERS = [
  { agency: 'cn-fisr-office', jurisdiction: 'CN' },
  { agency: 'us-cfius', jurisdiction: 'US' },
] as const;

const FIELD = ROLES.indexOf('field');

/** Rows of numbers; `from` and `to` are days, `unverified` 0 or 1. All tables that peers read have these columns in this order. */
export interface LinkageTables {
  readonly role: readonly (readonly [technology: number, party: number, role: number, ...Dated])[];
  readonly classification: readonly (readonly [technology: number, item: number])[];
  readonly membership: readonly (readonly [item: number, list: number, from: Day, to: Day])[];
  readonly broader: readonly (readonly [broader: number, narrower: number])[];
  readonly listing: readonly (readonly [listing: number, party: number, list: number, ...Dated])[];
  readonly case: readonly (readonly [review: number, technology: number, reviewer: number, ...Dated])[];
  /** Who acquires which target in the deal of a case. */
  readonly acquirer: readonly (readonly [review: number, acquirer: number, target: number])[];
}
type Dated = [from: Day, to: Day, unverified: number];
type Growing = { -readonly [T in keyof LinkageTables]: [...LinkageTables[T]][number][] };
export const TABLE_NAMES = ['role', 'classification', 'membership', 'broader', 'listing', 'case', 'acquirer'] as const;

const SEED = 7;
const YEARS_BACK = 15 * 365;
const LISTED = 0.005;
const OVERLAP = 0.3;
const CASES = 0.002;
const UNVERIFIED = 0.03;
const ENDED = 0.1;

export const technologiesOf = (blocks: number): number =>
  Math.max(LEAST_TECHNOLOGIES, Math.floor((blocks * TECHNOLOGIES) / BLOCKS));
/** The block with which a technology comes. */
export const homeOf = (technology: number): number =>
  technology < LEAST_TECHNOLOGIES ? 0 : Math.ceil(((technology + 1) * BLOCKS) / TECHNOLOGIES) - 1;

/**
 * What is planted, by the number of the technology. `through-ownership`: all three regimes of the United States touch it,
 * anti-sanction by a company sixteen tiers below a listed person. `direct`: all three of both jurisdictions do.
 * `none`: many parties, listed ones among them, are merely in its field; never more than export control touches it.
 */
export function plantedIn(technology: number): 'through-ownership' | 'direct' | 'none' | null {
  if (technology % 20 === 0) return 'through-ownership';
  if (technology % 20 === 10) return 'direct';
  return technology % 10 === 1 ? 'none' : null;
}

export function generateLinkage(scale: number): LinkageTables {
  const tables: Growing = {
    role: [],
    classification: [],
    membership: [],
    broader: [],
    listing: [],
    case: [],
    acquirer: [],
  };
  const blocks = blocksOf(scale);
  let technology = 0;
  for (let block = 0; block < blocks; block += 1) {
    listParties(tables, block);
    const known = technologiesOf(block + 1);
    reviewDeals(tables, block, known);
    for (; technology < known; technology += 1) addTechnology(tables, technology);
  }
  return tables;
}

/** Whoever is on one list is on any other in three cases of ten. */
function listParties(tables: Growing, block: number): void {
  const random = new Stream(SEED, `listings:${block}`);
  for (let party = block * BLOCK; party < (block + 1) * BLOCK; party += 1) {
    if (!random.chance(LISTED)) continue;
    const lists = PARTY_LISTS.flatMap((_, number) => (random.chance(OVERLAP) ? [number] : []));
    if (lists.length === 0) lists.push(random.below(PARTY_LISTS.length));
    for (const one of lists) tables.listing.push([tables.listing.length, party, one, ...dated(random)]);
  }
}

function reviewDeals(tables: Growing, block: number, technologies: number): void {
  const random = new Stream(SEED, `cases:${block}`);
  for (let target = block * BLOCK; target < block * BLOCK + COMPANIES; target += 1) {
    if (!random.chance((CASES * BLOCK) / COMPANIES)) continue;
    const acquirers = new Set([anybody(random, block)]);
    while (acquirers.size < 3 && random.chance(0.5)) acquirers.add(anybody(random, block));
    const concerns = new Set([reviewable(random, technologies)]);
    if (random.chance(0.3)) concerns.add(reviewable(random, technologies));
    reviewCase(tables, random, [...concerns], target, acquirers, random.below(REVIEWERS.length));
  }
}

const anybody = (random: Stream, block: number): number => random.below(block + 1) * BLOCK + random.below(BLOCK);

function reviewable(random: Stream, technologies: number): number {
  const technology = random.below(technologies);
  return plantedIn(technology) === 'none' ? technology - 1 : technology;
}

function reviewCase(
  tables: Growing,
  random: Stream,
  technologies: readonly number[],
  target: number,
  acquirers: Iterable<number>,
  reviewer: number,
): void {
  const last = tables.case.at(-1);
  const review = last === undefined ? 0 : last[0] + 1;
  const when = dated(random);
  for (const technology of technologies) tables.case.push([review, technology, reviewer, ...when]);
  for (const acquirer of acquirers) tables.acquirer.push([review, acquirer, target]);
}

function addTechnology(tables: Growing, technology: number): void {
  const random = new Stream(SEED, `technology:${technology}`);
  const planted = plantedIn(technology);
  addItems(tables, random, technology, planted);
  // Every tenth is part of the one before it, and the next part of that: items are passed down two steps.
  if (technology % 10 === 5 || technology % 10 === 6) tables.broader.push([technology - 1, technology]);
  const home = homeOf(technology);
  const wanted = 20 + random.below(381);
  const parties = new Set<number>();
  for (let tries = 0; parties.size < wanted && tries < wanted * 3; tries += 1) {
    const block = random.chance(0.3) ? home : random.below(home + 1);
    // A few parties have to do with very many technologies.
    parties.add(block * BLOCK + Math.floor(random.next() ** 3 * BLOCK));
  }
  if (planted === 'through-ownership') parties.delete(chainBottom(home));
  for (const party of parties) tables.role.push([technology, party, kindOf(random, planted), ...dated(random)]);
  if (planted === 'through-ownership' || planted === 'direct') plantTouches(tables, random, technology, planted);
}

function kindOf(random: Stream, planted: ReturnType<typeof plantedIn>): number {
  const draw = random.next();
  if (planted === 'none') return FIELD;
  return draw < 0.3 ? 0 : draw < 0.55 ? 1 : draw < 0.75 ? 2 : draw < 0.85 ? 3 : FIELD;
}

function addItems(tables: Growing, random: Stream, technology: number, planted: ReturnType<typeof plantedIn>): void {
  for (let number = 0; number < ITEMS_EACH; number += 1) {
    const item = technology * ITEMS_EACH + number;
    const [from, to] = dated(random);
    const isCertain = planted === 'direct' || planted === 'through-ownership';
    if (random.chance(0.5) || isCertain) tables.classification.push([technology, item]);
    tables.membership.push([item, number, from, isCertain ? DAY_MAX : to]);
  }
}

function plantTouches(
  tables: Growing,
  random: Stream,
  technology: number,
  planted: 'through-ownership' | 'direct',
): void {
  const home = homeOf(technology);
  const open = [TODAY - 400, DAY_MAX, 0] as const;
  const add = (listed: number, holder: number, lists: readonly number[]): void => {
    for (const one of lists) tables.listing.push([tables.listing.length, listed, one, ...open]);
    tables.role.push([technology, holder, 0, ...open]);
  };
  const target = home * BLOCK + COMPANIES - CHAIN_DEPTH - 1;
  const reviewers = planted === 'direct' ? [0, 1] : [1];
  for (const reviewer of reviewers) {
    reviewCase(tables, random, [technology], target, [anybody(random, home)], reviewer);
    const last = tables.case.length - 1;
    const [review] = tables.case[last] ?? [0];
    tables.case[last] = [review, technology, reviewer, ...open];
  }
  if (planted === 'through-ownership') add(chainHead(chainBlock(home)), chainBottom(home), [CARRIED_ON]);
  // A person that has nothing to do with the technology otherwise: the last one before the funds but two.
  else add(home * BLOCK + BLOCK - 1, home * BLOCK + BLOCK - 1, [CN_ECL, CN_UEL, CARRIED_ON]);
}

const chainBlock = (home: number): number => home - (home % CHAIN_EVERY);
const chainBottom = (home: number): number => chainCompany(chainBlock(home), CHAIN_DEPTH);

function dated(random: Stream): Dated {
  const from = TODAY - 1 - random.below(YEARS_BACK);
  const to = random.chance(ENDED) ? from + 1 + random.below(TODAY - from) : DAY_MAX;
  return [from, to, random.chance(UNVERIFIED) ? 1 : 0];
}
