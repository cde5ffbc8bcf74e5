import { Alert, Box, Button, TextField } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QuestionAnswers, QuestionTopic } from '#domain/question';
import type { CaseDetail } from '#domain/wire/case-wire';
import { Panel } from '../cases/Panel';
import { DraftNote } from '../drafts/DraftNote';
import { useDraft } from '../drafts/use-draft';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

/** What is asked about a matter of this class, in its order: the answers are recorded with the case, each as it comes. */
export function Questions({ of }: { of: CaseDetail }) {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const draft = useDraft<QuestionAnswers>(of.id, 'questions', {});
  const { fields: typed } = draft;
  const { data } = useQuery({
    queryKey: ['cases', 'questions', of.id, of.category],
    queryFn: () => hotline.getQuestions(of.id),
  });
  const record = useMutation({
    mutationFn: async (answers: QuestionAnswers) => {
      await draft.settle();
      return hotline.answerQuestions(of.id, { version: of.version, fence: of.fence ?? undefined, answers });
    },
    onSuccess: draft.forget,
    onSettled: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  if (data === undefined || data.questions.length === 0) return null;
  const known = data.questions.filter(({ answer }) => answer !== null);
  if (!data.mayAnswer && known.length === 0) return null;
  const changed = data.questions.flatMap(({ topic, answer }) => {
    const text = typed[topic]?.trim();
    return text === undefined || text === '' || text === answer ? [] : [[topic, text] as const];
  });
  const canSubmit = changed.length > 0 && !record.isPending;
  const submit = () => {
    if (canSubmit) record.mutate(Object.fromEntries(changed));
  };
  const set = (topic: QuestionTopic, text: string) => draft.change({ ...typed, [topic]: text });
  return (
    <Panel title={t('questions.title')}>
      <Box
        component="form"
        noValidate
        aria-label={t('questions.title')}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        sx={{ display: 'grid', gap: 1, columnGap: 1.5, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}
      >
        {data.questions.map(({ topic, words, answer }, place) => (
          <Box key={topic} sx={{ display: 'grid', gap: 0.25, alignContent: 'end', fontSize: '0.82rem' }}>
            <label htmlFor={`${of.id}-${topic}`}>
              {t('questions.answer', { number: place + 1, topic: t(`questions.topic.${topic}`), words: nameOf(words) })}
            </label>
            <TextField
              id={`${of.id}-${topic}`}
              size="small"
              value={typed[topic] ?? answer ?? ''}
              disabled={!data.mayAnswer}
              onChange={(event) => set(topic, event.target.value)}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
          </Box>
        ))}
        {record.isError && <Alert severity="error">{failureText(record.error)}</Alert>}
        <DraftNote draft={draft} />
        {data.mayAnswer && (
          <Button
            type="submit"
            variant="outlined"
            disabled={!canSubmit}
            sx={{ justifySelf: 'start', alignSelf: 'end' }}
          >
            {t('questions.save')}
          </Button>
        )}
      </Box>
    </Panel>
  );
}
