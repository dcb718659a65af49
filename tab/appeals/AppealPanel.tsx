import { Badge } from '@fluentui/react-components';
import type { AppealOutcome } from '#domain/review/appeals/state.ts';
import type { AppealView } from '#domain/review/appeals/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { DueLines } from '../review/DueLine.tsx';
import { NameHearer } from './NameHearer.tsx';
import { asChosen } from '../forms/asChosen.ts';
import { keysIn } from '#domain/typed.ts';

type Props = { review: ReviewView; appeal: AppealView };

const OUTCOMES: Record<AppealOutcome, FixedText> = {
  upheld: 'Upheld',
  partlyUpheld: 'Upheld in part',
  notUpheld: 'Not upheld',
};

/** One appeal: against what and why, its state, what was said and decided, and what can be done next. */
export function AppealPanel({ review, appeal }: Props) {
  const { t, dayInWords, momentInWords } = useWords();
  const { timeZone, now } = review;
  const { talk, hearer, hearing, decision } = appeal;
  return (
    <Panel kind={appeal.state === 'ended' ? 'plain' : 'first'}>
      <Row>
        <Badge appearance="tint" color={appeal.state === 'ended' ? 'informative' : 'warning'}>
          {t(standingOf(appeal))}
        </Badge>
        <Quiet>
          <SchoolsWords>{appeal.subject}</SchoolsWords> · {dayInWords({ moment: appeal.raisedAt, timeZone, now })}
        </Quiet>
        <Clause clause={appeal.clause} />
      </Row>
      <DueLines review={review} aboutId={appeal.id} />
      <Written label={t('Which entry or decision')} text={appeal.entry} />
      <Written label={t('Reasons')} text={appeal.reasons} />
      {talk && (
        <Written
          label={t('Talked over on {day}, recorded by {name}', {
            day: dayInWords({ moment: talk.on, timeZone, now }),
            name: talk.who,
          })}
          text={talk.note}
        />
      )}
      {hearer && (
        <Quiet>
          {t(decision ? '{name} heard it' : '{name} hears it', { name: hearer.name })}
          {hearing ? `: ${momentInWords({ moment: hearing.start, timeZone, now })}, ${hearing.place}` : ''}
        </Quiet>
      )}
      {decision && (
        <Written
          label={`${decision.who}, ${dayInWords({ moment: decision.at, timeZone, now })}: ${t(OUTCOMES[decision.outcome])}`}
          text={decision.reasons}
        />
      )}
      {decision?.newVersion && (
        <Quiet>
          {t('Because of it, version {version} of the statement was begun.', { version: decision.newVersion })}
        </Quiet>
      )}
      <Talk review={review} appeal={appeal} />
      {appeal.canName && <NameHearer review={review} appeal={appeal} />}
      {appeal.canHear && <Hear review={review} appeal={appeal} />}
    </Panel>
  );
}

function standingOf({ state, talk, hearer, withdrawnAt, decision }: AppealView): FixedText {
  if (decision) return OUTCOMES[decision.outcome];
  if (withdrawnAt) return 'Withdrawn';
  if (state === 'ended') return 'Settled';
  if (state === 'talking') return talk ? 'Talked over' : 'To be talked over';
  return hearer ? 'To be heard' : 'Nobody hears it yet';
}

function Talk({ review, appeal }: Props) {
  const { t } = useWords();
  const appealId = appeal.id;
  if (!appeal.canTalk) return null;
  return (
    <Row>
      <CommandForm
        review={review}
        name={`appealTalk.${appealId}`}
        open={t('Record that it was talked over')}
        questions={[
          { id: 'on', label: t('Talked over on'), kind: 'date', required: true },
          { id: 'note', label: t('Outcome'), kind: 'text', required: true },
          { id: 'settled', label: t('Is it settled by that?'), kind: 'yesNo', required: true },
        ]}
        send={t('Record it')}
        said={t('The talk is recorded.')}
        command={({ on = '', note = '', settled }) => ({
          type: 'recordTalk',
          appealId,
          on,
          note,
          settled: settled === 'yes',
        })}
      />
      {appeal.canLodge && (
        <CommandButton
          review={review}
          appearance={appeal.talk ? 'primary' : 'secondary'}
          command={{ type: 'lodgeAppeal', appealId }}
          said={t('It goes further.')}
        >
          {t('Take it further')}
        </CommandButton>
      )}
      {appeal.canWithdraw && (
        <CommandButton review={review} command={{ type: 'withdrawAppeal', appealId }} said={t('It is withdrawn.')}>
          {t('Withdraw it')}
        </CommandButton>
      )}
    </Row>
  );
}

function Hear({ review, appeal }: Props) {
  const { t } = useWords();
  const appealId = appeal.id;
  const outcomes = keysIn(OUTCOMES);
  const hasStatement = (review.statement?.versions.length ?? 0) > 0;
  return (
    <Row>
      <CommandForm
        review={review}
        name={`hearing.${appealId}`}
        open={t(appeal.hearing ? 'Change the hearing' : 'Set the hearing')}
        questions={[
          { id: 'date', label: t('Day'), kind: 'date', required: true },
          { id: 'time', label: t('Time, such as 15:30'), kind: 'line', required: true },
          { id: 'place', label: t('Place'), kind: 'line', required: true },
        ]}
        send={t('Set the hearing')}
        said={t('Both are told of the hearing.')}
        command={({ date = '', time = '', place = '' }) => ({
          type: 'setHearing',
          appealId,
          start: `${date}T${time}`,
          place,
        })}
      />
      <CommandForm
        review={review}
        name={`appealDecision.${appealId}`}
        open={t('Decide it')}
        opens="onPage"
        appearance="primary"
        questions={[
          {
            id: 'outcome',
            label: t('The outcome'),
            kind: 'choice',
            choices: outcomes.map((each) => t(OUTCOMES[each])),
            required: true,
          },
          { id: 'reasons', label: t('The reasons for it'), kind: 'text', required: true },
          ...(hasStatement
            ? [
                {
                  id: 'newStatement',
                  label: t('Is the statement to be changed?'),
                  hint: t('A new version is begun, which both sign. The old one stays.'),
                  kind: 'yesNo' as const,
                  required: true,
                },
              ]
            : []),
        ]}
        initial={{ newStatement: 'no' }}
        send={t('Send the decision')}
        said={t('Both are told of the decision.')}
        command={(values) => ({
          type: 'decideAppeal',
          appealId,
          // A missing choice is sent as it is; the server reports it at the field.
          outcome: asChosen(outcomes.find((each) => t(OUTCOMES[each]) === values['outcome'])),
          reasons: values['reasons'] ?? '',
          newStatement: values['newStatement'] === 'yes',
        })}
      />
    </Row>
  );
}
