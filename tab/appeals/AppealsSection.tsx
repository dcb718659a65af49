import type { AppealsView } from '#domain/review/appeals/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { AppealSubject } from '#domain/review/appeals/state.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause, ClausesAbove } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { AppealPanel } from './AppealPanel.tsx';
import { asChosen } from '../forms/asChosen.ts';

const TALK: FixedText = 'Talk it over with the reviewer first';
const STRAIGHT: FixedText = 'Take it further at once';

/** Appeals and complaints: what the policy allows, raising one, and the state of each. */
export default function AppealsSection({ review }: { review: ReviewView }) {
  const { t } = useWords();
  const { appeals } = review;
  if (!appeals) return null;
  return (
    <Section title={t('Appeals and complaints')}>
      {appeals.rules.map(({ rule, clause, text }) => (
        <Quiet key={rule}>
          <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
        </Quiet>
      ))}
      <Stack above="L">
        <ClausesAbove named={appeals.rules.map(({ clause }) => clause)}>
          {appeals.list.map((appeal) => (
            <AppealPanel key={appeal.id} review={review} appeal={appeal} />
          ))}
        </ClausesAbove>
        {(appeals.list.length === 0 || appeals.canRaise) && (
          <Panel kind="quiet">
            {appeals.list.length === 0 && (
              <Quiet>
                {t('Nothing has been appealed against.')} <SchoolsWords>{appeals.notYet}</SchoolsWords>
              </Quiet>
            )}
            {appeals.canRaise && <Raise review={review} appeals={appeals} />}
          </Panel>
        )}
      </Stack>
    </Section>
  );
}

function Raise({ review, appeals }: { review: ReviewView; appeals: AppealsView }) {
  const { t } = useWords();
  const subjects = appeals.rules.flatMap(({ against }) => against);
  const required = appeals.rules.every(({ talkFirst }) => talkFirst === 'required');
  const [first] = appeals.rules;
  const subjectOf = (label: string | undefined) =>
    asChosen<AppealSubject>(subjects.find((each) => each.label === label)?.subject);
  return (
    <CommandForm
      review={review}
      name="appeal"
      open={t('Appeal or complain')}
      opens="inDialog"
      questions={[
        {
          id: 'subject',
          label: t('What it is against'),
          kind: 'choice',
          choices: subjects.map(({ label }) => label),
          required: true,
        },
        { id: 'entry', label: t('Which entry or decision'), kind: 'line', required: true },
        { id: 'reasons', label: t('Your reasons'), kind: 'text', required: true },
        ...(required
          ? []
          : [
              {
                id: 'talkFirst',
                label: t('What happens next'),
                kind: 'choice' as const,
                choices: [t(TALK), t(STRAIGHT)],
                required: true,
                rule: first?.rule ?? '',
                clause: first?.clause ?? '',
              },
            ]),
      ]}
      initial={{ talkFirst: t(TALK), ...(subjects.length === 1 && { subject: subjects[0]?.label ?? '' }) }}
      send={t('Send it')}
      said={t('It is sent. You see here where it stands.')}
      command={(values, appealId) => ({
        type: 'raiseAppeal',
        appealId,
        subject: subjectOf(values['subject']),
        entry: values['entry'] ?? '',
        reasons: values['reasons'] ?? '',
        talkFirst: required || values['talkFirst'] !== t(STRAIGHT),
      })}
    />
  );
}
