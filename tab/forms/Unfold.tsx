import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

type Props = {
  /** The label of the button that opens it. */
  open: string;
  /** The button's name for people who do not see what it stands beside. */
  name?: string;
  appearance?: ButtonProps['appearance'];
  children: (close: () => void) => ReactNode;
};

/** A button that unfolds a form. */
export function Unfold({ open, name, appearance = 'secondary', children }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return children(() => setOpen(false));
  return (
    <Button appearance={appearance} {...(name !== undefined && { 'aria-label': name })} onClick={() => setOpen(true)}>
      {open}
    </Button>
  );
}
