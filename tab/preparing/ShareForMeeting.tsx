import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SharingView } from '#domain/review/papers/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { momentInWords } from '../words/dates.ts';
import { linesOf } from './linesOf.ts';

type Props = { review: ReviewView; sharing: SharingView };

/** What the reviewer will use at a meeting, and by which criteria: shared with the reviewee before it (KM-23, KM-29). */
export function ShareForMeeting({ review, sharing }: Props) {
  return (
    <Section title="For the meeting">
      {sharing.meetings.map((meeting) => (
        <Panel key={meeting.id} kind={meeting.shared ? 'plain' : 'first'}>
          <strong>
            {meeting.name}, {momentInWords(meeting.start, review.timeZone, review.now)}
          </strong>
          {meeting.shared ? (
            <>
              <span>
                ✓ {review.you.reviewer ? 'You' : review.reviewer.name} shared everything that will be used,{' '}
                {momentInWords(meeting.shared.at, review.timeZone, review.now)}.
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
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<readonly string[]>(sharing.fixed ?? []);
  const draft = useDraft(`sharePack.${review.id}.${meetingId}`, review.you.oid, { criteria: '', note: '' });
  const { criteria = '', note = '' } = draft.values;
  const typed = linesOf(criteria);
  const share = () =>
    command.mutate(
      {
        command: {
          type: 'sharePack',
          meetingId,
          criteria: sharing.fixed ? [...chosen] : typed,
          note: note.trim() || null,
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`Shared. ${review.reviewee.name} is told.`);
        },
      },
    );
  return (
    <>
      <Quiet>
        Attach documents and add evidence below first; {review.reviewee.name} sees each at once. Then say here that this
        is everything you will use.
      </Quiet>
      {sharing.fixed ? (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ fontWeight: 600 }}>Criteria, as the planning meeting before fixed them</legend>
          {sharing.fixed.map((criterion) => (
            <Checkbox
              key={criterion}
              label={criterion}
              checked={chosen.includes(criterion)}
              onChange={(_, { checked }) =>
                setChosen(checked ? [...chosen, criterion] : chosen.filter((each) => each !== criterion))
              }
            />
          ))}
        </fieldset>
      ) : (
        <Field
          label="Criteria by which performance will be judged"
          hint="One on each line, as the planning meeting before fixed them. It was not in Fairview."
          {...fieldMessage(command.error, 'criteria')}
        >
          <Textarea value={criteria} onChange={(_, data) => draft.change('criteria', data.value)} />
        </Field>
      )}
      <Field label="Note" hint="Such as what you handed over on paper." {...fieldMessage(command.error, 'note')}>
        <Textarea value={note} onChange={(_, data) => draft.change('note', data.value)} />
      </Field>
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={share}>
          {command.isPending ? 'Sharing …' : 'This is everything: share it'}
        </Button>
      </Row>
    </>
  );
}
