import type { Assumption } from '../model/answers.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import type { RuleNote } from './rule-outcome.ts';

const TEXTS: Readonly<Record<RuleNote['code'], BilingualText>> = {
  SEED_OUTSIDE_RULE: {
    zh: '该规则不以这些当事方为起点：其所在名单、列入方式、项目或所在地不在规则之内，因此不据此得出任何结论。',
    en: 'The rule does not start from these parties: their lists, the way they are listed, their programmes or their place are outside it, so nothing follows from them.',
  },
  NO_SEED: {
    zh: '所给的当事方中没有一个列于该规则所依据的名单，因此没有起点。',
    en: 'None of the given parties is on a list that the rule starts from, so there is no seed.',
  },
  PROGRAMME_UNKNOWN: {
    zh: '不知道这些当事方依哪一项目被列入，视为属于该规则所指的项目。',
    en: 'It is not known under which programme these parties are listed; they are taken to be under one that the rule names.',
  },
  PLACE_UNKNOWN: {
    zh: '不知道这些当事方在哪个国家或地区，视为位于该规则适用的地方。',
    en: 'The place of these parties is not known; they are taken to be where the rule applies.',
  },
  FIELD_UNKNOWN: {
    zh: '不知道这些当事方的行业领域：只判断了实际控制，没有判断该领域是否须申报。',
    en: 'The field of business of these parties is not known: only actual control was judged, not whether the field is one that has to be declared.',
  },
  OWNER_LIST_UNKNOWN: {
    zh: '不知道这些所有者列于哪份名单，因此不能说明其要求。',
    en: 'It is not known on which list these owners stand, so what they bring with them is not told.',
  },
  JOINT_COVERS_ALL: {
    zh: '记录在案的共同安排视为涵盖各方的全部持股。',
    en: 'A recorded joint arrangement is taken to cover everything that its parties hold.',
  },
};

/** What the application of a rule took for granted, with its text in both languages. `partyOf` names a party. */
export function noteAssumptions(notes: readonly RuleNote[], partyOf: (party: number) => string): Assumption[] {
  return notes.map(({ code, parties }) => ({
    code,
    text: TEXTS[code],
    about: [...new Set(parties.map(partyOf))].sort(),
  }));
}
