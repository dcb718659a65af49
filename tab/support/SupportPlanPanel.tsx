import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import type { SupportPlanView, SupportView } from '#domain/review/support/view.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Talk } from '../look/Talk.tsx';
import { Written } from '../look/Written.tsx';
import { DueLines } from '../review/DueLine.tsx';
import { Monitoring } from './Monitoring.tsx';
import { WritePlan } from './WritePlan.tsx';

type Props = { review: ReviewView; support: SupportView; plan: SupportPlanView };
type Version = SupportPlanView['versions'][number];

/** One support plan: the current version, agreeing to it, its monitoring and outcome, and the earlier versions. */
export function SupportPlanPanel({ review, support, plan }: Props) {
  const { timeZone, now } = review;
  const last = plan.versions.at(-1);
  const older = plan.versions.slice(0, -1).toReversed();
  if (!last) return null;
  return (
    <Panel kind={plan.ended ? 'plain' : 'first'}>
      <Row>
        <Badge appearance="tint" color={plan.ended ? 'informative' : last.inForce ? 'success' : 'warning'}>
          {stateOf(plan, last)}
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
              <AccordionHeader as="h3">Version {version.version}</AccordionHeader>
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

function stateOf({ ended }: SupportPlanView, { inForce }: Version): string {
  if (ended) return ended.outcome === 'enough' ? 'Ended: enough improvement' : 'Ended: not enough improvement';
  return inForce ? 'Running' : 'To be agreed';
}

function Content({ version, review }: { version: Version; review: ReviewView }) {
  const { timeZone, now } = review;
  const { who, at, reason, inForce, read, comments, textHash } = version;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Quiet>
        Written by {who}, {dayInWords({ moment: at, timeZone, now })}
        {inForce &&
          ` · ${inForce.withoutAgreement === null ? `agreed by ${inForce.who}` : `begun by ${inForce.who} without agreement`}, ${dayInWords({ moment: inForce.at, timeZone, now })}`}
      </Quiet>
      {reason && <Written label="Why it was changed" text={reason} />}
      {inForce?.withoutAgreement && <Written label="Why it began without agreement" text={inForce.withoutAgreement} />}
      {read.map(({ id, label, text }) => (
        <Written key={id} label={label} text={text} />
      ))}
      {inForce && textHash !== null && <Quiet>Fingerprint of the document: {textHash.slice(0, 16)}</Quiet>}
      <Talk said={comments} timeZone={timeZone} now={now} />
    </div>
  );
}

function Agreement({ review, support, plan, last }: Props & { last: Version }) {
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
          said={`${review.reviewer.name} knows that you agree.`}
        >
          Agree to the plan
        </CommandButton>
        <CommandForm
          review={review}
          name={`planComment.${planId}.${version}`}
          open="Say what should change"
          questions={[{ id: 'comment', label: 'Your comments', kind: 'text', required: true }]}
          send="Send my comments"
          said={`${review.reviewer.name} has your comments.`}
          command={({ comment = '' }) => ({ type: 'commentOnSupportPlan', planId, version, comment })}
        />
      </Row>
    );
  }
  if (!support.canWrite) return <Quiet>It waits for {review.reviewee.name} to agree.</Quiet>;
  return (
    <>
      <Quiet>It waits for {review.reviewee.name} to agree.</Quiet>
      <CommandForm
        review={review}
        name={`planStart.${planId}.${version}`}
        open="Begin without agreement"
        questions={[{ id: 'reason', label: 'Why it begins without agreement', kind: 'text', required: true }]}
        send="Begin the plan"
        said="The plan has begun."
        command={({ reason = '' }) => ({ type: 'startSupportPlan', planId, version, reason })}
      />
    </>
  );
}
