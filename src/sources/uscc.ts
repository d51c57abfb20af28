/** 统一社会信用代码: 18 digits and capital letters without I, O, S, V, Z (GB 32100). */
const USCC = /^[0-9A-HJ-NP-RTUW-Y]{18}$/;

/** Whether a text has the form of a Chinese unified social credit code. */
export function isUscc(text: string): boolean {
  return USCC.test(text);
}
