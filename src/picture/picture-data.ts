import { inOrder, type PictureGraph, type PictureLink, type PictureNode, type Words } from './picture-graph.ts';

const HEADER = [
  'row',
  'id',
  'kind',
  'name_zh',
  'name_en',
  'from',
  'to',
  'min',
  'max',
  'valid_from',
  'valid_to',
  'ended',
  'possible',
  'supposed',
  'unverified',
  'assumed',
  'from_is_bound',
  'jurisdiction',
  'listed',
  'regimes',
  'notes_zh',
  'notes_en',
  'hidden',
] as const;
type Column = (typeof HEADER)[number];

/** The graph of a picture as JSON, in an order that depends on its ids alone. */
export function toJson(graph: PictureGraph): string {
  return JSON.stringify(inOrder(graph), null, 2);
}

/**
 * The graph of a picture as one CSV file (RFC 4180): a row for each thing (`node`), each link (`link`) and each `remark`.
 * Shares in per cent, open ends as `>` and `<`, unknown ones empty.
 */
export function toCsv(graph: PictureGraph): string {
  const { nodes, links, remarks = [] } = inOrder(graph);
  const rows = [...nodes.map(nodeCells), ...links.map(linkCells), ...remarks.map(remarkCells)];
  return [HEADER, ...rows.map((cells) => HEADER.map((column) => cells[column] ?? ''))]
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('');
}

function nodeCells(node: PictureNode): Partial<Record<Column, string>> {
  const notes = node.notes ?? [];
  return {
    row: 'node',
    id: node.id,
    kind: node.kind,
    name_zh: node.name.zh ?? '',
    name_en: node.name.en ?? '',
    jurisdiction: node.jurisdiction ?? '',
    listed: node.listed === true ? 'yes' : '',
    regimes: (node.regimes ?? []).join(' '),
    notes_zh: notes.map(({ zh }) => zh ?? '').join('; '),
    notes_en: notes.map(({ en }) => en ?? '').join('; '),
    hidden: (node.hiddenNeighbours ?? [])
      .map(({ relation, direction = 'out', count }) => `${relation} ${direction} ${count}`)
      .join('; '),
  };
}

function linkCells({ label, share, ...link }: PictureLink): Partial<Record<Column, string>> {
  const isUnknown =
    share === undefined || share === null || (share.min === 0 && share.max === 100 && !share.minOpen && !share.maxOpen);
  return {
    row: 'link',
    id: link.id,
    kind: link.relation,
    name_zh: typeof label === 'string' ? label : (label?.zh ?? ''),
    name_en: typeof label === 'string' ? label : (label?.en ?? ''),
    from: link.from,
    to: link.to,
    min: isUnknown ? '' : `${share.minOpen === true ? '>' : ''}${share.min}`,
    max: isUnknown ? '' : `${share.maxOpen === true ? '<' : ''}${share.max}`,
    valid_from: link.validFrom ?? '',
    valid_to: link.validTo ?? '',
    ended: link.ended === true ? 'yes' : '',
    possible: link.possible === true ? 'yes' : '',
    supposed: link.supposed === true ? 'yes' : '',
    unverified: link.unverified === true ? 'yes' : '',
    assumed: link.assumed === true ? 'yes' : '',
    from_is_bound: link.fromIsBound === true ? 'yes' : '',
    regimes: (link.regimes ?? []).join(' '),
  };
}

function remarkCells({ zh = '', en = '' }: Words): Partial<Record<Column, string>> {
  return { row: 'remark', notes_zh: zh, notes_en: en };
}

/** Quoted where it must be. What a spreadsheet would compute is led by an apostrophe, save our own open ends. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
