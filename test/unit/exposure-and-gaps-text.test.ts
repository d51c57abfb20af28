import { describe, expect, test } from 'vitest';
import { gaps } from '../../src/analysis/gaps.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import { exposureText } from '../../src/cli/exposure.ts';
import { gapsText } from '../../src/cli/gaps.ts';
import { exactShare } from '../../src/model/shares.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { exposureOf } from './exposure-world.ts';
import { BAR_TRADE, GAP_FILLS, gapWorld, P, RULES, T } from './gap-world.ts';
import type { World } from './world.ts';

const ALL = { kinds: null, severities: null, jurisdictions: null, party: null, technology: null, rules: null };
const gapsIn = (world: World, asOf: string) => atOnce(gaps(world.view(asOf), ALL, indexRegimes(GAP_FILLS), RULES));

describe('gaps as text', () => {
  const world = gapWorld();
  world.thing('Party', P);
  world.listing(P, 'list:cn-uel', '2023-02-16', { measures: [BAR_TRADE] });

  test('a gap a line, with lag, severity and what would make it false', () => {
    const text = gapsText(gapsIn(world, '2025-01-01'), 'en');
    expect(text).toMatch(/^mirror gap +medium +party:p .* 2023-02-16/m);
    expect(text).toMatch(/^late control +medium .* 685 \(running\); from legal basis 31/m);
    expect(text).toMatch(/^Would be false if: .*not public \(mirror gap, late control\)$/m);
  });

  test('in Chinese', () => {
    const text = gapsText(gapsIn(world, '2025-01-01'), 'zh');
    expect(text).toMatch(/^镜像缺口 +中 +party:p（中）/m);
    expect(text).toContain('在下列情况下不成立');
  });

  test('none is said', () => {
    expect(gapsText(gapsIn(gapWorld(), '2025-01-01'), 'en')).toContain('No gap meets the conditions.');
  });
});

describe('exposure as text', () => {
  const world = gapWorld();
  world.fact('holding', { owner: 'party:top', asset: P, share: exactShare('60') });
  world.fact('holding', { owner: P, asset: 'party:a', share: exactShare('30') });
  world.fact('control', { controller: 'party:a', controlled: 'party:b' });
  world.fact('role', { party: 'party:a', technology: T, role: 'holds', basis: 'stated' });
  world.fact('role', { party: 'party:b', technology: 'tech:u', role: 'holds', basis: 'stated' });
  world.listing('party:a', 'list:cn-cml', '2024-01-01');

  test('technologies, owners and listed parties, with outcome, share and path', () => {
    const text = exposureText(exposureOf(world, P), 'en');
    expect(text).toMatch(/^tech:t \(tech:t\) +not caught +30 % +party:p –30 %→ party:a +anti-sanction$/m);
    expect(text).toMatch(/–30 %→ party:a –finding→ party:b/);
    expect(text).toMatch(/^party:top \(party:top\) +caught +60 %/m);
    expect(text).toMatch(/^party:a +down +1 +list:cn-cml +in force +2024-01-01$/m);
  });

  test('never says that anybody is controlled', () => {
    expect(exposureText(exposureOf(world, P), 'en')).not.toMatch(/controlled by/i);
  });

  test('in Chinese', () => {
    const text = exposureText(exposureOf(world, P), 'zh');
    expect(text).toMatch(/未涵盖/);
    expect(text).toMatch(/^最终所有者/m);
  });
});
