import { LinkageError } from '../errors.ts';
import type { ImportOptions, ImportReport } from '../graph/load.ts';
import type { Day } from '../model/days.ts';
import type { FreshnessRules } from '../model/freshness.ts';
import type { AsOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { SourceReading } from '../model/records.ts';
import type { RegimeFill } from '../model/regime-fill.ts';
import type { ShareInterval } from '../model/shares.ts';
import type { ThingLabel } from '../model/things.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import type { WhatIf } from '../model/what-if.ts';
import { AnswerCache, type CacheCounts } from './answer-cache.ts';
import { type ChangesAnswer, type ChangesQuestion, changes } from './changes.ts';
import { type ClosureCounts, closuresOf } from './closures.ts';
import { type ControlAnswer, type ControlQuestion, control } from './control.ts';
import { type ConvergenceAnswer, type ConvergenceQuestion, convergence } from './convergence.ts';
import { type DatasetDiffAnswer, datasetDiff } from './dataset-diff.ts';
import { type EffectiveAnswer, effective } from './effective.ts';
import { type ExposureQuestion, exposure } from './exposure.ts';
import type { ExposureAnswer } from './exposure-answer.ts';
import { prepareGraphs } from './gap-affiliate.ts';
import { type GapsAnswer, type GapsQuestion, gaps } from './gaps.ts';
import { hypothesisOf } from './hypothesis.ts';
import { type JobCounts, type Jobs, jobsInPlace } from './jobs/jobs.ts';
import { Pace } from './jobs/pace.ts';
import { inSlices } from './jobs/steps.ts';
import type { Work } from './jobs/work.ts';
import { type ListDiffAnswer, listDiff } from './list-diff.ts';
import { profilesIn } from './profiles-in-view.ts';
import { prepareReach, reachOf } from './reach-by-rule.ts';
import { recordedEquity } from './recorded-equity.ts';
import { indexRegimes, type RegimeIndex } from './regimes.ts';
import { type RuleAnswer, rules } from './rules.ts';
import { type SameSuggestionsAnswer, type SameSuggestionsQuestion, sameSuggestions } from './same-suggestions.ts';
import type { Snapshot } from './snapshot.ts';
import { GraphView } from './view.ts';
import { viewKey } from './view-key.ts';

/** What a question says about time and trust. `knownAt`: a version number or a moment as text; null = what is believed now. */
export interface ViewOptions {
  readonly asOf: AsOf;
  readonly knownAt: string | null;
  readonly includeUnverified: boolean;
  /** What is supposed on top of what is recorded; nothing of it is written anywhere. */
  readonly whatIf?: WhatIf | null | undefined;
}

/** Where snapshots come from and imports go to: the store. */
export interface SnapshotSource {
  /** The snapshot brought up to the published version: itself, or another when it could not be mended. */
  refresh(snapshot: Snapshot): Promise<Snapshot>;
  /** Imports what a source says, and hands it to the snapshot at its publication. */
  import(snapshot: () => Snapshot, reading: SourceReading, options: ImportOptions): Promise<ImportReport>;
}

/** What day it is, and how old sources may be on it. */
export interface Calendar {
  readonly today: () => Day;
  readonly freshness: FreshnessRules;
}

/** Answers kept for the next pages of a connection. */
const KEPT_ANSWERS = { entries: 200, bytes: 256 * 1024 * 1024 };

/**
 * Answers the questions of the product from one snapshot. Readers pin the published version when they make a view. A
 * question asked again of the same version, as every page of a connection does, is computed once. A question whose
 * `signal` fires ends with the reason of the signal.
 */
export class Engine {
  readonly profiles: ReadonlyMap<string, RuleProfile>;
  readonly regimes: RegimeIndex;
  readonly #source: SnapshotSource;
  readonly #jobs: Jobs;
  readonly #calendar: Calendar | null;
  #answers = new AnswerCache(KEPT_ANSWERS);
  #snapshot: Snapshot;
  #refreshing: Promise<unknown> = Promise.resolve();

  /**
   * @param jobs where long computations run; left out: where they are asked, which suits a command that answers nobody else
   * @param calendar by which the freshness of sources is told; null: nothing is said of it
   */
  constructor(
    snapshot: Snapshot,
    source: SnapshotSource,
    fills: readonly RegimeFill[],
    profiles: readonly RuleProfile[],
    jobs: Jobs = jobsInPlace(),
    calendar: Calendar | null = null,
  ) {
    this.#snapshot = snapshot;
    this.#jobs = jobs;
    this.#calendar = calendar;
    this.#source = source;
    this.regimes = indexRegimes(fills);
    this.profiles = new Map(profiles.map((profile) => [profile.id, profile]));
  }

  /** What new questions are asked of. It grows in place; another one takes its place only when the store was changed behind its back. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /**
   * Makes what the first questions and the first import would otherwise wait for: the columns at once, the rest in slices
   * between which others are answered. @throws the reason of `signal`
   */
  async prepare(signal: AbortSignal): Promise<void> {
    const { snapshot } = this;
    const pace = new Pace(signal);
    await inSlices(snapshot.prepare(), pace);
    await inSlices(closuresOf(snapshot).prepare(), pace);
  }

  /** Brings the facts in memory up to the published version, one asking after the other; true when something came. */
  refresh(): Promise<boolean> {
    const refreshing = this.#refreshing.then(async () => {
      const { snapshot } = this;
      const { version } = snapshot;
      const refreshed = await this.#source.refresh(snapshot);
      if (refreshed === snapshot) return snapshot.version !== version;
      // Answers are kept by version, and this version says something else now.
      this.#answers = new AnswerCache(KEPT_ANSWERS);
      this.#snapshot = refreshed;
      return true;
    });
    this.#refreshing = refreshing.catch(() => undefined);
    return refreshing;
  }

  /**
   * Imports what a source says as a new version, which answers see as soon as it is published.
   * @throws LinkageError as `importReading`
   */
  async import(reading: SourceReading, options: ImportOptions): Promise<ImportReport> {
    const report = await this.#source.import(() => this.#snapshot, reading, options);
    if (report.version !== null && report.version > this.#snapshot.version) await this.refresh();
    return report;
  }

  /** @throws LinkageError BAD_USER_INPUT for a `knownAt` that is no version, date or moment, or after the last version, or a wrong hypothesis. */
  async view(options: ViewOptions): Promise<GraphView> {
    const { version, published } = options.knownAt === null ? this.snapshot : this.snapshot.versionAt(options.knownAt);
    const recorded = new GraphView(this.snapshot, {
      version,
      published,
      asOf: options.asOf,
      datasets: null,
      includeUnverified: options.includeUnverified,
      reading: this.#calendar === null ? null : { today: this.#calendar.today(), rules: this.#calendar.freshness },
    });
    return this.#supposing(recorded, options.whatIf ?? null);
  }

  /** What the cache of answers did so far. */
  get answerCounts(): CacheCounts {
    return this.#answers.counts;
  }

  get closureCounts(): ClosureCounts {
    return closuresOf(this.snapshot).counts;
  }

  get jobCounts(): JobCounts {
    return this.#jobs.counts;
  }

  /** @throws LinkageError BAD_USER_INPUT for a jurisdiction of which no regime is recorded: an empty answer would look like "nothing touches" */
  async convergence(view: GraphView, question: ConvergenceQuestion, signal?: AbortSignal): Promise<ConvergenceAnswer> {
    this.#checkJurisdictions('scope', 'within' in question.scope ? [question.scope.within] : question.scope.across);
    return this.#once('convergence', view, question, signal, async (work) => {
      const profiles = profilesIn(view, this.profiles);
      await prepareReach(view, this.regimes, profiles, work);
      const reach = reachOf(view, this.regimes, profiles);
      return inSlices(convergence(view, question, this.regimes, reach), work.pace);
    });
  }

  /** @throws LinkageError NOT_FOUND for a party that is not there, BAD_USER_INPUT for an unknown rule or number of paths */
  async exposure(view: GraphView, question: ExposureQuestion, signal?: AbortSignal): Promise<ExposureAnswer> {
    checkThere(view, question.party, ['Party', 'Asset']);
    return this.#once('exposure', view, question, signal, async (work) => {
      const profiles = profilesIn(view, this.profiles);
      await prepareReach(view, this.regimes, profiles, work);
      const reach = reachOf(view, this.regimes, profiles);
      return inSlices(exposure(view, question, this.regimes, reach, profiles), work.pace);
    });
  }

  /** @throws LinkageError NOT_FOUND for a party or technology that is not there, BAD_USER_INPUT for an unknown rule or jurisdiction */
  async gaps(view: GraphView, question: GapsQuestion, signal?: AbortSignal): Promise<GapsAnswer> {
    if (question.party !== null) checkThere(view, question.party, ['Party']);
    if (question.technology !== null) checkThere(view, question.technology, ['Technology']);
    if (question.jurisdictions !== null) this.#checkJurisdictions('jurisdictions', question.jurisdictions);
    return this.#once('gaps', view, question, signal, async (work) => {
      const profiles = profilesIn(view, this.profiles);
      await prepareGraphs(view, this.regimes, profiles, work);
      return inSlices(gaps(view, question, this.regimes, profiles), work.pace);
    });
  }

  /** @throws LinkageError NOT_FOUND for a list, party or technology that is not there, BAD_USER_INPUT for an unknown jurisdiction or days in the wrong order */
  async changes(view: GraphView, question: ChangesQuestion, signal?: AbortSignal): Promise<ChangesAnswer> {
    if (question.list !== null) checkThere(view, question.list, ['ControlList']);
    if (question.party !== null) checkThere(view, question.party, ['Party']);
    if (question.technology !== null) checkThere(view, question.technology, ['Technology']);
    if (question.jurisdictions !== null) this.#checkJurisdictions('jurisdictions', question.jurisdictions);
    return this.#once('changes', view, question, signal, (work) =>
      inSlices(changes(view, question, profilesIn(view, this.profiles)), work.pace),
    );
  }

  /**
   * How a list differs between what two views see: two moments, two versions, or both. What the first supposes is left out.
   * @throws LinkageError NOT_FOUND for a list that neither knows
   */
  async listDiff(before: GraphView, after: GraphView, list: string, signal?: AbortSignal): Promise<ListDiffAnswer> {
    checkThere(after.thing(list) === undefined ? before : after, list, ['ControlList']);
    const recorded = before.withoutHypothesis();
    const question = { list, from: [viewKey(recorded), recorded.asOf.text] };
    return this.#once('listDiff', after, question, signal, (work) =>
      inSlices(listDiff(recorded, after, list), work.pace),
    );
  }

  /**
   * How the facts of a dataset differ between two versions of the graph.
   * @throws LinkageError NOT_FOUND for a dataset that neither knows
   */
  async datasetDiff(
    before: GraphView,
    after: GraphView,
    dataset: string,
    signal?: AbortSignal,
  ): Promise<DatasetDiffAnswer> {
    const known = [...new Set(after.snapshot.datasets.map(({ id }) => id))].sort();
    if (!known.includes(dataset)) {
      throw new LinkageError('NOT_FOUND', `There is no dataset ${dataset}: expected ${known.join(', ')}.`, { dataset });
    }
    const question = { dataset, from: viewKey(before) };
    return this.#once('datasetDiff', after, question, signal, (work) =>
      inSlices(datasetDiff(before, after, dataset), work.pace),
    );
  }

  /** @throws LinkageError NOT_FOUND for a party, seed or list that is not there, BAD_USER_INPUT for an unknown rule, TOO_EXPENSIVE */
  async control(view: GraphView, question: ControlQuestion, signal?: AbortSignal): Promise<ControlAnswer> {
    const { seeds, party } = question;
    if (party != null) checkThere(view, party, ['Party', 'Asset']);
    if (typeof seeds === 'object' && 'list' in seeds) checkThere(view, seeds.list, ['ControlList']);
    else if (typeof seeds === 'object') for (const seed of seeds) checkThere(view, seed, ['Party', 'Asset']);
    return this.#once('control', view, question, signal, (work) =>
      control(view, question, profilesIn(view, this.profiles), work),
    );
  }

  /** @throws LinkageError NOT_FOUND for a party that is not there */
  async effective(view: GraphView, party: string, signal?: AbortSignal): Promise<EffectiveAnswer> {
    checkThere(view, party, ['Party', 'Asset']);
    return this.#once('effective', view, { party: view.representative(party) }, signal, (work) =>
      effective(view, party, work),
    );
  }

  /** How much of the equity of a party its direct owners hold together, by what is recorded. */
  recordedEquity(view: GraphView, party: string, signal: AbortSignal): Promise<ShareInterval> {
    return recordedEquity(view, party, { jobs: this.#jobs, pace: new Pace(signal) });
  }

  /** @throws LinkageError NOT_FOUND for a party that is not there, BAD_USER_INPUT for a score that is none */
  async sameSuggestions(
    view: GraphView,
    question: SameSuggestionsQuestion,
    signal?: AbortSignal,
  ): Promise<SameSuggestionsAnswer> {
    if (question.party !== null) checkThere(view, question.party, ['Party']);
    return this.#once('same-suggestions', view, question, signal, (work) =>
      inSlices(sameSuggestions(view, question), work.pace),
    );
  }

  /** All rules that questions can name, by name. */
  rules(view: GraphView): readonly RuleAnswer[] {
    return rules(view, this.profiles);
  }

  async #once<A>(
    name: string,
    view: GraphView,
    question: object,
    signal: AbortSignal | undefined,
    compute: (work: Work) => Promise<A>,
  ): Promise<A> {
    const begin = (ends: AbortSignal): Promise<A> => compute({ jobs: this.#jobs, pace: new Pace(ends) });
    // A view of a snapshot that was replaced meanwhile tells of another history.
    const seen = view.snapshot === this.#snapshot ? viewKey(view) : null;
    if (seen === null) return begin(signal ?? new AbortController().signal);
    const id = JSON.stringify([name, seen, view.asOf.text, view.request.reading?.today, question], (_, value) =>
      value instanceof Set ? [...value].sort() : value,
    );
    return this.#answers.answer(id, signal, begin);
  }

  #supposing(view: GraphView, whatIf: WhatIf | null): GraphView {
    if (whatIf === null) return view;
    const hypothesis = hypothesisOf(whatIf, view, profilesIn(view, this.profiles));
    return new GraphView(view.snapshot, { ...view.request, hypothesis });
  }

  #checkJurisdictions(argument: 'scope' | 'jurisdictions', asked: readonly Jurisdiction[]): void {
    if (asked.length === 0) {
      const name = argument === 'scope' ? 'across' : argument;
      throw new LinkageError('BAD_USER_INPUT', `${name} must name at least one jurisdiction.`, { argument });
    }
    const known = this.regimes.jurisdictions;
    const unknown = asked.find((one) => !known.includes(one));
    if (unknown === undefined) return;
    throw new LinkageError(
      'BAD_USER_INPUT',
      `No regimes are recorded for "${unknown}"; there are some for ${known.join(', ')}.`,
      { argument, value: unknown, known },
    );
  }
}

function checkThere(view: GraphView, key: string, labels: readonly ThingLabel[]): void {
  const label = view.thing(key)?.label;
  if (label !== undefined && labels.includes(label)) return;
  const what = labels.includes('Technology') ? 'technology' : labels.includes('ControlList') ? 'list' : 'party';
  throw new LinkageError('NOT_FOUND', `There is no ${what} ${key}.`, { key });
}
