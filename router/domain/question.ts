/** What a call-taker asks, in this order: where to send somebody comes first, who it was comes last (domain 3.6). */
export const QUESTION_TOPICS = ['place', 'safety', 'what', 'when', 'who'] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

/** What was answered to each topic, as far as it was asked. */
export type QuestionAnswers = Partial<Record<QuestionTopic, string>>;
