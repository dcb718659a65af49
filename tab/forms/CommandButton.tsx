import { Button, type ButtonProps, makeStyles } from '@fluentui/react-components';
import type { Command } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { useAppearance } from './FormsBeside.tsx';

const useStyles = makeStyles({
  problem: { width: '100%' },
});

type Props = Pick<ButtonProps, 'appearance' | 'size' | 'children'> & {
  review: ReviewView;
  command: Command;
  /** What screen readers announce once it is done. */
  said?: string;
  /** The button's name for people who do not see what it stands beside. */
  name?: string;
  /** Its label while the command is being sent. */
  sending?: string;
};

/** A button that gives one command, with nothing to fill in; a refusal appears before it. */
export function CommandButton({ review, command, said, name, sending, children, ...look }: Props) {
  const { mutate, error, isPending } = useCommand(review.id);
  const announce = useAnnounce();
  const styles = useStyles();
  const appearance = useAppearance(look.appearance);
  return (
    <>
      {error && (
        <div className={styles.problem}>
          <Trouble problem={error} />
        </div>
      )}
      <Button
        {...look}
        appearance={appearance}
        {...(name !== undefined && { 'aria-label': name })}
        disabledFocusable={isPending}
        onClick={() => mutate({ command }, { onSuccess: () => said !== undefined && announce(said) })}
      >
        {isPending && sending ? sending : children}
      </Button>
    </>
  );
}
