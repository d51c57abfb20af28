import { LinkageError } from '../errors.ts';
import type { ControlMeans, Nature, Office, Right } from '../model/facts.ts';
import { parseShare, type ShareInterval, UNKNOWN_SHARE, WHOLE } from '../model/shares.ts';
import type { InterestType } from './bods-shape.ts';
import { currentInterestType } from './bods-shape-old.ts';
import { isJsonObject, type JsonObject } from './shape.ts';

/** What an interest is to us. `nothing`: an economic right, or a right that does not exist yet, which no rule counts. */
export type Reading =
  | { readonly is: 'holding'; readonly right: Right }
  | { readonly is: 'control'; readonly means: ControlMeans }
  | { readonly is: 'office'; readonly office: Office }
  | { readonly is: 'nothing' };

const holding = (right: Right): Reading => ({ is: 'holding', right });
const control = (means: ControlMeans): Reading => ({ is: 'control', means });
const office = (one: Office): Reading => ({ is: 'office', office: one });
const NOTHING: Reading = { is: 'nothing' };

/**
 * The kinds of interest of the standard. A trustee or protector decides over what the arrangement holds, a nominator
 * over his nominee; a settlor, a beneficiary or a nominee need not, and is recorded as controlling only where the
 * statement calls a settlor the beneficial owner. An unpublished or unknown interest may be a share of any size.
 */
const READINGS: Readonly<Record<InterestType, Reading>> = {
  shareholding: holding('equity'),
  votingRights: holding('votes'),
  appointmentOfBoard: control('board'),
  otherInfluenceOrControl: control('other'),
  seniorManagingOfficial: office('senior-manager'),
  settlor: NOTHING,
  trustee: control('contract'),
  protector: control('contract'),
  beneficiaryOfLegalArrangement: NOTHING,
  rightsToSurplusAssetsOnDissolution: holding('equity'),
  rightsToProfitOrIncome: NOTHING,
  rightsGrantedByContract: control('contract'),
  conditionalRightsGrantedByContract: NOTHING,
  controlViaCompanyRulesOrArticles: control('other'),
  controlByLegalFramework: control('other'),
  boardMember: office('director'),
  boardChair: office('director'),
  unknownInterest: holding('equity'),
  unpublishedInterest: holding('equity'),
  enjoymentAndUseOfAssets: NOTHING,
  rightToProfitOrIncomeFromAssets: NOTHING,
  nominee: NOTHING,
  nominator: control('contract'),
};

/** Kinds of interest that say nothing of its size, whatever share stands beside them. */
const OF_UNKNOWN_KIND: ReadonlySet<string> = new Set(['unknownInterest', 'unpublishedInterest', 'unstated']);

/** One interest of a relationship, read. */
export interface Interest {
  /** Code as 0.4 writes it; `unstated` where the source gives none. */
  readonly type: InterestType | 'unstated';
  readonly reading: Reading;
  readonly nature: Nature;
  readonly share: ShareInterval;
  /** What about the interest deserves a look. */
  readonly remark: string | null;
  readonly details: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What must be known of the relationship that an interest is part of. */
export interface Around {
  /** Whether the relationship is a link of the chain behind an indirect one. */
  readonly isComponent: boolean;
  /** Whether it is the indirect one that has links. */
  readonly hasComponents: boolean;
  readonly ownerIsState: boolean;
  /** Whether shares are stated beside this interest, which then are what is owned. */
  readonly hasShareholding: boolean;
}

/** A relationship that states no interest at all: somebody has some part of something. */
export const UNSTATED: JsonObject = {};

export function readInterest(interest: JsonObject, around: Around): Interest {
  const { type: code, details, startDate, endDate } = interest;
  const type = typeof code === 'string' ? (currentInterestType(code) as InterestType) : 'unstated';
  const unknownKind = OF_UNKNOWN_KIND.has(type);
  const { share, remark } = readShare(interest['share']);
  return {
    type,
    reading: readingOf(type, interest, share, around),
    nature: natureOf(interest['directOrIndirect'] ?? interest['interestLevel'], around),
    share: unknownKind ? UNKNOWN_SHARE : share,
    remark: unknownKind ? 'an interest of unknown kind is read as a holding of unknown share' : remark,
    details: textOf(details),
    from: textOf(startDate),
    to: textOf(endDate),
  };
}

function readingOf(type: Interest['type'], interest: JsonObject, share: ShareInterval, around: Around): Reading {
  switch (type) {
    case 'unstated':
      return holding('equity');
    case 'settlor':
      return interest['beneficialOwnershipOrControl'] === true ? control('contract') : NOTHING;
    case 'controlByLegalFramework':
      return around.ownerIsState ? control('state') : READINGS[type];
    case 'rightsToSurplusAssetsOnDissolution':
      // Partnerships have no shares: what is owned of them is the right to what is left.
      return around.hasShareholding ? NOTHING : READINGS[type];
    case 'appointmentOfBoard':
      // A part of the board that need not be a majority decides nothing for certain.
      return isStated(share) && share.min * 2 <= WHOLE ? NOTHING : READINGS[type];
    default:
      return READINGS[type];
  }
}

function isStated({ min, max }: ShareInterval): boolean {
  return min > 0 || max < WHOLE;
}

/** An indirect interest repeats what its chain holds; one of unknown directness may, and gives way to a direct one. */
function natureOf(level: unknown, { isComponent, hasComponents }: Around): Nature {
  if (level === 'indirect') return 'ultimate';
  if (level === 'direct') return isComponent ? 'component' : 'direct';
  return hasComponents ? 'ultimate' : 'component';
}

/** An exact share wins over bounds; of two bounds at one end the tighter counts. Before 0.4 an exclusive bound was a flag. */
export function readShare(value: unknown): { readonly share: ShareInterval; readonly remark: string | null } {
  if (!isJsonObject(value)) return { share: UNKNOWN_SHARE, remark: null };
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = value;
  if (typeof exact === 'number') return shareOf(decimal(exact), decimal(exact));
  const low = endOf(minimum, exclusiveMinimum, '>', (exclusive, inclusive) => exclusive >= inclusive);
  const high = endOf(maximum, exclusiveMaximum, '<', (exclusive, inclusive) => exclusive <= inclusive);
  return shareOf(low, high);
}

function endOf(
  inclusive: unknown,
  exclusive: unknown,
  sign: string,
  isTighter: (exclusive: number, inclusive: number) => boolean,
): string {
  if (typeof inclusive !== 'number') return typeof exclusive === 'number' ? `${sign}${decimal(exclusive)}` : '';
  if (typeof exclusive === 'number' && isTighter(exclusive, inclusive)) return `${sign}${decimal(exclusive)}`;
  return `${exclusive === true ? sign : ''}${decimal(inclusive)}`;
}

function shareOf(low: string, high: string): ReturnType<typeof readShare> {
  try {
    return { share: parseShare(low, high), remark: null };
  } catch (cause) {
    if (!(cause instanceof LinkageError)) throw cause;
    return {
      share: UNKNOWN_SHARE,
      remark: `a share from "${low}" to "${high}" per cent is empty and is read as unknown`,
    };
  }
}

/** A number as decimal text, never with an exponent. */
function decimal(value: number): string {
  const text = String(Math.abs(value));
  return text.includes('e') ? value.toFixed(20) : text;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
