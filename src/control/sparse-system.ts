import { Heap } from './heap.ts';
import type { Solve } from './linear-system.ts';
import type { Watch } from './stop.ts';

/** What each party of a ring holds of each other, as fractions of the whole: `out[owner]` by asset. The maps are used up. */
export type Shares = readonly Map<number, number>[];

const SINGULAR = 1e-13;

/** Products to be formed before the elimination is given up: a dense ring of some hundred parties needs about so many. */
const MOST_PRODUCTS = 100_000_000;

/**
 * Solves x = b + x·A by taking one party after the other out of the ring, the one with the fewest pairs of holder and
 * holding first, and adding what leads through it to what is left. All terms are positive, so digits are lost only where
 * a party holds nearly all of itself. A chain closed to a ring costs as much as it is long.
 * @returns null where that would need too many products
 * @throws LinkageError TIMED_OUT when the watch says so
 */
export function eliminate(out: Shares, watch: Watch, most = MOST_PRODUCTS): Solve | null {
  const into = out.map(() => new Map<number, number>());
  for (const [owner, held] of out.entries()) for (const [asset, share] of held) into[asset]?.set(owner, share);
  const scoreOf = (party: number): number => (into[party]?.size ?? 0) * (out[party]?.size ?? 0);
  const waiting = new Heap<{ readonly party: number; readonly score: number }>(
    (a, b) => a.score - b.score || a.party - b.party,
  );
  for (const party of out.keys()) waiting.push({ party, score: scoreOf(party) });
  const steps: Step[] = [];
  const isOut = new Uint8Array(out.length);
  let products = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { party, score } = next;
    if (isOut[party] === 1 || score !== scoreOf(party)) continue;
    products += score;
    if (products > most) return null;
    watch.spend(score + 1);
    isOut[party] = 1;
    const step = takeOut(out, into, party);
    if (step.left < SINGULAR) return () => null;
    steps.push(step);
    for (const other of new Set([...step.holders.keys(), ...step.held.keys()]))
      waiting.push({ party: other, score: scoreOf(other) });
  }
  return (right) => substitute(steps, right);
}

/** A party that was taken out, with what it and those still in then held of each other. `left`: the whole without what it holds through itself. */
interface Step {
  readonly party: number;
  readonly left: number;
  readonly holders: ReadonlyMap<number, number>;
  readonly held: ReadonlyMap<number, number>;
}

function takeOut(out: Shares, into: Shares, party: number): Step {
  const held = out[party] ?? new Map<number, number>();
  const holders = into[party] ?? new Map<number, number>();
  const left = 1 - (held.get(party) ?? 0);
  held.delete(party);
  holders.delete(party);
  for (const owner of holders.keys()) out[owner]?.delete(party);
  for (const asset of held.keys()) into[asset]?.delete(party);
  for (const [owner, first] of holders) {
    for (const [asset, second] of held) {
      const share = (out[owner]?.get(asset) ?? 0) + (first * second) / left;
      out[owner]?.set(asset, share);
      into[asset]?.set(owner, share);
    }
  }
  return { party, left, holders, held };
}

function substitute(steps: readonly Step[], right: Float64Array): Float64Array {
  const x = right.slice();
  for (const { party, left, held } of steps) {
    const passed = (x[party] ?? 0) / left;
    if (passed !== 0) for (const [asset, share] of held) x[asset] = (x[asset] ?? 0) + passed * share;
  }
  for (let place = steps.length - 1; place >= 0; place -= 1) {
    const step = steps[place];
    if (step === undefined) continue;
    let sum = x[step.party] ?? 0;
    for (const [owner, share] of step.holders) sum += (x[owner] ?? 0) * share;
    x[step.party] = sum / step.left;
  }
  return x;
}
