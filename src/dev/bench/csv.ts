import { closeSync, openSync, writeSync } from 'node:fs';
import { RECORDED_OPEN } from '../../model/columns.ts';
import { formatDayOrOpen } from '../../model/days.ts';
import { formatPercent } from '../../model/shares.ts';
import { generateHoldings, partiesOf } from './generator.ts';
import { Stream } from './random.ts';

const FLUSH_AT = 1 << 20;
const SEED = 50;
const LISTED = 0.005;

/** Writes what is believed today as a holdings file of the command. @returns 1 for each party that it names */
export function writeHoldingsCsv(path: string, scale: number): Uint8Array {
  const named = new Uint8Array(partiesOf(scale));
  const file = openSync(path, 'w');
  let text = 'owner,asset,kind,min,max,from,to,source,control\n';
  generateHoldings(scale, (one) => {
    if (one.recordedTo !== RECORDED_OPEN) return;
    const isFinding = one.right === 'control';
    const share = isFinding ? ',,' : `${one.right},${formatPercent(one.low)},${formatPercent(one.high)}`;
    const days = `${formatDayOrOpen(one.from) ?? ''},${formatDayOrOpen(one.to) ?? ''}`;
    text += `p${one.owner},p${one.asset},${share},${days},register,${isFinding ? 'board' : ''}\n`;
    named[one.owner] = 1;
    named[one.asset] = 1;
    if (text.length > FLUSH_AT) {
      writeSync(file, text);
      text = '';
    }
  });
  writeSync(file, text);
  closeSync(file);
  return named;
}

/** The listed parties: one in two hundred. */
export function listedParties(scale: number): number[] {
  const listed = new Set<number>();
  const parties = partiesOf(scale);
  for (let begin = 0; begin < parties; begin += 1_000) {
    const random = new Stream(SEED, `listed:${begin}`);
    for (let party = begin; party < begin + 1_000; party += 1) if (random.chance(LISTED)) listed.add(party);
  }
  return [...listed];
}
