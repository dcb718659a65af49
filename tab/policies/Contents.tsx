import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PolicyTopic } from '#domain/views/policy.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { goTo } from './goTo.ts';
import { topicPlace } from './topicPlace.ts';

const useStyles = makeStyles({
  contents: {
    marginTop: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  summary: { fontWeight: tokens.fontWeightSemibold, cursor: 'pointer' },
  list: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    columns: '240px auto',
    columnGap: tokens.spacingHorizontalXXL,
  },
  item: { breakInside: 'avoid' },
  link: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorBrandForegroundLink,
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The topics as a list of links; on a phone the list is folded at first. */
export function Contents({ topics }: { topics: readonly PolicyTopic[] }) {
  const { t } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 641px)').matches);
  return (
    <nav aria-label={t('Contents')} className={styles.contents}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>{t('Contents')}</summary>
        <ul className={styles.list}>
          {topics.map((topic) => (
            <li key={topic.id} className={styles.item}>
              <a
                href={`#${topicPlace(topic.id)}`}
                className={styles.link}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(topicPlace(topic.id));
                }}
              >
                <SchoolsWords>{topic.title}</SchoolsWords>
              </a>{' '}
              <span className={styles.count}>{topic.entries.length}</span>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
