import type { NotModelled } from '../model/answers.ts';

/** What effective shares left out, or could not solve: parties by name. */
export interface EffectiveLimits {
  /** Whether there are statements of other kinds than direct equity. */
  readonly leavesOut: boolean;
  /** Owners who hold something through themselves. */
  readonly ringed: readonly string[];
  /** Parties behind a ring without an outside owner. */
  readonly unsolved: readonly string[];
}

export function effectiveNotes({ leavesOut, ringed, unsolved }: EffectiveLimits): NotModelled[] {
  const notes: NotModelled[] = [];
  if (leavesOut) {
    notes.push({
      code: 'DIRECT_EQUITY_ONLY',
      text: {
        zh: '实际份额只按直接股权计算；表决权、最终持股的说法和有关控制的记录没有计入。',
        en: 'Effective shares are computed from direct equity only; votes, ultimate statements and findings of control are left out.',
      },
    });
  }
  if (ringed.length > 0) {
    const names = ringed.join(', ');
    notes.push({
      code: 'HELD_THROUGH_ITSELF',
      text: {
        zh: `交叉持股：${names} 通过自身持有的部分也计入，合计可能超过 100 %。`,
        en: `Cross-holding: what ${names} holds through itself is counted too, so shares may exceed 100 per cent.`,
      },
    });
  }
  if (unsolved.length > 0) {
    const names = unsolved.join(', ');
    notes.push({
      code: 'RING_WITHOUT_OUTSIDE_OWNER',
      text: {
        zh: `${names} 处于没有（或几乎没有）外部所有者的循环持股之中，份额没有确定的值，列为 0 至 100 %。`,
        en: `${names} stand behind a ring of holdings without an outside owner, or with next to none; their share has no definite value and is given as 0 to 100 per cent.`,
      },
    });
  }
  return notes;
}
