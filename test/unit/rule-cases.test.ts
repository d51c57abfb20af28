import { describe, expect, it } from 'vitest';
import { EVERY_CASE } from '../fixtures/control/rule-cases.ts';
import { runControl, verdictOf } from '../fixtures/control/run-command.ts';

describe('each rule, through the command', () => {
  it.each(EVERY_CASE.map((one) => [`${one.rule} ${one.asOf}: ${one.why}`, one] as const))('%s', async (_, one) => {
    const answer = await runControl(one);
    expect(answer.status).toBe(one.status ?? 'in-force');
    if (answer.status !== 'in-force') expect(answer.outcomes).toEqual([]);
    const found = Object.fromEntries(Object.keys(one.expect).map((party) => [party, verdictOf(answer, party)]));
    expect(found).toEqual(one.expect);
  });
});
