import { modelDetailSchema, modelListSchema } from '#domain/wire/model-wire';
import type { Api } from '../providers/api';

const path = (modelId: string) => `/v1/models/${encodeURIComponent(modelId)}`;

/** What the console asks about the models, and does with them. */
export const modelApi = (api: Api) => ({
  getModels: () => api.get(modelListSchema, '/v1/models'),
  getModel: (modelId: string) => api.get(modelDetailSchema, path(modelId)),
  trainModel: (reason: string) => api.post(modelDetailSchema, '/v1/models', { reason }),
  promoteModel: (modelId: string, reason: string) =>
    api.post(modelDetailSchema, `${path(modelId)}/promote`, { reason }),
  rollBackModel: (modelId: string, reason: string) =>
    api.post(modelDetailSchema, `${path(modelId)}/roll-back`, { reason }),
});
