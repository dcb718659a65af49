import { answersTo } from '#domain/forms/answers.ts';
import type { PaperView } from '#domain/review/supportingDocuments/viewPapers.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { FormFields } from '../forms/FormFields.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';

type Props = { review: ReviewView; paper: PaperView; onDone: () => void };

/** Fills a paper in. It is kept for the writer alone until it is shared with the other person. */
export function WritePaper({ review, paper, onDone }: Props) {
  const { t } = useWords();
  const other = review.you.reviewee ? review.reviewer.name : review.reviewee.name;
  return (
    <Panel kind="first">
      <ReviewForm
        review={review}
        draft={`paper.${review.id}.${paper.id}`}
        initial={paper.begin}
        label={paper.title}
        send={t('Share it with {name}', { name: other })}
        sending={t('Sharing …')}
        said={t('Shared. {name} can read it.', { name: other })}
        command={(values) => ({
          type: 'sharePaper',
          paperId: paper.id,
          version: paper.nextVersion,
          answers: answersTo(paper.form, values),
        })}
        questions={paper.form}
        isLong
        onClose={onDone}
      >
        {paper.form.intro && (
          <Quiet>
            <SchoolsWords>{paper.form.intro}</SchoolsWords>
          </Quiet>
        )}
        <FormFields form={paper.form} />
      </ReviewForm>
      <Quiet>{t('Until you share it, only you can see what you write.')}</Quiet>
    </Panel>
  );
}
