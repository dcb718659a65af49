import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { LeftOpen as Entry, PolicyView } from '#domain/views/policy.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { usePolicyStyles } from './policyStyles.ts';

/** More than these are folded at first. */
const SEEN_AT_ONCE = 5;

const useStyles = makeStyles({
  topic: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, maxWidth: '70ch', fontWeight: tokens.fontWeightSemibold },
  meanwhile: { color: tokens.colorNeutralForeground2 },
  // What is folded is printed all the same.
  printed: { '@media print': { display: 'block' } },
});

/** Where the policy contradicts itself or is silent, by topic, as long as the school has not decided. */
export function LeftOpen({ policy: { leftOpen } }: { policy: PolicyView }) {
  const { t } = useWords();
  const styles = useStyles();
  const shared = usePolicyStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (leftOpen.length === 0) return null;
  const folds = leftOpen.length > SEEN_AT_ONCE;
  const shown = new Set(folds && !isOpen ? leftOpen.slice(0, SEEN_AT_ONCE) : leftOpen);
  return (
    <Section
      title={t('Not decided yet')}
      action={
        folds && (
          <Button
            className={shared.notPrinted}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('Show fewer') : t('Show all {count}', { count: leftOpen.length })}
          </Button>
        )
      }
    >
      <Stack gap="L">
        <Quiet>{t('Here the policy’s text contradicts itself or is silent, and the school has not decided.')}</Quiet>
        <div id={id}>
          <Stack gap="L">
            {[...Map.groupBy(leftOpen, ({ topic }) => topic.title)].map(([title, entries]) => (
              <div key={title} className={styles.printed} hidden={!entries.some((entry) => shown.has(entry))}>
                <h3 className={styles.topic}>
                  <SchoolsWords>{title}</SchoolsWords>
                </h3>
                <ul className={shared.list}>
                  {entries.map((entry) => (
                    <li
                      key={`${entry.rule} ${entry.title}`}
                      className={mergeClasses(shared.item, styles.printed)}
                      hidden={!shown.has(entry)}
                    >
                      <Undecided entry={entry} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </Stack>
        </div>
      </Stack>
    </Section>
  );
}

function Undecided({ entry: { title, text, meanwhile, clause } }: { entry: Entry }) {
  const styles = useStyles();
  const shared = usePolicyStyles();
  return (
    <div className={styles.entry}>
      <p className={styles.title}>
        <SchoolsWords>{title}</SchoolsWords>
      </p>
      <p className={shared.text}>
        <SchoolsWords>{text}</SchoolsWords>
      </p>
      <p className={mergeClasses(shared.text, styles.meanwhile)}>
        <SchoolsWords>{meanwhile}</SchoolsWords>
      </p>
      <span className={shared.clause}>
        <Clause clause={clause} />
      </span>
    </div>
  );
}
