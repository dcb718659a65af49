import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { KeptForm, type KeptFormProps } from './KeptForm.tsx';

type Props<Field extends string> = Omit<KeptFormProps<Field, Command, ReviewView | null>, 'wish'> & {
  review: ReviewView;
  command: (values: Record<Field, string>, id: string) => Command;
};

/**
 * A form that sends a command about a review. It keeps what is typed, sends it, shows each refusal at its field, and
 * takes the focus when it is opened. A concrete form only gives its fields, its words, and how they become a command.
 */
export function ReviewForm<Field extends string>({ review, command, ...props }: Props<Field>) {
  const { mutate, error, isPending, isPaused } = useCommand(review.id);
  return (
    <KeptForm
      {...props}
      owner={review.you.oid}
      timeZone={review.timeZone}
      wish={command}
      sender={{
        send: (wish, onDone) => mutate({ command: wish }, { onSuccess: onDone }),
        problem: error,
        isPending,
        isPaused,
      }}
    />
  );
}
