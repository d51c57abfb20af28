import type { Words } from './picture-graph.ts';

interface Rests {
  readonly assumptions: readonly { readonly text: Words; readonly count: number }[];
  readonly notModelled: readonly { readonly text: Words }[];
}

/** What an answer takes for granted, with how many things it concerns, and what it leaves out. */
export function remarksFrom({ assumptions, notModelled }: Rests): Words[] {
  return [
    ...assumptions.map(({ text, count }) => ({
      zh: `前提：${text.zh}（${count}）`,
      en: `Assumption: ${text.en} (${count})`,
    })),
    ...notModelled.map(({ text }) => ({ zh: `未纳入：${text.zh}`, en: `Not modelled: ${text.en}` })),
  ];
}
