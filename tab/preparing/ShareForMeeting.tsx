import { Checkbox } from '@fluentui/react-components';
import type { SharingView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { useFormField } from '../forms/formState.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { nextForYou } from '../review/nextForYou.ts';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { FieldGroup } from '../look/FieldGroup.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { linesOf } from './linesOf.ts';

type Props = { review: ReviewView; sharing: SharingView };

/** What the reviewer will use at a meeting, and by which criteria: shared with the reviewee before it (KM-23, KM-29). */
export function ShareForMeeting({ review, sharing }: Props) {
  const { t, momentInWords } = useWords();
  const { now, timeZone, you, reviewer } = review;
  return (
    <Section title={t('For the meeting')}>
      {sharing.meetings.map((meeting) => (
        <Panel key={meeting.id} kind={meeting.shared ? 'plain' : 'first'}>
          <strong>
            <SchoolsWords>{meeting.name}</SchoolsWords>, {momentInWords({ moment: meeting.start, timeZone, now })}
          </strong>
          {meeting.shared ? (
            <>
              <span>
                ✓{' '}
                {t(
                  you.reviewer
                    ? 'You shared everything that will be used, {when}.'
                    : '{name} shared everything that will be used, {when}.',
                  { name: reviewer.name, when: momentInWords({ moment: meeting.shared.at, timeZone, now }) },
                )}
              </span>
              {meeting.shared.criteria.length > 0 && (
                <Written label={t('Criteria')} text={meeting.shared.criteria.join('\n')} />
              )}
              {meeting.shared.note && <Written label={t('Note')} text={meeting.shared.note} />}
            </>
          ) : (
            <Quiet>
              {you.reviewer
                ? t('You share what will be used, before the meeting.')
                : t('{name} shares what will be used, before the meeting.', { name: reviewer.name })}{' '}
              <Clause clause={sharing.clause} />
            </Quiet>
          )}
          {sharing.canShare && !meeting.shared && <Share review={review} sharing={sharing} meetingId={meeting.id} />}
        </Panel>
      ))}
    </Section>
  );
}

function Share({ review, sharing, meetingId }: Props & { meetingId: string }) {
  const { t } = useWords();
  const { fixed } = sharing;
  return (
    <ReviewForm
      review={review}
      draft={`sharePack.${review.id}.${meetingId}`}
      initial={{ chosen: fixed?.join('\n') ?? '', criteria: '', note: '' }}
      label={t('Share what will be used')}
      send={t('This is everything: share it')}
      appearance={nextForYou(review)?.action === 'evidenceShared' ? 'primary' : 'secondary'}
      sending={t('Sharing …')}
      said={t('Shared. {name} is told.', { name: review.reviewee.name })}
      command={({ chosen, criteria, note }) => ({
        type: 'sharePack',
        meetingId,
        criteria: linesOf(fixed ? chosen : criteria),
        note: note.trim() || null,
      })}
      isBrief
    >
      <Quiet>
        {t(
          'Attach documents and add evidence above first; {name} sees each at once. Then say here that this is everything you will use.',
          { name: review.reviewee.name },
        )}
      </Quiet>
      {fixed ? (
        <Criteria fixed={fixed} />
      ) : (
        <TextBox
          field="criteria"
          label={t('Criteria by which performance will be judged')}
          hint={t('One on each line, as the planning meeting before fixed them. It was not in Fairview.')}
        />
      )}
      <TextBox field="note" label={t('Note')} hint={t('Such as what you handed over on paper.')} />
    </ReviewForm>
  );
}

/** The criteria that are already fixed; those that are used stay ticked. */
function Criteria({ fixed }: { fixed: readonly string[] }) {
  const { t } = useWords();
  const { value, set } = useFormField('chosen');
  const chosen = value.split('\n');
  return (
    <FieldGroup title={t('Criteria, as the planning meeting before fixed them')}>
      {fixed.map((criterion) => (
        <Checkbox
          key={criterion}
          label={criterion}
          checked={chosen.includes(criterion)}
          onChange={(_, { checked }) =>
            set((checked ? [...chosen, criterion] : chosen.filter((each) => each !== criterion)).join('\n'))
          }
        />
      ))}
    </FieldGroup>
  );
}
