import type { searchZh } from './zh';

export const searchEn: typeof searchZh = {
  open: 'Search',
  title: 'Search cases',
  label: 'What was said, a telephone number or a case number',
  hint: 'For example: traffic light, 139 1234 5678, 000123. A telephone number must be whole; searches are recorded.',
  none: 'No case that you may see was found. Try other words, or check that the number is whole.',
  more: 'More results',
  unindexed: 'The newest contacts are still being indexed and may not be found by their words yet.',
  foundBy: { 'case-number': 'Case number', phone: 'Telephone', words: 'Words' },
};
