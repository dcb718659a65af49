import type { PayView } from '#domain/review/pay/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { answersTo } from '#domain/forms/answers.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';
import { Recommendation } from './Recommendation.tsx';

/** Pay: the recommendation, its way to those who decide, and the decision. */
export default function PaySection({ review }: { review: ReviewView }) {
  const { t } = useWords();
  const { pay } = review;
  if (!pay) return null;
  return (
    <>
      <Section title={t('Pay')}>
        <Quiet>
          <SchoolsWords>{pay.text}</SchoolsWords> <Clause clause={pay.clause} />
        </Quiet>
        <Stack above="L">
          {pay.list.length === 0 && (
            <Panel kind="quiet">
              <Quiet>
                {t('There is no recommendation yet.')} <SchoolsWords>{pay.waits}</SchoolsWords>
              </Quiet>
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
        </Stack>
        {pay.canRecommend && (
          <Stack above="L">
            <Recommend review={review} pay={pay} />
          </Stack>
        )}
      </Section>
      {!review.you.whole && pay.assessment && (
        <Section title={t('The assessment')}>
          <Panel>
            {pay.assessment.map(({ id, label, text }) => (
              <Written key={id} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
            ))}
          </Panel>
        </Section>
      )}
    </>
  );
}

function Recommend({ review, pay }: { review: ReviewView; pay: PayView }) {
  const { t } = useWords();
  const { form, version, list } = pay;
  const [last] = list;
  if (!form) return null;
  return (
    <CommandForm
      review={review}
      name={`pay.${version}`}
      open={t(last ? 'Change the recommendation' : 'Write the recommendation')}
      opens="onPage"
      appearance="primary"
      intro={form.intro && <SchoolsWords>{form.intro}</SchoolsWords>}
      questions={form.fields}
      initial={last?.answers ?? {}}
      send={t('Send the recommendation')}
      said={t('The recommendation is on its way.')}
      command={(values) => ({ type: 'recommendPay', version, answers: answersTo(form, values) })}
    />
  );
}
