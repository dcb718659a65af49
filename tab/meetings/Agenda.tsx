import { Checkbox } from '@fluentui/react-components';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; section: MeetingSection; meeting: MeetingView };

/**
 * The subjects of the meeting: the policy's matters or the chosen topics, and both people's points (KM-24, PA-07,
 * KC-03).
 */
export function Agenda({ review, section, meeting }: Props) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      {section.chooseFrom && meeting.canPrepare ? (
        <Topics review={review} section={section} meeting={meeting} />
      ) : (
        <Matters section={section} meeting={meeting} />
      )}
      <Points review={review} meeting={meeting} />
      {meeting.canPrepare && section.guidance.length > 0 && <Guidance section={section} />}
    </div>
  );
}

function Matters({ section, meeting }: Pick<Props, 'section' | 'meeting'>) {
  const matters = meeting.topics.length > 0 ? meeting.topics : section.agenda;
  if (matters.length === 0) return null;
  const { rule, clause } = section.chooseFrom ?? section;
  return (
    <div>
      <strong>{meeting.over ? 'What it was about' : 'What we will talk about'}</strong>{' '}
      <Clause rule={rule} clause={clause} />
      <ul style={{ marginBlock: 4 }}>
        {matters.map((matter) => (
          <li key={matter}>{matter}</li>
        ))}
      </ul>
    </div>
  );
}

/** Each press chooses or leaves out one topic for both. */
function Topics({ review, section, meeting }: Props) {
  const command = useCommand(review.id);
  const chosen = new Set(meeting.topics);
  const choose = (topic: string, isIn: boolean) => {
    const topics = isIn ? [...chosen, topic] : [...chosen].filter((each) => each !== topic);
    command.mutate({ command: { type: 'chooseTopics', meetingId: meeting.id, topics } });
  };
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <legend style={{ padding: 0 }}>
        <strong>Topics to choose from</strong>{' '}
        <Clause rule={section.chooseFrom?.rule} clause={section.chooseFrom?.clause} />
      </legend>
      {section.agenda.map((topic) => (
        <div key={topic}>
          <Checkbox
            label={topic}
            checked={chosen.has(topic)}
            disabled={command.isPending}
            onChange={(_, data) => choose(topic, data.checked === true)}
          />
        </div>
      ))}
      {chosen.size === 0 && <Quiet>None is chosen yet, so all of them stand.</Quiet>}
      <Trouble problem={command.error} />
    </fieldset>
  );
}

function Points({ review, meeting }: Pick<Props, 'review' | 'meeting'>) {
  if (!meeting.canPrepare && meeting.points.length === 0) return null;
  return (
    <div>
      <strong>Put on the agenda by you two</strong>
      {meeting.points.length === 0 && (
        <Quiet>Nothing yet. Either of you can add points until the meeting begins.</Quiet>
      )}
      <ul style={{ marginBlock: 4 }}>
        {meeting.points.map(({ id, text, who, own }) => (
          <li key={id} style={{ overflowWrap: 'anywhere' }}>
            {text} <span>({own ? 'you' : who.name})</span>
            {own && meeting.canPrepare && (
              <CommandButton
                review={review}
                size="small"
                appearance="subtle"
                name={`Take off the agenda: ${text}`}
                command={{ type: 'removeAgendaPoint', meetingId: meeting.id, pointId: id }}
              >
                Take off
              </CommandButton>
            )}
          </li>
        ))}
      </ul>
      {meeting.canPrepare && (
        <CommandForm
          review={review}
          name={`point.${meeting.id}`}
          open="Add a point"
          intro="Both of you see it here and on the meeting’s card. Outlook’s invitation stays as it is."
          questions={[{ id: 'text', label: 'Your point for the agenda', kind: 'line', required: true }]}
          send="Put it on the agenda"
          said="It is on the agenda."
          command={({ text = '' }, pointId) => ({ type: 'addAgendaPoint', meetingId: meeting.id, pointId, text })}
        />
      )}
    </div>
  );
}

/** What the policy says about preparing and holding the meeting (PA-09, TA-09). */
function Guidance({ section }: Pick<Props, 'section'>) {
  return (
    <details>
      <summary>What this meeting is for</summary>
      {section.guidance.map(({ rule, clause, text }) => (
        <Quiet key={text}>
          {text} <Clause rule={rule} clause={clause} />
        </Quiet>
      ))}
    </details>
  );
}
