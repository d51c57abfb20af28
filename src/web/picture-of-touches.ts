import type { HiddenNeighbours, PictureGraph, PictureNode } from '../picture/picture-graph.ts';
import { remarksFrom } from '../picture/remarks.ts';
import { type DrawnFact, type DrawnTouch, drawTouches, titleOfTouches } from '../picture/touches.ts';
import { STATUS_WORDS } from '../picture/words.ts';
import type { Language } from './address.ts';
import type { DrawnFragment, TechnologyTouchesQuery, TouchesFragment } from './generated/operations.ts';
import { nodeKindOf, pictureName, pictureShare } from './picture-nodes.ts';

type Convergence = NonNullable<TechnologyTouchesQuery['convergence']>;
type Touched = Convergence['technologies']['edges'][number]['node'];
type Touch = TouchesFragment['edges'][number]['node'];
type Evidence = Touch['evidence'][number];

/** The answer for one regime, with its touches of the technology. */
export interface Column {
  readonly regime: Regime;
  readonly answer: Convergence;
  readonly touched: Touched;
}

export const REGIMES = ['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION'] as const;
type Regime = (typeof REGIMES)[number];

export const TOUCHES_HIDDEN = 'touches-';

/** What touches a technology, drawn from the touches of all columns as the command line draws them. */
export function pictureOfTouches(columns: readonly Column[], language: Language): PictureGraph {
  const [first] = columns;
  if (first === undefined) return { title: '', language, nodes: [], links: [] };
  const { technology, regimes } = first.touched;
  const touches = touchesOf(columns);
  const things = new Map(touches.flatMap(({ evidence }) => evidence.flatMap(({ about }) => about)).map(byKey));
  const { nodes, links } = drawTouches(touches.map(drawn), {
    technology: technology.key,
    regimes,
    describe: (key) => nodeOf(things.get(key) ?? (key === technology.key ? technology : null), key),
    mostOfOne: Number.POSITIVE_INFINITY,
    hidden: columns.map(hiddenIn).filter(({ count }) => count > 0),
  });
  const { asOf, knownAt, scope } = first.answer;
  const jurisdictions = scope.within === null ? scope.modelled : [scope.within];
  const asked = { name: pictureName(technology), regimes, jurisdictions, asOf, version: knownAt.version };
  const { assumptions, notModelled } = first.answer;
  const remarks = remarksFrom({
    assumptions: assumptions.map(({ text, aboutCount }) => ({ text, count: aboutCount })),
    notModelled,
  });
  return { title: titleOfTouches(asked, language), language, nodes, links, remarks };
}

/** All touches of the columns, in their order. */
export function touchesOf(columns: readonly Column[]): Touch[] {
  return columns.flatMap(({ touched }) => touched.touchPage.edges.map(({ node }) => node));
}

function byKey(thing: DrawnFragment): [string, DrawnFragment] {
  return [thing.key, thing];
}

/** How many touches that count the answer leaves out. */
function hiddenIn({ regime, touched }: Column): HiddenNeighbours {
  const all = touched.summary.filter((one) => one.regime === regime).reduce((sum, { counting }) => sum + counting, 0);
  const given = touched.touchPage.edges.filter(({ node }) => node.counts).length;
  return { relation: TOUCHES_HIDDEN + regime, direction: 'in', count: all - given };
}

function nodeOf(thing: DrawnFragment | Touched['technology'] | null, key: string): PictureNode {
  if (thing === null) return { id: key, kind: nodeKindOf(key), name: { zh: key, en: key } };
  const { zh, en } = pictureName(thing);
  const code = 'code' in thing ? thing.code : null;
  const place = 'country' in thing ? thing.country : 'jurisdiction' in thing ? thing.jurisdiction : null;
  // Items are known by their codes, and several have one name.
  const isCoded = code !== null && (zh ?? en) !== code;
  return {
    id: key,
    kind: 'kind' in thing && thing.kind === 'PERSON' ? 'person' : nodeKindOf(key),
    name: isCoded ? { zh: `${code} ${zh ?? en}`, en: `${code} ${en}` } : { zh: zh ?? en, en },
    ...(place !== null && { jurisdiction: place }),
  };
}

function drawn(touch: Touch): DrawnTouch {
  const { regime, jurisdiction, status, from, to, fromIsBound, assumed, inherited, counts, entry, evidence } = touch;
  return {
    ...{ regime, jurisdiction, from, to, fromIsBound, assumed, inherited, counts, entry },
    status: status === 'IN_FORCE' ? null : STATUS_WORDS[codeOf(status)],
    facts: evidence.map(drawnFact),
  };
}

function drawnFact({
  fact,
  from,
  to,
  fromIsBound,
  phase,
  confidence,
  hypothetical,
  links,
  reviewCase,
}: Evidence): DrawnFact {
  return {
    ...{ fact, from, to, fromIsBound, reviewCase },
    ended: phase === 'ENDED',
    supposed: hypothetical,
    unverified: confidence === 'UNVERIFIED',
    links: links.map(({ from: start, to: end, relation, share }) => ({
      ...{ from: start, to: end, relation: codeOf(relation) },
      share: share === null ? null : pictureShare(share),
    })),
  };
}

/** Our own code for a name of an enum of the API. */
function codeOf<Name extends string>(name: Name): Code<Name> {
  return name.toLowerCase().replaceAll('_', '-') as Code<Name>;
}

type Code<Name extends string> = Name extends `${infer Head}_${infer Rest}`
  ? `${Lowercase<Head>}-${Code<Rest>}`
  : Lowercase<Name>;
