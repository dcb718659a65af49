import { Button, makeStyles, Textarea, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/useWords.ts';
import { CHIP, PROMPT } from './aboutInWords.ts';
import { ABOUT, type About, type Note } from './stream.ts';

const useStyles = makeStyles({
  writer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '& > *': { flex: '1 1 auto', minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  },
  text: { height: '72px' },
});

type Props = {
  /** What has been typed and is not yet a note; it is kept too. */
  text: string;
  /** The time that the note gets. */
  time: string;
  /** On coming back to it; not when the page opens, whose heading is read first. */
  takesFocus: boolean;
  onType: (text: string) => void;
  onAdd: (note: Note) => void;
  /** What is still typed becomes the last note. */
  onEnd: (note: Note | null) => void;
};

/** Where a note is typed: what it is about, its text, and the button that stamps it, all within reach of a thumb. */
export function NoteWriter({ text, time, takesFocus, onType, onAdd, onEnd }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  const [about, setAbout] = useState<About>('seen');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus]);
  const note = text.trim() === '' ? null : { time, about, text: text.trim() };
  const add = () => {
    if (note) onAdd(note);
    area.current?.focus();
  };
  return (
    <section aria-label={t('Write a note')} className={styles.writer}>
      <div className={styles.chips} role="group" aria-label={t('What the note is about')}>
        {ABOUT.map((each) => (
          <ToggleButton key={each} checked={each === about} onClick={() => setAbout(each)}>
            {t(CHIP[each])}
          </ToggleButton>
        ))}
      </div>
      <Textarea
        className={styles.text}
        textarea={{ ref: area }}
        aria-label={t(PROMPT[about])}
        placeholder={t(PROMPT[about])}
        value={text}
        onChange={(_, data) => onType(data.value)}
      />
      <Button appearance="primary" onClick={add}>
        {t('Add at {time}', { time })}
      </Button>
      <Button appearance="subtle" onClick={() => onEnd(note)}>
        {t('End the observation')}
      </Button>
    </section>
  );
}
