import type { ControlMeans, EventFact, EventTime, EventVerb, Fact, Office, Relation } from '../model/facts.ts';
import { formatLocal, toLocal } from '../model/moments.ts';
import { shareToText } from '../model/shares.ts';
import type { BilingualText, Citation, Confidence } from '../model/vocabulary.ts';
import { WHAT_IF } from '../model/what-if.ts';
import { aboutOf } from './about-fact.ts';
import { beginsByReading } from './date-of-reading.ts';
import { itemName, nameOf, numberOf, versionName } from './names.ts';
import type { GraphView } from './view.ts';

/** One fact that an answer rests on, with everything that a reader needs to check it. */
export interface Evidence {
  /** Key of the fact. */
  readonly fact: string;
  readonly type: Fact['type'];
  /** What the fact says, in a sentence of our own. */
  readonly says: BilingualText;
  /** Keys of what it is about, as `aboutOf` finds them. */
  readonly about: readonly string[];
  /** Dates as the source gives them, of an event the day that its notice means; `to` is exclusive; null = open or unknown. */
  readonly from: string | null;
  readonly to: string | null;
  /** It began on `from` or before: no other date is known than that of the edition in which it was read. */
  readonly fromIsBound: boolean;
  readonly confidence: Confidence;
  /** Supposed by the asker, or ended by supposition: nobody has recorded it so. */
  readonly hypothetical: boolean;
  readonly basis: string | null;
  /** Version of the graph since which the fact is believed. */
  readonly recordedFrom: number | null;
  readonly sources: readonly EvidenceSource[];
}

export interface EvidenceSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly date: string | null;
  /** Place in the source, and the clause in the original language, where they were recorded. */
  readonly at: string | null;
  readonly quote: string | null;
}

export function evidenceOf(view: GraphView, fact: Fact): Evidence {
  return {
    fact: fact.key,
    type: fact.type,
    says: sentenceOf(view, fact),
    about: aboutOf(view, fact),
    from: fact.type === 'event' ? localText(fact.at) : (fact.validFrom?.text ?? null),
    to: fact.type === 'event' ? localText(fact.until?.end ?? null) : (fact.validTo?.text ?? null),
    fromIsBound: beginsByReading(view, fact),
    confidence: fact.confidence,
    hypothetical: view.isHypothetical(fact),
    basis: 'basis' in fact ? fact.basis : null,
    recordedFrom:
      fact.dataset !== WHAT_IF && 'recordedFrom' in fact && typeof fact.recordedFrom === 'number'
        ? fact.recordedFrom
        : null,
    sources: fact.citations.map((citation) => sourceOf(view, citation)),
  };
}

function localText(time: EventTime | null): string | null {
  return time === null ? null : formatLocal(toLocal(time.minute, time.zone));
}

/** `evidenceOf` for answers in which many parts rest on one fact. */
export function evidenceOnce(view: GraphView): (fact: Fact) => Evidence {
  const known = new Map<Fact, Evidence>();
  return (fact) => {
    const told = known.get(fact) ?? evidenceOf(view, fact);
    known.set(fact, told);
    return told;
  };
}

export function sourceOf(view: GraphView, citation: Citation): EvidenceSource {
  const source = view.thing(citation.source);
  const text = (name: string): string | null => {
    const value = source?.properties[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    id: citation.source,
    title: source?.names.original ?? source?.names.en ?? source?.names.zh ?? citation.source,
    url: citation.url ?? text('url'),
    date: text('date'),
    at: citation.at ?? null,
    quote: citation.quote ?? null,
  };
}

function sentenceOf(view: GraphView, fact: Fact): BilingualText {
  const zh = (key: string): string => nameOf(view, key, 'zh');
  const en = (key: string): string => nameOf(view, key, 'en');
  switch (fact.type) {
    case 'holding':
      return {
        zh: `${zh(fact.owner)}持有${zh(fact.asset)}：${fact.right === 'equity' ? '股权' : '表决权'} ${shareToText(fact.share, 'zh')}`,
        en: `${en(fact.owner)} holds ${shareToText(fact.share, 'en')} of the ${fact.right} of ${en(fact.asset)}`,
      };
    case 'control':
      return {
        zh: `已认定${zh(fact.controller)}控制${zh(fact.controlled)}（${MEANS_ZH[fact.means]}）`,
        en: `A finding says that ${en(fact.controller)} controls ${en(fact.controlled)} (${MEANS_EN[fact.means]})`,
      };
    case 'officer': {
      const words = fact.role === null ? '' : `: ${fact.role}`;
      return {
        zh: `${zh(fact.officer)}在${zh(fact.organisation)}任职（${fact.offices.map((one) => OFFICE_ZH[one]).join('、')}）${words.replace(': ', '：')}`,
        en: `${en(fact.officer)} is an officer of ${en(fact.organisation)} (${fact.offices.map((one) => OFFICE_EN[one]).join(', ')})${words}`,
      };
    }
    case 'role':
      return {
        zh: `${zh(fact.party)}：${ROLE_ZH[fact.role]}${zh(fact.technology)}`,
        en: `${en(fact.party)} ${ROLE_EN[fact.role]} ${en(fact.technology)}`,
      };
    case 'classification':
      return {
        zh: `${zh(fact.technology)}归入${itemName(view, fact.item, 'zh', true)}（${COVERAGE_ZH[fact.coverage]}）${fact.controlPoint === null ? '' : `：${fact.controlPoint}`}`,
        en: `${en(fact.technology)} is classified as ${itemName(view, fact.item, 'en', true)} (${COVERAGE_EN[fact.coverage]})${fact.controlPoint === null ? '' : `: ${fact.controlPoint}`}`,
      };
    case 'membership':
      return {
        zh: `${itemName(view, fact.item, 'zh', false)}列入${zh(fact.listVersion)}`,
        en: `${itemName(view, fact.item, 'en', false)} stands in ${en(fact.listVersion)}`,
      };
    case 'scope':
      return {
        zh: `${zh(fact.provision)}的“${fact.term}”涵盖${zh(fact.technology)}${fact.open ? '（未界定用语）' : ''}`,
        en: `The term “${fact.term}” of ${en(fact.provision)} covers ${en(fact.technology)}${fact.open ? ' (undefined term)' : ''}`,
      };
    case 'same':
      return {
        zh: `${zh(fact.party)}与${zh(fact.other)}${fact.verdict === 'same' ? '为同一主体' : '不是同一主体'}：${fact.why}`,
        en: `${en(fact.party)} and ${en(fact.other)} are ${fact.verdict === 'same' ? 'one party' : 'two parties'}: ${fact.why}`,
      };
    case 'relation':
      return {
        zh: `${zh(fact.from)}${RELATION_ZH[fact.relation]}${zh(fact.to)}`,
        en: `${en(fact.from)} ${RELATION_EN[fact.relation]} ${en(fact.to)}`,
      };
    case 'listing': {
      const notice = numberOf(fact.notice);
      return {
        zh: `${zh(fact.party)}在${zh(fact.list)}上${notice === null ? '' : `（${notice}）`}`,
        en: `${en(fact.party)} is on the ${en(fact.list)}${notice === null ? '' : ` (${notice})`}`,
      };
    }
    case 'event':
      return eventSentence(view, fact);
    case 'deal':
      return {
        zh: `${fact.investors.map(zh).join('、')}投资${fact.targets.map(zh).join('、')}`,
        en: `${fact.investors.map(en).join(', ')} invests in ${fact.targets.map(en).join(', ')}`,
      };
    case 'case':
      return {
        zh: `${zh(fact.agency)}审查：${fact.names.zh}；结果：${fact.outcomeText.zh}`,
        en: `${en(fact.agency)} reviewed: ${fact.names.en}; outcome: ${fact.outcomeText.en}`,
      };
    case 'list-version':
      return { zh: versionName(view, fact, 'zh'), en: versionName(view, fact, 'en') };
  }
}

/** The verb in the language of the sentence, and the word of the source where it says it otherwise. */
function eventSentence(view: GraphView, fact: EventFact): BilingualText {
  const notice = numberOf(fact.notice);
  const isOfListing = fact.subject.startsWith('notice:') || view.about('listing', fact.subject).length > 0;
  const verbs = VERBS[fact.verb === 'imposed' && isOfListing ? 'listed' : fact.verb];
  const said = (verb: string): string =>
    fact.verbOriginal === '' || fact.verbOriginal.toLowerCase() === verb ? '' : `“${fact.verbOriginal}”`;
  const [zh, en] = [said(verbs.zh), said(verbs.en)];
  const until = fact.until?.text ?? null;
  const isDate = until !== null && /^\d{4}(-\d{2}){0,2}$/.test(until);
  return {
    zh: `${verbs.zh}${zh}${notice === null ? '' : `（${notice}）`}${until === null ? '' : `，${isDate ? `至 ${until}` : `期限为“${until}”`}`}`,
    en: `${verbs.en}${en === '' ? '' : ` (${en})`}${notice === null ? '' : ` by ${notice}`}${until === null ? '' : `, ${isDate ? `until ${until}` : `for a term of “${until}”`}`}`,
  };
}

const VERBS: Readonly<Record<EventVerb | 'listed', BilingualText>> = {
  listed: { zh: '列入', en: 'listed' },
  imposed: { zh: '生效', en: 'took effect' },
  amended: { zh: '调整', en: 'amended' },
  suspended: { zh: '暂停', en: 'suspended' },
  'suspension-extended': { zh: '继续暂停', en: 'suspension extended' },
  resumed: { zh: '恢复执行', en: 'resumed' },
  stopped: { zh: '停止', en: 'stopped' },
  removed: { zh: '移出', en: 'removed' },
  'never-took-effect': { zh: '未曾生效', en: 'never took effect' },
};

const MEANS_ZH: Readonly<Record<ControlMeans, string>> = {
  board: '通过董事会',
  contract: '协议控制',
  state: '国家权力',
  family: '亲属关系',
  licence: '许可',
  branch: '分支机构',
  other: '其他方式或未说明',
};
const MEANS_EN: Readonly<Record<ControlMeans, string>> = {
  board: 'through the board',
  contract: 'by contract',
  state: 'by rights of a state',
  family: 'through family',
  licence: 'by licence',
  branch: 'as its branch',
  other: 'by other means, or not told how',
};
const OFFICE_ZH: Readonly<Record<Office, string>> = {
  director: '董事',
  'senior-manager': '高级管理人员',
  'legal-representative': '法定代表人',
  other: '其他职务',
};
const OFFICE_EN: Readonly<Record<Office, string>> = {
  director: 'director',
  'senior-manager': 'senior manager',
  'legal-representative': 'legal representative',
  other: 'other office',
};
const ROLE_ZH = { holds: '掌握', develops: '研发', supplies: '供应', needs: '需要', field: '业务领域涉及' } as const;
const ROLE_EN = {
  holds: 'holds',
  develops: 'develops',
  supplies: 'supplies',
  needs: 'needs',
  field: 'is in the field of',
} as const;
const COVERAGE_EN = { full: 'in full', parameters: 'by parameters', 'control-point': 'by a control point' } as const;
const COVERAGE_ZH = { full: '全部', parameters: '按参数', 'control-point': '控制要点' } as const;
const RELATION_ZH: Readonly<Record<Relation, string>> = {
  BROADER_THAN: '包含',
  INPUT_TO: '用于',
  PROVISION_OF: '属于',
  BASED_ON: '依据',
  REFERS_TO: '援引',
  REPEALS: '废止',
  RENUMBERS: '重新编号自',
  IMPLEMENTS: '落实',
  COMPETENT_FOR: '主管',
  SUPERSEDES: '取代',
  COUNTERS: '反制',
  ALIGNED_WITH: '与之一致：',
  FEEDS: '通报',
};
const RELATION_EN: Readonly<Record<Relation, string>> = {
  BROADER_THAN: 'is broader than',
  INPUT_TO: 'goes into',
  PROVISION_OF: 'is a provision of',
  BASED_ON: 'is based on',
  REFERS_TO: 'refers to',
  REPEALS: 'repeals',
  RENUMBERS: 'renumbers',
  IMPLEMENTS: 'implements',
  COMPETENT_FOR: 'is competent for',
  SUPERSEDES: 'supersedes',
  COUNTERS: 'counters',
  ALIGNED_WITH: 'is aligned with',
  FEEDS: 'feeds',
};
