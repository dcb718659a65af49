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
  /** The id of what is sent; the same until the form has been sent. */
  id: string;
  /** Chooses other values for the whole form. */
  resolve: (values: Record<Field, string>) => void;
  /** Sends something other than the form's own button does; afterwards the form is as if it had been sent. */
  give: (wish: Wish, said: FormSaid<Field>) => void;
};

/** Words about what was sent; they are only asked for once it has been accepted. */
type FormSaid<Field extends string> = string | ((values: Record<Field, string>) => string);

export type KeptFormProps<Field extends string, Wish, Answer> = Omit<FormWords, 'send'> &
  FormLook & {
    /** The label of the button that sends it. */
    send: string | ((values: Record<Field, string>) => string);
    /** The key under which it is kept while somebody types; one for each subject. */
    draft: string;
    initial: Record<Field, string>;
    /** What is sent. The id is the same until the form has been sent, so that sending it twice does it once. */
    wish: (values: Record<Field, string>, id: string) => Wish;
    /** What screen readers announce once it is done. */
    said: FormSaid<Field>;
    onDone?: ((answer: Answer) => void) | undefined;
    /** Given where the form can be closed; also called once it is sent. */
    onClose?: (() => void) | undefined;
    /** The content of the form once it has been sent; by default, its initial content. */
    afterwards?: (values: Record<Field, string>, answer: Answer) => Values;
    /** Why it cannot be sent as it stands, where none of its fields can say so. */
    whyNot?: (values: Record<Field, string>) => string | undefined;
    /** A refusal that a field of the form shows in its own way. */
    isToldElsewhere?: (problem: Problem, values: Record<Field, string>) => boolean;
    renderActions?: (form: Filling<Field, Wish>) => ReactNode;
    children: ReactNode | ((form: Filling<Field, Wish>) => ReactNode);
    /** The questions, where they are data, so that two texts are joined as each kind of question needs. */
    questions?: Form | ((values: Record<Field, string>) => Form);
    /** Only one of two conflicting texts, as a whole, can be kept. */
    oneOrOther?: boolean;
    /** A form of a few words says where it is kept only when something is wrong. */
    isBrief?: boolean;
  };

type Props<Field extends string, Wish, Answer> = KeptFormProps<Field, Wish, Answer> & {
  owner: string;
  timeZone: string;
  sender: Sender<Wish, Answer>;
};

/**
 * The ids of what was sent and not yet answered: a form that is closed in the meantime and opened again sends the same.
 */
const unanswered = new Map<string, string>();

/**
 * A form that keeps what is typed until it has been sent: on this device and on the server, with both texts where two
 * windows differ. A refusal appears at its field. For forms about a review there is `ReviewForm`.
 */
export function KeptForm<Field extends string, Wish, Answer>({
  draft: key,
  initial,
  wish,
  said,
  onDone,
  onClose,
  afterwards,
  whyNot,
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
  // What was sent before stands. What is sent next is something of its own.
  const [told, setTold] = useState<Problem | null>(null);
  if (problem?.code === 'idUsed' && told !== problem) {
    unanswered.delete(key);
    setTold(problem);
    setId(crypto.randomUUID());
  }
  const give = (what: Wish, words: FormSaid<Field>) => {
    unanswered.set(key, id);
    sender.send(what, (answer) => {
      unanswered.delete(key);
      void draft.forget(afterwards?.(values, answer) ?? begin);
      setId(crypto.randomUUID());
      announce(typeof words === 'string' ? words : words(values));
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
      whyNot={whyNot?.(values)}
      isPaused={isPaused}
      trouble={problem && isToldElsewhere?.(problem, values) ? null : problem}
      actions={renderActions?.(form)}
      onCancel={onClose}
      onSend={() => give(wish(values, id), said)}
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
