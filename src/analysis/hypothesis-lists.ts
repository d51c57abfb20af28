import type { PartialDate } from '../model/days.ts';
import type { ListVersionFact, Measure } from '../model/facts.ts';
import { zoneOf } from '../model/moments.ts';
import { PARTY_KINDS, type Thing } from '../model/things.ts';
import type {
  ClassificationRow,
  ItemCoverageRow,
  ItemRow,
  ListingRow,
  MeasureRow,
  NewPartyRow,
  NewProvisionRow,
  NewTechnologyRow,
  NewVersionRow,
  Placed,
  RecordPlace,
  RoleRow,
  ScopeRow,
} from '../model/what-if.ts';
import type { HypothesisDraft } from './hypothesis-draft.ts';
import { bare, startIn } from './hypothesis-ownership.ts';

const LEVELS = ['prohibited', 'restricted', 'licence', 'exception', 'draft', 'released'] as const;

export function supposeParty(draft: HypothesisDraft, { row, place }: Placed<NewPartyRow>): void {
  const kind = draft.choice(row.kind, PARTY_KINDS, 'unknown', place, 'kind');
  draft.addThing('Party', row.id, named(row), { kind, country: row.country }, place);
}

export function supposeTechnology(draft: HypothesisDraft, { row, place }: Placed<NewTechnologyRow>): void {
  const key = draft.addThing('Technology', row.id, named(row), {}, place);
  for (const [index, one] of (row.broader ?? []).entries()) {
    const broader = draft.refer(one, ['Technology'], place, 'broader', index);
    draft.addFact(
      {
        ...draft.base(`relation:broader-than/${bare(broader)}/${bare(key)}`, place, null),
        type: 'relation',
        relation: 'BROADER_THAN',
        from: broader,
        to: key,
        basis: 'analyst',
        properties: {},
      },
      place,
    );
  }
}

export function supposeProvision(draft: HypothesisDraft, { row, place }: Placed<NewProvisionRow>): void {
  const instrument =
    row.instrument === undefined ? undefined : draft.refer(row.instrument, ['Instrument'], place, 'instrument');
  const jurisdiction =
    row.jurisdiction ?? (instrument === undefined ? undefined : draft.text(instrument, 'jurisdiction'));
  if (jurisdiction === undefined) draft.problem(place, 'has neither "instrument" nor "jurisdiction".');
  draft.addThing('Provision', row.id, named(row), { instrument, jurisdiction }, place);
}

export function supposeVersion(draft: HypothesisDraft, { row, place }: Placed<NewVersionRow>): void {
  const list = draft.refer(row.list, ['ControlList'], place, 'list');
  const from = draft.date(row.from, place, 'from') ?? draft.today;
  if (recordedVersion(draft, list, row.edition) !== undefined)
    draft.problem(place.at('edition'), `"edition": ${list} has an edition ${row.edition} already.`);
  addVersion(draft, list, row.edition, from, row.notice ?? null, place);
}

export function supposeItem(draft: HypothesisDraft, { row, place }: Placed<ItemRow>): void {
  const list = draft.refer(row.list, ['ControlList'], place, 'list');
  const from = draft.date(row.from, place, 'from') ?? draft.today;
  const to = draft.date(row.to, place, 'to');
  const edition = row.edition ?? 'what-if';
  const item = draft.addThing(
    'ControlItem',
    `${bare(list)}:${row.code}@${edition}`,
    named({ ...row, id: row.code }),
    {
      list,
      code: row.code,
      edition,
      level: row.level === undefined ? undefined : draft.choice(row.level, LEVELS, 'licence', place, 'level'),
      hs: row.hs,
      eligible: row.eligible,
    },
    place,
  );
  draft.addFact(
    {
      ...draft.base(`membership:${bare(item)}/${edition}`, place, from, to),
      type: 'membership',
      item,
      listVersion: versionOf(draft, list, edition, row.edition !== undefined, from, place),
      change: 'added',
      reason: null,
    },
    place,
  );
  for (const [index, one] of (row.classifies ?? []).entries())
    classify(draft, one, item, from, to, place.at('classifies', index));
}

/** An exception is an entry of a list of exceptions. */
export function supposeException(draft: HypothesisDraft, supposed: Placed<ItemRow>): void {
  const list = draft.refer(supposed.row.list, ['ControlList'], supposed.place, 'list');
  const kind = draft.text(list, 'kind');
  if (kind !== undefined && kind !== 'exceptions')
    draft.problem(supposed.place.at('list'), `"list": ${list} is no list of exceptions but of kind ${kind}.`);
  supposeItem(draft, { ...supposed, row: { ...supposed.row, level: supposed.row.level ?? 'exception' } });
}

export function supposeClassification(draft: HypothesisDraft, { row, place }: Placed<ClassificationRow>): void {
  const item = draft.refer(row.item, ['ControlItem'], place, 'item');
  classify(
    draft,
    row,
    item,
    draft.date(row.from, place, 'from') ?? draft.today,
    draft.date(row.to, place, 'to'),
    place,
  );
}

function classify(
  draft: HypothesisDraft,
  row: ItemCoverageRow,
  item: string,
  from: PartialDate,
  to: PartialDate | null,
  place: RecordPlace,
): void {
  const technology = draft.refer(row.technology, ['Technology'], place, 'technology');
  const point = row.point === undefined ? '' : `/${row.point}`;
  draft.addFact(
    {
      ...draft.base(`classification:${bare(technology)}/${bare(item)}${point}`, place, from, to),
      type: 'classification',
      technology,
      item,
      coverage: row.coverage ?? 'full',
      basis: row.basis ?? 'text',
      controlPoint: row.point ?? null,
    },
    place,
  );
}

/** A recorded version, one supposed above, or, where no edition was named, one of its own. */
function versionOf(
  draft: HypothesisDraft,
  list: string,
  edition: string,
  isNamed: boolean,
  from: PartialDate,
  place: RecordPlace,
): string {
  const known =
    recordedVersion(draft, list, edition) ??
    draft.facts('list-version').find((version) => version.list === list && version.edition === edition);
  if (known !== undefined) return known.key;
  if (isNamed) {
    const editions = draft.view.about('list-version', list).map((version) => version.edition);
    draft.problem(
      place.at('edition'),
      `"edition": ${list} has no edition ${edition}: expected ${[...new Set(editions)].sort().join(', ') || 'none'}, one of "versions", or nothing.`,
    );
  }
  return addVersion(draft, list, edition, from, null, place);
}

function recordedVersion({ view }: HypothesisDraft, list: string, edition: string): ListVersionFact | undefined {
  return view.about('list-version', list).find((version) => version.list === list && version.edition === edition);
}

function addVersion(
  draft: HypothesisDraft,
  list: string,
  edition: string,
  from: PartialDate,
  notice: string | null,
  place: RecordPlace,
): string {
  const base = draft.base(`list-version:${bare(list)}@${edition}`, place, from);
  draft.addFact({ ...base, type: 'list-version', list, edition, notice, published: from }, place);
  return base.key;
}

export function supposeScope(draft: HypothesisDraft, { row, place }: Placed<ScopeRow>): void {
  const provision = draft.refer(row.provision, ['Provision'], place, 'provision');
  const technology = draft.refer(row.technology, ['Technology'], place, 'technology');
  const term = row.term ?? '（假设）';
  draft.addFact(
    {
      ...draft.base(
        `scope:${bare(technology)}/${bare(provision)}/${term}`,
        place,
        draft.date(row.from, place, 'from') ?? draft.today,
        draft.date(row.to, place, 'to'),
      ),
      type: 'scope',
      provision,
      technology,
      basis: row.basis ?? 'text',
      open: row.open ?? false,
      term,
    },
    place,
  );
}

export function supposeRole(draft: HypothesisDraft, { row, place }: Placed<RoleRow>): void {
  const technology = draft.refer(row.technology, ['Technology'], place, 'technology');
  const from = draft.date(row.from, place, 'from') ?? draft.today;
  const to = draft.date(row.to, place, 'to');
  for (const [index, one] of row.parties.entries()) {
    const party = draft.refer(one, ['Party', 'Asset'], place, 'parties', index);
    draft.addFact(
      {
        ...draft.base(`role:${bare(party)}/${bare(technology)}/${row.role}`, place, from, to),
        type: 'role',
        party,
        technology,
        role: row.role,
        basis: row.basis ?? 'stated',
      },
      place,
    );
  }
}

/** A listing and the event that puts it in force. */
export function supposeListing(draft: HypothesisDraft, { row, place }: Placed<ListingRow>): void {
  const party = draft.refer(row.party, ['Party'], place, 'party');
  const list = draft.refer(row.list, ['ControlList'], place, 'list');
  const from = draft.day(row.from, place, 'from');
  const jurisdiction = draft.text(list, 'jurisdiction') ?? '';
  const base = draft.base(`listing:${bare(list)}/${bare(party)}`, place, from, draft.date(row.to, place, 'to'));
  const notice = row.notice ?? null;
  draft.addFact(
    {
      ...base,
      type: 'listing',
      party,
      list,
      listedName: row.name ?? nameOf(draft.thing(party)) ?? party,
      notice: null,
      madeUnder: [],
      measures: (row.measures ?? []).map((one, index) => measureOf(draft, one, place.at('measures', index))),
      reason: null,
      addressOnly: row.addressOnly ?? false,
    },
    place,
  );
  draft.addFact(
    {
      ...draft.base(`event:${bare(list)}/${bare(party)}/imposed`, place, from),
      type: 'event',
      subject: base.key,
      verb: 'imposed',
      verbOriginal: '列入（假设）',
      at: { minute: startIn(from, jurisdiction), zone: zoneOf(jurisdiction), clock: false },
      until: null,
      notice,
      jurisdiction,
    },
    place,
  );
}

function measureOf(draft: HypothesisDraft, row: MeasureRow, place: RecordPlace): Measure {
  return {
    act: row.act,
    scope: row.scope ?? 'all',
    items: row.items ?? [],
    effect: row.effect ?? 'barred',
    authority: row.authority === undefined ? null : draft.refer(row.authority, ['Agency'], place, 'authority'),
    confidence: 'seen',
    wording: null,
  };
}

function nameOf(thing: Thing | undefined): string | undefined {
  return thing?.names.en ?? thing?.names.zh;
}

/** Without a name the id stands for it. */
function named(row: { readonly id: string; readonly zh?: string | undefined; readonly en?: string | undefined }): {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
} {
  return row.zh === undefined && row.en === undefined ? { zh: row.id, en: row.id } : { zh: row.zh, en: row.en };
}
