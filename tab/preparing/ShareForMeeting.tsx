import { Checkbox } from '@fluentui/react-components';
import type { SharingView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { useFormField } from '../forms/formState.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { linesOf } from './linesOf.ts';

type Props = { review: ReviewView; sharing: SharingView };

/** What the reviewer will use at a meeting, and by which criteria: shared with the reviewee before it (KM-23, KM-29). */
export function ShareForMeeting({ review, sharing }: Props) {
  return (
    <Section title="For the meeting">
      {sharing.meetings.map((meeting) => (
        <Panel key={meeting.id} kind={meeting.shared ? 'plain' : 'first'}>
          <strong>
            {meeting.name}, {momentInWords({ moment: meeting.start, timeZone: review.timeZone, now: review.now })}
          </strong>
          {meeting.shared ? (
            <>
              <span>
                ✓ {review.you.reviewer ? 'You' : review.reviewer.name} shared everything that will be used,{' '}
                {momentInWords({ moment: meeting.shared.at, timeZone: review.timeZone, now: review.now })}.
              </span>
              {meeting.shared.criteria.length > 0 && (
                <Written label="Criteria" text={meeting.shared.criteria.join('\n')} />
              )}
              {meeting.shared.note && <Written label="Note" text={meeting.shared.note} />}
            </>
          ) : (
            <Quiet>
              {review.you.reviewer ? 'You share' : `${review.reviewer.name} shares`} what will be used, before the
              meeting. <Clause rule={sharing.rule} clause={sharing.clause} />
            </Quiet>
          )}
          {sharing.canShare && !meeting.shared && <Share review={review} sharing={sharing} meetingId={meeting.id} />}
        </Panel>
      ))}
    </Section>
  );
}

function Share({ review, sharing, meetingId }: Props & { meetingId: string }) {
  const { fixed } = sharing;
  return (
    <ReviewForm
      review={review}
      draft={`sharePack.${review.id}.${meetingId}`}
      initial={{ chosen: fixed?.join('\n') ?? '', criteria: '', note: '' }}
      label="Share what will be used"
      send="This is everything: share it"
      sending="Sharing …"
      said={`Shared. ${review.reviewee.name} is told.`}
      command={({ chosen, criteria, note }) => ({
        type: 'sharePack',
        meetingId,
        criteria: linesOf(fixed ? chosen : criteria),
        note: note.trim() || null,
      })}
      isBrief
    >
      <Quiet>
        Attach documents and add evidence below first; {review.reviewee.name} sees each at once. Then say here that this
        is everything you will use.
      </Quiet>
      {fixed ? (
        <Criteria fixed={fixed} />
      ) : (
        <TextBox
          field="criteria"
          label="Criteria by which performance will be judged"
          hint="One on each line, as the planning meeting before fixed them. It was not in Fairview."
        />
      )}
      <TextBox field="note" label="Note" hint="Such as what you handed over on paper." />
    </ReviewForm>
  );
}

/** The criteria that are already fixed; those that are used stay ticked. */
function Criteria({ fixed }: { fixed: readonly string[] }) {
  const { value, set } = useFormField('chosen');
  const chosen = value.split('\n');
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontWeight: 600 }}>Criteria, as the planning meeting before fixed them</legend>
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
    </fieldset>
  );
}
