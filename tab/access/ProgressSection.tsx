import { Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';

/** Shows managers further up whether the meetings of a team below take place, and nothing of what was said (KC-14). */
export default function ProgressSection({ review }: { review: ReviewView }) {
  const { t, dayInWords } = useWords();
  const day = (moment: string) => dayInWords({ moment, timeZone: review.timeZone, now: review.now });
  return (
    <Section title={t('Whether it happens')}>
      <Quiet>{t('You see that the two meet, and not what they say to each other.')}</Quiet>
      <Stack above="L">
        {(review.progress ?? []).map(({ kind, name, held, last, next, workingDaysLate }) => (
          <Panel key={kind}>
            <Row>
              <strong>
                <SchoolsWords>{name}</SchoolsWords>
              </strong>
              {workingDaysLate !== null && (
                <Badge appearance="tint" color="danger">
                  {t('Overdue')}
                </Badge>
              )}
            </Row>
            <Quiet>
              {held === 0
                ? t('None held yet')
                : t('{count} times held, the last on {day}', { count: held, day: day(last ?? '') })}{' '}
              · {next ? t('the next on {day}', { day: day(next) }) : t('none arranged')}
            </Quiet>
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}
