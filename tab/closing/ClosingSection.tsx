import type { ClosingView } from '#domain/review/closing/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { OpenAgain } from './OpenAgain.tsx';

type Props = { review: ReviewView; closing: ClosingView };

/** Closing the cycle, and opening the review again. */
export default function ClosingSection({ review, closing }: Props) {
  const { t } = useWords();
  const { canClose, canReopen, reopened } = closing;
  const isOpenedAgain = canReopen.includes('review') || reopened.some(({ what }) => what === 'review');
  if (!canClose && !isOpenedAgain) return null;
  return (
    <Section title={t('The end of the cycle')}>
      <Panel kind={canClose ? 'first' : 'quiet'}>
        {closing.text && (
          <Quiet>
            <SchoolsWords>{closing.text}</SchoolsWords> <Clause clause={closing.clause} />
          </Quiet>
        )}
        {canClose && <Close review={review} closing={closing} />}
        <OpenAgain review={review} what="review" />
      </Panel>
    </Section>
  );
}

function Close({ review, closing: { stillOpen } }: Props) {
  const { t } = useWords();
  const isOpen = stillOpen.length > 0;
  return (
    <CommandForm
      review={review}
      name="closeCycle"
      open={t('Close the cycle')}
      appearance="primary"
      intro={
        <>
          {isOpen && (
            <>
              {t('Still open:')} <SchoolsWords>{stillOpen.join('; ')}.</SchoolsWords>{' '}
            </>
          )}
          {t('Everything stays to be read. Objectives that go on, and the next cycle’s review, begin from here.')}
        </>
      }
      questions={
        isOpen ? [{ id: 'note', kind: 'text', label: t('Why it is closed all the same'), required: true }] : []
      }
      initial={isOpen ? { note: '' } : {}}
      send={t('Close the cycle')}
      said={t('The cycle is closed.')}
      command={({ note = '' }) => ({ type: 'closeCycle', note: note.trim() === '' ? null : note })}
    />
  );
}
