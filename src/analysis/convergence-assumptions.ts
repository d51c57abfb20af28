import type { NotModelled } from '../model/answers.ts';
import type { Fact } from '../model/facts.ts';
import { zoneOf } from '../model/moments.ts';
import { isAssumed, statusAt } from '../model/status.ts';
import { isOnlyRead } from './date-of-reading.ts';
import type { Assumptions } from './frame.ts';
import type { Touch } from './touch.ts';
import type { GraphView } from './view.ts';

/** Says what a touch, or the facts of one jurisdiction, take for granted. */
export function assumeFor(
  view: GraphView,
  touch: Pick<Touch, 'facts' | 'jurisdiction'>,
  assumptions: Assumptions,
): void {
  for (const fact of touch.facts) {
    if ((fact.type === 'role' || fact.type === 'classification') && fact.validFrom === null && fact.validTo === null) {
      assumptions.add('UNDATED_VALID_ALWAYS', UNDATED, fact.key);
    }
    if ((fact.type === 'role' || fact.type === 'classification') && fact.basis === 'analyst')
      assumptions.add('ANALYST_TAG', ANALYST, fact.key);
    if (isOnlyRead(fact)) assumptions.add('DATE_FROM_EDITION_READ', EDITION, fact.key);
    if ('unseenFrom' in fact && fact.unseenFrom !== null) assumptions.add('UNSEEN_STILL_IN_FORCE', UNSEEN, fact.key);
    if (isPartial(fact.validFrom) || isPartial(fact.validTo))
      assumptions.add('PARTIAL_DATE_CERTAIN_PART', PARTIAL, fact.key);
    if (citesAt(fact, 'notice not opened')) assumptions.add('NOTICE_NOT_OPENED', NOT_OPENED, fact.key);
    if (fact.type === 'event' && fact.confidence === 'unverified')
      assumptions.add('UNVERIFIED_INCLUDED', UNVERIFIED_EVENT, fact.key);
    if (fact.type === 'classification') {
      const own = statusAt(view.spansOf(fact.item), view.asOf, zoneOf(touch.jurisdiction));
      if (isAssumed(own)) assumptions.add('NO_LATER_EVENT', REVIVED, fact.item);
    }
    if (fact.type === 'listing' || fact.type === 'list-version') {
      const span = statusAt(view.spansOf(fact.key, [fact.notice]), view.asOf, zoneOf(touch.jurisdiction));
      if (isAssumed(span)) assumptions.add('NO_LATER_EVENT', REVIVED, fact.key);
      if (fact.type === 'listing' && span.event === null && fact.validFrom === null) {
        assumptions.add('UNDATED_VALID_ALWAYS', UNDATED, fact.key);
      }
    }
  }
}

function citesAt(fact: Fact, place: string): boolean {
  return fact.citations.some(({ at }) => at === place);
}

function isPartial(date: { readonly earliest: number; readonly latest: number } | null): boolean {
  return date !== null && date.earliest !== date.latest;
}

const UNDATED = { zh: '来源未给日期，视为各日均有效', en: 'The source gives no date; taken as valid at every date' };
const ANALYST = { zh: '与该技术的联系出自分析人员的判断', en: 'The tie to the technology is an analyst’s judgement' };
const EDITION = {
  zh: '来源未给起始日，取所读版本的日期',
  en: 'No date of beginning is given; that of the edition read is taken',
};
const UNSEEN = {
  zh: '最新文件中已无此项，未见移出公告，仍视为有效',
  en: 'The latest file no longer holds it; without a notice of removal it counts as in force',
};
const PARTIAL = {
  zh: '日期不完整，只计确定有效的期间',
  en: 'The date is partial; only the stretch that is certain counts',
};
const NOT_OPENED = {
  zh: '官方公告未打开核对，措施未列',
  en: 'The official notice was not opened; measures are left out',
};
const UNVERIFIED_EVENT = { zh: '该状态变化未经核实', en: 'This change of status is unverified' };
const REVIVED = {
  zh: '暂停期满，未见后续公告，视为恢复执行',
  en: 'The suspension has run out and no later notice is known; taken as in force again',
};

/** Until the rule of actual control is there, being inside a scope term is not yet turned into a touch. */
export const SCOPE_NOT_MODELLED: NotModelled = {
  code: 'REVIEW_SCOPE_WITH_FOREIGN_HOLDER',
  text: {
    zh: '未计入“属于审查范围且持有人有外国投资者”这一类关联：需实际控制规则；未公布的审查案件不可知',
    en: 'Touches by review scope with a foreign holder are not computed: they need the rule of actual control; unpublished review cases cannot be known',
  },
};
