import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Panel } from '../look/Panel.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';

/** Acknowledges several meetings that were arranged together, at once (TA-11). */
export function AnswerSeries({ review }: { review: ReviewView }) {
  const { t } = useWords();
  const asked = review.todos.filter(({ action, yours }) => action === 'answerSeries' && yours);
  return asked.map(({ aboutId, title }) => (
    <Stack key={aboutId} above="XXL">
      <Panel kind="first">
        <Text>
          <SchoolsWords>{title}.</SchoolsWords> {t('For one of them you can propose another time below.')}
        </Text>
        <div>
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'acknowledgeSeries', seriesId: aboutId }}
            said={t('All of them are acknowledged.')}
          >
            {t('Acknowledge all')}
          </CommandButton>
        </div>
      </Panel>
    </Stack>
  ));
}
