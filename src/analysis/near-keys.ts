import type { Names } from '../model/vocabulary.ts';

/** At most so many keys are suggested. */
const SHOWN = 3;

export interface Candidate {
  readonly key: string;
  readonly names: Names;
}

/** Keys that somebody may have meant: with such a name, with words of the id in common, or a few letters away. */
export function nearKeys(wanted: string, candidates: Iterable<Candidate>): string[] {
  const id = idOf(wanted).toLowerCase();
  const words = new Set(wordsOf(id));
  const found: { readonly key: string; readonly rank: number }[] = [];
  for (const { key, names } of candidates) {
    const rank = rankOf(id, words, idOf(key).toLowerCase(), names);
    if (rank !== null) found.push({ key, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ key }) => key);
}

/** Lower is nearer; null = not near. Only ids that share something are compared letter by letter. */
function rankOf(wanted: string, words: ReadonlySet<string>, id: string, names: Names): number | null {
  if ([names.zh, names.en, names.original].some((name) => name?.toLowerCase() === wanted)) return 0;
  const shared = wordsOf(id).filter((word) => words.has(word)).length;
  const begins = wanted.slice(0, 2) === id.slice(0, 2);
  const most = Math.max(1, Math.floor(wanted.length / 4));
  const letters =
    (shared > 0 || begins) && Math.abs(id.length - wanted.length) <= most ? lettersApart(wanted, id, most) : most + 1;
  if (letters <= most) return letters;
  const named = wanted.length > 2 && [names.zh, names.en].some((name) => name?.toLowerCase().includes(wanted));
  if (named || (wanted.length > 3 && id.includes(wanted))) return most + 1;
  return shared > 0 ? most + 2 + words.size - shared : null;
}

function idOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

/** Words of two letters and more; one is no sign of nearness. */
function wordsOf(id: string): string[] {
  return id.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}

/** Edit distance, given up (`most + 1`) as soon as it is above `most`. */
export function lettersApart(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
