import type { OfacTraits } from './ofac-traits.ts';
import type { OfacValues } from './ofac-values.ts';
import type { RecordTree } from './record-tree.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** Parts of a name that stand before the comma, as the other forms of the list write it. */
const FAMILY = /^(last|maiden) name$/i;
/** Names after a father or mother: family names in Spanish, which OFAC writes in capitals; given ones elsewhere. */
const PARENTS = /^(patronymic|matronymic)$/i;
const GIVEN = /^(first name|middle name|nickname)$/i;
const HAN = /^\p{Script=Han}+$/u;
const LATIN = /\p{Script=Latin}/u;

/** The name of a profile, its further names, and those that OFAC calls of low quality, which go to `traits`. */
export interface OfacNames {
  readonly name: string;
  readonly altNames: readonly string[];
}

/** @throws LinkageError SOURCE_MALFORMED where there is no name */
export function namesOf(profile: RecordTree, values: OfacValues, traits: OfacTraits, tally: Tally): OfacNames {
  let primary: string | null = null;
  const good: string[] = [];
  for (const identity of profile.all('Identity')) {
    const types = partTypes(identity, values);
    // Under a false identity somebody hides; its name knows nobody else well.
    const isFalse = identity.take('False') === 'true';
    const isMain = identity.take('Primary') !== 'false' && !isFalse;
    for (const alias of identity.all('Alias')) {
      const isWeak = alias.take('LowQuality') === 'true' || isFalse;
      const isPrimary = alias.take('Primary') === 'true' && isMain;
      // Known as, formerly known as: a name is a name.
      alias.take('AliasTypeID');
      for (const documented of alias.all('DocumentedName')) {
        const name = nameOf(documented, types, tally);
        if (name === '') continue;
        if (isPrimary && (primary === null || (!LATIN.test(primary) && LATIN.test(name)))) {
          if (primary !== null) good.push(primary);
          primary = name;
        } else if (isWeak) traits.weak.push(name);
        else good.push(name);
      }
    }
  }
  const name = primary ?? good.shift();
  if (name === undefined) {
    throw malformedAt(profile.where, 'the profile has no name: expected an Alias with a DocumentedName');
  }
  return { name, altNames: [...new Set(good)].filter((other) => other !== name) };
}

/** Kinds of the parts of names, by the number of their group. */
function partTypes(identity: RecordTree, values: OfacValues): ReadonlyMap<string, string> {
  return new Map(
    identity.all('NamePartGroups.MasterNamePartGroup.NamePartGroup').map((group) => {
      const type = values.text('NamePartType', group.take('NamePartTypeID'), group.where);
      return [group.take('ID') ?? '', type];
    }),
  );
}

/** `LAST, First` in Latin script; parts in other scripts follow each other as documented, Chinese ones without a space. */
function nameOf(documented: RecordTree, types: ReadonlyMap<string, string>, tally: Tally): string {
  const [family, given, all]: [string[], string[], string[]] = [[], [], []];
  for (const part of documented.all('DocumentedNamePart.NamePartValue')) {
    const text = part.text.replace(/\s+/g, ' ').trim();
    part.read = true;
    part.take('ScriptID');
    if (part.take('Acronym') === 'true') tally.drop('NamePartValue.Acronym (true)');
    const type = types.get(part.take('NamePartGroupID') ?? '') ?? '';
    if (text === '') continue;
    all.push(text);
    const isFamily = FAMILY.test(type) || (PARENTS.test(type) && text === text.toUpperCase());
    if (isFamily) family.push(text);
    else if (GIVEN.test(type) || PARENTS.test(type)) given.push(text);
  }
  const isWritten = family.length > 0 && given.length > 0 && family.length + given.length === all.length;
  if (isWritten && all.some((text) => LATIN.test(text))) return `${family.join(' ')}, ${given.join(' ')}`;
  return all.join(all.every((text) => HAN.test(text)) ? '' : ' ');
}
