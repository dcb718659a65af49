import { Button, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { CHIP } from './aboutInWords.ts';
import { minutesOfEach } from './activities.ts';
import type { Note } from './stream.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  note: {
    display: 'grid',
    gridTemplateColumns: '48px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  time: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  chip: {
    display: 'inline-block',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  change: { minWidth: 'auto', minHeight: '44px' },
  changing: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& .fui-Button': { minHeight: '44px' },
  },
});

type Props = {
  stream: readonly Note[];
  /** When the visit ends, `10:50`: the last activity lasts until then. */
  end: string;
  /** Left out while the notes are on their way. */
  onChange?: ((stream: Note[]) => void) | undefined;
};

/** The notes of a visit in the order of their times, each with what it is about; each can be put right or removed. */
export function NoteStream({ stream, end, onChange }: Props) {
  const { t, minutesInWords } = useWords();
  const styles = useStyles();
  const [changing, setChanging] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const activities = stream.filter(({ about }) => about === 'activities');
  const minutes = minutesOfEach(
    activities.map(({ time, text }) => ({ start: time, what: text })),
    end,
  );
  const lasts = (note: Note) => minutesInWords(minutes[activities.indexOf(note)]?.minutes ?? 0);
  const put = (index: number, next: Note | null) => {
    onChange?.(stream.flatMap((note, at) => (at !== index ? [note] : next ? [next] : [])));
    setChanging(null);
    list.current?.focus();
  };
  if (stream.length === 0) return <Quiet>{t('Your notes stand here, each with its time.')}</Quiet>;
  return (
    <div role="log" aria-label={t('Notes')}>
      <ol ref={list} tabIndex={-1} className={styles.list}>
        {stream.map((note, index) => (
          // Notes have no id of their own: they are the lines of texts, told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {index === changing && onChange ? (
              <NoteChange note={note} onKeep={(next) => put(index, next)} onRemove={() => put(index, null)} />
            ) : (
              <div className={styles.note}>
                <span className={styles.time}>{note.time}</span>
                <div>
                  <span className={styles.chip}>
                    {t(CHIP[note.about])}
                    {note.about === 'activities' && ` · ${lasts(note)}`}
                  </span>
                  <p className={styles.text}>{note.text}</p>
                </div>
                {onChange && (
                  <Button
                    appearance="subtle"
                    className={styles.change}
                    aria-label={t('Change note {number}', { number: index + 1 })}
                    onClick={() => setChanging(index)}
                  >
                    {t('Change')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

type ChangeProps = { note: Note; onKeep: (note: Note) => void; onRemove: () => void };

function NoteChange({ note, onKeep, onRemove }: ChangeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [time, setTime] = useState(note.time);
  const [text, setText] = useState(note.text);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <div className={styles.changing}>
      <Input type="time" aria-label={t('Time')} value={time} onChange={(_, data) => setTime(data.value)} />
      <Textarea
        textarea={{ ref: area }}
        aria-label={t(CHIP[note.about])}
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
      <Row>
        <Button onClick={() => onKeep({ ...note, time, text })}>{t('Keep the change')}</Button>
        <Button appearance="subtle" onClick={onRemove}>
          {t('Remove')}
        </Button>
      </Row>
    </div>
  );
}
