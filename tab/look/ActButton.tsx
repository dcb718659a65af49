import { Button, type ButtonProps, makeStyles, tokens, Tooltip, useId } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({
  why: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

type Props = Pick<ButtonProps, 'appearance' | 'size' | 'icon'> &
  Pick<ComponentProps<'button'>, 'type' | 'className' | 'aria-label' | 'children' | 'onClick'> & {
    /** What it does is under way. */
    isPending?: boolean;
    /** Why it cannot be pressed now; left out while it can. */
    whyNot?: string | undefined;
    /** There is no room for the reason beside it: it appears while the button is pointed at or has the focus. */
    isTight?: boolean;
  };

/** A button that says why it cannot be pressed. It keeps the focus meanwhile. */
export function ActButton({ isPending = false, whyNot, isTight = false, ...props }: Props) {
  const styles = useStyles();
  const id = useId();
  const isHeld = whyNot !== undefined;
  const button = (
    <Button
      {...props}
      disabledFocusable={isPending || isHeld}
      {...(isHeld && !isTight && { 'aria-describedby': id })}
    />
  );
  if (isTight)
    return (
      <Tooltip content={whyNot ?? ''} relationship="description">
        {button}
      </Tooltip>
    );
  return (
    <>
      {button}
      {isHeld && (
        <span id={id} className={styles.why}>
          {whyNot}
        </span>
      )}
    </>
  );
}
