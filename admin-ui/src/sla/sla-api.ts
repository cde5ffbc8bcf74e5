import type { PauseDecision } from '#domain/pause';
import type { SlaMetric } from '#domain/sla';
import { alarmSchema } from '#domain/wire/alarm-wire';
import { listOf } from '#domain/wire/list-wire';
import { pauseSchema, type SlaPreviewQuery, slaPreviewSchema } from '#domain/wire/sla-wire';
import type { Api } from '../providers/api';

const casePath = (caseId: string) => `/v1/cases/${encodeURIComponent(caseId)}`;

/** What the console asks about clocks and alarms, and does with them. */
export const slaApi = (api: Api) => ({
  getAlarms: () => api.get(listOf(alarmSchema), '/v1/alarms'),
  acknowledgeAlarm: (alarmId: string) =>
    api.post(listOf(alarmSchema), `/v1/alarms/${encodeURIComponent(alarmId)}/acknowledge`),
  previewSla: (query: SlaPreviewQuery) => api.get(slaPreviewSchema, '/v1/sla-preview', query),
  getPause: (caseId: string) => api.get(pauseSchema, `${casePath(caseId)}/pause`),
  askPause: (caseId: string, reason: string) => api.post(pauseSchema, `${casePath(caseId)}/pause`, { reason }),
  decidePause: (caseId: string, decision: PauseDecision, reason: string) =>
    api.post(pauseSchema, `${casePath(caseId)}/pause/${decision}`, { reason }),
  rebase: (caseId: string, metric: SlaMetric, reason: string) =>
    api.post(pauseSchema, `${casePath(caseId)}/clocks/${metric}/re-base`, { reason }),
  resume: (caseId: string, reason: string) => api.post(pauseSchema, `${casePath(caseId)}/resume`, { reason }),
});
