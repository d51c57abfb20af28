import type { Status } from '../model/status.ts';
import type { BilingualText, Regime } from '../model/vocabulary.ts';
import type { NodeKind } from './picture-graph.ts';

export const KIND_WORDS: Readonly<Record<NodeKind, BilingualText>> = {
  party: { zh: '主体', en: 'Party' },
  person: { zh: '自然人', en: 'Person' },
  technology: { zh: '技术', en: 'Technology' },
  item: { zh: '管制物项', en: 'Controlled item' },
  list: { zh: '清单', en: 'List' },
  listing: { zh: '列名', en: 'Listing' },
  case: { zh: '审查案件', en: 'Review case' },
  instrument: { zh: '法规', en: 'Instrument' },
  more: { zh: '未展开', en: 'Not opened' },
};

export const REGIME_WORDS: Readonly<Record<Regime, BilingualText>> = {
  EXPORT_CONTROL: { zh: '出口管制', en: 'Export control' },
  FDI_REVIEW: { zh: '外商投资安全审查', en: 'FDI security review' },
  ANTI_SANCTION: { zh: '制裁与反制裁', en: 'Anti-sanction' },
};

export const STATUS_WORDS: Readonly<Record<Status, BilingualText>> = {
  'not-yet': { zh: '尚未生效', en: 'not yet in force' },
  'in-force': { zh: '有效', en: 'in force' },
  suspended: { zh: '暂停', en: 'suspended' },
  stopped: { zh: '停止', en: 'stopped' },
  removed: { zh: '移出', en: 'removed' },
  never: { zh: '未曾生效', en: 'never took effect' },
};

/** What links say. Codes are those of the model: rights, roles, coverages, relations; a few more for the ties between the rest. */
const RELATION_WORDS: Readonly<Record<string, BilingualText>> = {
  equity: { zh: '股权', en: 'equity' },
  votes: { zh: '表决权', en: 'votes' },
  control: { zh: '控制（认定）', en: 'control (finding)' },
  'ultimate-equity': { zh: '最终股权', en: 'ultimate equity' },
  'ultimate-votes': { zh: '最终表决权', en: 'ultimate votes' },
  'ultimate-control': { zh: '最终控制（认定）', en: 'ultimate control (finding)' },
  technology: { zh: '技术', en: 'technologies' },
  owns: { zh: '持有', en: 'owns' },
  path: { zh: '经由其他主体', en: 'through others' },
  officer: { zh: '任职', en: 'officer' },
  same: { zh: '同一主体', en: 'same party' },
  holds: { zh: '持有技术', en: 'holds' },
  develops: { zh: '研发', en: 'develops' },
  supplies: { zh: '供应', en: 'supplies' },
  needs: { zh: '需要', en: 'needs' },
  field: { zh: '同一业务领域', en: 'same field' },
  covers: { zh: '管制', en: 'controls' },
  full: { zh: '完全涵盖', en: 'covers in full' },
  parameters: { zh: '按参数涵盖', en: 'covers by parameters' },
  'control-point': { zh: '涵盖控制点', en: 'covers a control point' },
  contains: { zh: '载有', en: 'contains' },
  lists: { zh: '列名', en: 'lists' },
  counters: { zh: '反制其列名', en: 'answers its listing' },
  'on-list': { zh: '载于', en: 'stands on' },
  listing: { zh: '列名', en: 'listed' },
  concerns: { zh: '涉及', en: 'concerns' },
  reviews: { zh: '审查', en: 'reviews' },
  scope: { zh: '适用于', en: 'applies to' },
  'caught-by': { zh: '规则涵盖', en: 'caught by rule' },
  touches: { zh: '涉及', en: 'touches' },
  'touches-EXPORT_CONTROL': { zh: '出口管制', en: 'touches by export control' },
  'touches-FDI_REVIEW': { zh: '外商投资安全审查', en: 'touches by FDI security review' },
  'touches-ANTI_SANCTION': { zh: '制裁与反制裁', en: 'touches by anti-sanction' },
  investor: { zh: '投资方', en: 'investor' },
  target: { zh: '标的', en: 'target' },
  'based-on': { zh: '依据', en: 'based on' },
  broader: { zh: '包含', en: 'broader than' },
  input: { zh: '投入', en: 'input to' },
};

/** The words for a relation; a code that has none stands for itself. */
export function relationWords(relation: string): BilingualText {
  const known = Object.hasOwn(RELATION_WORDS, relation) ? RELATION_WORDS[relation] : undefined;
  return known ?? { zh: relation, en: relation };
}

export const WORDS = {
  zh: {
    listed: '列入名单',
    ended: '已终止',
    possible: '可能（不能确定）',
    unverified: '未核实',
    assumed: '如无后续延期公告',
    supposed: '假设',
    subject: '所问对象',
    from: '自',
    fromAtLatest: '至迟自',
    until: '至',
    unknownShare: '份额不明',
    hidden: (count: number): string => `另有 ${count} 项`,
    tooMany: (things: string, most: string): string => `共 ${things}，超过图示上限（${most}）：未绘图，请见表格。`,
    counts: (nodes: number, links: number): string => `${nodes} 项、${links} 条联系`,
    contents: (things: string): string => `图中有 ${things}，表格载有相同内容。`,
    legend: '图例',
    colon: '：',
    between: '、',
  },
  en: {
    listed: 'Listed',
    ended: 'ended',
    possible: 'possible (indeterminate)',
    unverified: 'unverified',
    assumed: 'unless extended since',
    supposed: 'supposed',
    subject: 'asked about',
    from: 'from ',
    fromAtLatest: 'at the latest from ',
    until: 'until ',
    unknownShare: 'share unknown',
    hidden: (count: number): string => `and ${count} more`,
    tooMany: (things: string, most: string): string =>
      `${things} are more than a picture shows (${most}): nothing is drawn, see the table.`,
    counts: (nodes: number, links: number): string => `${nodes} things and ${links} links`,
    contents: (things: string): string => `${things}; the table beside it says the same.`,
    legend: 'Key',
    colon: ': ',
    between: ', ',
  },
} as const;
