import { useState } from 'react';
import type { CalculatorView } from '#contract/answers.ts';
import { useWords } from '../language/useWords.ts';
import { type Answer, type Question, useDeadlines } from '../api/policies.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { CopyDeadlines } from './CopyDeadlines.tsx';
import { DateSkeleton } from './DateSkeleton.tsx';
import { Deadlines, type Standing } from './Deadlines.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { useQuestion } from './useQuestion.ts';
import { useSettled } from './useSettled.ts';
import { isAlike } from '../forms/isAlike.ts';
import { readBack } from '../forms/readBack.ts';

/** How long after the last key the answer is requested. Milliseconds. */
const PAUSE = 300;

/**
 * The question and, below it, the answer, which follows automatically. The last answer stays until there is a new one.
 */
export function Calculator({ calculator, today }: { calculator: CalculatorView; today: string }) {
  const { t } = useWords();
  const [question, change] = useQuestion(calculator, today);
  const settled = readBack<Question>(useSettled(JSON.stringify(question), PAUSE));
  const { data, error, refetch, isFetching } = useDeadlines(settled);
  const answer = useLastAnswer(data);
  const standing = standingOf({ question, settled, answered: answer?.question, isFetching });
  const about = answer && { answer, calculator };
  return (
    <>
      <QuestionFields calculator={calculator} question={question} problem={error} onChange={change} />
      <Section title={t('What is due')} action={about && <CopyDeadlines about={about} />}>
        {error && error.fields.length === 0 && <Trouble problem={error} onRetry={() => void refetch()} />}
        {about ? <Deadlines about={about} standing={standing} /> : !error && <NoAnswer isFetching={isFetching} />}
      </Section>
    </>
  );
}

/** Shown before the first answer: a skeleton while it is fetched, else what it waits for. */
function NoAnswer({ isFetching }: { isFetching: boolean }) {
  const { t } = useWords();
  if (isFetching) return <DateSkeleton />;
  return <Quiet>{t('The dates appear here once the question above is whole.')}</Quiet>;
}

/** The newest answer so far, also while a question is refused. */
function useLastAnswer(answer: Answer | undefined): Answer | undefined {
  const [last, setLast] = useState(answer);
  if (answer && answer !== last) setLast(answer);
  return answer ?? last;
}

function standingOf({
  question,
  settled,
  answered,
  isFetching,
}: {
  question: Question;
  settled: Question;
  answered: Question | undefined;
  isFetching: boolean;
}): Standing {
  if (isAlike(question, answered)) return 'present';
  return isFetching || !isAlike(question, settled) ? 'working' : 'before';
}
