import type { HandoverContext } from '#domain/eido';

/** A case as it is handed over: once with all that may be known of it, once with hardly anything. */
export const HANDOVER: HandoverContext = {
  caseId: '0199d0a4-0000-7000-8000-000000000001',
  caseNumber: '261119000042',
  category: '52',
  priority: 'P1',
  fromLine: '12345',
  toLine: '110',
  words: [
    { id: 'a', text: '老人在家叫不醒', receivedAt: new Date('2026-11-19T01:59:00.000Z') },
    { id: 'b', text: '还有呼吸', receivedAt: new Date('2026-11-19T01:59:30.000Z') },
  ],
  notes: ['已告知保持通话'],
  address: '解放路1号',
  lat: 31.2,
  lon: 121.4,
  phone: '+86 (21) 5555-0100',
};

export const BARE_HANDOVER: HandoverContext = {
  ...HANDOVER,
  words: [],
  notes: [],
  address: null,
  lat: null,
  lon: null,
  phone: null,
};
