import type { ReviewView } from '#domain/views/review.ts';
import type { SupportView } from '#domain/review/support/view.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
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
  const { t } = useWords();
  return (
    <Section title={t('Concerns')}>
      <Quiet>
        <SchoolsWords>{rule.text}</SchoolsWords> <Clause clause={rule.clause} />
      </Quiet>
      <Stack above="L">
        {support.concerns.toReversed().map((concern) => (
          <ConcernPanel key={concern.id} review={review} support={support} concern={concern} />
        ))}
        {support.concerns.length === 0 && (
          <Panel kind="quiet">
            <Quiet>{t('No concern has been raised.')}</Quiet>
          </Panel>
        )}
      </Stack>
      {support.canRaise && (
        <Stack above="L">
          <RaiseConcern review={review} />
        </Stack>
      )}
    </Section>
  );
}

function Plans({ review, support }: { review: ReviewView; support: SupportView }) {
  const { t } = useWords();
  const open = support.plans.find(({ ended }) => ended === null);
  return (
    <Section title={t('Support plan')}>
      {support.plans.toReversed().map((plan) => (
        <SupportPlanPanel key={plan.id} review={review} support={support} plan={plan} />
      ))}
      {!open && (
        <Panel kind="quiet">
          <Quiet>
            {t(support.plans.length > 0 ? 'No plan is running.' : 'There is no support plan.')}{' '}
            {t('One is agreed in a meeting of the two, with every part written down.')}
          </Quiet>
          {support.canWrite && <WritePlan review={review} support={support} plan={undefined} />}
        </Panel>
      )}
    </Section>
  );
}
