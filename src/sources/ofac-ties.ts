import type { PartialDate } from '../model/days.ts';
import { formatDay } from '../model/days.ts';
import type { HoldingFact } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { UNKNOWN_SHARE } from '../model/shares.ts';
import type { OfacDataset } from './ofac-list.ts';
import { dropRestOf, type OfacValues, spanOf } from './ofac-values.ts';
import type { RecordTree } from './record-tree.ts';
import type { Tally } from './tally.ts';

/** What one or several ProfileRelationships state of an owner and what is owned. */
export interface OfacTie {
  readonly owner: string;
  readonly asset: string;
  readonly where: string;
  readonly words: ReadonlySet<string>;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/**
 * Which end is owned. The words are those of the list of relation types; the numbers are OFAC's own. All other types
 * (family, support, office, interest) state no ownership.
 */
const OWNED_IS_FROM = { id: '15003', words: /^owned or controlled by$/i } as const;
const OWNED_IS_TO = { id: '92019', words: /^owns, controls,? or operates$/i } as const;

/** The parties of the file by number; true for a person, who cannot be owned. */
export type PersonByProfile = ReadonlyMap<string, boolean>;

/** Collects statements of ownership by the pair that they are of: both directions may state the same one. */
export class OfacTies {
  readonly #ties = new Map<string, OfacTie>();

  add(node: RecordTree, values: OfacValues, tally: Tally): void {
    const [id, from, to] = [node.take('RelationTypeID'), node.require('From-ProfileID'), node.require('To-ProfileID')];
    const words = values.text('RelationType', id, node.where);
    const isOwned = (type: typeof OWNED_IS_FROM | typeof OWNED_IS_TO): boolean =>
      words === '' ? id === type.id : type.words.test(words);
    const ownedIsFrom = isOwned(OWNED_IS_FROM);
    if (!ownedIsFrom && !isOwned(OWNED_IS_TO)) {
      tally.drop(`ProfileRelationship: ${words === '' ? `type ${id ?? '(none)'}` : words}`);
      return;
    }
    const [owner, asset] = ownedIsFrom ? [to, from] : [from, to];
    const isFormer = node.take('Former') === 'true';
    const [start] = node.all('DatePeriod.Start');
    const [end] = node.all('DatePeriod.End');
    const [began, ended] = [spanOf(start), spanOf(end)];
    node.take('RelationQualityID');
    if (isFormer && ended === null) {
      tally.drop('ProfileRelationship (over, without a date)');
      return;
    }
    dropRestOf(node, tally);
    this.#put({
      owner,
      asset,
      where: node.where,
      words: new Set([words === '' ? `type ${id}` : words]),
      from: began,
      to: ended === null ? null : dayAfter(ended),
    });
  }

  /** Holdings of unknown share: the list states that there is one, as the ground of a designation, and no percentage. */
  *facts(dataset: OfacDataset, parties: PersonByProfile, tally: Tally): Generator<HoldingFact & { where: string }> {
    for (const tie of this.#ties.values()) {
      const { owner, asset, where, words, from, to } = tie;
      const problem = problemOf(tie, parties);
      if (problem !== null) {
        tally.drop(`ProfileRelationship (${problem})`);
        tally.warn(where, `a relation of ownership is left out: ${problem}`);
        continue;
      }
      yield {
        key: factKey(dataset.id, `holding:ofac-${owner}/ofac-${asset}`),
        dataset: dataset.id,
        type: 'holding',
        owner: `party:ofac-${owner}`,
        asset: `party:ofac-${asset}`,
        right: 'equity',
        nature: 'direct',
        share: UNKNOWN_SHARE,
        stated: null,
        confidence: 'seen',
        citations: [{ source: dataset.source, at: [...words].sort().join('; ') }],
        validFrom: from,
        validTo: to,
        where,
      };
    }
  }

  /** The same pair again: from the first beginning to the last end, an unknown one being the widest. */
  #put(tie: OfacTie): void {
    const key = `${tie.owner} ${tie.asset}`;
    const known = this.#ties.get(key);
    if (known === undefined) {
      this.#ties.set(key, tie);
      return;
    }
    const from =
      known.from === null || tie.from === null
        ? null
        : known.from.earliest <= tie.from.earliest
          ? known.from
          : tie.from;
    const to = known.to === null || tie.to === null ? null : known.to.latest >= tie.to.latest ? known.to : tie.to;
    this.#ties.set(key, { ...known, words: new Set([...known.words, ...tie.words]), from, to });
  }
}

function problemOf({ owner, asset, from, to }: OfacTie, parties: PersonByProfile): string | null {
  if (!parties.has(owner) || !parties.has(asset)) return 'one of its two parties is not in the file';
  if (owner === asset) return 'it leads from a party to itself';
  if (parties.get(asset) === true) return 'what would be owned is a person';
  return from !== null && to !== null && from.earliest >= to.latest ? 'it ends before it begins' : null;
}

/** The end of a fact is the first day on which it no longer holds. */
function dayAfter(last: PartialDate): PartialDate {
  const [earliest, latest] = [last.earliest + 1, last.latest + 1];
  return { text: earliest === latest ? formatDay(earliest) : last.text, earliest, latest };
}
