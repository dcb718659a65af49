import {
  Badge,
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndo16Regular, CheckmarkCircle16Filled, Checkmark16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { inSentence, sentence } from '#domain/sentence.ts';
import type { PersonView } from '#domain/views/person.ts';
import { Face } from '../look/Faces.tsx';
import { ActButton } from '../look/ActButton.tsx';
import { FootBar } from '../look/FootBar.tsx';
import { TINT } from '../look/tint.ts';
import { NARROW, PHONE } from '../look/widths.ts';
import type { Reading } from './useReading.ts';

/** One paper, and what stands in it under each heading; `null` while it is fetched. */
export type Paper = {
  id: string;
  person: PersonView;
  /** A line below the name. */
  detail: ReactNode;
  rows: readonly { heading: string; content: ReactNode }[] | null;
  /** What went wrong with it: when it was fetched, or when it was last sent. */
  trouble?: ReactNode;
};

type Words = {
  /** What the list is of: "Statements". */
  label: string;
  pass: string;
  passed: string;
  willPass: string;
  sendBack: string;
  sentBack: string;
  willGoBack: string;
  /** The label of the field in which one says why. */
  why: string;
  whyHint: string;
};

type Props = {
  reading: Reading;
  papers: readonly Paper[];
  /** What is laid beside them, only to compare. */
  besides?: readonly Paper[];
  words: Words;
  /** On which grounds one can go back; where there are some, one has to be named. */
  grounds?: readonly { id: string; text: string }[];
  isSending: boolean;
  onSend: () => void;
};

const useStyles = makeStyles({
  whole: {
    display: 'grid',
    gridTemplateColumns: '216px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  box: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  list: { margin: 0, padding: tokens.spacingVerticalXS, listStyle: 'none', [NARROW]: { display: 'none' } },
  progress: { margin: tokens.spacingVerticalM, width: 'auto' },
  person: { width: '100%', justifyContent: 'start', fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  shown: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  name: { flexGrow: 1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', [PHONE]: { display: 'block' } },
  part: { [PHONE]: { display: 'block' } },
  row: { [PHONE]: { display: 'block' } },
  corner: { width: '112px', [PHONE]: { display: 'none' } },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderLeft: 'none' },
    [PHONE]: { display: 'block', borderLeft: 'none', paddingTop: 0, borderTop: 'none' },
  },
  top: { borderTop: 'none', [PHONE]: { paddingTop: tokens.spacingVerticalM } },
  heading: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    [PHONE]: { paddingTop: tokens.spacingVerticalM },
  },
  // The column in hand: tinted, and in the contrast theme outlined.
  current: {
    backgroundColor: TINT,
    boxShadow: `inset 0 2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  tinted: { backgroundColor: TINT },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  note: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS },
  grounds: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  keys: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    [PHONE]: { display: 'none' },
  },
});

/**
 * Several papers side by side, read one after the other. Each is passed unless something is noted; the keys do what the
 * buttons do while the papers have the focus, and all of it is sent at once.
 */
export function ReadSeveral(props: Props) {
  const { reading, papers, words, isSending, onSend } = props;
  const styles = useStyles();
  const { passed, back, sendable } = reading;
  const unsaid = back.length - sendable.length;
  const count = passed.length + sendable.length;
  const read = passed.length + back.length;
  const isAllRead = read === reading.ids.length;
  const toSend = sentence(
    [
      ...(passed.length > 0 ? [`${inSentence(words.pass)} ${passed.length}`] : []),
      ...(sendable.length > 0 ? [`${inSentence(words.sendBack)} ${sendable.length}`] : []),
    ].join(', '),
  );
  return (
    <>
      <p className={styles.keys}>
        With the keyboard: ← and →, or J and K, choose the person, Enter passes and goes on, N sends back.
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The keys press the buttons in it. */}
      <div
        className={styles.whole}
        role="group"
        // The keys count only while the focus is here.
        tabIndex={0}
        aria-label={`${words.label} side by side. Arrow keys choose the person, Enter passes and goes on, N sends back.`}
        onKeyDown={(event) => act(event, reading)}
      >
        <People reading={reading} papers={papers} words={words} />
        <Columns {...props} />
      </div>
      <FootBar
        words={
          <>
            <strong>{read} read</strong>, {passed.length} {words.passed}, {back.length} {words.sentBack}.{' '}
            {unsaid > 0
              ? `Say why ${unsaid} ${unsaid === 1 ? 'goes' : 'go'} back before you send.`
              : isAllRead
                ? ''
                : `${reading.ids.length - read} still to read.`}
          </>
        }
      >
        {!isAllRead && (
          <Button appearance="primary" onClick={reading.passShown}>
            {reading.isLast ? words.pass : `${words.pass}, show the next`}
          </Button>
        )}
        {count > 0 && (
          <ActButton appearance={isAllRead ? 'primary' : 'secondary'} isPending={isSending} onClick={onSend}>
            {isSending ? 'Sending …' : toSend}
          </ActButton>
        )}
      </FootBar>
    </>
  );
}

/** What the keys do. Those typed into a field are words, and Enter on a button presses it. */
function act(event: KeyboardEvent, reading: Reading): void {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof Element && target.closest('input, textarea')) return;
  const isOnButton = target instanceof Element && target.closest('button, a') !== null;
  const acts: Record<string, (() => void) | undefined> = {
    ArrowRight: () => reading.go(reading.at + 1),
    ArrowLeft: () => reading.go(reading.at - 1),
    j: () => reading.go(reading.at + 1),
    k: () => reading.go(reading.at - 1),
    Enter: isOnButton ? undefined : reading.passThis,
    n: () => reading.current !== undefined && reading.sendBack(reading.current, true),
  };
  const found = acts[key.length === 1 ? key.toLowerCase() : key];
  if (!found) return;
  event.preventDefault();
  found();
}

function People({ reading, papers, words }: Pick<Props, 'reading' | 'papers' | 'words'>) {
  const styles = useStyles();
  const { ids, passed, back, shown } = reading;
  return (
    <nav className={mergeClasses(styles.box, styles.list)} aria-label={words.label}>
      <ProgressBar
        className={styles.progress}
        value={ids.length === 0 ? 0 : (passed.length + back.length) / ids.length}
        aria-label={`${passed.length + back.length} of ${ids.length} read`}
      />
      {papers.map(({ id, person }, index) => (
        <Button
          key={id}
          appearance="subtle"
          className={mergeClasses(styles.person, shown.includes(id) && styles.shown)}
          aria-current={id === reading.current ? 'true' : undefined}
          icon={<Face person={person} size={24} />}
          onClick={() => reading.go(index)}
        >
          <span className={styles.name}>{person.name}</span>
          {passed.includes(id) && <CheckmarkCircle16Filled className={styles.good} aria-label={words.willPass} />}
          {back.includes(id) && <ArrowUndo16Regular className={styles.warning} aria-label={words.willGoBack} />}
        </Button>
      ))}
    </nav>
  );
}

function Columns({ reading, papers, besides = [], words, grounds = [] }: Props) {
  const styles = useStyles();
  const shown = papers.filter(({ id }) => reading.shown.includes(id));
  const all = [...shown, ...besides];
  const headings = [...new Set(all.flatMap(({ rows }) => (rows ?? []).map(({ heading }) => heading)))];
  const tint = (id: string) => id === reading.current && styles.tinted;
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label={words.label}>
        <thead className={styles.part}>
          <tr className={styles.row}>
            <th scope="col" className={mergeClasses(styles.cell, styles.heading, styles.corner)}>
              Part
            </th>
            {all.map(({ id, person, detail }) => (
              <th
                key={id}
                scope="col"
                className={mergeClasses(styles.cell, styles.top, id === reading.current && styles.current)}
                aria-current={id === reading.current ? 'true' : undefined}
              >
                <span className={styles.head}>
                  <Face person={person} size={36} />
                  <span>
                    <span className={styles.title}>{person.name}</span>
                    <span className={styles.detail}>{detail}</span>
                  </span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.part}>
          {headings.map((heading) => (
            <tr key={heading} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.heading)}>
                {heading}
              </th>
              {all.map(({ id, rows }) => (
                <td key={id} className={mergeClasses(styles.cell, tint(id))}>
                  {rows === null ? 'Fetching …' : (rows.find((row) => row.heading === heading)?.content ?? '–')}
                </td>
              ))}
            </tr>
          ))}
          {headings.length === 0 && (
            <tr className={styles.row}>
              <td colSpan={all.length + 1} className={styles.cell}>
                Fetching …
              </td>
            </tr>
          )}
          <tr className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.heading)}>
              Your answer
            </th>
            {shown.map((paper) => (
              <td key={paper.id} className={mergeClasses(styles.cell, tint(paper.id))}>
                <Answer reading={reading} paper={paper} words={words} grounds={grounds} />
              </td>
            ))}
            {besides.map(({ id }) => (
              <td key={id} className={styles.cell}>
                Only to compare
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

type AnswerProps = Required<Pick<Props, 'reading' | 'words' | 'grounds'>> & { paper: Paper };

/** What becomes of one: whether it passes, or why it goes back. */
function Answer({ reading, paper: { id, person, trouble }, words, grounds }: AnswerProps) {
  const styles = useStyles();
  const back = reading.backOf(id);
  const isPassed = reading.passed.includes(id);
  const note = useRef<HTMLDivElement>(null);
  const isBack = back !== undefined;
  const before = useRef(isBack);
  // Only when it is sent back: a note that was kept must not take the focus as the page opens.
  useEffect(() => {
    if (isBack && !before.current) note.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    before.current = isBack;
  }, [isBack]);
  return (
    <>
      {trouble}
      <div className={styles.acts}>
        {isPassed && (
          <Badge appearance="tint" color="success" icon={<Checkmark16Regular />}>
            {words.willPass}
          </Badge>
        )}
        {isBack && (
          <Badge appearance="tint" color="warning" icon={<ArrowUndo16Regular />}>
            {words.willGoBack}
          </Badge>
        )}
        {isPassed || isBack ? (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Take back: ${person.name}`}
            onClick={() => (isBack ? reading.sendBack(id, false) : reading.unpass(id))}
          >
            Take back
          </Button>
        ) : (
          <span className={styles.detail}>Not read yet.</span>
        )}
        {!isBack && (
          <Button
            size="small"
            aria-label={`${words.sendBack}: ${person.name}`}
            onClick={() => reading.sendBack(id, true)}
          >
            {words.sendBack}
          </Button>
        )}
      </div>
      {back && (
        <div ref={note} className={styles.note}>
          {grounds.length > 0 && (
            <fieldset className={styles.grounds}>
              <legend className={styles.legend}>What is not met?</legend>
              {grounds.map((ground) => (
                <div key={ground.id}>
                  <Checkbox
                    label={`Not met: ${inSentence(ground.text)}`}
                    checked={back.grounds.includes(ground.id)}
                    onChange={(_, data) => reading.setGround(id, { ground: ground.id, is: data.checked === true })}
                  />
                </div>
              ))}
            </fieldset>
          )}
          <Field label={words.why} hint={words.whyHint} required>
            <Textarea
              value={back.text}
              resize="vertical"
              maxLength={2000}
              onChange={(_, data) => reading.setText(id, data.value)}
            />
          </Field>
        </div>
      )}
    </>
  );
}
