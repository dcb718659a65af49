import { Checkbox } from '@fluentui/react-components';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { useCommand } from '../api/queries.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Bullets } from '../look/Bullets.tsx';
import { Clause, ClausesAbove, commonClause } from '../look/Clause.tsx';
import { FieldGroup } from '../look/FieldGroup.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { Trouble } from '../look/Trouble.tsx';

type Props = { review: ReviewView; section: MeetingSection; meeting: MeetingView };

/**
 * The subjects of the meeting: the policy's matters or the chosen topics, and both people's points (KM-24, PA-07,
 * KC-03).
 */
export function Agenda({ review, section, meeting }: Props) {
  return (
    <Stack gap="M">
      {section.chooseFrom && meeting.canPrepare ? (
        <Topics review={review} section={section} meeting={meeting} />
      ) : (
        <Matters section={section} meeting={meeting} />
      )}
      <Points review={review} meeting={meeting} />
      {meeting.canPrepare && section.guidance.length > 0 && <Guidance section={section} />}
    </Stack>
  );
}

function Matters({ section, meeting }: Pick<Props, 'section' | 'meeting'>) {
  const { t } = useWords();
  const matters = meeting.topics.length > 0 ? meeting.topics : section.agenda;
  if (matters.length === 0) return null;
  const { clause } = section.chooseFrom ?? section;
  return (
    <div>
      <strong>{t(meeting.over ? 'What it was about' : 'What we will talk about')}</strong> <Clause clause={clause} />
      <Bullets>
        {matters.map((matter) => (
          <li key={matter}>
            <SchoolsWords>{matter}</SchoolsWords>
          </li>
        ))}
      </Bullets>
    </div>
  );
}

/** Each press chooses or leaves out one topic for both. */
function Topics({ review, section, meeting }: Props) {
  const { t } = useWords();
  const command = useCommand(review.id);
  const chosen = new Set(meeting.topics);
  const choose = (topic: string, isIn: boolean) => {
    const topics = isIn ? [...chosen, topic] : [...chosen].filter((each) => each !== topic);
    command.mutate({ command: { type: 'chooseTopics', meetingId: meeting.id, topics } });
  };
  return (
    <FieldGroup
      title={
        <>
          {t('Topics to choose from')} <Clause clause={section.chooseFrom?.clause} />
        </>
      }
    >
      {section.agenda.map((topic) => (
        <div key={topic}>
          <Checkbox
            label={<SchoolsWords>{topic}</SchoolsWords>}
            checked={chosen.has(topic)}
            disabled={command.isPending}
            onChange={(_, data) => choose(topic, data.checked === true)}
          />
        </div>
      ))}
      {chosen.size === 0 && <Quiet>{t('None is chosen yet, so all of them stand.')}</Quiet>}
      <Trouble problem={command.error} />
    </FieldGroup>
  );
}

function Points({ review, meeting }: Pick<Props, 'review' | 'meeting'>) {
  const { t } = useWords();
  if (!meeting.canPrepare && meeting.points.length === 0) return null;
  return (
    <div>
      <strong>{t('Added to the agenda by you both')}</strong>
      {meeting.points.length === 0 && (
        <Quiet>{t('Nothing yet. Either of you can add points until the meeting begins.')}</Quiet>
      )}
      <Bullets>
        {meeting.points.map(({ id, text, who, own }) => (
          <li key={id}>
            {text} <span>({own ? t('you') : who.name})</span>
            {own && meeting.canPrepare && (
              <CommandButton
                review={review}
                size="small"
                appearance="subtle"
                name={t('Remove from the agenda: {point}', { point: text })}
                command={{ type: 'removeAgendaPoint', meetingId: meeting.id, pointId: id }}
              >
                {t('Remove')}
              </CommandButton>
            )}
          </li>
        ))}
      </Bullets>
      {meeting.canPrepare && (
        <CommandForm
          review={review}
          name={`point.${meeting.id}`}
          open={t('Add a point')}
          intro={t('Both of you see it here and on the meeting’s card. Outlook’s invitation stays as it is.')}
          questions={[{ id: 'text', label: t('Your point for the agenda'), kind: 'line', required: true }]}
          send={t('Put it on the agenda')}
          said={t('It is on the agenda.')}
          command={({ text = '' }, pointId) => ({ type: 'addAgendaPoint', meetingId: meeting.id, pointId, text })}
        />
      )}
    </div>
  );
}

/** What the policy says about preparing and holding the meeting (PA-09, TA-09). */
function Guidance({ section }: Pick<Props, 'section'>) {
  const { t } = useWords();
  const common = commonClause(section.guidance);
  return (
    <details>
      <summary>{t('What this meeting is for')}</summary>
      <ClausesAbove named={[common]}>
        {section.guidance.map(({ clause, text }) => (
          <Quiet key={text}>
            <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
          </Quiet>
        ))}
      </ClausesAbove>
      <Clause clause={common} />
    </details>
  );
}
