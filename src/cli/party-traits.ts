import { createReadStream } from 'node:fs';
import type { ListingTrait, PartyTraits } from '../control/exclusions.ts';
import { LinkageError } from '../errors.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { malformed } from '../sources/csv-table.ts';
import { listNamed } from '../sources/list-names.ts';
import { type PartyLine, readPartiesCsv } from '../sources/parties-csv.ts';
import type { HoldingsFile } from './holdings.ts';

/** What a parties file says of the parties of a holdings file, by number. */
export interface PartyTable {
  readonly traits: ReadonlyMap<number, PartyTraits>;
  partnersOf(party: number): readonly number[];
}

export const NO_PARTIES: PartyTable = { traits: new Map(), partnersOf: () => [] };

/**
 * Reads a parties file; parties that the holdings do not name are left out.
 * @throws LinkageError SOURCE_MALFORMED naming file and line, for an unknown list or field too
 */
export async function readPartyTable(
  path: string,
  holdings: HoldingsFile,
  profile: RuleProfile | null,
): Promise<PartyTable> {
  const traits = new Map<number, PartyTraits>();
  const arrangements = new Map<string, Set<number>>();
  for await (const line of readPartiesCsv(createReadStream(path), path)) {
    const read = traitsOfLine(line, path, profile);
    const party = holdings.numberOf.get(line.party);
    if (party === undefined) continue;
    const known = traits.get(party);
    traits.set(party, {
      listings: [...(known?.listings ?? []), ...read.listings],
      jurisdiction: read.jurisdiction ?? known?.jurisdiction ?? null,
      government: read.government || known?.government === true,
      field: read.field ?? known?.field ?? null,
    });
    for (const name of line.joint) arrangements.set(name, (arrangements.get(name) ?? new Set()).add(party));
  }
  return {
    traits,
    partnersOf: (party) => {
      const partners = new Set<number>();
      for (const members of arrangements.values()) if (members.has(party)) for (const one of members) partners.add(one);
      partners.delete(party);
      return [...partners];
    },
  };
}

function traitsOfLine(line: PartyLine, path: string, profile: RuleProfile | null): PartyTraits {
  const { addressOnly, programmes, jurisdiction, government } = line;
  const lists: readonly (string | null)[] = line.lists.map((list) => listIn(list, line.line, path, profile));
  // A line that says "address only" and names no list speaks of a listing all the same.
  const named = lists.length === 0 && addressOnly ? [null] : lists;
  const listings = named.map((list): ListingTrait => ({ list, addressOnly, programmes }));
  return { listings, jurisdiction, government, field: fieldIn(line, path, profile) };
}

function listIn(text: string, line: number, path: string, profile: RuleProfile | null): string {
  const excluded = (profile?.exclusions ?? []).flatMap(({ what, value }) => (what === 'list' ? [value] : []));
  try {
    return listNamed(text, [...new Set([...(profile?.seedLists ?? []), ...excluded])]);
  } catch (cause) {
    if (!(cause instanceof LinkageError)) throw cause;
    throw malformed(path, line, cause.message.replace(/\.$/, ''), 'list');
  }
}

/** The field under its id, a name or an alias of the rule. Rules that ask for no field take any. */
function fieldIn({ field, line }: PartyLine, path: string, profile: RuleProfile | null): string | null {
  if (field === null || profile === null || profile.fields === null) return null;
  const { fields } = profile.fields;
  const wanted = field.toLowerCase();
  const found = fields.find(({ id, names, aliases }) =>
    [id, names.zh, names.en, ...aliases].some((name) => name.toLowerCase() === wanted),
  );
  if (found !== undefined) return found.id;
  throw malformed(path, line, `"${field}": expected ${fields.map(({ id }) => id).join(', ')}`, 'field');
}
