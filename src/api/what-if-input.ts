import type { Placed, RecordPlace, WhatIf } from '../model/what-if.ts';
import type { WhatIfInput } from './generated/schema.ts';

/** Input of GraphQL without its nulls, which say the same as leaving out. */
type Given<T> = T extends readonly (infer E)[]
  ? readonly Given<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Given<Exclude<T[K], null>> }
    : T;

/** Reads the argument `whatIf`; null where it is left out. Whether its keys lead anywhere is for the graph to say. */
export function whatIfFrom(input: WhatIfInput | null | undefined): WhatIf | null {
  if (input === null || input === undefined) return null;
  const given = withoutNulls(input) as Given<WhatIfInput>;
  const deals = (given.deals ?? []).map(({ seats, board, ...deal }) => ({
    ...deal,
    seats: seats === undefined ? undefined : String(seats),
    board: board === undefined ? undefined : String(board),
  }));
  const holdings = (given.holdings ?? []).map(({ share, min, max, ...holding }) => ({
    ...holding,
    share: share ?? { min, max },
  }));
  return {
    parties: placed('parties', given.parties),
    technologies: placed('technologies', given.technologies),
    provisions: placed('provisions', given.provisions),
    versions: placed('versions', given.versions),
    deals: placed('deals', deals),
    holdings: placed('holdings', holdings),
    controls: placed('controls', given.controls),
    roles: placed('roles', given.roles),
    listings: placed('listings', given.listings),
    items: placed('items', given.items),
    exceptions: placed('exceptions', given.exceptions),
    classifications: placed('classifications', given.classifications),
    scope: placed('scope', given.scope),
    events: placed('events', given.events),
    rules: placed('rules', given.rules),
    end: placed('end', given.end),
  };
}

function placed<T>(section: keyof WhatIf, rows: readonly T[] | undefined): readonly Placed<T>[] {
  return (rows ?? []).map((row, index) => ({ row, place: placeAt(`whatIf.${section}[${index}]`) }));
}

/** A place in the argument, such as `whatIf.deals[0].stake`. */
function placeAt(where: string): RecordPlace {
  return {
    where,
    at: (...path) =>
      placeAt(
        path.reduce<string>((all, step) => (typeof step === 'number' ? `${all}[${step}]` : `${all}.${step}`), where),
      ),
  };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [[name, withoutNulls(part)] as const])),
  );
}
