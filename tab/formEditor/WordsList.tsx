import { Button, Field, FieldContextProvider, Input } from '@fluentui/react-components';
import { ActButton } from '../look/ActButton.tsx';
import { faultSaying } from '../forms/fault.ts';
import { useFocusAfter } from '../forms/useFocusAfter.ts';
import { useEditorStyles } from './editorStyles.ts';
import type { FormProblem } from './formProblems.ts';

type Props = {
  label: string;
  hint: string;
  /** The name of one entry: "Answer", "Cell". */
  one: string;
  words: readonly string[];
  most: number;
  /** What is wrong with the list as a whole, and with a single entry. */
  problem: string | undefined;
  problemAt: (at: number) => FormProblem | undefined;
  onWrite: (at: number, text: string) => void;
  onAdd: () => void;
  onRemove: (at: number) => void;
};

/** A short list of texts to write: the answers to choose from, or the names of a row's cells. */
export function WordsList({ label, hint, one, words, most, problem, problemAt, onWrite, onAdd, onRemove }: Props) {
  const styles = useEditorStyles();
  const { box, focus } = useFocusAfter();
  const noun = one.toLowerCase();
  const wrong = problem ? faultSaying(problem) : {};
  return (
    <Field className={styles.narrow} label={label} hint={hint} {...wrong}>
      {({ id, ...control }) => (
        <FieldContextProvider value={undefined}>
          <div
            ref={box}
            id={id}
            role="group"
            aria-labelledby={control['aria-labelledby']}
            aria-describedby={control['aria-describedby']}
            className={styles.words}
          >
            {words.map((text, at) => {
              const found = problemAt(at);
              return (
                <Field key={at} className={styles.narrow} {...(found && faultSaying(found.message))}>
                  {(inner) => (
                    <div className={styles.word}>
                      <Input
                        {...inner}
                        {...(problem && { 'aria-invalid': true })}
                        className={styles.wordInput}
                        aria-label={`${one} ${at + 1}`}
                        data-word={at}
                        value={text}
                        onChange={(_, data) => onWrite(at, data.value)}
                      />
                      <Button
                        appearance="subtle"
                        aria-label={`Remove ${noun} ${at + 1}`}
                        onClick={() => {
                          onRemove(at);
                          focus('[data-add]');
                        }}
                      >
                        Remove
                      </Button>
                    </div>
                  )}
                </Field>
              );
            })}
            <div>
              <ActButton
                data-add
                whyNot={words.length >= most ? `There can be at most ${most}.` : undefined}
                onClick={() => {
                  onAdd();
                  focus(`[data-word="${words.length}"]`);
                }}
              >
                Add {noun === 'answer' ? 'an answer' : `a ${noun}`}
              </ActButton>
            </div>
          </div>
        </FieldContextProvider>
      )}
    </Field>
  );
}
