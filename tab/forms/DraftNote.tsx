import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Form } from '#domain/forms/form.ts';
import { timeInWords } from '#domain/calendar/inWords.ts';
import { useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';
import { bothTexts } from './bothTexts.ts';
import type { DraftState } from './useDraft.ts';

type Props = {
  state: DraftState;
  values: Record<string, string>;
  timeZone: string;
  /** The form being filled in, so that two texts are joined as each kind of question needs. */
  form?: Form | undefined;
  /** Only one of the two, as a whole, can be kept. */
  oneOrOther?: boolean;
  /** Speaks only when something is wrong. */
  isBrief?: boolean;
  onResolve: (values: Record<string, string>) => void;
};

/** Says where the typed text is kept, and offers a choice when another window changed it. */
export function DraftNote({ state, values, timeZone, form, oneOrOther = false, isBrief = false, onResolve }: Props) {
  const { t } = useWords();
  if (isBrief && state.kind !== 'changedElsewhere' && state.kind !== 'onThisDevice') return null;
  switch (state.kind) {
    case 'loading':
    case 'untouched':
      return <Quiet>{t('What you type is saved by itself.')}</Quiet>;
    case 'saving':
      return <Quiet>{t('Saving …')}</Quiet>;
    case 'saved':
      return <Quiet>{t('Saved at {time}', { time: timeInWords(state.at, timeZone) })}</Quiet>;
    case 'onThisDevice':
      return <Quiet>{t('No connection: kept on this device and saved as soon as there is one.')}</Quiet>;
    case 'changedElsewhere':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('This form was saved in another window meanwhile')}</MessageBarTitle>{' '}
            {t('Nothing is lost: both texts are here. Choose which one to go on with.')}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => onResolve(values)}>
              {t('Keep what is here')}
            </Button>
            <Button size="small" onClick={() => onResolve(state.theirs)}>
              {t('Take the other')}
            </Button>
            {!oneOrOther && (
              <Button size="small" onClick={() => onResolve(bothTexts({ mine: values, theirs: state.theirs, form }))}>
                {t('Keep both')}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      );
  }
}
