import { type Graph, int } from './client.ts';

/**
 * How the notices that a text means are written, so that a stored one contains it; empty where the text names none.
 * An announcement is named as `2025年第10号`, `No. 10 of 2025`, `No. 10/2025` or, whatever its year, as `第10号`.
 */
export function noticesMeant(text: string): readonly string[] {
  const plain = text.normalize('NFKC');
  const chinese = /(?:(\d{4})\s*年\s*)?第?\s*(\d+)\s*号/u.exec(plain);
  if (chinese !== null) return [`${chinese[1] === undefined ? '' : `${chinese[1]}年`}第${chinese[2]}号`];
  const english = /\bno\.?\s*(\d+)\s*(?:of|\/|,)\s*(\d{4})\b/iu.exec(plain);
  if (english !== null) return [`${english[2]}年第${english[1]}号`];
  const register = /\b(\d{1,3})\s+f\.?\s?r\.?\s+(\d{2,6})\b/iu.exec(plain);
  return register === null ? [] : [`${register[1]} FR ${register[2]}`];
}

/** Each thing that a notice was made for (`key`), the notice as the fact names it (`written`) and the kind of thing (`place`). */
const MADE = `
  UNWIND $notices AS notice
  CALL (notice) {
    MATCH (fact:ListVersion) WHERE fact.notice CONTAINS notice AND fact.recordedTo IS NULL
    RETURN fact.notice AS written, fact.list AS key, 0 AS place
    UNION
    MATCH (fact:Listing)-[:ON_LIST]->(list) WHERE fact.notice CONTAINS notice AND fact.recordedTo IS NULL
    RETURN fact.notice AS written, list.key AS key, 0 AS place
    UNION
    MATCH (item)-[member:LISTED_IN]->(fact:ListVersion)
    WHERE fact.notice CONTAINS notice AND fact.recordedTo IS NULL
      AND member.recordedTo IS NULL AND member.change <> 'kept'
    RETURN fact.notice AS written, item.key AS key, 1 AS place
    UNION
    MATCH (party)-[:SUBJECT_OF]->(fact:Listing) WHERE fact.notice CONTAINS notice AND fact.recordedTo IS NULL
    RETURN fact.notice AS written, party.key AS key, 2 AS place
    UNION
    MATCH (event:StatusEvent) WHERE event.notice CONTAINS notice AND event.recordedTo IS NULL
    MATCH (party)-[:SUBJECT_OF]->(:Listing {key: event.subject})
    RETURN event.notice AS written, party.key AS key, 2 AS place
  }
  MATCH (thing:Thing {key: key})`;

const BY_NOTICE = `${MADE}
  WHERE size($labels) = 0 OR any(label IN labels(thing) WHERE label IN $labels)
  RETURN key, min(place) AS place
  ORDER BY place, key
  LIMIT $limit`;

const EFFECTS = `${MADE}
  WITH DISTINCT written, place, key ORDER BY key
  WITH written, place, count(key) AS total, collect(key)[..$named] AS keys
  RETURN written, place, total, keys
  ORDER BY written, place`;

/** What events that a notice brought act on; one on another notice stands for all that this one made. */
const ACTED = `
  UNWIND $notices AS notice
  MATCH (event:StatusEvent)
  WHERE event.notice CONTAINS notice AND event.recordedTo IS NULL AND event.verb <> 'imposed'
  WITH DISTINCT event.notice AS written, event.subject AS subject
  CALL (subject) {
    WITH subject WHERE subject STARTS WITH 'notice:'
    MATCH (fact:Listing|ListVersion {notice: substring(subject, size('notice:'))})
    WHERE fact.recordedTo IS NULL
    RETURN collect(DISTINCT fact.key) AS made
    UNION
    WITH subject WHERE NOT subject STARTS WITH 'notice:'
    RETURN [] AS made
  }
  RETURN written, subject, CASE WHEN size(made) = 0 THEN [subject] ELSE made END AS keys
  ORDER BY written, subject`;

/** Keys of what notices were made for: the lists, then the items that they brought or changed, then the parties that they listed or whose listings they changed. */
export async function keysByNotice(
  graph: Graph,
  notices: readonly string[],
  labels: readonly string[],
  limit: number,
): Promise<string[]> {
  if (notices.length === 0) return [];
  const rows = await graph.read<{ key: string }>(BY_NOTICE, { notices, labels, limit: int(limit) });
  return rows.map(({ key }) => key);
}

/** What the events of a notice act on: the subject of an event, and the things that it stands for. */
export interface ActedOn {
  readonly subject: string;
  readonly keys: readonly string[];
}

/** What a notice brought about: keys of the first things of each kind, and how many there are. */
export interface NoticeKeys {
  /** The notice as facts name it, with the body that issued it. */
  readonly notice: string;
  readonly lists: readonly string[];
  readonly itemCount: number;
  readonly items: readonly string[];
  readonly partyCount: number;
  readonly parties: readonly string[];
  /** What its events act on beside what it lists. */
  readonly acted: readonly ActedOn[];
}

/** Things of a kind that are named; the others are counted. */
export const NAMED = 20;

/** What notices brought about, each notice apart: two bodies may have announcements of one number. */
export async function effectsOfNotices(graph: Graph, notices: readonly string[]): Promise<NoticeKeys[]> {
  const rows = await graph.read<EffectRow>(EFFECTS, { notices, named: int(NAMED) });
  const acted = await graph.read<ActedOn & { readonly written: string }>(ACTED, { notices });
  return [...new Set([...rows, ...acted].map(({ written }) => written))].sort().map((notice) => {
    const at = (place: number): Pick<EffectRow, 'total' | 'keys'> =>
      rows.find((row) => row.written === notice && row.place === place) ?? { total: 0, keys: [] };
    const [lists, items, parties] = [at(0), at(1), at(2)];
    return {
      notice,
      lists: lists.keys,
      itemCount: items.total,
      items: items.keys,
      partyCount: parties.total,
      parties: parties.keys,
      acted: acted
        .filter(({ written }) => written === notice)
        .map(({ subject, keys: things }) => ({ subject, keys: things })),
    };
  });
}

interface EffectRow {
  readonly written: string;
  readonly place: number;
  readonly total: number;
  readonly keys: readonly string[];
}
