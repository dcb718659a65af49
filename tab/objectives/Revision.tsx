import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ChangeView, ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';
import { Differences } from './Differences.tsx';

type Props = { review: ReviewView; objectives: ObjectivesView; change: ChangeView };

/** A revision of approved objectives under way: why, the meeting, old against new, and both signatures (KM-49). */
export function Revision({ review, objectives, change }: Props) {
  const { t } = useWords();
  const added = change.improvement ? objectives.kinds.find(({ addedInYear }) => addedInYear) : undefined;
  const { clause } = added ?? objectives.revising ?? objectives;
  const text = added?.hint ?? (objectives.revising ?? objectives).text;
  return (
    <Stack gap="M" below="L">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {t(change.improvement ? 'An objective for a weak aspect' : 'The objectives are being revised')}
          </MessageBarTitle>
          <SchoolsWords>{text}</SchoolsWords> <Clause clause={clause} />
        </MessageBarBody>
      </MessageBar>
      <WhyChanged review={review} change={change} />
      {change.opened === null ? (
        <Meet review={review} objectives={objectives} change={change} />
      ) : (
        <>
          <Differences review={review} objectives={objectives} differences={change.differences} />
          <Sign review={review} objectives={objectives} change={change} />
        </>
      )}
    </Stack>
  );
}

/** Who asked for a change, why, and when they met. */
export function WhyChanged({ review, change }: { review: ReviewView; change: ChangeView }) {
  const { t, dayInWords, momentInWords } = useWords();
  const { timeZone, now } = review;
  const { asked, opened, improvement } = change;
  return (
    <>
      <Quiet>
        {t(improvement ? 'Added by {name} on {when}.' : 'Asked for by {name} on {when}.', {
          name: asked.by.name,
          when: momentInWords({ moment: asked.at, timeZone, now }),
        })}
        {opened && ` ${t('They met on {day}.', { day: dayInWords({ moment: opened.metOn, timeZone, now }) })}`}
      </Quiet>
      {change.reason && <Written label={t('Reason')} text={change.reason} />}
      <Written label={t(improvement ? 'Which aspect has not been good enough' : 'Why')} text={change.why} />
    </>
  );
}

function Meet({ review, objectives, change }: Props) {
  const { t } = useWords();
  const today = fieldsOf(review.now, review.timeZone).date;
  return (
    <>
      <Quiet>{t('Meet about it first. Once the meeting is recorded, the objectives are open for change.')}</Quiet>
      {objectives.canOpenRevision && (
        <ReviewForm
          review={review}
          draft={`openRevision.${review.id}.${change.id}`}
          initial={{ metOn: today }}
          send={t('Open the objectives for revision')}
          said={t('The objectives are open for change.')}
          command={({ metOn }) => ({ type: 'openRevision', changeId: change.id, metOn })}
          isBrief
        >
          <LineBox field="metOn" label={t('You met on')} type="date" max={today} width={220} required />
        </ReviewForm>
      )}
      <Row>
        <Withdraw review={review} objectives={objectives} change={change} />
      </Row>
    </>
  );
}

function Sign({ review, objectives, change }: Props) {
  const { t } = useWords();
  const { reviewee, reviewer } = change.signed;
  const waits = [...(reviewee ? [] : [review.reviewee.name]), ...(reviewer ? [] : [review.reviewer.name])];
  return (
    <>
      {objectives.state.kind !== 'sent' && waits.length > 0 && (
        <Quiet>
          {waits.length === 2 ? t('Neither has signed yet.') : t('{name} has still to sign.', { name: waits[0] ?? '' })}{' '}
          {t('A change after a signature has to be signed again.')}
        </Quiet>
      )}
      <Row>
        {objectives.canSign && change.differences.length > 0 && (
          <CommandButton
            review={review}
            appearance="primary"
            command={{ type: 'signChanges', revision: objectives.revision }}
            said={t('You have signed the changes.')}
          >
            {t('Sign the changes')}
          </CommandButton>
        )}
        <Withdraw review={review} objectives={objectives} change={change} />
      </Row>
    </>
  );
}

function Withdraw({ review, objectives, change }: Props) {
  const { t } = useWords();
  if (!objectives.canWithdrawRevision) return null;
  return (
    <CommandButton
      review={review}
      appearance="subtle"
      command={{ type: 'withdrawRevision', changeId: change.id }}
      said={t('Withdrawn. The objectives stand as they were approved.')}
    >
      {t('Withdraw the revision')}
    </CommandButton>
  );
}
