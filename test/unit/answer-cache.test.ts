import { expect, test } from 'vitest';
import { AnswerCache } from '../../src/analysis/answer-cache.ts';
import { estimateBytes } from '../../src/analysis/estimate-bytes.ts';

const ROOMY = { entries: 10, bytes: 1_000_000 };

/** A computation that ends when told to, and counts its runs. */
function heldBack() {
  const runs: { signal: AbortSignal; end: (value: unknown) => void; fail: (error: Error) => void }[] = [];
  const compute = (signal: AbortSignal) =>
    new Promise((resolve, reject) => {
      runs.push({ signal, end: resolve, fail: reject });
    });
  const run = async (place: number) => {
    for (let turn = 0; turn < 20 && runs[place] === undefined; turn += 1) await Promise.resolve();
    const found = runs[place];
    if (found === undefined) throw new Error(`run ${place} has not begun`);
    return found;
  };
  return { runs, compute, run };
}

test('a question asked again is computed once, another one anew', async () => {
  const cache = new AnswerCache(ROOMY);
  let runs = 0;
  const ask = (id: string) =>
    cache.answer(id, undefined, () => {
      runs += 1;
      return { id, runs };
    });
  expect(await ask('a')).toBe(await ask('a'));
  expect(await ask('b')).toEqual({ id: 'b', runs: 2 });
  expect(cache.counts).toMatchObject({ hits: 1, computed: 2, entries: 2 });
});

test('two askers at the same time share one computation; it goes on when one of them leaves', async () => {
  const cache = new AnswerCache(ROOMY);
  const { runs, compute, run } = heldBack();
  const leaver = new AbortController();
  const first = cache.answer('a', leaver.signal, compute);
  const second = cache.answer('a', new AbortController().signal, compute);
  const { signal, end } = await run(0);
  leaver.abort(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  expect(signal.aborted).toBe(false);
  end('answer');
  expect(await second).toBe('answer');
  expect(runs).toHaveLength(1);
});

test('when the last asker leaves, the computation is told and nothing is kept', async () => {
  const cache = new AnswerCache(ROOMY);
  const { runs, compute, run } = heldBack();
  const leaver = new AbortController();
  const asked = cache.answer('a', leaver.signal, compute);
  const { signal, end } = await run(0);
  leaver.abort(new Error('gone'));
  await expect(asked).rejects.toThrow('gone');
  expect(signal.aborted).toBe(true);
  end('too late');
  const again = cache.answer('a', undefined, compute);
  (await run(1)).end('new');
  expect(await again).toBe('new');
  expect(runs).toHaveLength(2);
});

test('an asker without a signal never leaves', async () => {
  const cache = new AnswerCache(ROOMY);
  const { compute, run } = heldBack();
  const leaver = new AbortController();
  const stays = cache.answer('a', undefined, compute);
  const leaves = cache.answer('a', leaver.signal, compute);
  const { signal, end } = await run(0);
  leaver.abort(new Error('gone'));
  await expect(leaves).rejects.toThrow('gone');
  expect(signal.aborted).toBe(false);
  end('answer');
  expect(await stays).toBe('answer');
});

test('a failure is told to every asker and not kept', async () => {
  const cache = new AnswerCache(ROOMY);
  const { compute, run } = heldBack();
  const both = [cache.answer('a', undefined, compute), cache.answer('a', new AbortController().signal, compute)];
  (await run(0)).fail(new Error('broken'));
  for (const one of both) await expect(one).rejects.toThrow('broken');
  expect(cache.counts.entries).toBe(0);
  expect(await cache.answer('a', undefined, () => 'well')).toBe('well');
});

test('what was used longest ago goes first, by number and by size', async () => {
  const cache = new AnswerCache({ entries: 2, bytes: 10_000 });
  const computed: string[] = [];
  const ask = (id: string, length = 10) =>
    cache.answer(id, undefined, () => {
      computed.push(id);
      return 'x'.repeat(length);
    });
  await ask('a');
  await ask('b');
  await ask('a');
  await ask('c');
  await ask('a');
  expect(computed).toEqual(['a', 'b', 'c']);
  await ask('b');
  expect(computed).toEqual(['a', 'b', 'c', 'b']);

  await ask('d', 6_000);
  await ask('e', 6_000);
  expect(cache.counts).toMatchObject({ entries: 1 });
  expect(cache.counts.bytes).toBeLessThanOrEqual(10_000);
  expect(await ask('too large', 20_000)).toHaveLength(20_000);
  await ask('too large', 20_000);
  expect(computed.filter((id) => id === 'too large')).toHaveLength(2);
});

test('an asker who left before he asked gets the reason, and nothing is computed', async () => {
  const cache = new AnswerCache(ROOMY);
  const { runs, compute } = heldBack();
  await expect(cache.answer('a', AbortSignal.abort(new Error('gone')), compute)).rejects.toThrow('gone');
  expect(runs).toHaveLength(0);
});

test('the estimate counts what an answer holds, not the facts of the snapshot', () => {
  const fact = { recordedFrom: 1, text: 'x'.repeat(10_000) };
  expect(estimateBytes({ fact }, 1e9)).toBeLessThan(200);
  expect(estimateBytes({ text: 'x'.repeat(10_000) }, 1e9)).toBeGreaterThan(10_000);
  expect(estimateBytes([new Int32Array(1_000)], 1e9)).toBeGreaterThan(4_000);
  expect(estimateBytes(new Set(['x'.repeat(500)]), 1e9)).toBeGreaterThan(500);
  expect(estimateBytes(new Map([['key', 'x'.repeat(500)]]), 1e9)).toBeGreaterThan(500);
  expect(
    estimateBytes(
      Array.from({ length: 1_000 }, () => ({})),
      5_000,
    ),
  ).toBe(5_000);
});
