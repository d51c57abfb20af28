import { cleanText } from './drawn-text.ts';
import {
  linkDates,
  linkRegimes,
  linkShare,
  linkState,
  linkText,
  nodeName,
  placeText,
  relationText,
  remarksOf,
} from './labels.ts';
import { inLanguage, inOrder, type Language, type PictureGraph, type PictureNode } from './picture-graph.ts';
import { KIND_WORDS, REGIME_WORDS, WORDS } from './words.ts';

/** One thing or link. `ids` are those of the thing, or of both ends of the link, for pages that tie rows to boxes. */
export interface TableRow {
  readonly id: string;
  readonly ids: readonly string[];
  readonly cells: readonly string[];
}

export interface Table {
  readonly caption: string;
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
}

/** What a picture says, for those who read rather than look. */
export interface PictureTable {
  readonly links: Table;
  readonly things: Table;
  readonly remarks: readonly string[];
}

const HEADINGS = {
  zh: {
    links: '联系',
    link: ['自', '联系', '至', '份额', '日期', '状态'],
    regimes: '制度',
    things: '事物',
    thing: ['名称', '类别', '法域', '名单', '涉及的制度', '说明', '未展开'],
  },
  en: {
    links: 'Links',
    link: ['from', 'link', 'to', 'share', 'dates', 'state'],
    regimes: 'regimes',
    things: 'Things',
    thing: ['name', 'kind', 'jurisdiction', 'listed', 'regimes', 'notes', 'not opened'],
  },
} as const;

/** The twin of the picture: all of the graph, also what is too much for a picture. */
export function toTable(graph: PictureGraph): PictureTable {
  const { language, nodes, links } = inOrder(graph);
  const words = HEADINGS[language];
  const names = new Map(nodes.map((node) => [node.id, nodeName(node, language)]));
  const hasRegimes = links.some(({ regimes = [] }) => regimes.length > 0);
  const nameOf = (id: string): string => names.get(id) ?? cleanText(id);
  return {
    links: {
      caption: words.links,
      heading: [...words.link, ...(hasRegimes ? [words.regimes] : [])],
      rows: links.map((link) => ({
        id: link.id,
        ids: [link.from, link.to],
        cells: [
          nameOf(link.from),
          linkText(link, language),
          nameOf(link.to),
          linkShare(link, language),
          linkDates(link, language),
          linkState(link, language),
          ...(hasRegimes ? [linkRegimes(link, language)] : []),
        ],
      })),
    },
    things: {
      caption: words.things,
      heading: words.thing,
      rows: nodes.map((node) => ({ id: node.id, ids: [node.id], cells: thingCells(node, language) })),
    },
    remarks: remarksOf(graph),
  };
}

function thingCells(node: PictureNode, language: Language): string[] {
  const words = WORDS[language];
  const subject = node.emphasised === true ? [words.subject] : [];
  const notes = (node.notes ?? []).map((note) => cleanText(inLanguage(note, language)));
  return [
    nodeName(node, language),
    KIND_WORDS[node.kind][language],
    placeText(node, language),
    node.listed === true ? words.listed : '',
    (node.regimes ?? []).map((regime) => REGIME_WORDS[regime][language]).join(words.between),
    [...subject, ...notes].join(words.between),
    (node.hiddenNeighbours ?? [])
      .map(({ relation, count }) => `${relationText(relation, language)}${words.colon}${words.hidden(count)}`)
      .join(words.between),
  ];
}
