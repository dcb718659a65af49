import { makeStyles, tokens } from '@fluentui/react-components';
import { CloudCheckmark20Regular, CloudOff20Regular, PhoneCheckmark20Regular } from '@fluentui/react-icons';
import { useWords } from '../language/useWords.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import type { Values } from '../forms/formState.ts';
import type { DraftState } from '../forms/useDraft.ts';

const useStyles = makeStyles({
  safe: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    '& svg': { flexShrink: 0 },
    '@media (max-height: 480px)': { position: 'static' },
  },
});

type Props = {
  state: DraftState;
  values: Values;
  timeZone: string;
  /** They are handed in, and wait for a connection. */
  waits: boolean;
  onResolve: (values: Values) => void;
};

/** What is safe, and where: on this device, or saved. It stays at the top of the notes. */
export function NotesSafe({ state, values, timeZone, waits, onResolve }: Props) {
  const { t } = useWords();
  const isAway = waits || state.kind === 'onThisDevice';
  const Icon = isAway ? CloudOff20Regular : state.kind === 'saved' ? CloudCheckmark20Regular : PhoneCheckmark20Regular;
  return (
    <div role="status" className={useStyles().safe}>
      <Icon aria-hidden />
      {waits ? (
        <span>{t('No connection: the notes are kept on this device and handed in as soon as there is one.')}</span>
      ) : state.kind === 'saving' ? (
        <span>{t('Saved on this device')}</span>
      ) : (
        <DraftNote state={state} values={values} timeZone={timeZone} onResolve={onResolve} />
      )}
    </div>
  );
}
