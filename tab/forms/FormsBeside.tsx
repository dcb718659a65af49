import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { ButtonProps } from '@fluentui/react-components';

type Appearance = NonNullable<ButtonProps['appearance']>;

type Beside = { open: number; change: (by: 1 | -1) => void };

const NONE: Beside = { open: 0, change: () => undefined };

const BesideContext = createContext(NONE);

/** Forms and buttons that stand side by side: while one of the forms is unfolded, only its own button is primary. */
export function FormsBeside({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(0);
  const [change] = useState(() => (by: 1 | -1) => setOpen((before) => before + by));
  return <BesideContext value={{ open, change }}>{children}</BesideContext>;
}

/** A form that was unfolded: tells those beside it, and keeps its own primary button. */
export function Unfolded({ children }: { children: ReactNode }) {
  const { change } = use(BesideContext);
  useEffect(() => {
    change(1);
    return () => change(-1);
  }, [change]);
  return <BesideContext value={NONE}>{children}</BesideContext>;
}

/** The look of a button that is primary unless a form beside it is unfolded. */
export function useAppearance(wanted: Appearance = 'secondary'): Appearance {
  const { open } = use(BesideContext);
  return wanted === 'primary' && open > 0 ? 'secondary' : wanted;
}
