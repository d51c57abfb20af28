import type { TouchAnswer } from '../analysis/convergence.ts';
import { beginsByReading } from '../analysis/date-of-reading.ts';
import type { Engine } from '../analysis/engine.ts';
import { factBehind, linksOf } from '../analysis/fact-links.ts';
import { phaseOf } from '../analysis/phase.ts';
import type { GraphView } from '../analysis/view.ts';
import { LinkageError } from '../errors.ts';
import type { Fact } from '../model/facts.ts';
import { shareToJson } from '../model/shares.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import type { Language, PictureGraph } from '../picture/picture-graph.ts';
import { type DrawnFact, type DrawnTouch, drawTouches, titleOfTouches } from '../picture/touches.ts';
import { STATUS_WORDS } from '../picture/words.ts';
import { nodeFor, remarksOf } from './picture-nodes.ts';

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
  const { nodes, links } = drawTouches(
    found.touches.map((touch) => drawn(view, touch)),
    {
      technology,
      regimes: found.regimes,
      describe: (key) => nodeFor(view, key),
      mostOfOne: MOST_OF_ONE,
      hidden: [],
    },
  );
  const title = titleOfTouches(
    {
      name: found.name,
      regimes: found.regimes,
      jurisdictions: across,
      asOf: answer.asOf,
      version: answer.knownAt.version,
    },
    language,
  );
  return { title, language, nodes, links, remarks: remarksOf(answer) };
}

function drawn(view: GraphView, touch: TouchAnswer): DrawnTouch {
  const { regime, jurisdiction, status, from, to, fromIsBound, assumed, inherited, counts, entry, evidence } = touch;
  return {
    ...{ regime, jurisdiction, from, to, fromIsBound, assumed, inherited, counts, entry },
    status: status === 'in-force' ? null : STATUS_WORDS[status],
    facts: evidence.flatMap((one) => {
      const fact = factBehind(view, one);
      return fact === null ? [] : [drawnFact(view, fact)];
    }),
  };
}

function drawnFact(view: GraphView, fact: Fact): DrawnFact {
  return {
    fact: fact.key,
    from: fact.validFrom?.text ?? null,
    to: fact.validTo?.text ?? null,
    fromIsBound: beginsByReading(view, fact),
    ended: phaseOf(view, fact) === 'ended',
    supposed: view.isHypothetical(fact),
    unverified: fact.confidence === 'unverified',
    links: linksOf(view, fact).map(({ share, ...link }) => ({
      ...link,
      share: share === null ? null : shareToJson(share),
    })),
    reviewCase:
      fact.type === 'case' ? { names: fact.names, jurisdiction: fact.jurisdiction, outcome: fact.outcomeText } : null,
  };
}
