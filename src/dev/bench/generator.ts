import { RECORDED_OPEN } from '../../model/columns.ts';
import { DAY_MAX, type Day, parseDay } from '../../model/days.ts';
import { WHOLE } from '../../model/shares.ts';
import { Stream } from './random.ts';

/**
 * The generated graph of the benchmark: blocks of 1,000 parties (600 companies, 380 persons, 20 funds) with about 1,390
 * holdings that are current, and those that have ended or were corrected on top. Every
 * block has streams of its own, and owns only downward in the numbers, so that a larger scale extends a smaller one.
 */
export const BLOCK = 1_000;
const BLOCKS_OF_SCALE_1 = 1_000;
const BLOCKS_PER_SCALE_ABOVE_1 = 720;
export const COMPANIES = 600;
export const PERSONS = 380;
const FUNDS = 20;
const FIRST_FUND = COMPANIES + PERSONS;

/** Day on which all questions are asked, and the version that is published then. */
export const TODAY: Day = parseDay('2025-06-01');
export const PUBLISHED = 2;

const SEED = 20_250_601;
const YEARS = 15;
const DAYS_OF_YEAR = 365;
/** A hundredth of a per cent, in billionths. */
const GRID = 100_000;
const GRID_WHOLE = WHOLE / GRID;

export type GeneratedRight = 'equity' | 'votes' | 'control';

/** One revision of a generated holding: whole days, shares in billionths, versions of the graph. */
export interface GeneratedHolding {
  readonly owner: number;
  readonly asset: number;
  readonly right: GeneratedRight;
  readonly low: number;
  readonly high: number;
  readonly from: Day;
  readonly to: Day;
  readonly recordedFrom: number;
  readonly recordedTo: number;
}

/** Scale 1 has 1.4 million current holdings, scale 10 has ten: the sizes of PERFORMANCE.md. */
export function blocksOf(scale: number): number {
  return Math.max(1, Math.round(scale * (scale > 1 ? BLOCKS_PER_SCALE_ABOVE_1 : BLOCKS_OF_SCALE_1)));
}
export const partiesOf = (scale: number): number => blocksOf(scale) * BLOCK;

/** A planted pyramid in every tenth block: this person controls the next 16 companies, each through the one before. */
export const CHAIN_DEPTH = 16;
export const CHAIN_EVERY = 10;
export const chainHead = (block: number): number => block * BLOCK + FIRST_FUND - 1;
export const chainCompany = (block: number, tier: number): number => block * BLOCK + COMPANIES - CHAIN_DEPTH + tier - 1;

/** All holdings of a scale, block by block. */
export function generateHoldings(scale: number, take: (holding: GeneratedHolding) => void): void {
  const blocks = blocksOf(scale);
  for (let block = 0; block < blocks; block += 1) generateBlock(block, take);
}

/** The holdings of one block. */
export function generateBlock(block: number, take: (holding: GeneratedHolding) => void): void {
  const random = new Stream(SEED, `holdings:${block}`);
  const planted = block % CHAIN_EVERY === 0;
  const ordinary = planted ? COMPANIES - CHAIN_DEPTH : COMPANIES;
  for (let company = 0; company < ordinary; company += 1) ownCompany(random, block, company, take);
  if (planted) plantChain(random, block, take);
  plantRing(random, block, take);
}

function ownCompany(random: Stream, block: number, company: number, take: (holding: GeneratedHolding) => void): void {
  const asset = block * BLOCK + company;
  const half = random.chance(0.02);
  const count = half ? 2 + random.below(6) : ownerCount(random, block);
  const owners = new Set<number>();
  for (let tries = 0; owners.size < count && tries < count * 4; tries += 1) {
    const owner = pickOwner(random, block, company);
    if (owner !== asset) owners.add(owner);
  }
  const whole = half ? GRID_WHOLE / 2 : random.chance(0.8) ? GRID_WHOLE : 3_000 + random.below(7_000);
  const shares = half ? evenly(owners.size, whole) : stickBreaking(random, owners.size, whole);
  let place = 0;
  for (const owner of owners) {
    const share = (shares[place] ?? 0) * GRID;
    place += 1;
    if (share > 0) state(random, owner, asset, share, half, take);
  }
  if (random.chance(0.35 * 2)) formerOwner(random, block, asset, owners, take);
}

/** States one current holding: exact or as a band, some corrected in a later version, some with other votes. */
function state(
  random: Stream,
  owner: number,
  asset: number,
  share: number,
  exact: boolean,
  take: (holding: GeneratedHolding) => void,
): void {
  const from = TODAY - 1 - random.below(YEARS * DAYS_OF_YEAR);
  const banded = !exact && random.chance(0.3) && share >= WHOLE / 4;
  const low = banded ? Math.min(3, Math.floor(share / (WHOLE / 4))) * (WHOLE / 4) : share;
  const high = banded ? low + WHOLE / 4 : share;
  const holding = { owner, asset, right: 'equity', from, to: DAY_MAX } as const;
  if (random.chance(0.03)) {
    const before = Math.max(GRID, share - GRID * random.below(1_000));
    take({ ...holding, low: before, high: before, recordedFrom: 1, recordedTo: PUBLISHED });
    take({ ...holding, low, high, recordedFrom: PUBLISHED, recordedTo: RECORDED_OPEN });
  } else {
    take({ ...holding, low, high, recordedFrom: 1, recordedTo: RECORDED_OPEN });
  }
  const open = { recordedFrom: 1, recordedTo: RECORDED_OPEN };
  if (random.chance(0.05)) {
    const votes = GRID * random.below(GRID_WHOLE);
    take({ ...holding, ...open, right: 'votes', low: votes, high: votes });
  }
  if (random.chance(0.01)) take({ ...holding, ...open, right: 'control', low: WHOLE, high: WHOLE });
}

/** Somebody who held it once: never one of the owners of today, so that no day has two statements of one holding. */
function formerOwner(
  random: Stream,
  block: number,
  asset: number,
  owners: ReadonlySet<number>,
  take: (holding: GeneratedHolding) => void,
): void {
  const owner = block * BLOCK + COMPANIES + random.below(PERSONS);
  const to = TODAY - random.below(YEARS * DAYS_OF_YEAR);
  const from = to - 1 - random.below(YEARS * DAYS_OF_YEAR);
  const share = GRID * (1 + random.below(GRID_WHOLE));
  if (owners.has(owner)) return;
  take({
    owner,
    asset,
    right: 'equity',
    low: share,
    high: share,
    from,
    to,
    recordedFrom: 1,
    recordedTo: RECORDED_OPEN,
  });
}

function ownerCount(random: Stream, block: number): number {
  const draw = random.next();
  if (draw < 0.52) return 1;
  if (draw < 0.78) return 2;
  if (draw < 0.9) return 3;
  if (draw < 0.97) return 4 + random.below(4);
  // Pareto with exponent 1.4, no more than half of the persons that there are.
  const most = Math.min(5_000, ((block + 1) * PERSONS) / 2);
  return Math.floor(Math.min(most, 5 * (1 - random.next()) ** (-1 / 1.4)));
}

/** 55 % a person near by or anywhere below, 31 % a company near by, 14 % a fund anywhere below: early ones are hubs. */
function pickOwner(random: Stream, block: number, company: number): number {
  const draw = random.next();
  if (draw < 0.14) {
    const hub = Math.floor(random.next() ** 3 * (block + 1) * FUNDS);
    return Math.floor(hub / FUNDS) * BLOCK + FIRST_FUND + (hub % FUNDS);
  }
  if (draw < 0.45 && company > 0) {
    if (random.chance(0.004)) return block * BLOCK + Math.min(COMPANIES - 1, company + 1 + random.below(20));
    return block * BLOCK + company - 1 - Math.floor(random.next() ** 2 * Math.min(company, 30));
  }
  const home = random.chance(0.9) ? block : random.below(block + 1);
  return home * BLOCK + COMPANIES + Math.floor(random.next() ** 2 * PERSONS);
}

function stickBreaking(random: Stream, count: number, whole: number): number[] {
  const weights = Array.from({ length: count }, (_, place) => (place === 0 ? 4 : 1) * (0.05 + random.next()));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const shares = weights.map((weight) => Math.floor((weight / total) * whole));
  shares[0] = whole - shares.slice(1).reduce((sum, one) => sum + one, 0);
  return shares;
}

function evenly(count: number, whole: number): number[] {
  return Array.from(
    { length: count },
    (_, place) => Math.floor((whole * (place + 1)) / count) - Math.floor((whole * place) / count),
  );
}

function plantChain(random: Stream, block: number, take: (holding: GeneratedHolding) => void): void {
  let owner = chainHead(block);
  for (let tier = 1; tier <= CHAIN_DEPTH; tier += 1) {
    const asset = chainCompany(block, tier);
    const share = GRID * (5_001 + random.below(5_000));
    take(current(owner, asset, share));
    owner = asset;
  }
}

/** A ring of 3 to 8 companies that hold 10 to 49 per cent of the next, at the cost of nobody else: cycles to get lost in. */
function plantRing(random: Stream, block: number, take: (holding: GeneratedHolding) => void): void {
  const size = 3 + random.below(6);
  const first = random.below(COMPANIES - CHAIN_DEPTH - size);
  for (let place = 0; place < size; place += 1) {
    // A step of 37 keeps them apart from the companies near by, whose holdings of each other are drawn above.
    const owner = block * BLOCK + ((first + place * 37) % (COMPANIES - CHAIN_DEPTH));
    const asset = block * BLOCK + ((first + ((place + 1) % size) * 37) % (COMPANIES - CHAIN_DEPTH));
    if (owner !== asset) take(current(owner, asset, GRID * (1_000 + random.below(3_900))));
  }
}

function current(owner: number, asset: number, share: number): GeneratedHolding {
  const open = { from: TODAY - YEARS * DAYS_OF_YEAR, to: DAY_MAX, recordedFrom: 1, recordedTo: RECORDED_OPEN };
  return { owner, asset, right: 'equity', low: share, high: share, ...open };
}
