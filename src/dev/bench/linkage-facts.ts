import { saveSnapshot } from '../../analysis/saved-snapshot.ts';
import { Snapshot } from '../../analysis/snapshot.ts';
import type { Description } from '../../analysis/thing-index.ts';
import { RECORDED_OPEN } from '../../model/columns.ts';
import { DAY_MAX, type Day, formatDay, type PartialDate } from '../../model/days.ts';
import type { ControlFact, Fact, FactBase, HoldingFact, Measure, Recorded, Revision } from '../../model/facts.ts';
import type { RegimeFill } from '../../model/regime-fill.ts';
import type { Describing, ThingLabel } from '../../model/things.ts';
import { REGIMES, ROLES } from '../../model/vocabulary.ts';
import { blocksOf, type GeneratedHolding, generateBlock, PUBLISHED } from './generator.ts';
import { CARRIED_ON, ITEM_LISTS, ITEMS_EACH, type LinkageTables, PARTY_LISTS, REVIEWERS } from './linkage.ts';

/** The generated world as the product knows it: a saved snapshot, and the regimes that its lists and agencies fill. */
const DATASET = 'register';
const PUBLISHED_AT = '2025-06-01T00:00:00.000Z';
const CITATIONS = [{ source: 'source:register' }];
const RECORDED: Recorded = { recordedFrom: 1, recordedTo: null, unseenFrom: null };
const BAR: Measure = {
  act: 'transact',
  scope: 'all',
  items: [],
  effect: 'barred',
  authority: null,
  confidence: 'seen',
  wording: null,
};

export const partyKey = (party: number): string => `party:${party}`;
export const technologyKey = (technology: number): string => `tech:${technology}`;
const itemKey = (item: number): string => `item:${item}`;
export const numberIn = (key: string): number => Number(key.slice(key.indexOf(':') + 1));

/** The rule of half or more on the list that is carried on; the others are looked at by majority. */
export function linkageFills(): RegimeFill[] {
  const fills: RegimeFill[] = [];
  for (const { agency, jurisdiction } of REVIEWERS) {
    for (const regime of REGIMES) {
      const lists = [...ITEM_LISTS, ...PARTY_LISTS].filter(
        (one) => one.jurisdiction === jurisdiction && one.regime === regime,
      );
      const carried = lists.filter((one) => one === PARTY_LISTS[CARRIED_ON]).map(({ id }) => `list:${id}`);
      fills.push({
        jurisdiction,
        regime,
        lists: lists.map(({ id }) => `list:${id}`),
        agencies: regime === 'FDI_REVIEW' ? [`agency:${agency}`] : [],
        instruments: [],
        rules: carried.length === 0 ? [] : [{ rule: 'ofac-50', lists: carried }],
      });
    }
  }
  return fills;
}

/** Saves the world of a scale in the file that the product starts from. */
export async function writeLinkageSnapshot(path: string, scale: number, tables: LinkageTables): Promise<void> {
  const snapshot = await Snapshot.load({
    version: PUBLISHED,
    published: PUBLISHED_AT,
    datasets: [1, PUBLISHED].map((version) => ({
      id: DATASET,
      version,
      names: { zh: '登记', en: 'Register' },
      retrieved: null,
      imported: PUBLISHED_AT,
      checksum: '',
      licence: null,
      withdraws: null,
    })),
    things: things(tables),
    revisions: revisions(scale, tables),
  });
  const state = { store: 'generated', version: PUBLISHED, published: PUBLISHED_AT, nodes: 0, relationships: 0 };
  if (!(await saveSnapshot(path, snapshot, state))) throw new RangeError('the snapshot was not saved');
}

async function* revisions(scale: number, tables: LinkageTables): AsyncGenerator<Revision> {
  for (const fact of linkageFacts(tables)) yield { ...fact, ...RECORDED };
  let number = 0;
  for (let block = 0; block < blocksOf(scale); block += 1) {
    const holdings: GeneratedHolding[] = [];
    generateBlock(block, (one) => holdings.push(one));
    for (const one of holdings) {
      number += 1;
      yield tieOf(one, number);
    }
  }
}

function tieOf(one: GeneratedHolding, number: number): Revision<HoldingFact | ControlFact> {
  const [owner, asset] = [partyKey(one.owner), partyKey(one.asset)];
  const fact = {
    recordedFrom: one.recordedFrom,
    recordedTo: one.recordedTo === RECORDED_OPEN ? null : one.recordedTo,
    unseenFrom: null,
    ...base(`holding:${number}`, one.from, one.to, 0),
  };
  if (one.right === 'control')
    return { type: 'control', controller: owner, controlled: asset, means: 'board', ...fact };
  const share = { min: one.low, max: one.high, minOpen: false, maxOpen: false };
  return { type: 'holding', owner, asset, right: one.right, nature: 'direct', share, stated: null, ...fact };
}

function* linkageFacts(tables: LinkageTables): Generator<Fact> {
  for (const { id } of ITEM_LISTS) {
    yield {
      ...base(editionOf(id)),
      type: 'list-version',
      list: `list:${id}`,
      edition: '1',
      notice: null,
      published: null,
    };
  }
  for (const [technology, party, kind, ...when] of tables.role) {
    const ends = { party: partyKey(party), technology: technologyKey(technology) };
    const key = `role:${technology}/${party}`;
    yield { type: 'role', role: ROLES[kind] ?? 'field', basis: 'text', ...ends, ...base(key, ...when) };
  }
  for (const [technology, item] of tables.classification) {
    const ends = { technology: technologyKey(technology), item: itemKey(item) };
    const key = `classification:${item}`;
    yield { ...base(key), type: 'classification', ...ends, coverage: 'full', basis: 'text', controlPoint: null };
  }
  for (const [item, list, from, to] of tables.membership) {
    const ends = { item: itemKey(item), listVersion: editionOf(ITEM_LISTS[list]?.id ?? '') };
    yield { ...base(`membership:${item}`, from, to), type: 'membership', ...ends, change: 'added', reason: null };
  }
  for (const [broader, narrower] of tables.broader) {
    const ends = { from: technologyKey(broader), to: technologyKey(narrower) };
    const key = `broader:${narrower}`;
    yield { ...base(key), type: 'relation', relation: 'BROADER_THAN', ...ends, basis: 'text', properties: {} };
  }
  for (const [listing, party, list, ...when] of tables.listing) {
    yield {
      ...base(`listing:${listing}`, ...when),
      type: 'listing',
      party: partyKey(party),
      list: `list:${PARTY_LISTS[list]?.id}`,
      listedName: `P${party}`,
      notice: null,
      madeUnder: [],
      measures: [BAR],
      reason: null,
      addressOnly: false,
    };
  }
  yield* caseFacts(tables);
}

function* caseFacts(tables: LinkageTables): Generator<Fact> {
  const concerns = byFirst(tables.case);
  for (const [review, acquirers] of byFirst(tables.acquirer)) {
    const [first, ...others] = concerns.get(review) ?? [];
    const target = acquirers[0]?.[2] ?? 0;
    yield {
      ...base(`deal:${review}`),
      type: 'deal',
      investors: acquirers.map(([, acquirer]) => partyKey(acquirer)),
      targets: [partyKey(target)],
      mode: 'shares',
      stake: null,
      announced: null,
      closed: null,
    };
    if (first === undefined) continue;
    const [, , reviewer, from, to, unverified] = first;
    const { agency, jurisdiction } = REVIEWERS[reviewer] ?? { agency: '', jurisdiction: '' };
    const text = { zh: '申报', en: 'Filed' };
    yield {
      ...base(`case:${review}`, from, to, unverified),
      type: 'case',
      agency: `agency:${agency}`,
      jurisdiction,
      deal: `deal:${review}`,
      names: { zh: `案${review}`, en: `Case ${review}` },
      concerns: [first, ...others].map(([, technology]) => ({ technology: technologyKey(technology), basis: 'text' })),
      steps: [{ kind: 'filing', date: dateOf(from), text, confidence: 'seen', citations: CITATIONS }],
      outcome: 'pending',
      outcomeText: { zh: '未决', en: 'Pending' },
      madeUnder: [],
    };
  }
}

function byFirst<Row extends readonly [number, ...number[]]>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group === undefined) groups.set(row[0], [row]);
    else group.push(row);
  }
  return groups;
}

/** Everything that has a name: technologies, items, lists, agencies, and the parties that do more than hold. */
async function* things(tables: LinkageTables): AsyncGenerator<Description> {
  const technologies = new Set([...tables.role, ...tables.classification].map(([technology]) => technology));
  for (const technology of technologies) yield thing('Technology', technologyKey(technology));
  for (const [item] of tables.membership) {
    const list = ITEM_LISTS[item % ITEMS_EACH]?.id ?? '';
    yield thing('ControlItem', itemKey(item), { code: `${item}`, list: `list:${list}`, entry: itemKey(item) });
  }
  for (const { id, jurisdiction } of ITEM_LISTS) yield thing('ControlList', `list:${id}`, { jurisdiction });
  for (const { id, jurisdiction } of PARTY_LISTS) {
    yield thing('ControlList', `list:${id}`, { jurisdiction, kind: 'party-list' });
  }
  for (const { agency, jurisdiction } of REVIEWERS) yield thing('Agency', `agency:${agency}`, { jurisdiction });
  const parties = new Set<number>();
  for (const [, party] of tables.role) parties.add(party);
  for (const [, party] of tables.listing) parties.add(party);
  for (const [, acquirer, target] of tables.acquirer) parties.add(acquirer).add(target);
  for (const party of parties) {
    yield thing('Party', partyKey(party), { kind: 'company', country: party % 4 === 0 ? 'CN' : 'US' });
  }
}

function thing(label: ThingLabel, key: string, properties: Readonly<Record<string, Describing>> = {}): Description {
  return {
    label,
    key,
    names: { zh: key, en: key },
    aliases: [],
    properties,
    identifiers: [],
    confidence: 'seen',
    citations: CITATIONS,
    dataset: DATASET,
    ...RECORDED,
  };
}

const editionOf = (list: string): string => `edition:${list}`;

function base(key: string, from: Day | null = null, to: Day = DAY_MAX, unverified = 0): FactBase {
  return {
    key,
    dataset: DATASET,
    confidence: unverified === 1 ? 'unverified' : 'seen',
    citations: CITATIONS,
    validFrom: from === null ? null : dateOf(from),
    validTo: to >= DAY_MAX ? null : dateOf(to),
  };
}

const DATES = new Map<Day, PartialDate>();

function dateOf(day: Day): PartialDate {
  const known = DATES.get(day);
  if (known !== undefined) return known;
  const date = { text: formatDay(day), earliest: day, latest: day };
  DATES.set(day, date);
  return date;
}
