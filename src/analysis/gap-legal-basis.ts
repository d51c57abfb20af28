import { parsePartialDate } from '../model/days.ts';
import type { LocalMinute } from '../model/moments.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import type { GraphView } from './view.ts';

/** The provision by which a party under countermeasures may be put on the control list of a jurisdiction. */
export interface LegalBasis {
  readonly provision: string;
  /** First day in force, as local minutes. */
  readonly since: LocalMinute;
  readonly text: string;
}

/**
 * The one place where these provisions are named. China: Article 28(2)(2) of the dual-use regulations (State Council
 * Order No. 792; in force 2024-12-01 by its Article 50) lets a party that is under a lawful ban on trade go on the
 * control list; Article 50 is the source of the date. The graph's own date of the instrument stands above `effective`.
 * A jurisdiction that is not here has no such link, so that a missing control listing is no gap in it.
 */
const BASES: Readonly<Record<Jurisdiction, { readonly provision: string; readonly effective: string }>> = {
  CN: { provision: 'provision:cn-dualuse-reg/28', effective: '2024-12-01' },
};

export function legalBasisOf(view: GraphView, jurisdiction: Jurisdiction): LegalBasis | null {
  const basis = BASES[jurisdiction];
  if (basis === undefined) return null;
  const instrument = view.thing(basis.provision)?.properties['instrument'];
  const stated = typeof instrument === 'string' ? view.thing(instrument)?.properties['effective'] : undefined;
  const { latest, text } = parsePartialDate(typeof stated === 'string' ? stated : basis.effective);
  return { provision: basis.provision, since: latest * 1440, text };
}
