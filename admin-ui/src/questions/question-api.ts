import { type AnswersInput, guidedQuestionsSchema } from '#domain/wire/question-wire';
import type { Api } from '../providers/api';

const casePath = (caseId: string) => `/v1/cases/${encodeURIComponent(caseId)}`;

/** What the console asks about the questions of a case, and tells of the answers. */
export const questionApi = (api: Api) => ({
  getQuestions: (caseId: string) => api.get(guidedQuestionsSchema, `${casePath(caseId)}/questions`),
  answerQuestions: (caseId: string, input: AnswersInput) =>
    api.post(guidedQuestionsSchema, `${casePath(caseId)}/answers`, input),
});
