import type { Identifier } from './things.ts';

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_LENGTH = 18;

/** Whether a text has the form of a Chinese unified social credit code (GB 32100-2015): 18 digits and letters without I, O, S, V, Z. */
export function isUscc(text: string): boolean {
  return text.length === USCC_LENGTH && [...text].every((sign) => USCC_SIGNS.includes(sign));
}

/** Whether the last sign of a unified social credit code checks the others (GB 32100-2015: weights 3^i, modulo 31). */
export function hasRightUsccSign(uscc: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const sign of uscc.slice(0, -1)) {
    sum += USCC_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_SIGNS[(31 - (sum % 31)) % 31] === uscc.at(-1);
}

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

/** Whether an identifier passes the check of its scheme; one of a scheme without a check always does. */
export function passesCheck({ scheme, value }: Identifier): boolean {
  const plain = value.trim().toUpperCase();
  if (scheme === 'lei') return isLei(plain) && hasRightCheckDigits(plain);
  return scheme !== 'uscc' || (isUscc(plain) && hasRightUsccSign(plain));
}
