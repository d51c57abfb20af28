import type { Measure } from '../model/facts.ts';

type Shape = Pick<Measure, 'act' | 'scope' | 'effect'>;

/** Words of a provision, and the act that they bar or condition. The first that fits counts. */
const SHAPES: readonly (readonly [RegExp, Shape])[] = [
  [/asset freeze|freez|blocking of property|冻结/i, { act: 'property', scope: 'all', effect: 'barred' }],
  [/travel ban|entry ban|visa|inadmissib|入境|签证/i, { act: 'enter', scope: 'all', effect: 'barred' }],
  [/arms embargo/i, { act: 'sell-to', scope: 'named-items', effect: 'barred' }],
  [
    /(dual[- ]use.*(ban|prohibit))|((ban|prohibit).*dual[- ]use)|(禁止.*两用物项)/i,
    { act: 'sell-to', scope: 'dual-use', effect: 'barred' },
  ],
  [/export control|licen[cs]e requirement/i, { act: 'sell-to', scope: 'dual-use', effect: 'conditioned' }],
  [/export (ban|prohibition)|prohibit\w* .*export/i, { act: 'sell-to', scope: 'all', effect: 'barred' }],
  [/import (ban|prohibition|restriction)/i, { act: 'buy-from', scope: 'all', effect: 'barred' }],
  [/invest\w* (ban|prohibition)|prohibit\w* .*invest|禁止.*投资/i, { act: 'invest', scope: 'all', effect: 'barred' }],
  [
    /transaction ban|trade ban|prohibit\w* .*transact|禁止.*(交易|合作)/i,
    { act: 'transact', scope: 'all', effect: 'barred' },
  ],
];

/** The measure that a provision states in words; null where the words fit no act. */
export function measureOfProvision(wording: string): Measure | null {
  const shape = SHAPES.find(([words]) => words.test(wording))?.[1];
  if (shape === undefined) return null;
  return { ...shape, items: [], authority: null, confidence: 'seen-secondary', wording };
}
