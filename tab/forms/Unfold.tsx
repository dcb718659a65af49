import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Unfolded, useAppearance } from './FormsBeside.tsx';

type Props = {
  /** The label of the button that opens it. */
  open: string;
  appearance?: ButtonProps['appearance'];
  children: (close: () => void) => ReactNode;
};

/** A button that unfolds a long form on the page; a short one opens in a dialog (`FormDialog`). */
export function Unfold({ open, appearance = 'secondary', children }: Props) {
  const look = useAppearance(appearance);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Unfolded>{children(() => setOpen(false))}</Unfolded>;
  return (
    <Button appearance={look} onClick={() => setOpen(true)}>
      {open}
    </Button>
  );
}
