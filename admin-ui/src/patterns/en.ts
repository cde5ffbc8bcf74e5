import type { MessagesOf } from '../i18n/messages-of';
import type { patternsZh } from './zh';

export const patternsEn: MessagesOf<typeof patternsZh> = {
  asTable: 'As a table',
  none: 'No case is open.',
  unknown: 'Place unknown',
  total: 'Total',
  district: 'District (table and map)',
  retired: '%{name} (retired)',
  wholeCity: 'Whole city',
  hours: {
    title: '%{line}: contacts by hour today',
    help: 'Columns: contacts of today. Dashed: mean of the same weekday over %{weeks} weeks; grey: its lowest and highest.',
    new: 'Columns: contacts of today. There is no such weekday to compare with yet.',
    hour: 'Hour',
    today: 'Today',
    usual: 'Usual',
    low: 'Lowest',
    high: 'Highest',
  },
  heat: {
    title: 'Open cases: class × district',
    help: 'Cases open now, by class and by the district of the first contact that names a place; the darker the more. Cases of protected informants are counted, not listed.',
    category: 'Class',
  },
  map: {
    title: 'Map of open cases',
    helpIn:
      '%{shown} open cases of this district are on the map, which takes the %{most} most urgent of the city and no protected informant.',
    help: '%{placed} open cases have a position; the map shows %{shown}, the most urgent first, and no protected informant. It is drawn from the outlines of the districts.',
    place: 'Latitude, longitude',
  },
};
