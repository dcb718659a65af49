import { Button, Field, makeStyles, mergeClasses, SearchBox, Switch, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PolicyEntry, PolicyTopic, PolicyView } from '#domain/views/policy.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Section } from '../look/Section.tsx';
import { Text } from '../look/Text.tsx';
import { clausePlace, firstOfClauses } from './clausePlace.ts';
import { Contents } from './Contents.tsx';
import { countRules, findRules } from './findRules.ts';
import { goTo } from './goTo.ts';
import { usePolicyStyles } from './policyStyles.ts';
import { Rule } from './Rule.tsx';
import { topicPlace } from './topicPlace.ts';
import { useReviewNames } from './useReviewNames.ts';

const useStyles = makeStyles({
  finder: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@media print': { display: 'none' },
  },
  box: { flexGrow: 1, maxWidth: '420px' },
  search: { width: '100%', maxWidth: 'none' },
  found: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  topic: { marginTop: tokens.spacingVerticalXXL },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outline: 'none',
    scrollMarginTop: tokens.spacingVerticalXL,
  },
  entry: { scrollMarginTop: tokens.spacingVerticalXL, outline: 'none' },
  asked: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusMedium,
  },
});

type Props = {
  policy: PolicyView;
  /** The clause for which somebody came here; null if they came for the whole policy. */
  asked: string | null;
};

/** Every rule of the policy by topic, with a table of contents and a search. It begins at the clause asked for. */
export function Rules({ policy, asked }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  const whose = useReviewNames();
  const [words, setWords] = useState('');
  const [withDates, setWithDates] = useState(false);
  const all = countRules(policy.topics);
  const dated = countRules(findRules(policy.topics, { words: '', withDates: true }));
  const topics = findRules(policy.topics, { words, withDates });
  const found = countRules(topics);
  const firsts = firstOfClauses(topics);
  useEffect(() => {
    if (asked !== null) goTo(clausePlace(asked));
  }, [asked]);
  const showAll = () => {
    setWords('');
    setWithDates(false);
  };
  return (
    <Section title={t('The rules')}>
      <div className={styles.finder}>
        <Field label={t('Find a rule')} hint={t('By words or by its clause.')} className={styles.box}>
          <SearchBox className={styles.search} value={words} onChange={(_, data) => setWords(data.value)} />
        </Field>
        {dated > 0 && (
          <Switch
            label={t('Only with dates of mine ({number})', { number: dated })}
            checked={withDates}
            onChange={(_, data) => setWithDates(data.checked)}
          />
        )}
      </div>
      <p className={styles.found} role="status">
        {found === all ? t('{count} rules', { count: all }) : t('{found} of {count} rules', { found, count: all })}
      </p>
      {topics.length > 1 && <Contents topics={topics} />}
      {topics.map((topic) => (
        <Topic key={topic.id} topic={topic} policy={policy} whose={whose} firsts={firsts} asked={asked} />
      ))}
      {found === 0 && (
        <Panel kind="quiet">
          <Text>{words.trim() ? t('No matches for “{words}”.', { words: words.trim() }) : t('No matches.')}</Text>
          <div>
            <Button onClick={showAll}>{t('Show all rules')}</Button>
          </div>
        </Panel>
      )}
    </Section>
  );
}

type TopicProps = Props & {
  topic: PolicyTopic;
  whose: ReadonlyMap<string, string>;
  firsts: ReadonlySet<PolicyEntry>;
};

function Topic({ topic, policy, whose, firsts, asked }: TopicProps) {
  const styles = useStyles();
  const shared = usePolicyStyles();
  const place = topicPlace(topic.id);
  return (
    <section className={styles.topic} aria-labelledby={place}>
      <h3 id={place} tabIndex={-1} className={styles.heading}>
        <SchoolsWords>{topic.title}</SchoolsWords>
      </h3>
      <ul className={shared.list}>
        {topic.entries.map((entry, index) => (
          <li
            key={`${entry.rule} ${index}`}
            {...(firsts.has(entry) ? { id: clausePlace(entry.clause), tabIndex: -1 } : {})}
            className={mergeClasses(shared.item, styles.entry, entry.clause === asked && styles.asked)}
          >
            <Rule entry={entry} policy={policy} whose={whose} />
          </li>
        ))}
      </ul>
    </section>
  );
}
