import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportPlanView, SupportView } from '#domain/review/support/view.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { Talk } from '../look/Talk.tsx';
import { Written } from '../look/Written.tsx';
import { DueLines } from '../review/DueLine.tsx';
import { Monitoring } from './Monitoring.tsx';
import { WritePlan } from './WritePlan.tsx';

type Props = { review: ReviewView; support: SupportView; plan: SupportPlanView };
type Version = SupportPlanView['versions'][number];

/** One support plan: the current version, agreeing to it, its monitoring and outcome, and the earlier versions. */
export function SupportPlanPanel({ review, support, plan }: Props) {
  const { t } = useWords();
  const { timeZone, now } = review;
  const last = plan.versions.at(-1);
  const older = plan.versions.slice(0, -1).toReversed();
  if (!last) return null;
  return (
    <Panel kind={plan.ended ? 'plain' : 'first'}>
      <Row>
        <Badge appearance="tint" color={plan.ended ? 'informative' : last.inForce ? 'success' : 'warning'}>
          {t(stateOf(plan, last))}
        </Badge>
      </Row>
      <DueLines review={review} aboutId={plan.id} />
      <Content version={last} review={review} />
      {plan.ended && <Talk said={[plan.ended]} timeZone={timeZone} now={now} />}
      {!plan.ended && !last.inForce && <Agreement review={review} support={support} plan={plan} last={last} />}
      {plan.periods.length > 0 && <Monitoring review={review} support={support} plan={plan} />}
      {!plan.ended && support.canWrite && <WritePlan review={review} support={support} plan={plan} />}
      {older.length > 0 && (
        <Accordion collapsible>
          {older.map((version) => (
            <AccordionItem key={version.version} value={version.version}>
              <AccordionHeader as="h3">{t('Version {version}', { version: version.version })}</AccordionHeader>
              <AccordionPanel>
                <Content version={version} review={review} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </Panel>
  );
}

function stateOf({ ended }: SupportPlanView, { inForce }: Version): FixedText {
  if (ended) return ended.outcome === 'enough' ? 'Ended: enough improvement' : 'Ended: not enough improvement';
  return inForce ? 'Running' : 'To be agreed';
}

function Content({ version, review }: { version: Version; review: ReviewView }) {
  const { t, dayInWords } = useWords();
  const { timeZone, now } = review;
  const { who, at, reason, inForce, read, comments, textHash } = version;
  const inForceInWords = (since: NonNullable<Version['inForce']>) =>
    t(since.withoutAgreement === null ? 'agreed by {name}, {day}' : 'begun by {name} without agreement, {day}', {
      name: since.who,
      day: dayInWords({ moment: since.at, timeZone, now }),
    });
  return (
    <Stack gap="M">
      <Quiet>
        {t('Written by {name}, {day}', { name: who, day: dayInWords({ moment: at, timeZone, now }) })}
        {inForce && ` · ${inForceInWords(inForce)}`}
      </Quiet>
      {reason && <Written label={t('Why it was changed')} text={reason} />}
      {inForce?.withoutAgreement && (
        <Written label={t('Why it began without agreement')} text={inForce.withoutAgreement} />
      )}
      {read.map(({ id, label, text }) => (
        <Written key={id} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
      ))}
      {inForce && textHash !== null && (
        <Quiet>{t('Fingerprint of the document: {hash}', { hash: textHash.slice(0, 16) })}</Quiet>
      )}
      <Talk said={comments} timeZone={timeZone} now={now} />
    </Stack>
  );
}

function Agreement({ review, support, plan, last }: Props & { last: Version }) {
  const { t } = useWords();
  const planId = plan.id;
  const { version } = last;
  if (support.canAnswer) {
    return (
      <Row>
        <CommandButton
          review={review}
          appearance="primary"
          command={{
            type: 'agreeSupportPlan',
            planId,
            version,
            ...(last.textHash !== null && { textHash: last.textHash }),
          }}
          said={t('{name} knows that you agree.', { name: review.reviewer.name })}
        >
          {t('Agree to the plan')}
        </CommandButton>
        <CommandForm
          review={review}
          name={`planComment.${planId}.${version}`}
          open={t('Say what should change')}
          opens="onPage"
          questions={[{ id: 'comment', label: t('Your comments'), kind: 'text', required: true }]}
          send={t('Send my comments')}
          said={t('{name} has your comments.', { name: review.reviewer.name })}
          command={({ comment = '' }) => ({ type: 'commentOnSupportPlan', planId, version, comment })}
        />
      </Row>
    );
  }
  if (!support.canWrite) return <Quiet>{t('Waiting for {name} to agree.', { name: review.reviewee.name })}</Quiet>;
  return (
    <>
      <Quiet>{t('Waiting for {name} to agree.', { name: review.reviewee.name })}</Quiet>
      <CommandForm
        review={review}
        name={`planStart.${planId}.${version}`}
        open={t('Begin without agreement')}
        questions={[{ id: 'reason', label: t('Why it begins without agreement'), kind: 'text', required: true }]}
        send={t('Begin the plan')}
        said={t('The plan has begun.')}
        command={({ reason = '' }) => ({ type: 'startSupportPlan', planId, version, reason })}
      />
    </>
  );
}
