import type { ReactNode } from 'react';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { useWords } from '../language/useWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { KeptForm } from '../forms/KeptForm.tsx';
import type { Sender } from '../forms/sender.ts';

type Done = { on: string; note: string };

type Props<Wish> = {
  /** The duty that is said to be done. */
  duty: string;
  draft: string;
  owner: string;
  now: string;
  timeZone: string;
  sender: Sender<Wish>;
  wish: (done: Done) => Wish;
  onClose: () => void;
  /** More fields, below the date. */
  children?: ReactNode;
};

/** The form in which somebody says that a duty was done, and on which day. */
export function DoneOn<Wish>({ duty, now, children, ...props }: Props<Wish>) {
  const { t } = useWords();
  const today = fieldsOf(now, props.timeZone).date;
  return (
    <KeptForm
      {...props}
      initial={{ on: today, note: '' }}
      label={t('Mark as done: {duty}', { duty })}
      send={t('Record it')}
      sending={t('Recording …')}
      said={t('Recorded: {duty}.', { duty })}
      isBrief
    >
      <LineBox field="on" label={t('Done on')} type="date" max={today} required />
      {children}
    </KeptForm>
  );
}
