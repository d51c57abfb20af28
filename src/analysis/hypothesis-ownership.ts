import { holdsAt, type PartialDate, validityOf } from '../model/days.ts';
import { CONTROL_MEANS, type HoldingFact, NATURES, type Nature, RIGHTS, type Right } from '../model/facts.ts';
import { startOfDay, zoneOf } from '../model/moments.ts';
import { type ShareInterval, WHOLE } from '../model/shares.ts';
import type { ControlRow, DealRow, HoldingRow, Placed, RecordPlace } from '../model/what-if.ts';
import type { HypothesisDraft } from './hypothesis-draft.ts';

interface Supposed {
  readonly owner: string;
  readonly asset: string;
  readonly right: Right;
  readonly nature: Nature;
  readonly share: ShareInterval;
  readonly from: PartialDate;
  readonly to: PartialDate | null;
}

export function supposeHolding(draft: HypothesisDraft, { row, place }: Placed<HoldingRow>): void {
  hold(draft, place, {
    owner: draft.refer(row.owner, ['Party'], place, 'owner'),
    asset: draft.refer(row.asset, ['Party', 'Asset'], place, 'asset'),
    right: draft.choice(row.right, RIGHTS, 'equity', place, 'right'),
    nature: draft.choice(row.nature, NATURES, 'direct', place, 'nature'),
    share: draft.share(row.share, place, 'share'),
    from: draft.date(row.from, place, 'from') ?? draft.today,
    to: draft.date(row.to, place, 'to'),
  });
}

export function supposeControl(draft: HypothesisDraft, { row, place }: Placed<ControlRow>): void {
  const controller = draft.refer(row.controller, ['Party'], place, 'controller');
  const controlled = draft.refer(row.controlled, ['Party', 'Asset'], place, 'controlled');
  const from = draft.date(row.from, place, 'from') ?? draft.today;
  draft.addFact(
    {
      ...draft.base(`control:${bare(controller)}/${bare(controlled)}`, place, from, draft.date(row.to, place, 'to')),
      type: 'control',
      controller,
      controlled,
      means: draft.choice(row.means, CONTROL_MEANS, 'other', place, 'means'),
    },
    place,
  );
}

/**
 * A deal as it would stand after closing: the holdings of the investor (in place of what it held of the target before),
 * what the sellers keep, a finding of control where it fills more than half of the board, and the review of it.
 */
export function supposeDeal(draft: HypothesisDraft, { row, place }: Placed<DealRow>): void {
  const investor = draft.refer(row.investor, ['Party'], place, 'investor');
  const target = draft.refer(row.target, ['Party', 'Asset'], place, 'target');
  const closing = draft.day(row.closing, place, 'closing');
  const stake = row.stake === undefined ? null : draft.share(row.stake, place, 'stake');
  const holds = { owner: investor, asset: target, nature: 'direct', from: closing, to: null } as const;
  if (stake !== null) hold(draft, place, { ...holds, right: 'equity', share: stake });
  if (row.votes !== undefined)
    hold(draft, place, { ...holds, right: 'votes', share: draft.share(row.votes, place, 'votes') });
  if (stake === null && row.votes === undefined && row.seats === undefined)
    draft.problem(place, 'says nothing of the deal: expected "stake", "votes" or "seats".');

  for (const [index, seller] of (row.sellers ?? []).entries()) {
    const at = place.at('sellers', index);
    const owner = draft.refer(seller.party, ['Party'], at, 'party');
    hold(draft, at, { ...holds, owner, right: 'equity', share: draft.share(seller.keeps, at, 'keeps') });
  }
  board(draft, row, investor, target, closing, place);
  const deal = draft.base(`deal:${bare(investor)}/${bare(target)}`, place, null);
  draft.addFact(
    {
      ...deal,
      type: 'deal',
      investors: [investor],
      targets: [target],
      mode: 'shares',
      stake,
      announced: null,
      closed: closing,
    },
    place,
  );
  review(draft, row, deal.key, place);
  if (stake !== null) checkWhole(draft, target, closing);
}

function board(
  draft: HypothesisDraft,
  row: DealRow,
  investor: string,
  target: string,
  closing: PartialDate,
  place: RecordPlace,
): void {
  if (row.seats === undefined) {
    if (row.board !== undefined) draft.problem(place.at('board'), '"board" is given but no "seats" of it.');
    return;
  }
  const seats = draft.count(row.seats, place, 'seats');
  if (row.board === undefined) {
    draft.remark(BOARD_UNKNOWN, target);
    return;
  }
  const all = draft.count(row.board, place, 'board');
  if (seats > all) draft.problem(place.at('seats'), `"seats" ${seats} is more than the board has: ${all}.`);
  if (seats * 2 <= all) {
    draft.remark(BOARD_MINORITY, target);
    return;
  }
  draft.addFact(
    {
      ...draft.base(`control:${bare(investor)}/${bare(target)}`, place, closing),
      type: 'control',
      controller: investor,
      controlled: target,
      means: 'board',
    },
    place,
  );
}

function review(draft: HypothesisDraft, { case: row }: DealRow, deal: string, place: RecordPlace): void {
  if (row === undefined) return;
  const at = place.at('case');
  const agency = draft.refer(row.agency, ['Agency'], at, 'agency');
  const jurisdiction = draft.text(agency, 'jurisdiction') ?? '';
  const opened = draft.day(row.opened, at, 'opened');
  const base = draft.base(`case:${deal.slice(deal.indexOf(':') + 1)}`, at, null);
  draft.addFact(
    {
      ...base,
      type: 'case',
      agency,
      jurisdiction,
      deal,
      names: { zh: '假设的审查案件', en: 'Supposed review' },
      concerns: row.technologies.map((one, index) => ({
        technology: draft.refer(one, ['Technology'], at, 'technologies', index),
        basis: 'stated' as const,
      })),
      steps: [
        {
          kind: 'opening',
          date: opened,
          text: { zh: '假设立案', en: 'Supposed to be opened' },
          confidence: 'seen',
          citations: base.citations,
        },
      ],
      outcome: 'pending',
      outcomeText: { zh: '未决（假设）', en: 'pending (supposed)' },
      madeUnder: [],
    },
    at,
  );
}

/** A supposed holding stands from its day on in place of what is recorded of the same owner, asset, right and nature. */
function hold(draft: HypothesisDraft, place: RecordPlace, supposed: Supposed): void {
  const { owner, asset, right, nature, share, from, to } = supposed;
  for (const fact of recordedHoldings(draft, asset)) {
    if (fact.right !== right || fact.nature !== nature || !isOne(draft, fact.owner, owner)) continue;
    if (holdsAt(validityOf(fact.validFrom, fact.validTo).possible, from.earliest)) draft.end(fact.key, from);
  }
  if (share.max === 0) return;
  const own = nature === 'direct' ? right : `${right}/${nature}`;
  const base = draft.base(`holding:${bare(owner)}/${bare(asset)}/${own}`, place, from, to);
  draft.addFact({ ...base, type: 'holding', owner, asset, right, nature, share, stated: from }, place);
}

function recordedHoldings({ view }: HypothesisDraft, asset: string): HoldingFact[] {
  return view
    .samePartyAs(asset)
    .flatMap((member) => view.about('holding', member).filter((fact) => fact.asset === member));
}

function isOne({ view }: HypothesisDraft, a: string, b: string): boolean {
  return view.representative(a) === view.representative(b);
}

/** Says so where more than the whole is held after the deal: then somebody must have sold. */
function checkWhole(draft: HypothesisDraft, asset: string, day: PartialDate): void {
  const standing = [
    ...recordedHoldings(draft, asset).filter(({ key }) => !draft.isEnded(key)),
    ...draft.facts('holding'),
  ];
  const total = standing
    .filter((fact) => isOne(draft, fact.asset, asset) && fact.right === 'equity' && fact.nature === 'direct')
    .filter((fact) => holdsAt(validityOf(fact.validFrom, fact.validTo).certain, day.earliest))
    .reduce((sum, { share }) => sum + share.min, 0);
  if (total > WHOLE) draft.remark(MORE_THAN_WHOLE, asset);
}

/** Days of supposed events by the clock of a jurisdiction. */
export function startIn(day: PartialDate, jurisdiction: string): number {
  return startOfDay(day.earliest, zoneOf(jurisdiction));
}

export function bare(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

const BOARD_UNKNOWN = {
  zh: '假设的交易未说明董事会席位总数，故不据席位认定控制',
  en: 'The supposed deal does not say how many seats the board has, so no control is found from the seats',
};
const BOARD_MINORITY = {
  zh: '假设的交易所得席位不过半数，故不据席位认定控制；对决议的重大影响须另作判断',
  en: 'The seats of the supposed deal are no majority, so no control is found from them; whether they give significant influence is for a person to judge',
};
const MORE_THAN_WHOLE = {
  zh: '假设的交易之后，各持有人的股权合计超过 100 %：请在 sellers 中写明谁出让',
  en: 'After the supposed deal the shares of all holders add up to more than 100 per cent: say in “sellers” who sells',
};
