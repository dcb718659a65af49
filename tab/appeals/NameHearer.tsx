import type { AppealView } from '#domain/review/appeals/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';

/** Names who hears an appeal: anybody who took no part in the review. */
export function NameHearer({ review, appeal }: { review: ReviewView; appeal: AppealView }) {
  const { t } = useWords();
  const people = appeal.mayHear;
  const labelOf = ({ name, jobTitle }: { name: string; jobTitle: string }) =>
    jobTitle ? `${name}, ${jobTitle}` : name;
  return (
    <CommandForm
      review={review}
      name={`hearer.${appeal.id}`}
      open={t(appeal.hearer ? 'Choose somebody else' : 'Choose who hears the appeal')}
      appearance={appeal.hearer ? 'secondary' : 'primary'}
      intro={t('That person sees the statement until the appeal has ended; {name} is told.', {
        name: review.reviewee.name,
      })}
      questions={[
        { id: 'oid', label: t('Who hears the appeal'), kind: 'choice', choices: people.map(labelOf), required: true },
      ]}
      send={t('Choose this person')}
      said={t('The person is chosen, and both are told.')}
      command={(values) => ({
        type: 'nameHearer',
        appealId: appeal.id,
        oid: people.find((each) => labelOf(each) === values['oid'])?.oid ?? '',
      })}
    />
  );
}
