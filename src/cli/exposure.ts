import type { PathOrder } from '../analysis/exposure.ts';
import type {
  ExposureAnswer,
  ExposureOutcome,
  PathAnswer,
  StepAnswer,
  TechnologyReached,
  UltimateOwner,
} from '../analysis/exposure-answer.ts';
import type { ListedOnTheWay } from '../analysis/exposure-listed.ts';
import type { GraphView } from '../analysis/view.ts';
import { askWithout, type ExposureDifference, exposureDifference } from '../analysis/what-if.ts';
import { toKey } from '../model/keys.ts';
import type { ShareJson } from '../model/shares.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import type { WhatIf } from '../model/what-if.ts';
import { STATUS_WORDS } from '../picture/words.ts';
import { asOfFrom, type QuestionOptions } from './common-options.ts';
import { differencePart, differenceText } from './difference-text.ts';
import { type OpenStore, withStore } from './open-store.ts';
import { table } from './table.ts';
import { whatIfFrom } from './what-if.ts';

export interface ExposureOptions extends QuestionOptions {
  readonly rule: string;
  /** Number of paths, as text. */
  readonly paths: string;
  readonly pathsBy: PathOrder;
  readonly strength?: string;
  readonly includeUnverified?: boolean;
}

/** `regimelink exposure PARTY`. */
export async function exposureCommand(party: string, options: ExposureOptions): Promise<string> {
  const asOf = asOfFrom(options.asOf).text;
  const paths = Number(options.paths);
  const whatIf = await whatIfFrom(options.whatIf);
  return withStore(async (store) => {
    const answer = await askExposure(store, { ...options, party: toKey(party), paths, asOf, whatIf });
    return options.json === true ? JSON.stringify(answer, null, 2) : exposureText(answer, options.lang);
  });
}

export interface ExposureRequest {
  readonly party: string;
  readonly rule: string;
  readonly paths: number;
  readonly pathsBy?: PathOrder | undefined;
  readonly asOf: string;
  readonly knownAt?: string | undefined;
  readonly strength?: string | undefined;
  readonly includeUnverified?: boolean | undefined;
  readonly whatIf?: WhatIf | null | undefined;
}

/**
 * `difference` where something is supposed.
 * @throws LinkageError NOT_FOUND for a key that is no party or asset of the graph
 */
export async function askExposure(
  { engine }: Pick<OpenStore, 'engine'>,
  request: ExposureRequest,
): Promise<ExposureAnswer & { readonly difference?: ExposureDifference }> {
  const includeUnverified = request.includeUnverified === true;
  const { whatIf = null, knownAt = null } = request;
  const view = await engine.view({ asOf: asOfFrom(request.asOf), knownAt, includeUnverified, whatIf });
  const question = {
    party: request.party,
    rule: request.rule,
    paths: request.paths,
    ...(request.pathsBy !== undefined && { pathsBy: request.pathsBy }),
    includeField: request.strength === 'field',
    includeUnverified,
  };
  const ask = async (on: GraphView): Promise<ExposureAnswer> => engine.exposure(on, question);
  const answer = await ask(view);
  if (whatIf === null) return answer;
  return { ...answer, difference: exposureDifference(await askWithout(view, ask), answer) };
}

const WORDS = {
  zh: {
    technologies: ['技术', '结果', '实际份额', '途经', '涉及的制度'],
    owners: ['最终所有者', '结果', '实际份额', '途经'],
    listed: ['途中列入名单者', '方向', '步数', '名单或规则', '状态', '自'],
    outcome: { self: '自身', caught: '涵盖', indeterminate: '不能确定', 'not-caught': '未涵盖' },
    direction: { up: '上', self: '自身', down: '下' },
    regime: { EXPORT_CONTROL: '出口管制', FDI_REVIEW: '外商投资安全审查', ANTI_SANCTION: '制裁与反制裁' },
    ifInForce: '若规则有效',
    finding: '认定',
    more: '另有其他途径',
    moreOwners: '另有其他最终所有者',
    none: '无',
    rule: '规则',
    asOf: '基准日',
    knownAt: '图版本',
    by: '不晚于',
    assumptions: '前提',
    notModelled: '未纳入',
  },
  en: {
    technologies: ['technology', 'outcome', 'effective share', 'path', 'regimes that touch it'],
    owners: ['ultimate owner', 'outcome', 'effective share', 'path'],
    listed: ['listed on the way', 'direction', 'steps', 'list or rule', 'status', 'since'],
    outcome: { self: 'its own', caught: 'caught', indeterminate: 'indeterminate', 'not-caught': 'not caught' },
    direction: { up: 'up', self: 'itself', down: 'down' },
    regime: {
      EXPORT_CONTROL: 'export control',
      FDI_REVIEW: 'FDI security review',
      ANTI_SANCTION: 'anti-sanction',
    },
    ifInForce: 'if the rule were in force',
    finding: 'finding',
    more: 'there are more paths',
    moreOwners: 'There are more ultimate owners.',
    none: 'none',
    rule: 'rule',
    asOf: 'as of',
    knownAt: 'graph version',
    by: 'by ',
    assumptions: 'Assumptions',
    notModelled: 'Not modelled',
  },
} as const;

type Language = 'zh' | 'en';

/** What is said of an outcome or a status, in both languages. */
export function bothWords(pick: (words: (typeof WORDS)[Language]) => string): BilingualText {
  return { zh: pick(WORDS.zh), en: pick(WORDS.en) };
}

/** Three tables for people: technologies below, ultimate owners above, listed parties on the way. */
export function exposureText(
  answer: ExposureAnswer & { readonly difference?: ExposureDifference },
  language: Language,
): string {
  const words = WORDS[language];
  const head = `${answer.name[language]} (${answer.party}); ${words.rule} ${answer.rule.name[language]} (${STATUS_WORDS[answer.rule.status][language]}); ${words.asOf} ${answer.asOf}; ${words.knownAt} ${answer.knownAt.version}`;
  const technologies = answer.technologies.map((one) => [
    `${one.name[language]} (${one.id})`,
    outcomeText(one, language),
    shareText(one.share),
    pathText(one.paths, one.truncated, language),
    one.regimes.map((regime) => words.regime[regime]).join(', ') || '–',
  ]);
  const owners = answer.owners.map((one) => [
    `${one.name[language]} (${one.id})`,
    outcomeText(one, language),
    shareText(one.share),
    pathText(one.paths, one.truncated, language),
  ]);
  const listed = answer.listed.map((one) => [
    one.name[language],
    words.direction[one.direction],
    String(one.steps),
    one.listName?.[language] ?? one.rule ?? '–',
    STATUS_WORDS[one.status][language],
    sinceText(one, language),
  ]);
  const part = (heading: readonly [string, ...string[]], rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? `${heading[0]}: ${words.none}` : table(heading, rows);
  return [
    head,
    '',
    ...differenceLines(answer.difference, language),
    part(words.technologies, technologies),
    '',
    part(words.owners, owners),
    ...(answer.ownersTruncated ? [words.moreOwners] : []),
    '',
    part(words.listed, listed),
    '',
    ...answer.assumptions.map(({ text, about }) => `${words.assumptions}: ${text[language]} (${about.length})`),
    ...answer.notModelled.map(({ text }) => `${words.notModelled}: ${text[language]}`),
  ].join('\n');
}

/** Since when a party is listed; a date that is only that of an edition read is told as a bound. */
function sinceText({ since, sinceIsBound }: ListedOnTheWay, language: Language): string {
  return since === null ? '…' : `${sinceIsBound ? WORDS[language].by : ''}${since}`;
}

function differenceLines(difference: ExposureDifference | undefined, language: Language): string[] {
  if (difference === undefined) return [];
  const label = (part: 'technologies' | 'owners' | 'listed'): { zh: string; en: string } => ({
    zh: WORDS.zh[part][0],
    en: WORDS.en[part][0],
  });
  const reached = (one: TechnologyReached | UltimateOwner, inLanguage: Language): string =>
    `${one.name[inLanguage]} (${one.id}): ${outcomeText(one, inLanguage)}, ${shareText(one.share)}`;
  const listed = (one: ListedOnTheWay, inLanguage: Language): string => {
    const words = WORDS[inLanguage];
    return `${one.name[inLanguage]} (${one.party}), ${words.direction[one.direction]}: ${one.listName?.[inLanguage] ?? one.rule ?? '–'}, ${STATUS_WORDS[one.status][inLanguage]}, ${sinceText(one, inLanguage)}`;
  };
  const parts = [
    differencePart({ label: label('technologies'), difference: difference.technologies, lineOf: reached }),
    differencePart({ label: label('owners'), difference: difference.owners, lineOf: reached }),
    differencePart({ label: label('listed'), difference: difference.listed, lineOf: listed }),
  ];
  return [differenceText(parts, language), ''];
}

function outcomeText(one: TechnologyReached | UltimateOwner, language: Language): string {
  const words = WORDS[language];
  const outcome: ExposureOutcome | null = one.outcome;
  if (outcome !== null) return words.outcome[outcome];
  return one.ifInForce === undefined ? '–' : `${words.outcome[one.ifInForce]} (${words.ifInForce})`;
}

function pathText(paths: readonly PathAnswer[], truncated: boolean, language: Language): string {
  const [best] = paths;
  if (best === undefined) return '–';
  const first = best.steps[0]?.ownerName[language] ?? '';
  const chain = first + best.steps.map((step) => ` –${stepText(step, language)}→ ${step.assetName[language]}`).join('');
  return truncated || paths.length > 1 ? `${chain} (${WORDS[language].more})` : chain;
}

function stepText({ share }: StepAnswer, language: Language): string {
  return share === null ? WORDS[language].finding : shareText(share);
}

/** `39 %`, `>50–75 %` */
function shareText({ min, max, minOpen, maxOpen }: ShareJson): string {
  if (min === max && minOpen !== true && maxOpen !== true) return `${min} %`;
  return `${minOpen === true ? '>' : ''}${min}–${maxOpen === true ? '<' : ''}${max} %`;
}
