import type { TouchAnswer } from '../analysis/convergence.ts';
import type { Engine } from '../analysis/engine.ts';
import type { Evidence } from '../analysis/evidence.ts';
import type { GraphView } from '../analysis/view.ts';
import { LinkageError } from '../errors.ts';
import type { Fact, FactType, ListingFact, RelationFact } from '../model/facts.ts';
import { shareToJson } from '../model/shares.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import type { Language, PictureGraph, PictureLink } from '../picture/picture-graph.ts';
import { formatDate, placeName } from '../picture/written.ts';
import { bothWords } from './exposure.ts';
import { Nodes, remarksFrom } from './picture-nodes.ts';

export interface TechnologyPictureRequest {
  readonly technology: string;
  /** Null: all of which regimes are recorded. */
  readonly jurisdictions: readonly Jurisdiction[] | null;
  readonly includeUnverified: boolean;
  readonly language: Language;
}

/** Touches drawn for each list, agency or act; the rest of it is counted in a box of its own. */
const MOST_OF_ONE = 8;

/**
 * A technology with all that touches it: lists with their items and parties, review cases, acts, and the holdings by which
 * a rule reaches a party that has to do with it.
 * @throws LinkageError NOT_FOUND for a technology that is not there
 */
export async function pictureOfTechnology(
  engine: Engine,
  view: GraphView,
  request: TechnologyPictureRequest,
): Promise<PictureGraph> {
  const { technology, includeUnverified, language } = request;
  const across = request.jurisdictions ?? engine.regimes.jurisdictions;
  const counting = { includeField: false, includeUnverified };
  const answer = await engine.convergence(view, {
    scope: { across },
    technologies: [technology],
    minRegimes: 0,
    ...counting,
  });
  const [found] = answer.technologies;
  if (found === undefined)
    throw new LinkageError('NOT_FOUND', `There is no technology ${technology}.`, { key: technology });
  const drawing = new TouchDrawing(view, technology);
  for (const touch of found.touches) if (touch.counts) drawing.add(touch);
  drawing.nodes.add(technology, { emphasised: true, regimes: found.regimes });
  const places = across.map((code) => placeName(code, language));
  const title =
    language === 'zh'
      ? `${found.name.zh}：涉及的制度（${places.join('、')}）；基准日 ${formatDate(answer.asOf, 'zh')}`
      : `${found.name.en}: regimes that touch it (${places.join(', ')}); as of ${formatDate(answer.asOf, 'en')}`;
  const links = drawing.links();
  return { title, language, nodes: drawing.nodes.all(), links, remarks: remarksFrom(answer) };
}

class TouchDrawing {
  readonly nodes: Nodes;
  readonly #view: GraphView;
  readonly #links = new Map<string, PictureLink>();
  readonly #drawn = new Map<string, number>();
  readonly #left = new Map<string, Set<string>>();

  constructor(view: GraphView, technology: string) {
    this.#view = view;
    this.nodes = new Nodes(view);
    this.nodes.add(technology);
  }

  /** Draws a touch, as long as not too many of the same list, agency or act are drawn. */
  add(touch: TouchAnswer): void {
    const facts = touch.evidence.flatMap((evidence) => factOf(this.#view, evidence) ?? []);
    const source = sourceOf(this.#view, facts);
    const drawn = this.#drawn.get(source) ?? 0;
    if (drawn >= MOST_OF_ONE) {
      this.#left.set(source, (this.#left.get(source) ?? new Set()).add(touch.entry));
      return;
    }
    this.#drawn.set(source, drawn + 1);
    for (const fact of facts) this.#draw(fact, touch);
  }

  links(): PictureLink[] {
    for (const [source, entries] of this.#left) {
      this.nodes.add(source, { hiddenNeighbours: [{ relation: 'touches', count: entries.size, direction: 'out' }] });
    }
    this.#left.clear();
    return [...this.#links.values()];
  }

  #draw(fact: Fact, touch: TouchAnswer): void {
    const regimes = [touch.regime];
    const { jurisdiction } = touch;
    const held = { validFrom: touch.from, validTo: touch.to };
    switch (fact.type) {
      case 'classification':
        this.#link(fact, fact.item, fact.technology, fact.coverage);
        this.nodes.add(fact.item, { regimes, jurisdiction });
        break;
      case 'membership': {
        const list = this.#view.listVersion(fact.listVersion)?.list ?? fact.listVersion;
        this.#link(fact, list, fact.item, 'contains', held);
        this.nodes.add(list, { regimes });
        break;
      }
      case 'role':
        this.#link(fact, fact.party, fact.technology, fact.role);
        break;
      case 'listing':
        this.#listing(fact, touch);
        break;
      case 'holding':
        this.#link(fact, fact.owner, fact.asset, fact.right, { share: shareToJson(fact.share) });
        break;
      case 'control':
        this.#link(fact, fact.controller, fact.controlled, 'control');
        break;
      case 'case':
        this.nodes.add(fact.key, { kind: 'case', name: fact.names, jurisdiction, regimes, notes: [fact.outcomeText] });
        for (const { technology } of fact.concerns) {
          if (this.nodes.has(technology)) this.#link(fact, fact.key, technology, 'concerns', held);
        }
        break;
      case 'relation':
        if (fact.relation === 'BROADER_THAN') this.#link(fact, fact.from, fact.to, 'broader');
        if (fact.relation === 'COUNTERS') this.#answer(fact, touch);
        break;
      default:
    }
  }

  /** A listing that is the touch itself, or the reason of one by a rule or an act of another regime. */
  #listing(fact: ListingFact, touch: TouchAnswer): void {
    const isTouch = touch.entry === fact.key;
    const status = bothWords((words) => words.status[touch.status]);
    const label = { zh: `列名（${status.zh}）`, en: `lists (${status.en})` };
    this.#link(fact, fact.list, fact.party, 'lists', {
      ...(isTouch && { validFrom: touch.from, validTo: touch.to }),
      ...(isTouch && touch.status !== 'in-force' && { label }),
    });
    this.nodes.add(fact.list, isTouch ? { regimes: [touch.regime] } : {});
    this.nodes.add(fact.party, { listed: true, ...(isTouch && { regimes: [touch.regime] }) });
  }

  /** An act that answers a listing stands above the party that is listed. */
  #answer(fact: RelationFact, touch: TouchAnswer): void {
    const listing = this.#view.about('listing', fact.to).find(({ key }) => key === fact.to);
    if (listing === undefined) return;
    this.#link(fact, fact.from, listing.party, 'counters', { validFrom: touch.from, validTo: touch.to });
    this.nodes.add(fact.from, { regimes: [touch.regime], jurisdiction: touch.jurisdiction });
  }

  #link(fact: Fact, from: string, to: string, relation: string, more: Partial<PictureLink> = {}): void {
    for (const end of [from, to]) this.nodes.add(end);
    const own = {
      validFrom: fact.validFrom?.text,
      validTo: fact.validTo?.text,
      supposed: this.#view.isHypothetical(fact),
    };
    this.#links.set(`${fact.key} ${to}`, { id: `${fact.key} ${to}`, from, to, relation, ...own, ...more });
  }
}

function factOf(view: GraphView, { type, fact, about }: Evidence): Fact | undefined {
  for (const key of about) {
    const found = view.about<FactType>(type, key).find((one) => one.key === fact);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The list, case or act from which a touch comes. */
function sourceOf(view: GraphView, facts: readonly Fact[]): string {
  for (const fact of facts) {
    if (fact.type === 'membership') return view.listVersion(fact.listVersion)?.list ?? fact.listVersion;
    if (fact.type === 'case') return fact.key;
    if (fact.type === 'relation' && fact.relation === 'COUNTERS') return fact.from;
  }
  return facts.find((fact) => fact.type === 'listing')?.list ?? '';
}
