import type { Measure } from '../model/facts.ts';
import type { SourceRecord } from '../model/records.ts';
import type { Thing } from '../model/things.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';

/** A list of parties that several sources speak of; `id` is that of the seed where the seed has the list. */
export interface PartyList {
  readonly id: string;
  readonly zh?: string | undefined;
  readonly en: string;
  readonly jurisdiction: Jurisdiction | null;
  readonly implies?: readonly Measure[];
}

/** Every list that the sources or the rules speak of. */
export const KNOWN_LISTS: readonly PartyList[] = [
  { id: 'cn-cml', zh: '反制清单', en: 'Countermeasure list', jurisdiction: 'CN' },
  { id: 'cn-uel', zh: '不可靠实体清单', en: 'Unreliable Entity List', jurisdiction: 'CN' },
  { id: 'cn-ecl', zh: '出口管制管控名单', en: 'Export Control List (control list)', jurisdiction: 'CN' },
  { id: 'cn-watch-list', zh: '关注名单', en: 'Export control watch list', jurisdiction: 'CN' },
  { id: 'cn-mel', zh: '恶意实体清单', en: 'Malicious Entity List', jurisdiction: 'CN' },
  {
    id: 'cn-tao',
    zh: '“台独”顽固分子清单 / 打手帮凶清单',
    en: 'Diehard separatist / accomplice lists',
    jurisdiction: 'CN',
  },
  { id: 'us-el', zh: '实体清单', en: 'Entity List', jurisdiction: 'US' },
  // 15 CFR 744.15: no licence exceptions, and a statement of the party before the transfer.
  {
    id: 'us-uvl',
    zh: '未经核实清单',
    en: 'Unverified List',
    jurisdiction: 'US',
    implies: [implied('sell-to', 'conditioned', 'all', 'us-bis')],
  },
  // 15 CFR 744.21 and Supplement 2: a licence for the items named there.
  {
    id: 'us-meu',
    zh: '军事最终用户清单',
    en: 'Military End-User List',
    jurisdiction: 'US',
    implies: [implied('sell-to', 'conditioned', 'named-items', 'us-bis')],
  },
  // 15 CFR 744.21(g): who meets the definition without being named on the list.
  {
    id: 'us-meu-unlisted',
    zh: '未列名的军事最终用户',
    en: 'Military end users that are not listed',
    jurisdiction: 'US',
  },
  { id: 'us-mieu', zh: '军事情报最终用户', en: 'Military-intelligence end users', jurisdiction: 'US' },
  // 15 CFR 764, Supplement 2: denial of export privileges.
  {
    id: 'us-dpl',
    zh: '被拒绝人员清单',
    en: 'Denied Persons List',
    jurisdiction: 'US',
    implies: [implied('sell-to', 'barred', 'all', 'us-bis')],
  },
  // 31 CFR 501.807: a specially designated national is a person whose property is blocked.
  {
    id: 'us-sdn',
    zh: '特别指定国民清单',
    en: 'Specially Designated Nationals List',
    jurisdiction: 'US',
    implies: [implied('property', 'barred', 'all', 'us-ofac'), implied('transact', 'barred', 'all', 'us-ofac')],
  },
  // E.O. 13959 as amended by E.O. 14032: no purchase or sale of the party's publicly traded securities.
  {
    id: 'us-ns-cmic',
    zh: '中国军工复合体企业清单',
    en: 'Non-SDN Chinese Military-Industrial Complex Companies List',
    jurisdiction: 'US',
    implies: [implied('invest', 'barred', 'all', 'us-ofac')],
  },
  { id: 'us-ccmc', en: 'Non-SDN Communist Chinese Military Companies List', jurisdiction: 'US' },
  { id: 'us-1260h', zh: '1260H中国军事企业名单', en: 'Section 1260H list', jurisdiction: 'US' },
  // 22 CFR 127.7: debarred from activities that are subject to the ITAR.
  {
    id: 'us-dtc-debarred',
    zh: 'ITAR取缔名单',
    en: 'AECA/ITAR debarred parties',
    jurisdiction: 'US',
    implies: [implied('sell-to', 'barred', 'named-items', 'us-ddtc')],
  },
  { id: 'us-isn', zh: '防扩散制裁名单', en: 'Nonproliferation sanctions', jurisdiction: 'US' },
  { id: 'us-ssi', zh: '行业制裁识别清单', en: 'Sectoral Sanctions Identifications List', jurisdiction: 'US' },
  { id: 'us-mbs', zh: '菜单式制裁清单', en: 'Non-SDN Menu-Based Sanctions List', jurisdiction: 'US' },
  { id: 'us-cap', en: 'CAPTA List', jurisdiction: 'US' },
  { id: 'us-plc', en: 'Non-SDN Palestinian Legislative Council List', jurisdiction: 'US' },
  { id: 'us-fse', en: 'Foreign Sanctions Evaders List', jurisdiction: 'US' },
  { id: 'us-13599', en: 'Persons blocked solely under Executive Order 13599', jurisdiction: 'US' },
  { id: 'us-561', en: 'Part 561 List', jurisdiction: 'US' },
  { id: 'us-ns-isa', en: 'Non-SDN Iranian Sanctions Act List', jurisdiction: 'US' },
  { id: 'us-fcc-covered', zh: 'FCC受管制清单', en: 'FCC Covered List', jurisdiction: 'US' },
  { id: 'us-5949', zh: '第5949节名单', en: 'NDAA FY2023 section 5949 (semiconductors)', jurisdiction: 'US' },
  { id: 'us-889', en: 'NDAA FY2019 section 889', jurisdiction: 'US' },
  { id: 'us-1286', en: 'NDAA FY2019 section 1286 list', jurisdiction: 'US' },
  { id: 'us-uflpa', en: 'UFLPA Entity List', jurisdiction: 'US' },
  {
    id: 'eu-sanctions',
    zh: '欧盟金融制裁综合名单',
    en: 'Consolidated list of EU financial sanctions',
    jurisdiction: 'EU',
  },
  { id: 'uk-sanctions', zh: '英国制裁名单', en: 'UK Sanctions List', jurisdiction: 'UK' },
  // What it does differs by the regime of the entry (assets, travel, arms), which the entries do not say.
  {
    id: 'un-sc',
    zh: '联合国安理会综合制裁名单',
    en: 'United Nations Security Council Consolidated List',
    jurisdiction: 'UN',
  },
];

const BY_ID: ReadonlyMap<string, PartyList> = new Map(KNOWN_LISTS.map((list) => [list.id, list]));

/** The list of that id. @throws RangeError when the table lacks it: the mappings of the sources name only what it has. */
export function partyList(id: string): PartyList {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`there is no party list ${id}`);
  return found;
}

export function listKey(list: PartyList): string {
  return `list:${list.id}`;
}

/**
 * Description of a list by a dataset that only names it: of confidence `seen-secondary`, so that a dataset that
 * describes the list itself is shown before it.
 */
export function listRecord(list: PartyList, source: string, where: string): SourceRecord {
  const thing: Thing = {
    label: 'ControlList',
    key: listKey(list),
    names: { en: list.en, ...(list.zh !== undefined && { zh: list.zh }) },
    aliases: [],
    properties: { kind: 'party-list', ...(list.jurisdiction !== null && { jurisdiction: list.jurisdiction }) },
    identifiers: [],
    confidence: 'seen-secondary',
    citations: [{ source }],
  };
  return { kind: 'thing', thing, where };
}

/** An effect that the law gives to the list as a whole; rows of the list do not repeat it. */
function implied(act: Measure['act'], effect: Measure['effect'], scope: Measure['scope'], agency: string): Measure {
  return {
    act,
    scope,
    items: [],
    effect,
    authority: `agency:${agency}`,
    confidence: 'seen-secondary',
    wording: null,
  };
}
