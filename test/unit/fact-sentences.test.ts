import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../src/analysis/evidence.ts';
import { parseDay } from '../../src/model/days.ts';
import { CONTROL_MEANS, type FactType } from '../../src/model/facts.ts';
import { startOfDay } from '../../src/model/moments.ts';
import type { BilingualText } from '../../src/model/vocabulary.ts';
import { partyEn } from '../../src/web/words/party-en.ts';
import { partyZh } from '../../src/web/words/party-zh.ts';
import { World } from './world.ts';

function worldOf(): World {
  const world = new World();
  world.thing('Technology', 'tech:t');
  world.thing('Party', 'party:p');
  world.thing('ControlList', 'list:cn-dual-use', { jurisdiction: 'CN' });
  world.thing('ControlItem', 'item:i', { code: '3C004.a', list: 'list:cn-dual-use' });
  return world;
}

function says(world: World, type: FactType, key: string): BilingualText {
  const view = world.view('2026-08-01');
  const about = { item: 'item:i', technology: 'tech:t', party: 'party:p' };
  const fact = [key, ...Object.values(about)].flatMap((end) => view.about(type, end)).find((one) => one.key === key);
  if (fact === undefined) throw new Error(`no fact ${key}`);
  return evidenceOf(view, fact).says;
}

describe('an item is named by list, code and name', () => {
  test('where a technology is classified as it', () => {
    const world = worldOf();
    const key = world.fact('classification', { item: 'item:i', technology: 'tech:t' });
    expect(says(world, 'classification', key)).toEqual({
      zh: 'tech:t（中）归入list:cn-dual-use（中） 3C004.a item:i（中）（全部）',
      en: 'tech:t is classified as list:cn-dual-use 3C004.a item:i (in full)',
    });
  });

  test.each([
    ['2025-no-10', null, '2025年第10号', 'No. 10 of 2025'],
    ['2023-no-27-28', null, '2023年第27、28号', 'Nos. 27, 28 of 2023'],
    ['2026-07', null, '2026-07版', 'edition 2026-07'],
    ['2025-no-10', '商务部公告2025年第10号', '商务部公告2025年第10号', 'No. 10 of 2025, 商务部公告2025年第10号'],
    ['2025-no-10', 'https://example.org/10', '2025年第10号', 'No. 10 of 2025'],
  ])('and edition %s with the notice %s is told as %s', (edition, notice, zh, en) => {
    const world = worldOf();
    const listVersion = world.fact('list-version', { list: 'list:cn-dual-use', edition, notice });
    const key = world.fact('membership', { item: 'item:i', listVersion });
    expect(says(world, 'membership', key)).toEqual({
      zh: `3C004.a item:i（中）列入list:cn-dual-use（中）（${zh}）`,
      en: `3C004.a item:i stands in list:cn-dual-use (${en})`,
    });
    expect(says(world, 'list-version', listVersion).zh).toBe(`list:cn-dual-use（中）（${zh}）`);
  });
});

test('an address is no number of a notice', () => {
  const world = worldOf();
  const url = 'https://www.fmprc.gov.cn/web/t20191202_9712164.shtml';
  const without = world.listing('party:p', 'list:cn-dual-use', '2020-01-01', { notice: url });
  const numbered = world.listing('party:p', 'list:cn-dual-use', '2020-01-01', { notice: '商务部公告2025年第1号' });
  expect(says(world, 'listing', without)).toEqual({
    zh: 'party:p（中）在list:cn-dual-use（中）上',
    en: 'party:p is on the list:cn-dual-use',
  });
  expect(says(world, 'listing', numbered).zh).toContain('（商务部公告2025年第1号）');
});

describe('an event is told by the verb of the model, with the word of the source where it says it otherwise', () => {
  test.each([
    ['imposed', 'added', '列入“added”', 'listed (“added”)'],
    ['imposed', '列入', '列入', 'listed (“列入”)'],
    ['suspended', '暂停', '暂停', 'suspended (“暂停”)'],
    ['suspended', 'suspended', '暂停“suspended”', 'suspended'],
    ['never-took-effect', 'withdrawn', '未曾生效“withdrawn”', 'never took effect (“withdrawn”)'],
  ] as const)('%s, "%s"', (verb, verbOriginal, zh, en) => {
    const world = worldOf();
    const subject = world.fact('listing', { party: 'party:p', list: 'list:cn-dual-use' });
    const key = world.event(subject, verb, '2025-01-01');
    const at = world.revisions.findIndex((one) => one.key === key);
    Object.assign(world.revisions[at] ?? {}, { verbOriginal, notice: '84 FR 54004' });
    const view = world.view('2026-08-01');
    const fact = view.about('event', subject).find((one) => one.key === key);
    if (fact === undefined) throw new Error('no event');
    expect(evidenceOf(view, fact).says).toEqual({ zh: `${zh}（84 FR 54004）`, en: `${en} by 84 FR 54004` });
  });
});

test('an event ends on the day that its notice means, whose words stand in the sentence', () => {
  const world = worldOf();
  const subject = world.fact('listing', { party: 'party:p', list: 'list:cn-dual-use' });
  const end = {
    minute: startOfDay(parseDay('2026-11-10'), 'Asia/Shanghai'),
    zone: 'Asia/Shanghai',
    clock: false,
  } as const;
  const key = world.event(subject, 'suspended', '2025-11-10', { until: '2026-11-10' });
  const at = world.revisions.findIndex((one) => one.key === key);
  Object.assign(world.revisions[at] ?? {}, { until: { text: '1年', end } });
  const view = world.view('2026-08-01');
  const fact = view.about('event', subject).find((one) => one.key === key);
  if (fact === undefined) throw new Error('no event');
  const { from, to, says } = evidenceOf(view, fact);
  expect([from, to]).toEqual(['2025-11-10', '2026-11-10']);
  expect(says).toEqual({ zh: '暂停“suspended”，期限为“1年”', en: 'suspended, for a term of “1年”' });
});

test.each(CONTROL_MEANS)('the means %s of a control is told in the language of the sentence', (means) => {
  const world = worldOf();
  world.thing('Party', 'party:q');
  const key = world.fact('control', { controller: 'party:q', controlled: 'party:p', means });
  const { zh, en } = says(world, 'control', key);
  const word = means.toUpperCase() as Uppercase<typeof means>;
  expect(zh).toBe(`已认定party:q（中）控制party:p（中）（${partyZh.means[word]}）`);
  expect(en).toBe(`A finding says that party:q controls party:p (${partyEn.means[word]})`);
});
