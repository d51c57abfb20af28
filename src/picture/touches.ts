import type { ShareJson } from '../model/shares.ts';
import type { Jurisdiction, Regime } from '../model/vocabulary.ts';
import { Boxes, inOrderOfRegimes } from './boxes.ts';
import type { HiddenNeighbours, Language, PictureLink, PictureNode, Words } from './picture-graph.ts';
import { REGIME_WORDS } from './words.ts';
import { formatDate, placeName } from './written.ts';

/** One fact of a touch, as far as it is drawn. */
export interface DrawnFact {
  readonly fact: string;
  /** Days as texts; the end is exclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** It began on `from` or before. */
  readonly fromIsBound: boolean;
  readonly ended: boolean;
  readonly supposed: boolean;
  readonly unverified: boolean;
  /** Steps from one thing to another; `relation` is a code of words.ts. */
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly relation: string;
    readonly share: ShareJson | null;
  }[];
  readonly reviewCase: {
    readonly names: Words;
    readonly jurisdiction: Jurisdiction;
    readonly outcome: Words;
  } | null;
}

/** One touch of a technology. */
export interface DrawnTouch {
  readonly regime: Regime;
  readonly jurisdiction: Jurisdiction;
  /** Words for a status other than in force; null for that one. */
  readonly status: Words | null;
  readonly from: string | null;
  readonly to: string | null;
  /** It began on `from` or before. */
  readonly fromIsBound: boolean;
  /** Its status rests on a suspension that ran out, no later notice being known. */
  readonly assumed: boolean;
  readonly inherited: boolean;
  /** Whether it counts under what was asked; what does not is left out. */
  readonly counts: boolean;
  /** Key of what touches: an entry of a list, a listing, a case, an act. */
  readonly entry: string;
  readonly facts: readonly DrawnFact[];
}

/** What is known beside the touches. */
export interface AroundTouches {
  readonly technology: string;
  /** Regimes that touch it. */
  readonly regimes: readonly Regime[];
  readonly describe: (key: string) => PictureNode;
  /** Touches drawn for each list, case or act; the rest of it is counted in a box of its own. */
  readonly mostOfOne: number;
  /** Touches that are not given at all. */
  readonly hidden: readonly HiddenNeighbours[];
}

/**
 * A technology with all that touches it: lists with their items and parties, review cases, acts, and the holdings by which
 * a rule reaches a party that has to do with it. The order of the touches makes no difference.
 */
export function drawTouches(
  touches: readonly DrawnTouch[],
  { technology, regimes, describe, mostOfOne, hidden }: AroundTouches,
): { readonly nodes: PictureNode[]; readonly links: PictureLink[] } {
  const drawing = new TouchDrawing(describe);
  drawing.boxes.add(technology, {
    ...{ emphasised: true, regimes },
    ...(hidden.length > 0 && { hiddenNeighbours: hidden }),
  });
  const counting = touches.filter(({ counts }) => counts).map((touch) => ({ touch, place: placeOf(touch) }));
  const drawn = new Map<string, number>();
  const left = new Map<string, Set<string>>();
  for (const { touch } of counting.sort((a, b) => (a.place < b.place ? -1 : 1))) {
    const source = sourceOf(touch);
    const before = drawn.get(source) ?? 0;
    if (before < mostOfOne) {
      drawn.set(source, before + 1);
      drawing.add(touch);
    } else left.set(source, (left.get(source) ?? new Set()).add(touch.entry));
  }
  for (const [source, entries] of left) {
    drawing.boxes.add(source, { hiddenNeighbours: [{ relation: 'touches', count: entries.size, direction: 'out' }] });
  }
  return { nodes: drawing.boxes.all(), links: drawing.links() };
}

/** What touches by itself comes before what a broader technology hands down. */
function placeOf({ regime, jurisdiction, inherited, from, entry, facts }: DrawnTouch): string {
  return JSON.stringify([regime, jurisdiction, Number(inherited), from, entry, facts.map(({ fact }) => fact)]);
}

/** The list, case or act from which a touch comes. */
function sourceOf({ facts }: DrawnTouch): string {
  const links = facts.flatMap((fact) => fact.links);
  const first =
    links.find(({ relation }) => SOURCES.has(relation)) ?? links.find(({ relation }) => relation === 'lists');
  return first?.from ?? '';
}

const SOURCES: ReadonlySet<string> = new Set(['contains', 'concerns', 'counters']);
const COVERS: ReadonlySet<string> = new Set(['full', 'parameters', 'control-point']);

class TouchDrawing {
  readonly boxes: Boxes;
  readonly #links = new Map<string, PictureLink>();
  /** Links that speak of the touch itself: its dates stand before those of the fact. */
  readonly #held = new Set<string>();
  /** A case also names technologies that the picture is not about; they are not drawn for its sake. */
  readonly #concerning: { readonly touch: DrawnTouch; readonly fact: DrawnFact }[] = [];

  constructor(describe: (key: string) => PictureNode) {
    this.boxes = new Boxes(describe);
  }

  add(touch: DrawnTouch): void {
    for (const fact of touch.facts) {
      if (fact.reviewCase !== null) this.#addCase(touch, fact, fact.reviewCase);
      else for (const link of fact.links) this.#addStep(touch, fact, link);
    }
  }

  links(): PictureLink[] {
    for (const { touch, fact } of this.#concerning) {
      for (const link of fact.links) if (this.boxes.has(link.to)) this.#link(touch, fact, link, true);
    }
    return [...this.#links.values()];
  }

  #addCase(touch: DrawnTouch, fact: DrawnFact, { names, jurisdiction, outcome }: NonNullable<DrawnFact['reviewCase']>) {
    const { regime } = touch;
    this.boxes.add(fact.fact, { kind: 'case', name: names, jurisdiction, regimes: [regime], notes: [outcome] });
    this.#concerning.push({ touch, fact });
  }

  #addStep(touch: DrawnTouch, fact: DrawnFact, link: DrawnFact['links'][number]): void {
    const { from, to, relation } = link;
    const regimes = [touch.regime];
    const { jurisdiction } = touch;
    // A listing is the touch itself, or the reason of one by a rule or an act of another regime.
    const isTouch = relation === 'lists' && touch.entry === fact.fact;
    this.#link(touch, fact, link, isTouch || relation === 'contains' || relation === 'counters');
    if (COVERS.has(relation)) this.boxes.add(from, { regimes, jurisdiction });
    if (relation === 'contains' || isTouch) this.boxes.add(from, { regimes });
    if (relation === 'counters') this.boxes.add(from, { regimes, jurisdiction });
    if (relation === 'lists') this.boxes.add(to, { listed: true, ...(isTouch && { regimes }) });
  }

  #link(
    touch: DrawnTouch,
    fact: DrawnFact,
    { from, to, relation, share }: DrawnFact['links'][number],
    isHeld: boolean,
  ) {
    for (const end of [from, to]) this.boxes.add(end);
    const id = `${fact.fact} ${to}`;
    const known = this.#links.get(id);
    const regimes = inOrderOfRegimes([...(known?.regimes ?? []), touch.regime]);
    if (known !== undefined && (this.#held.has(id) || !isHeld)) {
      this.#links.set(id, { ...known, regimes });
      return;
    }
    if (isHeld) this.#held.add(id);
    const { from: validFrom, to: validTo, fromIsBound } = isHeld ? touch : fact;
    const { ended, supposed, unverified } = fact;
    this.#links.set(id, {
      ...{ id, from, to, relation, regimes, validFrom, validTo, fromIsBound, ended, supposed, unverified },
      ...(share !== null && { share }),
      ...(isHeld && touch.assumed && { assumed: true }),
      ...(relation === 'lists' && isHeld && touch.status !== null && { label: listedAs(touch.status) }),
    });
  }
}

function listedAs({ zh = '', en = '' }: Words): Words {
  return { zh: `列名（${zh}）`, en: `lists (${en})` };
}

/** Under what a picture of touches was asked for. */
export interface TouchesAsked {
  readonly name: Words;
  readonly regimes: readonly Regime[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly asOf: string;
  /** Version of the graph. */
  readonly version: number;
}

/** A title by which a saved picture can be cited: what touches what, where, on which day, by which version of the graph. */
export function titleOfTouches(asked: TouchesAsked, language: Language): string {
  const { name, regimes, jurisdictions, asOf, version } = asked;
  const words = regimes.map((regime) => REGIME_WORDS[regime][language]);
  const places = jurisdictions.map((code) => placeName(code, language));
  const day = formatDate(asOf, language);
  return language === 'zh'
    ? `${name.zh ?? name.en}：涉及的制度：${words.join('、') || '无'}（${places.join('、')}）；基准日 ${day}；图版本 ${version}`
    : `${name.en ?? name.zh}: regimes that touch it: ${words.join(', ') || 'none'} (${places.join(', ')}); as of ${day}; version ${version} of the graph`;
}
