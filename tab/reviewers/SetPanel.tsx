import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { choicesOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

const SEATS = ['memberOids', 'second', 'third'] as const;

/** The chair of governors sets the panel of this cycle, or changes it (KM-12, KS-14). */
export function SetPanel({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { t } = useWords();
  const { panel, candidates, now } = reviewers;
  const { name } = review.reviewee;
  if (!panel?.canSet) return null;
  const { labels: choices, oidOf } = choicesOf(candidates, t);
  const present = now.map(({ oid }) => choices[candidates.findIndex((each) => each.oid === oid)] ?? '');
  const set = t(panel.isSet ? 'Change the panel' : 'Set the panel');
  const initial = panel.isSet
    ? { memberOids: present[0] ?? '', second: present[1] ?? '', third: present[2] ?? '', leadOid: present[0] ?? '' }
    : {};
  return (
    <div>
      <CommandForm
        review={review}
        name="setPanel"
        open={set}
        appearance={panel.isSet ? 'secondary' : 'primary'}
        intro={t('All of them see the whole review; the one who leads is the {reviewer} and signs.', {
          reviewer: review.policy.wording.reviewer,
        })}
        questions={[
          { id: 'memberOids', label: t('First governor'), kind: 'choice', choices, required: true },
          { id: 'second', label: t('Second governor'), kind: 'choice', choices, required: false },
          { id: 'third', label: t('Third governor'), kind: 'choice', choices, required: false },
          { id: 'leadOid', label: t('Who leads the panel'), kind: 'choice', choices, required: true },
          { id: 'note', label: t('Note'), hint: t('{name} reads this.', { name }), kind: 'text', required: false },
        ]}
        initial={initial}
        send={set}
        said={t('Done. The panel and {name} are told.', { name })}
        command={(values) => ({
          type: 'setPanel',
          memberOids: SEATS.map((seat) => oidOf(values[seat])).filter((oid) => oid !== ''),
          leadOid: oidOf(values['leadOid']),
          note: values['note']?.trim() ? values['note'] : null,
        })}
      />
    </div>
  );
}
