/** Digits from which a number is long enough to show its first three without saying whose it is. */
const LONG_ENOUGH = 11;

/** Shows the last four digits of a phone number, and of a mobile's the first three: 138****5678. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null;
  const digits = phone.replace(/\D/g, '');
  const first = digits.length >= LONG_ENOUGH ? digits.slice(0, 3) : '';
  return `${first}****${digits.length > 4 ? digits.slice(-4) : ''}`;
}

/** Shows the first character of a name: the family name in Chinese and Vietnamese order. */
export const maskName = (name: string | null): string | null =>
  name === null ? null : `${[...name.trim()][0] ?? ''}**`;

/** Seven digits and more may be somebody's telephone or identity number; shorter ones are houses, buses and plates. */
const LONG_NUMBER = /\d(?:[ -]?\d){6,}[xX]?/g;

/** Leaves out of somebody's words what could be a number of a person. */
export const maskNumbers = (text: string): string => text.replace(LONG_NUMBER, '••••');
/** Shows the first character of a mailbox and where it is. */
export const maskEmail = (email: string): string => email.replace(/^(.)[^@]*/u, '$1***');
