import type { ReviewView } from '#domain/views/review.ts';
import type { SupportView } from '#domain/review/support/view.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Capability } from './Capability.tsx';
import { ConcernPanel, RaiseConcern } from './Concerns.tsx';
import { SupportPlanPanel } from './SupportPlanPanel.tsx';
import { WritePlan } from './WritePlan.tsx';

/** Concerns discussed early, support plans with their monitoring, and what follows if that is not enough. */
export default function SupportSection({ review }: { review: ReviewView }) {
  const { support } = review;
  if (!support) return null;
  return (
    <>
      {support.concernsRule && <Concerns review={review} support={support} rule={support.concernsRule} />}
      {support.form && <Plans review={review} support={support} />}
      {support.capability && <Capability review={review} capability={support.capability} />}
    </>
  );
}

function Concerns({
  review,
  support,
  rule,
}: {
  review: ReviewView;
  support: SupportView;
  rule: NonNullable<SupportView['concernsRule']>;
}) {
  return (
    <Section title="Concerns">
      <Quiet>
        {rule.text} <Clause rule={rule.rule} clause={rule.clause} />
      </Quiet>
      <div style={{ marginTop: 16 }}>
        {support.concerns.toReversed().map((concern) => (
          <ConcernPanel key={concern.id} review={review} support={support} concern={concern} />
        ))}
        {support.concerns.length === 0 && (
          <Panel kind="quiet">
            <Quiet>No concern has been raised.</Quiet>
          </Panel>
        )}
      </div>
      {support.canRaise && (
        <div style={{ marginTop: 16 }}>
          <RaiseConcern review={review} />
        </div>
      )}
    </Section>
  );
}

function Plans({ review, support }: { review: ReviewView; support: SupportView }) {
  const open = support.plans.find(({ ended }) => ended === null);
  return (
    <Section title="Support plan">
      {support.plans.toReversed().map((plan) => (
        <SupportPlanPanel key={plan.id} review={review} support={support} plan={plan} />
      ))}
      {!open && (
        <Panel kind="quiet">
          <Quiet>
            {support.plans.length > 0 ? 'No plan is running.' : 'There is no support plan.'} One is agreed in a meeting
            of the two, with every part written down.
          </Quiet>
          {support.canWrite && <WritePlan review={review} support={support} plan={undefined} />}
        </Panel>
      )}
    </Section>
  );
}
