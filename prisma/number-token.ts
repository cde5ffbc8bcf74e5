import { hash } from 'node:crypto';

/** The digits by which a number is told from others, with or without the country's prefix. */
const digitsOf = (phone: string): string => phone.replace(/[^0-9]/g, '').replace(/^(00)?86(?=1[0-9]{10}$)/, '');

/** What stands for a telephone number where the number itself must not be: the same for each way of writing it. */
export const numberToken = (numberKey: string, phone: string): string =>
  hash('sha256', `${numberKey}:${digitsOf(phone)}`);
