import type { AppealsView } from '#domain/review/appeals/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { AppealSubject } from '#domain/review/appeals/state.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { AppealPanel } from './AppealPanel.tsx';
import { asChosen } from '../forms/asChosen.ts';

const TALK = 'Talk it over with the reviewer first';
const STRAIGHT = 'Take it further at once';

/** Appeals and complaints: what the policy allows, raising one, and the state of each. */
export default function AppealsSection({ review }: { review: ReviewView }) {
  const { appeals } = review;
  if (!appeals) return null;
  return (
    <Section title="Appeals and complaints">
      {appeals.rules.map(({ rule, clause, text }) => (
        <Quiet key={rule}>
          {text} <Clause rule={rule} clause={clause} />
        </Quiet>
      ))}
      <div style={{ marginTop: 16 }}>
        {appeals.list.map((appeal) => (
          <AppealPanel key={appeal.id} review={review} appeal={appeal} />
        ))}
        {appeals.list.length === 0 && (
          <Panel kind="quiet">
            <Quiet>Nothing has been appealed against. {appeals.notYet}</Quiet>
          </Panel>
        )}
      </div>
      {appeals.canRaise && (
        <div style={{ marginTop: 16 }}>
          <Raise review={review} appeals={appeals} />
        </div>
      )}
    </Section>
  );
}

function Raise({ review, appeals }: { review: ReviewView; appeals: AppealsView }) {
  const subjects = appeals.rules.flatMap(({ against }) => against);
  const required = appeals.rules.every(({ talkFirst }) => talkFirst === 'required');
  const [first] = appeals.rules;
  const subjectOf = (label: string | undefined) =>
    asChosen<AppealSubject>(subjects.find((each) => each.label === label)?.subject);
  return (
    <CommandForm
      review={review}
      name="appeal"
      open="Appeal or complain"
      questions={[
        {
          id: 'subject',
          label: 'What it is against',
          kind: 'choice',
          choices: subjects.map(({ label }) => label),
          required: true,
        },
        { id: 'entry', label: 'Which entry or decision', kind: 'line', required: true },
        { id: 'reasons', label: 'Your reasons', kind: 'text', required: true },
        ...(required
          ? []
          : [
              {
                id: 'talkFirst',
                label: 'How to go on',
                kind: 'choice' as const,
                choices: [TALK, STRAIGHT],
                required: true,
                rule: first?.rule ?? '',
                clause: first?.clause ?? '',
              },
            ]),
      ]}
      initial={{ talkFirst: TALK, ...(subjects.length === 1 && { subject: subjects[0]?.label ?? '' }) }}
      send="Send it"
      said="It is sent. You see here where it stands."
      command={(values, appealId) => ({
        type: 'raiseAppeal',
        appealId,
        subject: subjectOf(values['subject']),
        entry: values['entry'] ?? '',
        reasons: values['reasons'] ?? '',
        talkFirst: required || values['talkFirst'] !== STRAIGHT,
      })}
    />
  );
}
