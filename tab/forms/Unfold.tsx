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

/** A button that unfolds a form. When the form closes, the button gets the focus back. */
export function Unfold({ open, name, appearance = 'secondary', children }: Props) {
  const look = useAppearance(appearance);
  const [state, setState] = useState<'untouched' | 'open' | 'closed'>('untouched');
  if (state === 'open') return <Unfolded>{children(() => setState('closed'))}</Unfolded>;

  return (
    <Button
      appearance={look}
      autoFocus={state === 'closed'}
      {...(name !== undefined && { 'aria-label': name })}
      onClick={() => setState('open')}
    >
      {open}
    </Button>
  );
}
