import { Badge } from '@fluentui/react-components';
import type { LanguageWords } from '#domain/language/words.ts';
import type { PaperView } from '#domain/review/supportingDocuments/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Check, Checklist } from '../look/Checklist.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { TextLink } from '../look/TextLink.tsx';
import { Why } from '../look/Why.tsx';
import { writersInWords } from './writersInWords.ts';

/** The papers of a review: what each is for, who fills it in, and how far it has come. */
export function PaperList({ review, papers }: { review: ReviewView; papers: readonly PaperView[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t('Papers')}>
      <Checklist label={t('Papers')}>
        {papers.map((paper) => (
          <Check
            key={paper.id}
            isDone={isComplete(paper)}
            what={
              <TextLink href={`/reviews/${review.id}/preparing/${paper.id}`}>
                <SchoolsWords>{paper.title}</SchoolsWords>
              </TextLink>
            }
            detail={<Why text={paper.text} clause={paper.clause} />}
            deed={<Quiet>{progressInWords({ paper, review, words })}</Quiet>}
          />
        ))}
      </Checklist>
    </Section>
  );
}

/** Whether a paper is shared and, where both sign it, signed by both. */
function isComplete({ versions, signedByBoth }: PaperView): boolean {
  const last = versions.at(-1);
  return last !== undefined && (!signedByBoth || Boolean(last.signatures.reviewee));
}

/** The state of a paper, in a word. */
export function Standing({ paper }: { paper: PaperView }) {
  const { t } = useWords();
  const last = paper.versions.at(-1);
  if (last?.signatures.reviewee)
    return (
      <Badge appearance="tint" color="success">
        {t('signed by both')}
      </Badge>
    );
  if (last && paper.signedByBoth)
    return (
      <Badge appearance="tint" color="warning">
        {t('to be signed')}
      </Badge>
    );
  if (last)
    return (
      <Badge appearance="tint" color="success">
        {t('shared')}
      </Badge>
    );
  return <Badge appearance="tint">{t(paper.optional ? 'if you like' : 'not shared yet')}</Badge>;
}

type ProgressArgs = { paper: PaperView; review: ReviewView; words: LanguageWords };

function progressInWords({ paper, review, words }: ProgressArgs): string {
  const { t, dayInWords } = words;
  const last = paper.versions.at(-1);
  if (!last)
    return t(paper.optional ? 'If you like, for {names} to fill in' : 'For {names} to fill in', {
      names: writersInWords({ paper, review, t }),
    });
  const shared = { name: last.by, day: dayInWords({ moment: last.at, timeZone: review.timeZone, now: review.now }) };
  if (!paper.signedByBoth) return t('Shared by {name}, {day}', shared);
  return last.signatures.reviewee ? t('Signed by both') : t('Shared by {name}, {day}, to be signed', shared);
}
