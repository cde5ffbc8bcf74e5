import type { ConsultationDecision, ConsultationOpen, ConsultationOpinionInput } from '#domain/consultation-input';
import { consultationSchema } from '#domain/wire/consultation-wire';
import { listOf } from '#domain/wire/list-wire';
import type { Api } from '../providers/api';

const list = listOf(consultationSchema);
const id = (value: string) => encodeURIComponent(value);

/** What the console asks about disputes between the lines, and does to end them. */
export const consultationApi = (api: Api) => ({
  getOpenConsultations: async () => (await api.get(list, '/v1/consultations')).items,
  getConsultations: async (caseId: string) => (await api.get(list, `/v1/cases/${id(caseId)}/consultations`)).items,
  openConsultation: async (caseId: string, input: ConsultationOpen) =>
    (await api.post(list, `/v1/cases/${id(caseId)}/consultations`, input)).items,
  giveOpinion: async (consultationId: string, input: ConsultationOpinionInput) =>
    (await api.post(list, `/v1/consultations/${id(consultationId)}/opinions`, input)).items,
  decideConsultation: async (consultationId: string, input: ConsultationDecision) =>
    (await api.post(list, `/v1/consultations/${id(consultationId)}/decision`, input)).items,
});
