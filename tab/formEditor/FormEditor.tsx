import { useEffect, useState } from 'react';
import type { Form } from '#domain/forms/form.ts';
import type { FormEditorView } from '#domain/views/policy.ts';
import { useSaveForm } from '../api/forms.ts';
import { useFocusAfter } from '../forms/useFocusAfter.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { EditorHeading } from './EditorHeading.tsx';
import { useEditorStyles } from './editorStyles.ts';
import { FormHead } from './FormHead.tsx';
import { type FormProblem, problemsIn, stillWrong } from './formProblems.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { withIds } from './newIds.ts';
import { Preview } from './Preview.tsx';
import { QuestionList } from './QuestionList.tsx';
import { Replaced } from './Replaced.tsx';
import { SaveBar, savedInWords } from './SaveBar.tsx';
import { useFormDraft } from './useFormDraft.ts';
import { Versions } from './Versions.tsx';
import { isAlike } from '../forms/isAlike.ts';

type Props = { view: FormEditorView; oid: string; timeZone: string; now: string };

/** What was sent and refused, and why. */
type Failed = { form: Form; problems: readonly FormProblem[] };

const NOTHING: readonly FormProblem[] = [];

/**
 * Editor of the school's own form, with its preview beside it. A form is saved as a new version; older ones are kept
 * (KM-25).
 */
export function FormEditor({ view, oid, timeZone, now }: Props) {
  const styles = useEditorStyles();
  const announce = useAnnounce();
  const { box, focus } = useFocusAfter<HTMLElement>();
  const draft = useFormDraft(view, oid);
  const saving = useSaveForm(view.policy.id, view.id);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [replaced, setReplaced] = useState<{ before: Form; text: string } | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);
  const { form } = draft;
  const next = Math.max(0, ...view.versions.map(({ version }) => version)) + 1;
  const problems = failed ? stillWrong({ problems: failed.problems, sent: failed.form, form }) : NOTHING;

  const refusedAsStale = draft.meanwhile && saving.error?.code === 'stale';
  useEffect(() => {
    if (refusedAsStale) focus('[data-place="look"]');
  }, [refusedAsStale, focus]);

  const change = (changed: Form) => {
    setReplaced(null);
    draft.change(changed);
  };
  const replace = (text: string, by: () => void) => {
    setReplaced(draft.isChanged ? { before: form, text } : null);
    setFailed(null);
    setIsLooking(false);
    by();
    announce(text);
    focus('[data-place="before"]');
  };
  const save = async () => {
    // The draft then equals what is sent: if the window closes before the draft is forgotten, it counts as saved.
    await draft.keepNow();
    saving.mutate(
      { basedOn: draft.basedOn, content: withIds(form) },
      {
        onSuccess: ({ version }) => {
          void draft.forget();
          setFailed(null);
          setReplaced(null);
          setSaved(version);
          announce(savedInWords(version));
        },
        onError: (problem) => setFailed({ form, problems: problemsIn(problem.fields, form) }),
      },
    );
  };

  return (
    <>
      <main ref={box} className={styles.page}>
        <EditorHeading view={view} />
        {draft.meanwhile && (
          <Meanwhile
            view={view}
            next={next}
            isLooking={isLooking}
            onLook={() => setIsLooking(!isLooking)}
            onFollow={() => {
              draft.follow();
              setIsLooking(false);
              saving.reset();
              announce(`Both are kept: save yours as version ${next}.`);
            }}
            onTakeTheirs={() =>
              replace(`This is version ${view.version}. Your own text is put aside.`, () => void draft.forget())
            }
          />
        )}
        {replaced && (
          <Replaced
            text={replaced.text}
            onBack={() => {
              setReplaced(null);
              draft.change(replaced.before);
            }}
          />
        )}
        <div className={styles.columns}>
          <div className={styles.column}>
            <FormHead form={form} problems={problems} onChange={change} />
            <h2 className={styles.heading}>Questions</h2>
            <QuestionList
              form={form}
              original={view.original}
              failed={failed?.problems ?? NOTHING}
              problems={problems}
              focus={focus}
              onChange={change}
            />
            {saving.error?.code === 'invalid' && problems.length > 0 && <Trouble problem={saving.error} />}
          </div>
          <div className={styles.preview}>
            {isLooking ? (
              <Preview key="theirs" title={`Version ${view.version}`} form={view.form} />
            ) : (
              <Preview key="mine" title="Preview" form={form} />
            )}
          </div>
        </div>
        <Versions
          view={view}
          timeZone={timeZone}
          now={now}
          isOriginal={isAlike(form, view.original)}
          onOriginal={() =>
            replace('This is the policy’s own form. Save it, and it is filled in from now on.', () =>
              draft.change(view.original),
            )
          }
        />
      </main>
      <SaveBar
        draft={draft}
        next={next}
        saved={saved}
        problem={saving.error}
        timeZone={timeZone}
        isSaving={saving.isPending}
        onSave={() => void save()}
        onPutAside={() => replace('What was not saved is put aside.', () => void draft.forget())}
      />
    </>
  );
}
