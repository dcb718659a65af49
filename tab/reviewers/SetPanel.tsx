import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { labelOf, oidOf } from './people.ts';
import type { ReviewersView } from '#domain/review/reviewers/view.ts';

const SEATS = ['memberOids', 'second', 'third'] as const;

/** The chair of governors sets the panel of this cycle, or changes it (KM-12, KS-14). */
export function SetPanel({ review, reviewers }: { review: ReviewView; reviewers: ReviewersView }) {
  const { panel, candidates, now } = reviewers;
  if (!panel?.canSet) return null;
  const choices = candidates.map(labelOf);
  const present = now
    .map(({ oid }) => candidates.find((each) => each.oid === oid))
    .map((each) => (each ? labelOf(each) : ''));
  const initial = panel.isSet
    ? { memberOids: present[0] ?? '', second: present[1] ?? '', third: present[2] ?? '', leadOid: present[0] ?? '' }
    : {};
  return (
    <div>
      <CommandForm
        review={review}
        name="setPanel"
        open={panel.isSet ? 'Change the panel' : 'Set the panel'}
        appearance={panel.isSet ? 'secondary' : 'primary'}
        intro={`All of them see the whole review; the one who leads is the ${review.policy.wording.reviewer} and signs.`}
        questions={[
          { id: 'memberOids', label: 'First governor', kind: 'choice', choices, required: true },
          { id: 'second', label: 'Second governor', kind: 'choice', choices, required: false },
          { id: 'third', label: 'Third governor', kind: 'choice', choices, required: false },
          { id: 'leadOid', label: 'Who leads the panel', kind: 'choice', choices, required: true },
          { id: 'note', label: 'Note', hint: `${review.reviewee.name} reads this.`, kind: 'text', required: false },
        ]}
        initial={initial}
        send={panel.isSet ? 'Change the panel' : 'Set the panel'}
        said={`Done. The panel and ${review.reviewee.name} are told.`}
        command={(values) => ({
          type: 'setPanel',
          memberOids: SEATS.map((seat) => oidOf(candidates, values[seat])).filter((oid) => oid !== ''),
          leadOid: oidOf(candidates, values['leadOid']),
          note: values['note']?.trim() ? values['note'] : null,
        })}
      />
    </div>
  );
}
