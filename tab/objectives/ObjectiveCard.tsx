import { AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ObjectivesView, ObjectiveView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { useWords } from '../language/useWords.ts';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { inShort } from './inShort.ts';
import { ObjectiveText } from './ObjectiveText.tsx';
import { strandsBeside, strandsOf } from './strandsOf.ts';
import { Thread } from './Thread.tsx';

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  // The room at the sides is the card's own.
  header: { '& > button': { paddingLeft: 0, paddingRight: 0, textAlign: 'left' } },
  inner: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
});

type Props = {
  review: ReviewView;
  objectives: ObjectivesView;
  objective: ObjectiveView;
  number: number;
  onEdit: () => void;
  /** Among many it is folded to a line until it is asked for. */
  fold: 'open' | 'folded' | 'never';
};

/** One objective as it stands, with what it lacks while it can still be changed, and what belongs to it. */
export function ObjectiveCard({ fold, ...props }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { review, objective, number } = props;
  if (fold === 'never')
    return (
      <Panel>
        <div>
          <div className={styles.quiet}>{t('Objective {number}', { number })}</div>
          <h3 className={styles.title}>{objective.title}</h3>
        </div>
        <Inner {...props} />
      </Panel>
    );
  return (
    <Panel>
      <AccordionItem value={objective.id}>
        <AccordionHeader as="h3" expandIconPosition="end" className={styles.header}>
          <span>
            <span className={styles.quiet}>{t('Objective {number}', { number })}</span>
            <br />
            <span className={styles.title}>{objective.title}</span>
            {fold === 'folded' && (
              <>
                <br />
                <span className={styles.quiet}>
                  {inShort(strandsBeside(objective, strandsOf(review, words)), words)}
                </span>
              </>
            )}
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.inner}>
          <Inner {...props} />
        </AccordionPanel>
      </AccordionItem>
    </Panel>
  );
}

function Inner({ review, objectives, objective, number, onEdit }: Omit<Props, 'fold'>) {
  const { t } = useWords();
  return (
    <>
      <ObjectiveText review={review} objectives={objectives} objective={objective} />
      {objectives.state.kind !== 'approved' && (
        <>
          <Flags flags={objective.flags} />
          {objective.uncounted && (
            <Quiet>{t('There is no number in it. If it can be counted, say how much or how many.')}</Quiet>
          )}
        </>
      )}
      <Thread review={review} objectives={objectives} objective={objective} />
      {(objectives.canEdit || objectives.canRemove) && (
        <Row>
          {objectives.canEdit && (
            <Button size="small" onClick={onEdit} aria-label={t('Change objective {number}', { number })}>
              {t('Change')}
            </Button>
          )}
          {objectives.canRemove && (
            <CommandButton
              review={review}
              size="small"
              appearance="subtle"
              name={t('Remove objective {number}', { number })}
              command={{
                type: 'removeObjective',
                objectiveId: objective.id,
                expectedRevision: objective.revision,
              }}
              said={t('The objective is removed.')}
            >
              {t('Remove')}
            </CommandButton>
          )}
        </Row>
      )}
    </>
  );
}
