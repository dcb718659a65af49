import { type ReactNode, useState } from 'react';
import type { Form } from '#domain/forms/form.ts';
import type { Problem } from '../api/client.ts';
import { useAnnounce } from '../look/announce.tsx';
import { DraftNote } from './DraftNote.tsx';
import { FormBox, type FormLook, type FormWords } from './FormBox.tsx';
import type { FormState, Values } from './formState.ts';
import type { Sender } from './sender.ts';
import { useDraft } from './useDraft.ts';

/** What a form knows while it is being filled in. */
export type Filling<Field extends string, Wish> = FormState<Field> & {
  /** The id that what is sent has; the same until the form has been sent. */
  id: string;
  /** Chooses other values for all of the form. */
  resolve: (values: Record<Field, string>) => void;
  /** Sends something else than what the form's own button sends; done, the form is as if it had been sent. */
  give: (wish: Wish, said: string) => void;
};

export type KeptFormProps<Field extends string, Wish, Answer> = Omit<FormWords, 'send'> &
  FormLook & {
    /** What the button says that sends it. */
    send: string | ((values: Record<Field, string>) => string);
    /** Under which it is kept while one types; one for each thing it is about. */
    draft: string;
    initial: Record<Field, string>;
    /** What is sent. The id is the same until the form has been sent, so that sent twice it is done once. */
    wish: (values: Record<Field, string>, id: string) => Wish;
    /** What is said aloud once it is done. */
    said: string | ((values: Record<Field, string>) => string);
    onDone?: ((answer: Answer) => void) | undefined;
    /** Given where the form can be closed; also called once it is sent. */
    onClose?: (() => void) | undefined;
    /** What stands in the form once it has been sent; what it began with, unless told otherwise. */
    afterwards?: (values: Record<Field, string>, answer: Answer) => Values;
    isBlocked?: (values: Record<Field, string>) => boolean;
    /** A refusal that a field of the form tells in its own way. */
    isToldElsewhere?: (problem: Problem, values: Record<Field, string>) => boolean;
    renderActions?: (form: Filling<Field, Wish>) => ReactNode;
    children: ReactNode | ((form: Filling<Field, Wish>) => ReactNode);
    /** The questions, where they are data, so that two texts are joined as each kind of question needs. */
    questions?: Form | ((values: Record<Field, string>) => Form);
    /** The two texts of a conflict are wholes of which only one can be kept. */
    oneOrOther?: boolean;
    /** A form of a few words says where it is kept only where something is amiss. */
    isBrief?: boolean;
  };

type Props<Field extends string, Wish, Answer> = KeptFormProps<Field, Wish, Answer> & {
  owner: string;
  timeZone: string;
  sender: Sender<Wish, Answer>;
};

/** The ids of what was sent and not answered yet: a form that is closed meanwhile and opened again sends the same. */
const unanswered = new Map<string, string>();

/**
 * A form that keeps what is typed until it has been sent: on this device and on the server, with both texts where two
 * windows differ. What is refused stands at its field. Forms about a review are a `ReviewForm`.
 */
export function KeptForm<Field extends string, Wish, Answer>({
  draft: key,
  initial,
  wish,
  said,
  onDone,
  onClose,
  afterwards,
  isBlocked,
  isToldElsewhere,
  renderActions,
  children,
  questions,
  oneOrOther = false,
  isBrief = false,
  owner,
  timeZone,
  sender,
  send,
  ...look
}: Props<Field, Wish, Answer>) {
  const announce = useAnnounce();
  const [begin] = useState(initial);
  const [id, setId] = useState(() => unanswered.get(key) ?? crypto.randomUUID());
  const draft = useDraft({ key, owner, initial: begin });
  const values: Record<Field, string> = { ...begin, ...draft.values };
  const { problem, isPending, isPaused } = sender;
  const give = (what: Wish, words: string) => {
    unanswered.set(key, id);
    sender.send(what, (answer) => {
      unanswered.delete(key);
      void draft.forget(afterwards?.(values, answer) ?? begin);
      setId(crypto.randomUUID());
      announce(words);
      onClose?.();
      onDone?.(answer);
    });
  };
  const form = { values, id, change: draft.change, problem, isPending, resolve: draft.resolve, give };
  return (
    <FormBox
      {...look}
      send={typeof send === 'string' ? send : send(values)}
      form={form}
      isBlocked={isBlocked?.(values) ?? false}
      isPaused={isPaused}
      trouble={problem && isToldElsewhere?.(problem, values) ? null : problem}
      actions={renderActions?.(form)}
      onCancel={onClose}
      onSend={() => give(wish(values, id), typeof said === 'string' ? said : said(values))}
      note={
        <DraftNote
          state={draft.state}
          values={values}
          timeZone={timeZone}
          form={typeof questions === 'function' ? questions(values) : questions}
          oneOrOther={oneOrOther}
          isBrief={isBrief}
          onResolve={draft.resolve}
        />
      }
    >
      {typeof children === 'function' ? children(form) : children}
    </FormBox>
  );
}
