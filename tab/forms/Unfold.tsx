import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Unfolded, useAppearance } from './FormsBeside.tsx';

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
  const look = useAppearance(appearance);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Unfolded>{children(() => setOpen(false))}</Unfolded>;
  return (
    <Button appearance={look} {...(name !== undefined && { 'aria-label': name })} onClick={() => setOpen(true)}>
      {open}
    </Button>
  );
}
