import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
    /** Given where the form can be closed without sending it. Such a form was unfolded, and takes the focus. */
    onCancel?: (() => void) | undefined;
    /** It cannot be sent as it stands; its fields say why. */
    isBlocked?: boolean;
    /** The device knows that it is offline and holds the form back. */
    isPaused?: boolean;
    /** The problem to show; a problem shown elsewhere is not repeated. */
    trouble?: FormState['problem'];
    /** Other buttons of the form. */
    actions?: ReactNode;
    note?: ReactNode;
  };

const STACKED = { display: 'flex', flexDirection: 'column', gap: 16, width: '100%' } as const;

/** The layout of every form: its fields, what was refused, its buttons, and where it is kept. */
export function FormBox({
  label,
  send,
  sending = 'Sending …',
  cancel = 'Not now',
  appearance = 'primary',
  size = 'medium',
  isLong = false,
  renderFrame,
  form,
  children,
  onSend,
  onCancel,
  isBlocked = false,
  isPaused = false,
  trouble = form.problem,
  actions,
  note,
}: Props) {
  useFocusBack(onCancel !== undefined);
  const shown = useAppearance(appearance);
  const body = (
    <>
      {children}
      <Trouble problem={trouble} />
    </>
  );
  const foot = (
    <>
      <Row>
        <Button
          appearance={shown}
          size={size}
          type={isLong ? 'button' : 'submit'}
          disabledFocusable={form.isPending || isBlocked}
          {...(isLong && { onClick: onSend })}
        >
          {form.isPending ? sending : send}
        </Button>
        {actions}
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            {cancel}
          </Button>
        )}
        {note}
      </Row>
      {isPaused && <Quiet>No connection: it is sent as soon as there is one.</Quiet>}
    </>
  );
  return (
    <FormContext value={form}>
      <form
        ref={onCancel && focusFirst}
        noValidate
        {...(!renderFrame && { 'aria-label': label ?? send, style: STACKED })}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isLong && !form.isPending && !isBlocked) onSend();
        }}
      >
        {renderFrame ? (
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
