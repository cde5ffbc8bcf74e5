import type { CaseDetail } from '#domain/wire/case-wire';
import { callerSchema, revealSchema } from '#domain/wire/contact-wire';
import { pinAskSchema, pinSchema } from '#domain/wire/pin-wire';
import type { UserWire } from '#domain/wire/session-wire';
import type { Route } from './fake-route';
import { Refusal } from './fake-state';

type City = { needStepUp(): void; get(caseId: string): CaseDetail; user(): UserWire | null };

/** What is opened for a purpose: who called, and to the holder of a case its PIN. */
export const createFakeSecrets = ({ needStepUp, get, user }: City): Route[] => [
  [
    'POST',
    /^\/v1\/contacts\/([^/]+)\/reveal$/,
    (_, { body }) => {
      needStepUp();
      revealSchema.parse(body);
      return { status: 200, body: callerSchema.parse({ phone: '13800005678', name: '王小明' }) };
    },
  ],
  [
    'POST',
    /^\/v1\/cases\/([^/]+)\/pin$/,
    ([id = ''], { body }) => {
      needStepUp();
      pinAskSchema.parse(body);
      const { holder, trackingCode } = get(id);
      if (holder?.id !== user()?.id) throw new Refusal('forbidden', 403);
      return { status: 200, body: pinSchema.parse({ trackingCode, pin: '042137' }) };
    },
  ],
];
