import {
  type ButtonProps,
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, use, useEffect, useRef } from 'react';
import { useWords } from '../language/useWords.ts';
import { ActButton } from '../look/ActButton.tsx';
import { DialogAct } from '../look/FormDialog.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { focusFirst } from './focusFirst.ts';
import { useFocusBack } from './useFocusBack.ts';
import { useAppearance } from './FormsBeside.tsx';
import { FormContext, type FormState } from './formState.ts';

/** The words on and beside a form's buttons. */
export type FormWords = {
  /** The title of the form; by default, its button's label. */
  label?: string;
  /** The label of the button that sends it. */
  send: string;
  /** The label of that button while the form is being sent. */
  sending?: string;
  /** The label of the button that closes it. */
  cancel?: string;
};

export type FormLook = {
  appearance?: ButtonProps['appearance'];
  size?: ButtonProps['size'];
  /** A long form is sent only by its button, not by the Enter key in one of its lines. */
  isLong?: boolean;
  /**
   * Arranges fields and buttons where they do not simply follow each other: on a page of their own, which already has a
   * name.
   */
  renderFrame?: (body: ReactNode, foot: ReactNode) => ReactNode;
};

type Props = FormWords &
  FormLook & {
    form: FormState;
    children: ReactNode;
    onSend: () => void;
    /** Given where the form can be closed without sending it. Such a form was opened, and takes the focus. */
    onCancel?: (() => void) | undefined;
    /** Why it cannot be sent as it stands, where none of its fields can say so. */
    whyNot?: string | undefined;
    /** The device knows that it is offline and holds the form back. */
    isPaused?: boolean;
    /** The problem to show; a problem shown elsewhere is not repeated. */
    trouble?: FormState['problem'];
    /** Other buttons of the form. */
    actions?: ReactNode;
    note?: ReactNode;
  };

const useStyles = makeStyles({
  stacked: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, width: '100%' },
  // On a phone it scrolls; nothing in it gives way.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    overflowWrap: 'anywhere',
    // The focus ring of a field at the edge is not cut off.
    padding: '2px',
    margin: '-2px',
    '& > *': { flexShrink: 0 },
  },
});

/** The layout of every form, on the page or in a dialog: its fields, what was refused, its buttons, and where it is kept. */
export function FormBox({
  label,
  send,
  sending,
  cancel,
  appearance = 'primary',
  size = 'medium',
  isLong = false,
  renderFrame,
  form,
  children,
  onSend,
  onCancel,
  whyNot,
  isPaused = false,
  trouble = form.problem,
  actions,
  note,
}: Props) {
  const styles = useStyles();
  const act = use(DialogAct);
  const { t } = useWords();
  const closing = cancel ?? t('Not now');
  useFocusBack(onCancel !== undefined);
  const box = useFocusFirst(onCancel !== undefined);
  const shown = useAppearance(appearance);
  const body = (
    <>
      {children}
      <Trouble problem={trouble} />
    </>
  );
  const sendButton = (
    <ActButton
      appearance={shown}
      size={size}
      type={isLong ? 'button' : 'submit'}
      isPending={form.isPending}
      whyNot={whyNot}
      {...(isLong && { onClick: onSend })}
    >
      {form.isPending ? (sending ?? t('Sending …')) : send}
    </ActButton>
  );
  const waits = isPaused && <Quiet>{t('No connection: it is sent as soon as there is one.')}</Quiet>;
  const foot = (
    <>
      <Row>
        {sendButton}
        {actions}
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            {closing}
          </Button>
        )}
        {note}
      </Row>
      {waits}
    </>
  );
  const isPlain = !renderFrame && act === null;
  return (
    <FormContext value={form}>
      <form
        ref={box}
        noValidate
        {...(isPlain && { 'aria-label': label ?? send, className: styles.stacked })}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isLong && !form.isPending && whyNot === undefined) onSend();
        }}
      >
        {act !== null ? (
          <DialogBody>
            <DialogTitle>{label ?? act}</DialogTitle>
            <DialogContent className={styles.content}>
              {body}
              {note}
              {waits}
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onCancel}>{closing}</Button>
              {actions}
              {sendButton}
            </DialogActions>
          </DialogBody>
        ) : renderFrame ? (
          renderFrame(body, foot)
        ) : (
          <>
            {body}
            {foot}
          </>
        )}
      </form>
    </FormContext>
  );
}

/** Puts the focus into the first field of a form that was opened, after a dialog has put it wherever it begins. */
function useFocusFirst(isOpened: boolean) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isOpened) return undefined;
    const frame = requestAnimationFrame(() => focusFirst(box.current));
    return () => cancelAnimationFrame(frame);
  }, [isOpened]);
  return box;
}
