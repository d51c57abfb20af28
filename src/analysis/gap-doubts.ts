import type { BilingualText } from '../model/vocabulary.ts';

/** What would make a gap false. `code` is stable. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly text: BilingualText;
}

const TEXTS = {
  LIST_NOT_PUBLIC: {
    zh: '该主体已在未公布的管控名单或内部名单上',
    en: 'The party stands on a control list, or an internal one, that is not public',
  },
  DECISIONS_UNPUBLISHED: {
    zh: '主管机关已作出未公布的决定（审查、许可或个案限制）',
    en: 'The authority has decided (a review, a licence, a restriction in the case) and not published it',
  },
  RECORDED_UNDER_OTHER_NAME: {
    zh: '该主体以另一名称列入，而两条记录尚未认定为同一主体',
    en: 'The party is listed under another name that has not been joined with this record',
  },
  MEASURES_NOT_READ: {
    zh: '公告未打开核对：其措施可能并不涉及交易',
    en: 'The notice was not opened: its measures may have nothing to do with trade',
  },
  MEASURES_UNVERIFIED: {
    zh: '所述措施未经核实',
    en: 'The measures stated have not been verified',
  },
  MEASURE_NOT_RECORDED: {
    zh: '公告另有措施禁止或限制该项转让，但未录入',
    en: 'The notice has a measure that bars or conditions the transfer and was not recorded',
  },
  ANALYST_MAPPING: {
    zh: '与该技术的联系出自分析人员的判断，主管机关可能另有认定',
    en: 'The tie to the technology is an analyst’s judgement; the authority may see it otherwise',
  },
  STATUS_CHANGED: {
    zh: '其后另有恢复、移出或列入的公告未录入',
    en: 'A later notice has resumed, removed or listed, and was not recorded',
  },
  LISTED_BEFORE_READ: {
    zh: '来源只给出读到该记录的版本日期，实际列入可能更早',
    en: 'The source dates only the edition in which the listing was read; the party may have been listed earlier',
  },
  SHARES_CHANGED: {
    zh: '持股已变动，或认定所依据的持股不实',
    en: 'The holdings have changed, or were not as stated',
  },
  TERM_READ_WIDELY: {
    zh: '主管机关对审查范围的用语作更宽的理解',
    en: 'The authority reads the terms of the review scope more widely',
  },
  ITEM_NOT_MAPPED: {
    zh: '另有清单物项或临时管制覆盖该技术，但未建立归类',
    en: 'An item or temporary control covers the technology and has not been mapped to it',
  },
} as const satisfies Readonly<Record<string, BilingualText>>;

export type DoubtCode = keyof typeof TEXTS;

export function doubtOf(code: DoubtCode): Doubt {
  return { code, text: TEXTS[code] };
}
