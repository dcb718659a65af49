import { makeStyles, tokens } from '@fluentui/react-components';
import type { PolicyEntry, PolicyView } from '#domain/views/policy.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { OwnDates } from './OwnDates.tsx';
import { usePolicyStyles } from './policyStyles.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, margin: 0 },
  fact: { display: 'flex', gap: tokens.spacingHorizontalXS },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

const FORCES: Record<NonNullable<PolicyEntry['force']>, FixedText> = {
  must: 'Must: Fairview refuses what breaks it',
  should: 'Should: Fairview points it out, and one may go on',
};

/** `whose`: the reader's name for each of their reviews, by its id. */
type Props = { entry: PolicyEntry; policy: PolicyView; whose: ReadonlyMap<string, string> };

/** One rule in plain English: what, who owes it and by when, where it comes from, and the reader's own dates. */
export function Rule({ entry, policy, whose }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  const shared = usePolicyStyles();
  return (
    <>
      <p className={shared.text}>
        <SchoolsWords>{entry.text}</SchoolsWords>
      </p>
      {(entry.owedBy || entry.when) && (
        <dl className={styles.facts}>
          {entry.owedBy && (
            <div className={styles.fact}>
              <dt className={styles.label}>{t('Who:')}</dt>
              <dd className={styles.value}>
                <SchoolsWords>{entry.owedBy}</SchoolsWords>
              </dd>
            </div>
          )}
          {entry.when && (
            <div className={styles.fact}>
              <dt className={styles.label}>{t('When:')}</dt>
              <dd className={styles.value}>
                <SchoolsWords>{entry.when}</SchoolsWords>
              </dd>
            </div>
          )}
        </dl>
      )}
      <OwnDates entry={entry} policy={policy} whose={whose} />
      <div className={shared.quiet}>
        <span className={shared.clause}>
          <Clause clause={entry.clause} />
        </span>
        {marks(entry).map((mark) => (
          <span key={mark}> · {t(mark)}</span>
        ))}
      </div>
    </>
  );
}

function marks({ force, optional, figureIsOurs }: PolicyEntry): FixedText[] {
  const all: (FixedText | false | null)[] = [
    force && FORCES[force],
    optional && 'Offered, not asked for',
    figureIsOurs && 'The policy gives no figure: this one is proposed by Fairview or set by the school',
  ];
  return all.filter((mark) => mark !== null && mark !== false);
}
