const LEI = /^[0-9A-Z]{18}[0-9]{2}$/;

/** Whether a text has the form of a Legal Entity Identifier (ISO 17442): 18 letters or digits and two digits. */
export function isLei(text: string): boolean {
  return LEI.test(text);
}

/** Whether the last two digits of an identifier check the rest of it (ISO 17442, by ISO/IEC 7064 MOD 97-10). */
export function hasRightCheckDigits(lei: string): boolean {
  let rest = 0;
  for (const sign of lei) {
    // A letter stands for two digits: A is 10, Z is 35.
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The warning for an identifier whose check digits are wrong. */
export const WRONG_CHECK_DIGITS = 'a Legal Entity Identifier has wrong check digits and is kept as it is written';
