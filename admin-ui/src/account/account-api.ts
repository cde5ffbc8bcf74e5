import { z } from 'zod';
import { listOf } from '#domain/wire/list-wire';
import {
  openSessionSchema,
  recoveryCodesSchema,
  secondFactorSecretSchema,
  signInWaysSchema,
  type StepUp,
  steppedUpSchema,
} from '#domain/wire/session-wire';
import type { Api } from '../providers/api';
import type { SessionSource } from '../providers/session-source';

/** What people do to their own account. What changes their duties is read anew. */
export const accountApi = (api: Api, session: SessionSource) => ({
  getSignInWays: () => api.get(signInWaysSchema, '/v1/session/ways'),
  stepUp: (proof: StepUp) => api.post(steppedUpSchema, '/v1/session/step-up', proof),
  async changePassword(current: string, next: string): Promise<void> {
    await api.put(z.undefined(), '/v1/session/password', { current, next });
    session.forget();
  },
  beginSecondFactor: (password: string, code: string | undefined) =>
    api.post(secondFactorSecretSchema, '/v1/session/second-factor', { password, code }),
  async confirmSecondFactor(code: string): Promise<string[]> {
    const { recoveryCodes } = await api.post(recoveryCodesSchema, '/v1/session/second-factor/confirm', { code });
    session.forget();
    return recoveryCodes;
  },
  getSessions: async () => (await api.get(listOf(openSessionSchema), '/v1/sessions')).items,
  endSession: (id: string) => api.delete(`/v1/sessions/${encodeURIComponent(id)}`),
  endOtherSessions: () => api.delete('/v1/sessions'),
});
