import {
  Button,
  makeStyles,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import {
  Attach20Regular,
  CheckmarkCircle20Filled,
  Document20Regular,
  Eye20Regular,
  Link20Regular,
  Signature20Regular,
  TaskListSquareLtr20Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { ObjectivesView, ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { useWords } from '../language/useWords.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { AddHere } from './AddHere.tsx';
import { assessmentOf } from './assessmentOf.ts';
import { type Strand, strandsBeside, strandsOf } from './strandsOf.ts';

const ICONS: Record<Strand['thing'] | 'done' | 'statement', ComponentType> = {
  evidence: Document20Regular,
  document: Attach20Regular,
  observation: Eye20Regular,
  action: TaskListSquareLtr20Regular,
  done: CheckmarkCircle20Filled,
  statement: Signature20Regular,
};

const useStyles = makeStyles({
  thread: { listStyle: 'none', margin: 0, padding: 0 },
  strand: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
    // The line to the next one.
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      top: '32px',
      bottom: '4px',
      left: '13px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
    ':last-child': { paddingBottom: 0 },
  },
  mark: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  done: { backgroundColor: 'transparent', color: tokens.colorStatusSuccessForeground1 },
  toCome: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
  },
  whose: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

type Props = { review: ReviewView; objectives: ObjectivesView; objective: ObjectiveView };

/**
 * What has been said and done about an objective, in order of time: evidence, documents, observations with the words of
 * their feedback, actions, and in the end the statement. What is added here belongs to it at once.
 */
export function Thread({ review, objectives, objective }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const all = strandsOf(review, words);
  const strands = strandsBeside(objective, all);
  const assessment = assessmentOf({ objective, review, t });
  return (
    <>
      <ol className={styles.thread} aria-label={t('What belongs to “{title}”', { title: objective.title })}>
        {strands.map((strand) => (
          <OneStrand key={strand.id} review={review} strand={strand} />
        ))}
        <li className={styles.strand}>
          <Mark of="statement" isToCome={assessment === undefined} />
          <div>
            <div className={styles.whose}>{assessment?.whose ?? t('Statement')}</div>
            <div className={styles.text}>
              {assessment?.text ?? t('The assessment of this objective will appear here.')}
            </div>
          </div>
        </li>
      </ol>
      {objectives.canTie && (
        <div role="group" aria-label={t('Add to “{title}”', { title: objective.title })}>
          <Row>
            <AddHere review={review} objective={objective} />
            {all.length > 0 && <Belongs review={review} objective={objective} all={all} />}
          </Row>
        </div>
      )}
    </>
  );
}

function OneStrand({ review, strand }: { review: ReviewView; strand: Strand }) {
  const styles = useStyles();
  const { t } = useWords();
  const { thing, whose, text, said, place, open, action } = strand;
  return (
    <li className={styles.strand}>
      <Mark of={action?.state === 'done' ? 'done' : thing} />
      <Stack gap="XS">
        <div>
          <div className={styles.whose}>{whose}</div>
          <div className={styles.text}>
            {text} <TextLink href={place}>{open}</TextLink>
          </div>
        </div>
        {said.map(({ label, text: answer }) => (
          <Written key={label} label={label} text={answer} />
        ))}
        {action?.canClose && (
          <div>
            <CommandButton
              review={review}
              size="small"
              name={t('Done: {what}', { what: text })}
              command={{ type: 'closeAction', actionId: action.id, done: true, comment: null }}
              said={t('Closed as done.')}
            >
              {t('Done')}
            </CommandButton>
          </div>
        )}
      </Stack>
    </li>
  );
}

function Mark({ of, isToCome = false }: { of: keyof typeof ICONS; isToCome?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[of];
  return (
    <span
      className={mergeClasses(styles.mark, of === 'done' && styles.done, isToCome && styles.toCome)}
      aria-hidden="true"
    >
      <Icon />
    </span>
  );
}

type BelongsProps = Pick<Props, 'review' | 'objective'> & { all: readonly Strand[] };

/** Chooses what of the review belongs to an objective. */
function Belongs({ review, objective, all }: BelongsProps) {
  const { mutate, error } = useCommand(review.id);
  const announce = useAnnounce();
  const { t } = useWords();
  const chosen = objective.ties.map(({ thingId }) => thingId);
  const change = ({ thing, id }: Strand) => {
    const tied = !chosen.includes(id);
    mutate(
      { command: { type: 'tieToObjective', objectiveId: objective.id, thing, thingId: id, tied } },
      { onSuccess: () => announce(t(tied ? 'It is now under the objective.' : 'It is removed from the objective.')) },
    );
  };
  return (
    <div>
      <Trouble problem={error} />
      <Menu checkedValues={{ belongs: chosen }} inline positioning={{ strategy: 'fixed' }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            icon={<Link20Regular />}
            aria-label={t('Choose what belongs here: {title}', { title: objective.title })}
          >
            {t('Choose what belongs here')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {all.map((strand) => (
              <MenuItemCheckbox key={strand.id} name="belongs" value={strand.id} onClick={() => change(strand)}>
                {strand.name}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
