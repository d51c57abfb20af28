import { LinkageError } from '../errors.ts';
import type { PartialDate } from '../model/days.ts';
import type { ControlMeans, Fact, HoldingFact, Nature, Right } from '../model/facts.ts';
import { type ShareInterval, UNKNOWN_SHARE } from '../model/shares.ts';
import type { Citation } from '../model/vocabulary.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { baseOf, citationsOf, type FtmFrame, keyOfEntity, leavesTime } from './ftm-frame.ts';
import { officesOf } from './ftm-offices.ts';
import { readWrittenShare } from './ftm-share.ts';
import { malformedAt } from './text-stream.ts';

/** Who stands in which relation to whom, by keys. */
interface Pair {
  readonly from: string;
  readonly to: string;
  /** Added to the own id where one entity states several pairs. */
  readonly suffix: string;
}

const MEANS_OF_TYPE: Readonly<Record<string, ControlMeans>> = {
  appointment: 'board',
  management: 'board',
  contractual: 'contract',
  trust: 'contract',
  nominee: 'contract',
  state: 'state',
};

/** A director is no controller; these words say that more is meant. "Financial controller" is an accountant. */
const CONTROLLING_ROLE =
  /significant control|beneficial owner|actual controller|de facto control|controlling (person|shareholder)|实际控制人|控股股东/i;

/**
 * What the words of an unspecified link say, read as "subject [words] object". "Owned or controlled by" is the ground
 * of a designation, not a share: a holding of unknown size, which no rule takes for certain.
 */
const LINKS: readonly { readonly words: RegExp; readonly type: 'holding' | 'control'; readonly reverse: boolean }[] = [
  { words: /\bowned\b.*\bby\b|\bsubsidiary of\b/i, type: 'holding', reverse: true },
  { words: /\bowns\b|\bowner of\b|\bparent( company)? of\b/i, type: 'holding', reverse: false },
  { words: /\bcontrolled by\b/i, type: 'control', reverse: true },
  { words: /\bcontrols\b/i, type: 'control', reverse: false },
];

/** @throws LinkageError SOURCE_MALFORMED for a percentage that states no share. */
export function readOwnership(frame: FtmFrame, entity: FtmEntity): readonly Fact[] {
  const words = [...entity.take('role'), ...entity.take('ownershipType'), ...entity.take('sharesType')].join(' ');
  const share = shareOf(frame, entity);
  const shape = { right: rightOf(words), nature: natureOf(words), share };
  return holdings(frame, entity, pairsOf(frame, entity, 'owner', 'asset'), shape);
}

export function readControl(frame: FtmFrame, entity: FtmEntity): readonly Fact[] {
  const [type] = entity.take('controlType');
  const means = MEANS_OF_TYPE[type ?? ''] ?? 'other';
  return controls(frame, entity, pairsOf(frame, entity, 'controller', 'controlled'), means);
}

/**
 * The office that a directorship states; beside it a finding of control where the words say that the director controls,
 * and that alone where they say nothing else.
 */
export function readDirectorship(frame: FtmFrame, entity: FtmEntity): readonly Fact[] {
  const roles = entity.take('role');
  const controlling = roles.filter((role) => CONTROLLING_ROLE.test(role));
  const offices = roles.filter((role) => !controlling.includes(role) || !officesOf([role]).includes('other'));
  const pairs = pairsOf(frame, entity, 'director', 'organization');
  const stated = dated(frame, entity);
  if (stated === null) return [];
  const controlsAlone = controlling.length > 0 && offices.length === 0;
  return [
    ...(controlsAlone ? [] : officersOf(frame, entity, pairs, offices, stated)),
    ...(controlling.length > 0 ? controlsOf(frame, entity, pairs, 'board', stated) : []),
  ];
}

/** A link whose words state ownership or control; null for all others. */
export function readUnknownLink(frame: FtmFrame, entity: FtmEntity): readonly Fact[] | null {
  const roles = entity.take('role');
  const link = LINKS.find(({ words }) => roles.some((role) => words.test(role)));
  if (link === undefined) return null;
  const found = pairsOf(frame, entity, 'subject', 'object');
  const pairs = link.reverse ? found.map(({ from, to, suffix }) => ({ from: to, to: from, suffix })) : found;
  return link.type === 'control'
    ? controls(frame, entity, pairs, 'other')
    : holdings(frame, entity, pairs, { right: 'equity', nature: 'direct', share: UNKNOWN_SHARE });
}

function holdings(
  frame: FtmFrame,
  entity: FtmEntity,
  pairs: readonly Pair[],
  shape: Pick<HoldingFact, 'right' | 'nature' | 'share'>,
): readonly Fact[] {
  const [from, to, stated] = [entity.takeDate('startDate'), entity.takeDate('endDate'), entity.takeDate('date')];
  const citations = citationsOf(frame, entity);
  entity.dropRest(frame.tally);
  if (!leavesTime(frame, entity, from, to)) return [];
  return pairs.map((pair) => ({
    ...baseOf(frame, `holding:${entity.id}${pair.suffix}`, citations, from, to),
    type: 'holding',
    owner: pair.from,
    asset: pair.to,
    ...shape,
    stated,
  }));
}

function controls(frame: FtmFrame, entity: FtmEntity, pairs: readonly Pair[], means: ControlMeans): readonly Fact[] {
  const stated = dated(frame, entity);
  return stated === null ? [] : controlsOf(frame, entity, pairs, means, stated);
}

/** Since when and until when an entity says that something held, and where it says so. */
interface Stated {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly citations: readonly Citation[];
}

/** The last thing taken from an entity; null, with a warning, where its dates leave no time at all. */
function dated(frame: FtmFrame, entity: FtmEntity): Stated | null {
  const [from, to] = [entity.takeDate('startDate'), entity.takeDate('endDate')];
  const citations = citationsOf(frame, entity);
  entity.dropRest(frame.tally);
  return leavesTime(frame, entity, from, to) ? { from, to, citations } : null;
}

function controlsOf(
  frame: FtmFrame,
  entity: FtmEntity,
  pairs: readonly Pair[],
  means: ControlMeans,
  { from, to, citations }: Stated,
): readonly Fact[] {
  return pairs.map((pair) => ({
    ...baseOf(frame, `control:${entity.id}${pair.suffix}`, citations, from, to),
    type: 'control',
    controller: pair.from,
    controlled: pair.to,
    means,
  }));
}

/** An asset has no officers: an office there is counted and left out. */
function officersOf(
  frame: FtmFrame,
  entity: FtmEntity,
  pairs: readonly Pair[],
  roles: readonly string[],
  { from, to, citations }: Stated,
): readonly Fact[] {
  return pairs.flatMap((pair): Fact[] => {
    if (!pair.to.startsWith('party:')) {
      frame.tally.drop(`${entity.schema} (organization is no party)`);
      return [];
    }
    return [
      {
        ...baseOf(frame, `officer:${entity.id}${pair.suffix}`, citations, from, to),
        type: 'officer',
        officer: pair.from,
        organisation: pair.to,
        role: roles.length === 0 ? null : roles.join('; '),
        offices: officesOf(roles),
      },
    ];
  });
}

/** All pairs of the two ends. The first end must be a party: an asset holds nothing. */
function pairsOf(frame: FtmFrame, entity: FtmEntity, fromProperty: string, toProperty: string): readonly Pair[] {
  const [fromIds, toIds] = [entity.take(fromProperty), entity.take(toProperty)];
  for (const [property, ids] of [
    [fromProperty, fromIds],
    [toProperty, toIds],
  ] as const) {
    if (ids.length === 0) throw malformedAt(entity.where, `${entity.schema}.${property} is missing: expected an id`);
  }
  const single = fromIds.length * toIds.length === 1;
  const pairs: Pair[] = [];
  for (const fromId of fromIds) {
    const from = keyOfEntity(frame, fromId, entity, fromProperty);
    for (const toId of toIds) {
      const to = keyOfEntity(frame, toId, entity, toProperty);
      if (from === null || to === null) continue;
      if (from.startsWith('asset:')) frame.tally.drop(`${entity.schema} (${fromProperty} is no party)`);
      else pairs.push({ from, to, suffix: single ? '' : `/${fromId}/${toId}` });
    }
  }
  return pairs;
}

/** Several percentages of one statement become the span from the lowest to the highest. */
function shareOf(frame: FtmFrame, entity: FtmEntity): ShareInterval {
  const texts = entity.take('percentage');
  const [first, ...others] = texts.map((text) => {
    try {
      const written = readWrittenShare(text);
      if (written.fraction) {
        frame.tally.warn(
          entity.where,
          `the share "${text}" is read as ${text} per cent; it may mean a fraction of one`,
        );
      }
      return written.share;
    } catch (cause) {
      if (!(cause instanceof LinkageError)) throw cause;
      throw malformedAt(`${entity.where} properties.percentage`, cause.message.replace(/\.$/, ''), cause);
    }
  });
  if (first === undefined) return UNKNOWN_SHARE;
  if (others.length > 0) {
    frame.tally.warn(entity.where, 'an Ownership states several percentages: read as the span of them');
  }
  return others.reduce(
    (span, one) => ({
      ...(one.min < span.min ? { min: one.min, minOpen: one.minOpen } : { min: span.min, minOpen: span.minOpen }),
      ...(one.max > span.max ? { max: one.max, maxOpen: one.maxOpen } : { max: span.max, maxOpen: span.maxOpen }),
    }),
    first,
  );
}

function rightOf(words: string): Right {
  return /vot(e|ing)|表决/i.test(words) ? 'votes' : 'equity';
}

/** An ultimate, beneficial or indirect statement repeats shares that others hold directly. */
function natureOf(words: string): Nature {
  return /ultimate|beneficial|indirect|最终|间接/i.test(words) ? 'ultimate' : 'direct';
}
