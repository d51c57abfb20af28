import { type ConvergenceAnswer, type ConvergenceQuestion, convergence } from '../../src/analysis/convergence.ts';
import { reachOf } from '../../src/analysis/reach-by-rule.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { DAY_MIN, parseDay, parsePartialDate } from '../../src/model/days.ts';
import type { EventFact, EventVerb, Fact, FactOf, FactType, Measure, Revision } from '../../src/model/facts.ts';
import { minuteAt, parseAsOf, startOfDay, zoneOf } from '../../src/model/moments.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import type { RegimeFill } from '../../src/model/regime-fill.ts';
import type { Thing, ThingLabel } from '../../src/model/things.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { PLAIN_RULE } from '../fixtures/control/plain-rule.ts';
import { published } from '../fixtures/histories.ts';

type Fields<T extends FactType> = Omit<Partial<FactOf<T>>, 'validFrom' | 'validTo' | 'until'> & {
  since?: string;
  until?: string | EventFact['until'];
};

/** A small graph in memory for tests of questions: every fact is a revision of version 1 unless said. */
export class World {
  readonly things = new Map<string, Thing>();
  readonly revisions: Revision[] = [];
  #serial = 0;

  thing(label: ThingLabel, key: string, properties: Thing['properties'] = {}): string {
    this.things.set(key, {
      label,
      key,
      names: { en: key, zh: `${key}（中）` },
      aliases: [],
      properties,
      identifiers: [],
      confidence: 'seen',
      citations: [],
    });
    return key;
  }

  fact<T extends FactType>(type: T, { since, until, ...fields }: Fields<T>, recorded: Partial<Revision> = {}): string {
    this.#serial += 1;
    const key = fields.key ?? `test/${type}:${this.#serial}`;
    const revision = {
      ...DEFAULTS[type],
      dataset: 'test',
      confidence: 'seen',
      citations: [],
      ...fields,
      ...(typeof until === 'object' && { until }),
      type,
      key,
      validFrom: since === undefined ? null : parsePartialDate(since),
      validTo: typeof until === 'string' ? parsePartialDate(until) : null,
      recordedFrom: recorded.recordedFrom ?? 1,
      recordedTo: recorded.recordedTo ?? null,
      unseenFrom: recorded.unseenFrom ?? null,
    } as unknown as Revision;
    this.revisions.push(revision);
    return key;
  }

  event(
    subject: string,
    verb: EventVerb,
    date: string,
    options: { clock?: string; until?: string; jurisdiction?: string } = {},
  ): string {
    const jurisdiction = options.jurisdiction ?? 'CN';
    const zone = zoneOf(jurisdiction);
    const at = (text: string, clock?: string): EventFact['at'] => ({
      minute: clock === undefined ? startOfDay(parseDay(text), zone) : minuteAt(parseDay(text), clock, zone),
      zone,
      clock: clock !== undefined,
    });
    return this.fact('event', {
      subject,
      verb,
      verbOriginal: verb,
      at: at(date, options.clock),
      notice: null,
      jurisdiction,
      until: options.until === undefined ? null : { text: options.until, end: at(options.until) },
    });
  }

  listing(
    party: string,
    list: string,
    since: string,
    options: {
      measures?: Measure[];
      confidence?: Fact['confidence'];
      clock?: string;
      jurisdiction?: string;
      notice?: string;
    } = {},
  ): string {
    const key = this.fact('listing', {
      party,
      list,
      measures: options.measures ?? [],
      ...(options.notice !== undefined && { notice: options.notice }),
      ...(options.confidence && { confidence: options.confidence }),
    });
    this.event(key, 'imposed', since, options);
    return key;
  }

  /** All of it as the one version of a graph. */
  snapshot(): Snapshot {
    return new Snapshot({
      version: 1,
      published: null,
      things: this.things.values(),
      revisions: this.revisions,
      datasets: [published(1)],
    });
  }

  view(asOf: string, options: { version?: number; includeUnverified?: boolean } = {}): GraphView {
    const version = options.version ?? 1;
    const snapshot = new Snapshot({
      version,
      published: null,
      things: this.things.values(),
      revisions: this.revisions,
      datasets: [],
    });
    return new GraphView(snapshot, {
      version,
      published: null,
      asOf: parseAsOf(asOf),
      datasets: null,
      includeUnverified: options.includeUnverified ?? false,
    });
  }

  ask(
    asOf: string,
    question: Partial<ConvergenceQuestion> & { version?: number; profiles?: RuleProfile[] } = {},
  ): ConvergenceAnswer {
    const view = this.view(asOf, {
      includeUnverified: question.includeUnverified ?? false,
      ...(question.version !== undefined && { version: question.version }),
    });
    const regimes = indexRegimes(FILLS);
    const profiles = new Map((question.profiles ?? [OFAC]).map((profile) => [profile.id, profile]));
    return atOnce(
      convergence(
        view,
        {
          scope: { across: ['CN', 'US'] },
          includeField: false,
          includeUnverified: false,
          technologies: null,
          minRegimes: 0,
          ...question,
        },
        regimes,
        reachOf(view, regimes, profiles),
      ),
    );
  }
}

export const BAR_SALES: Measure = {
  act: 'sell-to',
  scope: 'dual-use',
  items: [],
  effect: 'barred',
  authority: null,
  confidence: 'seen',
  wording: null,
};

export const FILLS: readonly RegimeFill[] = [
  {
    jurisdiction: 'CN',
    regime: 'EXPORT_CONTROL',
    lists: ['list:cn-dual-use', 'list:cn-ecl'],
    agencies: [],
    instruments: [],
    rules: [],
  },
  {
    jurisdiction: 'CN',
    regime: 'ANTI_SANCTION',
    lists: ['list:cn-cml'],
    agencies: [],
    instruments: ['instrument:cn-blocking'],
    rules: [],
  },
  { jurisdiction: 'US', regime: 'FDI_REVIEW', lists: [], agencies: ['agency:us-cfius'], instruments: [], rules: [] },
  {
    jurisdiction: 'US',
    regime: 'ANTI_SANCTION',
    lists: ['list:us-sdn'],
    agencies: [],
    instruments: [],
    rules: [{ rule: 'test-50', lists: ['list:us-sdn'] }],
  },
  { jurisdiction: 'US', regime: 'EXPORT_CONTROL', lists: ['list:us-el'], agencies: [], instruments: [], rules: [] },
];

const OFAC: RuleProfile = {
  ...PLAIN_RULE,
  id: 'test-50',
  jurisdiction: 'US',
  seedLists: ['list:us-sdn'],
  rights: ['equity'],
  thresholds: [{ from: DAY_MIN, share: 500_000_000, operator: 'at-least' }],
  aggregation: 'together',
  effect: 'listed-by-law',
};

const DEFAULTS: Readonly<Record<FactType, object>> = {
  holding: { right: 'equity', nature: 'direct', stated: null },
  officer: { role: null, offices: ['other'] },
  control: { means: 'board' },
  role: { role: 'develops', basis: 'analyst' },
  classification: { coverage: 'full', basis: 'analyst', controlPoint: null },
  membership: { change: 'added', reason: null },
  scope: { basis: 'analyst', open: false, term: '' },
  same: { verdict: 'same', by: 'test', rule: 'decision', why: 'test' },
  relation: { basis: 'analyst', properties: {} },
  listing: { listedName: '', notice: null, madeUnder: [], measures: [], reason: null, addressOnly: false },
  event: {},
  deal: { investors: [], targets: [], mode: 'shares', stake: null, announced: null, closed: null },
  case: {
    deal: null,
    names: { zh: '案', en: 'case' },
    outcomeText: { zh: '', en: '' },
    madeUnder: [],
    outcome: 'pending',
    steps: [],
    concerns: [],
  },
  'list-version': { edition: '1', notice: null, published: null },
};
