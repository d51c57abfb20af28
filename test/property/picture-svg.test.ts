import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { drawPicture } from '../../src/picture/draw-picture.ts';
import { cleanText, widthOfText, wrapText } from '../../src/picture/drawn-text.ts';
import { toSvg } from '../../src/picture/svg.ts';
import { THEMES } from '../../src/picture/themes.ts';
import { hostileText, pictureGraphs } from '../fixtures/picture-graphs.ts';

const ELEMENTS = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text'];
const FORBIDDEN_ATTRIBUTE = /^(on|style$|href$|xlink|id$|src$)/;

interface Read {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly values: readonly string[];
  readonly paints: readonly string[];
  readonly texts: readonly string[];
}

/** @throws where the text is not well-formed XML */
function readSvg(svg: string): Read {
  const [elements, attributes] = [new Set<string>(), new Set<string>()];
  const [values, paints, texts]: [string[], string[], string[]] = [[], [], []];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    elements.add(name);
    for (const [attribute, value] of Object.entries(given)) {
      attributes.add(attribute);
      values.push(value);
      if (attribute === 'fill' || attribute === 'stroke') paints.push(value);
    }
  });
  parser.on('text', (text) => {
    texts.push(text);
  });
  parser.write(svg).close();
  return { elements, attributes, values, paints, texts };
}

test('whatever a source wrote, a picture is well-formed and holds nothing that runs, loads or restyles', () => {
  fc.assert(
    fc.property(pictureGraphs, fc.constantFrom(...THEMES), fc.boolean(), (graph, theme, interactive) => {
      const { elements, attributes, paints } = readSvg(toSvg(drawPicture(graph), { theme, interactive }));
      expect([...elements].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
      expect([...attributes].filter((name) => FORBIDDEN_ATTRIBUTE.test(name))).toEqual([]);
      expect(paints.filter((paint) => !/^(none|#[0-9a-f]{6})$/.test(paint))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('no mark of direction comes through but our own isolates, in pairs', () => {
  fc.assert(
    fc.property(pictureGraphs, (graph) => {
      const { values, texts } = readSvg(toSvg(drawPicture(graph), { theme: 'dark' }));
      const said = [...values, ...texts].join('\n');
      expect(said).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/u);
      expect(said.replace(/\u2068[^\u2068\u2069\n]*\u2069/gu, '')).not.toMatch(/[\u2068\u2069]/u);
      expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u);
    }),
    { numRuns: 200 },
  );
});

test('wrapping loses nothing of a text but the blanks where it breaks, and no line is wider than asked', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 20, max: 200 }), (text, width) => {
      const clean = cleanText(text);
      const lines = wrapText(text, { width, fontSize: 12, lines: Number.POSITIVE_INFINITY });
      expect(lines.join('').replaceAll(' ', '')).toBe(clean.replaceAll(' ', ''));
      for (const line of lines) expect(widthOfText(line, 12)).toBeLessThanOrEqual(width + 0.001);
      const [first = '', ...more] = wrapText(text, { width, fontSize: 12, lines: 1 });
      expect(more).toEqual([]);
      expect(first.endsWith('…') || lines.length === 1).toBe(true);
    }),
    { numRuns: 300 },
  );
});
