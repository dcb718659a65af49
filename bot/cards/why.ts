import { type ClauseMeant, ourPolicySays } from '#domain/views/ourPolicySays.ts';
import type { Duty } from '#domain/review/obligations.ts';
import { sentence } from '#domain/sentence.ts';
import { type CardElement, escapeMarkdown, paragraph, quiet, sectionInWords } from './layout.ts';
import type { Subject } from './subject.ts';

type WhyShown = {
  /** What can be asked: about a date, or about anything else. */
  asks: 'Why this date?' | 'Our policy says';
  says: string | undefined;
  /** How a date was counted. */
  counted?: string | undefined;
  section: string;
  /** Where the policy can be read. */
  url: string;
};

/** A line that unfolds the clause behind a card in the school's words, and the way to it. */
export function whyInWords({ asks, says, counted, section, url }: WhyShown): CardElement[] {
  if (says === undefined && counted === undefined) return [];
  return [
    {
      type: 'Container',
      spacing: 'Medium',
      selectAction: { type: 'Action.ToggleVisibility', title: asks, targetElements: ['why'] },
      items: [{ type: 'TextBlock', text: asks, size: 'Small', color: 'Accent', wrap: true }],
    },
    {
      type: 'Container',
      id: 'why',
      isVisible: false,
      spacing: 'Small',
      items: [
        ...(says !== undefined && asks !== 'Our policy says' ? [quiet('Our policy says')] : []),
        ...(says === undefined ? [] : [paragraph(sentence(says))]),
        ...(counted === undefined ? [] : [quiet(`Counted: ${counted}.`)]),
        { ...paragraph(''), text: `[${escapeMarkdown(`Read ${sectionInWords(section)}`)}](${url})`, size: 'Small' },
      ],
    },
  ];
}

/** The same for a clause of a review's policy; nothing where the policy has none. */
export function ourPolicy(
  clause: ClauseMeant | undefined,
  { context: { pack }, link }: Pick<Subject, 'context' | 'link'>,
): CardElement[] {
  if (!clause) return [];
  const url = link(`policies/${pack.id}`);
  return whyInWords({ asks: 'Our policy says', says: ourPolicySays(pack, clause), section: clause.clause, url });
}

type CountedDuty = Pick<Duty, 'says' | 'because' | 'clause'>;

/** The same for the date of a duty. */
export function whyThisDate(duty: CountedDuty, { context: { pack }, link }: Pick<Subject, 'context' | 'link'>) {
  const url = link(`policies/${pack.id}`);
  return whyInWords({
    asks: 'Why this date?',
    says: duty.says,
    counted: duty.because,
    section: duty.clause,
    url,
  });
}
