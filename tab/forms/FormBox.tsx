import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { focusFirst } from './focusFirst.ts';
import { FormContext, type FormState } from './formState.ts';

/** What a form says on and beside its buttons. */
export type FormWords = {
  /** What the form is called; what its button says, unless told otherwise. */
  label?: string;
  /** What the button says that sends it. */
  send: string;
  /** What the button says while it is being sent. */
  sending?: string;
  /** What the button says that closes it. */
  cancel?: string;
};

export type FormLook = {
  appearance?: ButtonProps['appearance'];
  size?: ButtonProps['size'];
  /** A long form is sent with its button alone, not with the Enter key in one of its lines. */
  isLong?: boolean;
  /** Where fields and buttons stand, if not below one another: on a page of their own, which has a name already. */
  renderFrame?: (body: ReactNode, foot: ReactNode) => ReactNode;
};

type Props = FormWords &
  FormLook & {
    form: FormState;
    children: ReactNode;
    onSend: () => void;
    /** Given where the form can be closed without sending it. It then was unfolded, and has the focus. */
    onCancel?: (() => void) | undefined;
    /** Why it cannot be sent as it stands is said by its fields. */
    isBlocked?: boolean;
    /** A device that knows that it is offline holds it back. */
    isPaused?: boolean;
    /** A fault that is told elsewhere is not told twice. */
    trouble?: FormState['problem'];
    /** Other buttons of the form. */
    actions?: ReactNode;
    note?: ReactNode;
  };

const STACKED = { display: 'flex', flexDirection: 'column', gap: 16, width: '100%' } as const;

/** How every form stands on a page: its fields, what was refused, its buttons, and where it is kept. */
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
          appearance={appearance}
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
