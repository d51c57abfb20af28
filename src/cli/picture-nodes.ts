import { namesOf } from '../analysis/names.ts';
import type { GraphView } from '../analysis/view.ts';
import type { AnswerFrame } from '../model/answers.ts';
import type { Describing } from '../model/things.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import type { NodeKind, PictureNode, Words } from '../picture/picture-graph.ts';
import { remarksFrom } from '../picture/remarks.ts';

/** A thing of the graph as a box: its names, kind and jurisdiction. */
export function nodeFor(view: GraphView, key: string): PictureNode {
  const thing = view.thing(key);
  const place = thing?.properties[thing.label === 'Party' || thing.label === 'Asset' ? 'country' : 'jurisdiction'];
  return {
    id: key,
    kind: thing?.properties['kind'] === 'person' ? 'person' : (KINDS[thing?.label ?? 'Party'] ?? 'party'),
    name: withCode(namesOf(view, key), thing?.properties['code']),
    ...(typeof place === 'string' && { jurisdiction: place }),
  };
}

/** Items are known by their codes, and several have one name. */
function withCode({ zh, en }: BilingualText, code: Describing | undefined): BilingualText {
  if (typeof code !== 'string' || zh === code) return { zh, en };
  return { zh: `${code} ${zh}`, en: `${code} ${en}` };
}

const KINDS: Readonly<Record<string, NodeKind>> = {
  Technology: 'technology',
  ControlItem: 'item',
  ControlList: 'list',
  Instrument: 'instrument',
  Provision: 'instrument',
};

/** What an answer takes for granted, with how many things it concerns, and what it leaves out. */
export function remarksOf({ assumptions, notModelled }: Pick<AnswerFrame, 'assumptions' | 'notModelled'>): Words[] {
  return remarksFrom({
    assumptions: assumptions.map(({ text, about }) => ({ text, count: about.length })),
    notModelled,
  });
}
