import type { ControlAnswer, ControlOutcome } from '../analysis/control.ts';
import { isDateOfReading } from '../analysis/date-of-reading.ts';
import type { Engine } from '../analysis/engine.ts';
import type { ExposureAnswer, TechnologyReached, UltimateOwner } from '../analysis/exposure-answer.ts';
import { Pace } from '../analysis/jobs/pace.ts';
import { inSlices } from '../analysis/jobs/steps.ts';
import { type SurroundingTie, surroundingsOf } from '../analysis/surroundings.ts';
import type { GraphView } from '../analysis/view.ts';
import { dayIn, zoneOf } from '../model/moments.ts';
import { shareFromJson, shareToJson, shareToText } from '../model/shares.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import { Boxes } from '../picture/boxes.ts';
import type { Language, PictureGraph, PictureLink } from '../picture/picture-graph.ts';
import { STATUS_WORDS } from '../picture/words.ts';
import { formatDate } from '../picture/written.ts';
import { bothWords } from './exposure.ts';
import { nodeFor, remarksOf } from './picture-nodes.ts';

export interface PartyPictureRequest {
  readonly party: string;
  readonly rule: string;
  readonly depth: number;
  readonly ended: boolean;
  readonly includeUnverified: boolean;
  readonly language: Language;
}

/** Parties beside each other, and in all; the rest is counted in boxes of its own. */
const BESIDE = 15;
const MOST_PARTIES = 120;
const MOST_TECHNOLOGIES = 40;
const MOST_NOTES = 3;

/**
 * A party with its owners above and its holdings below, what a rule says of them, who of them is listed, and the
 * technologies that they have to do with.
 * @throws LinkageError NOT_FOUND for a party that is not there, BAD_USER_INPUT for an unknown rule
 */
export async function pictureOfParty(
  engine: Engine,
  view: GraphView,
  request: PartyPictureRequest,
): Promise<PictureGraph> {
  const { party, rule, depth, ended, includeUnverified, language } = request;
  const counting = { includeField: false, includeUnverified };
  const exposure = await engine.exposure(view, { party, rule, paths: 1, ...counting });
  const only = new Set(['caught', 'indeterminate'] as const);
  const control = await engine.control(view, { rule, seeds: [party], only, proof: 'none' });
  const day = dayIn(view.asOf, zoneOf(engine.profiles.get(rule)?.jurisdiction ?? ''));
  const range = { depth, beside: BESIDE, parties: MOST_PARTIES, ended };
  const around = await inSlices(surroundingsOf(view, party, day, range), new Pace(new AbortController().signal));
  const nodes = new Boxes((key) => nodeFor(view, key));
  for (const one of around.parties) {
    nodes.add(one.party, { hiddenNeighbours: one.hidden, ...(one.direction === 'self' && { emphasised: true }) });
  }
  addOutcomes(
    nodes,
    control,
    exposure,
    new Set(around.parties.filter(({ direction }) => direction === 'down').map((one) => one.party)),
  );
  addListings(nodes, exposure, engine);
  const links = around.ties.map((tie) => linkOf(view, tie));
  links.push(...addTechnologies(nodes, exposure, view.representative(party)));
  const remarks = new Map([exposure, control].flatMap(remarksOf).map((remark) => [remark.en, remark]));
  return { title: titleOf(exposure, language), language, nodes: nodes.all(), links, remarks: [...remarks.values()] };
}

function titleOf({ name, rule, asOf }: ExposureAnswer, language: Language): string {
  const status = STATUS_WORDS[rule.status][language];
  return language === 'zh'
    ? `${name.zh}：所有者、持股与技术；规则：${rule.name.zh}（${status}）；基准日 ${formatDate(asOf, 'zh')}`
    : `${name.en}: owners, holdings and technologies; rule: ${rule.name.en} (${status}); as of ${formatDate(asOf, 'en')}`;
}

function linkOf(
  view: GraphView,
  { owner, asset, kind, nature, share, fact, ended, uncertain }: SurroundingTie,
): PictureLink {
  return {
    id: `${fact.key} ${kind}`,
    from: owner,
    to: asset,
    relation: nature === 'ultimate' ? `ultimate-${kind}` : kind,
    share: share === null ? null : shareToJson(share),
    validFrom: fact.validFrom?.text,
    fromIsBound: isDateOfReading(fact),
    validTo: fact.validTo?.text,
    ended,
    possible: uncertain,
    unverified: fact.confidence === 'unverified',
    supposed: view.isHypothetical(fact),
  };
}

/** What the rule says of those that it may reach: the parties below, and whom else it names. */
function addOutcomes(
  nodes: Boxes,
  control: ControlAnswer,
  { owners, rule }: ExposureAnswer,
  below: ReadonlySet<string>,
): void {
  const told = new Set<string>();
  for (const { party, outcome, ifInForce, limb } of control.outcomes) {
    if (!nodes.has(party)) continue;
    told.add(party);
    nodes.add(party, { notes: [outcomeNote(outcome ?? null, ifInForce, limb?.names)] });
  }
  const looksDown = rule.direction !== 'up';
  const isInForce = rule.status === 'in-force';
  for (const party of below) {
    if (!looksDown || told.has(party)) continue;
    nodes.add(party, { notes: [outcomeNote(isInForce ? 'not-caught' : null, 'not-caught')] });
  }
  for (const owner of owners) if (nodes.has(owner.id)) nodes.add(owner.id, { notes: ownerNotes(owner) });
}

function ownerNotes({ share, outcome, ifInForce }: UltimateOwner): BilingualText[] {
  const interval = shareFromJson(share);
  const { zh, en } = outcomeNote(outcome, ifInForce);
  return [
    { zh: `实际份额 ${shareToText(interval, 'zh')}`, en: `effective share ${shareToText(interval, 'en')}` },
    { zh: `仅此所有者：${zh}`, en: `this owner alone: ${en}` },
  ];
}

function outcomeNote(
  outcome: ControlOutcome | null,
  ifInForce: ControlOutcome | undefined,
  limb?: BilingualText,
): BilingualText {
  const said = bothWords((words) => words.outcome[outcome ?? ifInForce ?? 'not-caught']);
  const [zh, en] = limb === undefined ? ['', ''] : [`（${limb.zh}）`, ` (${limb.en})`];
  if (outcome !== null) return { zh: said.zh + zh, en: said.en + en };
  const condition = bothWords((words) => words.ifInForce);
  return { zh: `${condition.zh}：${said.zh}${zh}`, en: `${condition.en}: ${said.en}${en}` };
}

function addListings(nodes: Boxes, { listed }: ExposureAnswer, engine: Engine): void {
  const byParty = new Map<string, BilingualText[]>();
  for (const { party, list, listName, rule, status, since, sinceIsBound } of listed) {
    if (!nodes.has(party)) continue;
    const regime = list === null ? undefined : engine.regimes.byList.get(list)?.regime;
    nodes.add(party, { ...(list !== null && { listed: true }), ...(regime !== undefined && { regimes: [regime] }) });
    const words = STATUS_WORDS[status];
    const name = listName ?? ruleName(engine, rule ?? '');
    const note = {
      zh: `${name.zh}（${words.zh}${since === null ? '' : `，${sinceIsBound ? '至迟自' : '自'} ${since}`}）`,
      en: `${name.en} (${words.en}${since === null ? '' : `, ${sinceIsBound ? 'at the latest since' : 'since'} ${since}`})`,
    };
    byParty.set(party, [...(byParty.get(party) ?? []), note]);
  }
  for (const [party, notes] of byParty) {
    const rest = notes.length - MOST_NOTES;
    const more = rest > 0 ? [{ zh: `另有 ${rest} 项名单或规则`, en: `${rest} more lists or rules` }] : [];
    nodes.add(party, { notes: [...notes.slice(0, MOST_NOTES), ...more] });
  }
}

function ruleName(engine: Engine, rule: string): BilingualText {
  const names = engine.profiles.get(rule)?.names ?? { zh: rule, en: rule };
  return { zh: `规则“${names.zh}”`, en: `rule “${names.en}”` };
}

/** Technologies with the parties drawn that have to do with them; the way to one that is not drawn is one link. */
function addTechnologies(nodes: Boxes, { technologies }: ExposureAnswer, subject: string): PictureLink[] {
  const shown = technologies.slice(0, MOST_TECHNOLOGIES);
  const hidden = technologies.length - shown.length;
  if (hidden > 0)
    nodes.add(subject, { hiddenNeighbours: [{ relation: 'technology', count: hidden, direction: 'out' }] });
  return shown.flatMap((technology) => {
    nodes.add(technology.id, { regimes: technology.regimes });
    const drawn = technology.holders.filter(({ party }) => nodes.has(party));
    if (drawn.length === 0) return [throughOthers(technology, subject)];
    return drawn.map(({ party, role, evidence }) => ({
      id: evidence.fact,
      from: party,
      to: technology.id,
      relation: role,
      validFrom: evidence.from,
      unverified: evidence.confidence === 'unverified',
      validTo: evidence.to,
      supposed: evidence.hypothetical,
    }));
  });
}

function throughOthers({ id, share, holders }: TechnologyReached, subject: string): PictureLink {
  const steps = Math.max(0, ...holders.slice(0, 1).map((holder) => holder.steps));
  return {
    id: `${subject} ${id}`,
    from: subject,
    to: id,
    relation: 'path',
    label: { zh: `经 ${steps} 步`, en: `through ${steps} steps` },
    share,
  };
}
