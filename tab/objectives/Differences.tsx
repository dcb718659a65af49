import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChangeView, ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Text } from '../look/Text.tsx';
import { ObjectiveText } from './ObjectiveText.tsx';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: { minWidth: 0 },
});

type Props = { review: ReviewView; objectives: ObjectivesView; differences: ChangeView['differences'] };

/** Changed objectives, old against new, beside each other where there is room (KM-49). */
export function Differences({ review, objectives, differences }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  if (differences.length === 0) return <Quiet>{t('Nothing has been changed yet.')}</Quiet>;
  return differences.map(({ id, before, after }) => (
    <div key={id} className={styles.beside}>
      <Side title={t('Until now')} kind="quiet" nothing={t('There was no such objective.')}>
        {before && (
          <>
            <strong>{before.title}</strong>
            <ObjectiveText review={review} objectives={objectives} objective={before} />
          </>
        )}
      </Side>
      <Side title={t('Now')} kind="first" nothing={t('Removed.')}>
        {after && (
          <>
            <strong>{after.title}</strong>
            <ObjectiveText review={review} objectives={objectives} objective={after} />
          </>
        )}
      </Side>
    </div>
  ));
}

type SideProps = { title: string; kind: 'first' | 'quiet'; nothing: string; children: ReactNode };

function Side({ title, kind, nothing, children }: SideProps) {
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <Panel kind={kind}>
        <Quiet>{title}</Quiet>
        {children ?? <Text>{nothing}</Text>}
      </Panel>
    </div>
  );
}
