import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { sentence } from '#domain/sentence.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Face } from '../look/Faces.tsx';
import { MoreMenu } from '../look/MoreMenu.tsx';
import { PageHeading } from '../look/Page.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { PHONE } from '../look/widths.ts';
import { OtherCycles } from '../closing/OtherCycles.tsx';
import { ForThisMoment } from './ForThisMoment.tsx';
import type { ShownSection } from './sections.ts';

const useStyles = makeStyles({
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    [PHONE]: { gap: tokens.spacingHorizontalS },
  },
  name: { flex: '1 1 12rem', minWidth: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  deeds: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    [PHONE]: { width: '100%' },
  },
  moment: {
    ':empty': { display: 'none' },
    [PHONE]: { width: '100%', order: 1, '& > *': { width: '100%' } },
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXXL}`,
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    [PHONE]: { columnGap: tokens.spacingHorizontalM, rowGap: 0, paddingBlock: tokens.spacingVerticalXS },
  },
  fact: {
    [PHONE]: {
      display: 'flex',
      gap: tokens.spacingHorizontalXS,
      alignItems: 'baseline',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  key: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

type Props = { review: ReviewView; besides: readonly ShownSection[]; present: readonly ShownSection[] };

/** Whose review this is, by whom, for which cycle and under which policy; who can see it; what is to be done now. */
export function ReviewHead({ review, besides, present }: Props) {
  const styles = useStyles();
  const { reviewee, reviewer, you, cycle, policy } = review;
  const { t, periodInWords } = useWords();
  return (
    <>
      <div className={styles.who}>
        <Face person={reviewee} size={36} />
        <div className={styles.name}>
          <PageHeading title={you.reviewee ? t('Your review') : reviewee.name} />
          <p className={styles.quiet}>{you.reviewee ? `${reviewee.name}, ${reviewee.jobTitle}` : reviewee.jobTitle}</p>
        </div>
        <div className={styles.deeds}>
          <WhoCanSee review={review} />
          <div className={styles.moment}>
            <ForThisMoment review={review} present={present} />
          </div>
          <More review={review} besides={besides} />
        </div>
      </div>
      <dl className={styles.facts}>
        <Fact name={<SchoolsWords>{sentence(policy.wording.reviewer)}</SchoolsWords>}>
          {you.reviewer ? t('{name} (you)', { name: reviewer.name }) : reviewer.name}
        </Fact>
        <Fact name={t('Cycle')}>{periodInWords(cycle)}</Fact>
        <Fact name={t('Policy')}>
          <TextLink href={`/policies/${policy.pack}?version=${policy.version}`}>
            <SchoolsWords>{policy.title}</SchoolsWords>
          </TextLink>
        </Fact>
      </dl>
      <OtherCycles review={review} />
    </>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.key}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

/** How many see the whole review; leads to who they are, and to letting somebody in. */
function WhoCanSee({ review: { id, access } }: { review: ReviewView }) {
  const [, go] = useLocation();
  const { t } = useWords();
  if (!access) return null;
  return (
    <Button appearance="subtle" icon={<LockClosed20Regular />} onClick={() => go(`/reviews/${id}/access`)}>
      {t('{count} people can see this', { count: access.seenBy.length })}
    </Button>
  );
}

/** What is seldom wanted: the history, and who reviews. */
function More({ review, besides }: Pick<Props, 'review' | 'besides'>) {
  const [, go] = useLocation();
  const { t } = useWords();
  const items = besides
    .filter(({ id }) => id !== 'access')
    .map(({ id, title, lang }) => ({ name: title, lang, onPress: () => go(`/reviews/${review.id}/${id}`) }));
  return <MoreMenu label={t('More about this review')} items={items} />;
}
