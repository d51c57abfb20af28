import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPng } from '../../src/cli/png.ts';
import { LinkageError } from '../../src/errors.ts';
import { drawPicture } from '../../src/picture/draw-picture.ts';
import { toSvg } from '../../src/picture/svg.ts';

const svgOf = (name: string): string =>
  toSvg(
    drawPicture({ title: name, language: 'zh', nodes: [{ id: 'a', kind: 'party', name: { zh: name } }], links: [] }),
    {
      theme: 'light',
    },
  );

test('without a font one sentence says which package to install', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'regimelink-fonts-'));
  try {
    await expect(toPng(svgOf('甲'), [empty])).rejects.toThrow(/^No font with Chinese characters .* fonts-noto-cjk /);
    const latin = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text y="9">A</text></svg>';
    await expect(toPng(latin, [empty])).rejects.toThrow(/^No font was found .* fonts-dejavu-core /);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
});

test('a picture is twice as large as PNG, and different texts are different pictures', async () => {
  const [one, other] = [svgOf('闻泰科技'), svgOf('另一公司')];
  const size = /width="(\d+)" height="(\d+)"/.exec(one)?.slice(1).map(Number);
  let png: Buffer;
  try {
    png = Buffer.from(await toPng(one));
  } catch (error) {
    // A machine without such fonts is told so, as above.
    expect(error).toBeInstanceOf(LinkageError);
    return;
  }
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size?.map((length) => 2 * length));
  expect(png.equals(Buffer.from(await toPng(other)))).toBe(false);
});
