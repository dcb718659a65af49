import { Button, type ButtonProps, Dialog, DialogSurface, DialogTrigger } from '@fluentui/react-components';
import { createContext, type ReactNode, useState } from 'react';
import { useAppearance } from '../forms/FormsBeside.tsx';

/** The title of the dialog around a form; null where the form stands on the page. */
export const DialogAct = createContext<string | null>(null);

type Props = {
  /** The label of the button that opens it: what is going to be done. */
  open: string;
  /** The button's name for people who do not see what it stands beside; also the dialog's title. */
  name?: string | undefined;
  appearance?: ButtonProps['appearance'];
  size?: ButtonProps['size'];
  children: (close: () => void) => ReactNode;
};

/**
 * A button that opens a form of one to three short fields in a dialog, so that the page stays as it is. Long writing, and
 * an answer to a text that is read meanwhile, stays on the page.
 */
export function FormDialog({ open, name, appearance = 'secondary', size, children }: Props) {
  const look = useAppearance(appearance);
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance={look} {...(size && { size })} {...(name !== undefined && { 'aria-label': name })}>
          {open}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogAct value={name ?? open}>{children(() => setOpen(false))}</DialogAct>
      </DialogSurface>
    </Dialog>
  );
}
