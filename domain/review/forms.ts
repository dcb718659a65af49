import type { Form } from '../forms/form.ts';
import { type FormInUse, formInUse, formOfVersion } from '../forms/ownForms.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { Context } from './context.ts';
import type { Statement } from './statements/statement.ts';

type Forms = Pick<Context, 'pack' | 'ownForms'>;

/** The statement's form that is in use now: the school's own, if it wrote one (KM appendix 2). */
export function statementForm(context: Forms): FormInUse {
  return formInUse('statement', context) ?? { form: context.pack.forms.statement, version: null };
}

/** The form under which a statement was filled in. The statement's text is always read with that form. */
export function formOfStatement({ formVersion }: Pick<Statement, 'formVersion'>, context: Forms): Form {
  return formOfVersion({ id: 'statement', version: formVersion, context }) ?? context.pack.forms.statement;
}

/** The form for an observation's feedback that is in use now. */
export function feedbackForm(context: Forms): FormInUse {
  return formInUse('observationFeedback', context) ?? { form: context.pack.forms.observationFeedback, version: null };
}

/** The form under which feedback was written. */
export function formOfFeedback({ formVersion }: { formVersion: number | null }, context: Forms): Form {
  return (
    formOfVersion({ id: 'observationFeedback', version: formVersion, context }) ??
    context.pack.forms.observationFeedback
  );
}

/** A note as one text, if the policy has no form for it. */
const PLAIN_NOTE: Form = {
  id: 'conversation',
  title: 'Note of the meeting',
  intro: 'A few lines are enough. Both of you keep it.',
  fields: [
    { id: 'summary', label: 'What was talked about and agreed', kind: 'text', required: true, rule: '', clause: '' },
  ],
};

/** The form for a meeting's note that is in use now (TA-19, PA-10, KC-01). */
export function noteForm(context: Forms): FormInUse {
  return formInUse('conversation', context) ?? { form: PLAIN_NOTE, version: null };
}

/** The form under which a note was written. */
export function formOfNote({ formVersion }: { formVersion: number | null }, context: Forms): Form {
  return (
    formOfVersion({ id: 'conversation', version: formVersion, context }) ??
    context.pack.forms.conversation ??
    PLAIN_NOTE
  );
}

/**
 * Whether the statement is the record of this kind of meeting: the policy counts a duty of drafting or signing from it.
 */
export function leadsToStatement(kind: MeetingKind, { pack }: Pick<Context, 'pack'>): boolean {
  return pack.obligations.some(({ starts, doneWhen }) => starts.includes(kind) && doneWhen.startsWith('statement'));
}
