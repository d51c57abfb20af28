import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { viewOwnership } from '../../control/view.ts';
import { listedParties, writeHoldingsCsv } from './csv.ts';
import { TODAY } from './generator.ts';
import { investorsOf } from './investors.ts';
import { generateLinkage } from './linkage.ts';
import { writeLinkageSnapshot } from './linkage-facts.ts';
import { writeLinkageTables } from './linkage-tables.ts';
import { columnsOf, generateColumns, viewOfToday, writeRecords } from './records.ts';
import { generateRing, ringInvestors, ringSize } from './ring.ts';
import type { Inputs, Needs } from './workload.ts';

/** The generator's number: files made by an earlier one are not taken for those of this one. */
const EDITION = 2;

/** Makes the files of a scale in the cache folder, or finds them there. */
export async function inputsOf(cache: string, scale: number, needs: Needs): Promise<Inputs> {
  const folder = join(cache, 'inputs', `${EDITION}-${scale}`);
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const inputs = {
    scale,
    records: at('records.bin'),
    csv: at('holdings.csv'),
    seeds: at('seeds.txt'),
    investors: at('investors.txt'),
    snapshot: at('snapshot'),
    tables: folder,
    ring: at('ring.bin'),
    ringInvestors: at('ring-investors.txt'),
  };
  if ((needs === 'records' || needs === 'linkage') && !existsSync(inputs.records)) {
    const columns = generateColumns(scale);
    const investors = investorsOf(viewOwnership(columns, viewOfToday(), TODAY));
    writeFileSync(inputs.investors, investors.join('\n'));
    writeRecords(at('records.part'), columns);
    renameSync(at('records.part'), inputs.records);
  }
  if (needs === 'csv' && !existsSync(inputs.csv)) {
    const named = writeHoldingsCsv(at('holdings.part'), scale);
    const seeds = listedParties(scale).filter((party) => named[party] === 1);
    writeFileSync(inputs.seeds, seeds.map((party) => `p${party}`).join('\n'));
    renameSync(at('holdings.part'), inputs.csv);
  }
  if (needs === 'ring' && !existsSync(inputs.ring)) {
    const size = ringSize(scale);
    writeFileSync(inputs.ringInvestors, ringInvestors(size).join('\n'));
    writeRecords(
      inputs.ring,
      columnsOf((take) => generateRing(size, take), size * 2),
    );
  }
  if (needs === 'linkage' && !existsSync(inputs.snapshot)) {
    const tables = generateLinkage(scale);
    writeLinkageTables(folder, tables);
    await writeLinkageSnapshot(inputs.snapshot, scale, tables);
  }
  return inputs;
}
