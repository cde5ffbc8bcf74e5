import type { FieldName } from './fields';

/** Where the labels of a closed list stand in the catalogue, by the field that offers it. */
const LABELS: Partial<Record<FieldName, string>> = {
  line: 'lineName',
  result: 'result',
  outcome: 'callBackOutcome',
  satisfaction: 'satisfaction',
  disposition: 'disposition',
  refusal: 'orders.refusal',
  termination: 'orders.termination',
  appealType: 'orders.appealType',
};

/** The catalogue key of an option of a field. */
export const optionKey = (field: FieldName, option: string): string => `${LABELS[field] ?? field}.${option}`;
