import { Link } from 'wouter';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { Written } from '../look/Written.tsx';
import { choicesOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

type Props = { review: ReviewView; newPost: NonNullable<ReviewersView['newPost']> };

/** A move to a new post during the cycle: what was decided, and deciding (KM-10). */
export function NewPost({ review, newPost }: Props) {
  const { t } = useWords();
  if (newPost.decided.length === 0 && !newPost.can) return null;
  return (
    <Section title={t('A move to a new post')}>
      {newPost.decided.map((decided) => (
        <Decided key={decided.id} review={review} decided={decided} />
      ))}
      {newPost.can && <Decide review={review} newPost={newPost} can={newPost.can} />}
    </Section>
  );
}

function Decided({ review, decided }: { review: ReviewView; decided: Props['newPost']['decided'][number] }) {
  const { t, dayInWords, periodInWords } = useWords();
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const { newCycle } = decided;
  return (
    <Panel>
      <Text>
        <strong>{decided.post}</strong>, {t('from {day}', { day: day(decided.from) })}
      </Text>
      <Quiet>
        {newCycle ? (
          <>
            {t('The cycle began again: {period}, in a review of its own.', { period: periodInWords(newCycle) })}{' '}
            <Link href="/">{t('It is on the home page.')}</Link>
          </>
        ) : (
          t('The cycle goes on.')
        )}
      </Quiet>
      <Written label={t('Why, by {name}', { name: decided.by.name })} text={decided.reason} />
    </Panel>
  );
}

function Decide({ review, newPost, can }: Props & { can: NonNullable<Props['newPost']['can']> }) {
  const { t, dayInWords } = useWords();
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  const again = can.ends.map((end) => t('The cycle begins again, and lasts until {day}', { day: day(end) }));
  const goesOn = t('The cycle goes on');
  const stays = t('The reviewer stays');
  const people = choicesOf(can.candidates, t);
  return (
    <Panel kind="quiet">
      <div>
        <CommandForm
          review={review}
          name="decideNewPost"
          open={t('Decide on a new post')}
          intro={
            <>
              <SchoolsWords>{newPost.text}</SchoolsWords> <Clause clause={newPost.clause} />{' '}
              {t(
                'A cycle that begins again is a review of its own; this one ends the day before, and what is still open in it is no longer due.',
              )}
            </>
          }
          questions={[
            { id: 'post', label: t('The new post'), kind: 'line', required: true },
            { id: 'from', label: t('From'), kind: 'date', required: true },
            { id: 'newEnd', label: t('The cycle'), kind: 'choice', choices: [goesOn, ...again], required: true },
            ...(can.candidates.length > 0
              ? [
                  {
                    id: 'toOid',
                    label: t('Who reviews'),
                    kind: 'choice' as const,
                    choices: [stays, ...people.labels],
                    required: true,
                  },
                ]
              : []),
            { id: 'reason', label: t('Why'), hint: t('Both parties read this.'), kind: 'text', required: true },
          ]}
          initial={{ newEnd: goesOn, toOid: stays }}
          send={t('Decide')}
          said={t('Decided. Both parties are told.')}
          command={(values, decisionId) => ({
            type: 'decideNewPost',
            decisionId,
            post: values['post'] ?? '',
            from: values['from'] ?? '',
            newEnd: can.ends[again.indexOf(values['newEnd'] ?? '')] ?? null,
            toOid: people.oidOf(values['toOid']) || null,
            reason: values['reason'] ?? '',
          })}
        />
      </div>
    </Panel>
  );
}
