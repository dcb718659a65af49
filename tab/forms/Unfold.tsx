import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

type Props = {
  /** What the button says that opens it. */
  open: string;
  /** The button's name for those who do not see what it stands beside. */
  name?: string;
  appearance?: ButtonProps['appearance'];
  children: (close: () => void) => ReactNode;
};

/** A button that unfolds a form. Once the form is closed the button has the focus again. */
export function Unfold({ open, name, appearance = 'secondary', children }: Props) {
  const [state, setState] = useState<'untouched' | 'open' | 'closed'>('untouched');
  if (state === 'open') return children(() => setState('closed'));
  return (
    <Button
      appearance={appearance}
      autoFocus={state === 'closed'}
      {...(name !== undefined && { 'aria-label': name })}
      onClick={() => setState('open')}
    >
      {open}
    </Button>
  );
}
