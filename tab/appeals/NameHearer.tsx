import type { AppealView } from '#domain/review/appeals/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';

/** Names who hears an appeal: anybody who took no part in the review. */
export function NameHearer({ review, appeal }: { review: ReviewView; appeal: AppealView }) {
  const people = appeal.mayHear;
  const labelOf = ({ name, jobTitle }: { name: string; jobTitle: string }) =>
    jobTitle ? `${name}, ${jobTitle}` : name;
  return (
    <CommandForm
      review={review}
      name={`hearer.${appeal.id}`}
      open={appeal.hearer ? 'Name somebody else' : 'Name who hears it'}
      appearance={appeal.hearer ? 'secondary' : 'primary'}
      intro={`That person sees the statement until the appeal has ended; ${review.reviewee.name} is told.`}
      questions={[{ id: 'oid', label: 'Who hears it', kind: 'choice', choices: people.map(labelOf), required: true }]}
      send="Name this person"
      said="The person is named, and both are told."
      command={(values) => ({
        type: 'nameHearer',
        appealId: appeal.id,
        oid: people.find((each) => labelOf(each) === values['oid'])?.oid ?? '',
      })}
    />
  );
}
