import type { PayView } from '#domain/review/pay/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { answersTo } from '#domain/forms/answers.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Written } from '../look/Written.tsx';
import { Recommendation } from './Recommendation.tsx';

/** Pay: the recommendation, its way to those who decide, and the decision. */
export default function PaySection({ review }: { review: ReviewView }) {
  const { pay } = review;
  if (!pay) return null;
  return (
    <>
      <Section title="Pay">
        <Quiet>
          {pay.text} <Clause rule={pay.rule} clause={pay.clause} />
        </Quiet>
        <div style={{ marginTop: 16 }}>
          {pay.list.length === 0 && (
            <Panel kind="quiet">
              <Quiet>There is no recommendation yet. {pay.waits}</Quiet>
            </Panel>
          )}
          {pay.list.map((recommendation, index) => (
            <Recommendation
              key={recommendation.version}
              review={review}
              pay={pay}
              recommendation={recommendation}
              isLast={index === 0}
            />
          ))}
        </div>
        {pay.canRecommend && (
          <div style={{ marginTop: 16 }}>
            <Recommend review={review} pay={pay} />
          </div>
        )}
      </Section>
      {!review.you.whole && pay.assessment && (
        <Section title="The assessment">
          <Panel>
            {pay.assessment.map(({ id, label, text }) => (
              <Written key={id} label={label} text={text} />
            ))}
          </Panel>
        </Section>
      )}
    </>
  );
}

function Recommend({ review, pay }: { review: ReviewView; pay: PayView }) {
  const { form, version, list } = pay;
  const [last] = list;
  if (!form) return null;
  return (
    <CommandForm
      review={review}
      name={`pay.${version}`}
      open={last ? 'Change the recommendation' : 'Write the recommendation'}
      appearance="primary"
      intro={form.intro}
      questions={form.fields}
      initial={last?.answers ?? {}}
      send="Send the recommendation"
      said="The recommendation is on its way."
      command={(values) => ({ type: 'recommendPay', version, answers: answersTo(form, values) })}
    />
  );
}
