import type { Day, Interval } from '../model/days.ts';
import {
  asSeenAt,
  type EventFact,
  type FactOf,
  type FactType,
  type ListVersionFact,
  type Revision,
  type SameFact,
  seenAt,
} from '../model/facts.ts';
import type { FreshnessRules } from '../model/freshness.ts';
import type { AsOf, Zone } from '../model/moments.ts';
import { type StatusSpan, statusAt, statusSpans } from '../model/status.ts';
import type { Thing, ThingLabel } from '../model/things.ts';
import type { Hypothesis } from '../model/what-if.ts';
import { Overlay } from './overlay.ts';
import type { Snapshot } from './snapshot.ts';

/** What a question asks to see. `version`: the published version pinned for the request, or an earlier one for `knownAt`. */
export interface ViewRequest {
  readonly version: number;
  /** When it was published, ISO; null for the empty graph 0. */
  readonly published: string | null;
  readonly asOf: AsOf;
  /** Datasets that the asker may see; null = all. */
  readonly datasets: ReadonlySet<string> | null;
  readonly includeUnverified: boolean;
  /** The day on which it is asked, for the freshness of sources; left out: nothing is said of it. */
  readonly reading?: { readonly today: Day; readonly rules: FreshnessRules } | null;
  /** What is supposed on top of what is recorded; caches of answers do not hold for a view with one. */
  readonly hypothesis?: Hypothesis | null;
}

/** A snapshot as one question sees it: the only place that decides which revision is visible. */
export class GraphView {
  readonly snapshot: Snapshot;
  readonly request: ViewRequest;
  /** Null where nothing is supposed. */
  readonly overlay: Overlay | null;
  readonly #members: ReadonlyMap<string, readonly string[]>;
  readonly #spans = new Map<string, readonly StatusSpan[]>();

  constructor(snapshot: Snapshot, request: ViewRequest) {
    this.snapshot = snapshot;
    this.request = request;
    const { hypothesis, version } = request;
    this.overlay = hypothesis === undefined || hypothesis === null ? null : new Overlay(hypothesis, version);
    this.#members = classesOf(this.all('same'));
  }

  get asOf(): AsOf {
    return this.request.asOf;
  }

  thing(key: string): Thing | undefined {
    return this.snapshot.thing(key, this.request.version) ?? this.overlay?.thing(key);
  }

  /** All things of a label, recorded or supposed. */
  *things(label: ThingLabel): Generator<Thing> {
    yield* this.snapshot.things(label, this.request.version);
    for (const thing of this.overlay?.hypothesis.things ?? []) if (thing.label === label) yield thing;
  }

  *all<T extends FactType>(type: T): Generator<Revision<FactOf<T>>> {
    const { version } = this.request;
    for (const revision of this.snapshot.all(type))
      if (this.#sees(revision)) yield this.#shown(asSeenAt(revision, version));
    if (this.overlay !== null) yield* this.overlay.all(type);
  }

  /** The visible revisions that have `key` as an end. */
  about<T extends FactType>(type: T, key: string): Revision<FactOf<T>>[] {
    const { version } = this.request;
    const seen: Revision<FactOf<T>>[] = [];
    for (const revision of this.snapshot.about(type, key)) {
      if (this.#sees(revision)) seen.push(this.#shown(asSeenAt(revision, version)));
    }
    return this.overlay === null ? seen : [...seen, ...this.overlay.about(type, key)];
  }

  /** All keys under which a party is recorded, its own first. */
  samePartyAs(party: string): readonly string[] {
    return this.#members.get(party) ?? [party];
  }

  /** Keys of the parties that are recorded more than once. */
  get merged(): Iterable<string> {
    return this.#members.keys();
  }

  /** One key for all records of a party. */
  representative(party: string): string {
    return this.#members.get(party)?.[0] ?? party;
  }

  /** The events of a fact or thing, and those of the notices named. */
  eventsOn(subject: string, notices: readonly (string | null)[] = []): EventFact[] {
    return subjectsOf(subject, notices).flatMap((one) =>
      this.about('event', one).filter((event) => event.subject === one),
    );
  }

  /** Status history of a fact or thing by its own events and those of the notices named. */
  spansOf(subject: string, notices: readonly (string | null)[] = []): readonly StatusSpan[] {
    const id = subjectsOf(subject, notices).join('|');
    let spans = this.#spans.get(id);
    if (spans === undefined) {
      const events = this.eventsOn(subject, notices);
      spans = events.length === 0 ? ALWAYS_IN_FORCE : statusSpans(events);
      this.#spans.set(id, spans);
    }
    return spans;
  }

  /** The status at the asked moment in a history that `spansOf` gave. */
  statusIn(spans: readonly StatusSpan[], zone: Zone): StatusSpan {
    return statusAt(spans, this.request.asOf, zone);
  }

  listVersion(key: string): Revision<ListVersionFact> | undefined {
    return this.about('list-version', key).find((version) => version.key === key);
  }

  /** Whether a fact is supposed, or ends by supposition. */
  isHypothetical(fact: Pick<Revision, 'key' | 'dataset'>): boolean {
    return this.overlay?.isHypothetical(fact) ?? false;
  }

  /** The same view without what is supposed. */
  withoutHypothesis(): GraphView {
    return this.overlay === null ? this : new GraphView(this.snapshot, { ...this.request, hypothesis: null });
  }

  #shown<F extends Revision>(revision: F): F {
    return this.overlay === null ? revision : (this.overlay.shown(revision) as F);
  }

  #sees(revision: Revision): boolean {
    const { version, datasets } = this.request;
    return seenAt(revision, version) && (datasets === null || datasets.has(revision.dataset));
  }
}

/** The status history of what has no events. */
export const ALWAYS_IN_FORCE = statusSpans([]);

function subjectsOf(subject: string, notices: readonly (string | null)[]): string[] {
  return [subject, ...notices.filter((notice) => notice !== null).map((notice) => `notice:${notice}`)];
}

/** Classes of the decisions "same"; a "different" on the same pair outweighs rules but not a person's decision. */
function classesOf(decisions: Iterable<SameFact>): ReadonlyMap<string, readonly string[]> {
  const list = [...decisions];
  const refused = new Set(list.filter((one) => one.verdict === 'different').map((one) => pair(one.party, one.other)));
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const { party, other, verdict, rule } of list) {
    if (verdict !== 'same' || (rule !== 'decision' && refused.has(pair(party, other)))) continue;
    const [first = party, second = other] = [root(party), root(other)].sort();
    if (first !== second) parent.set(second, first);
    if (!parent.has(root(party))) parent.set(root(party), root(party));
  }
  const classes = new Map<string, string[]>();
  for (const key of new Set(list.flatMap(({ party, other }) => [party, other]))) {
    const top = root(key);
    classes.set(top, [...(classes.get(top) ?? []), key]);
  }
  const members = new Map<string, readonly string[]>();
  for (const [top, keys] of classes) {
    const sorted = [top, ...keys.filter((key) => key !== top).sort()];
    for (const key of sorted) members.set(key, sorted);
  }
  return members;
}

function pair(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The stretches of a status history, in local minutes, in which `accept` holds. */
export function stretches(spans: readonly StatusSpan[], accept: (span: StatusSpan) => boolean): Interval[] {
  return spans.filter(accept).map(({ from, to }) => ({ from, to }));
}
