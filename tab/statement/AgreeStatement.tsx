import type { ReviewView } from '#domain/views/review.ts';
import type { StatementSection, StatementView } from '#domain/review/statements/view.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Stack } from '../look/Stack.tsx';

type Props = { review: ReviewView; statement: StatementSection; version: StatementView };

/** The reviewee agrees content and wording before the reviewer signs; the reviewer sees whether they have (PA-11). */
export function AgreeStatement({ review, statement, version }: Props) {
  const { agreedFirst, canAgree } = statement;
  const { t } = useWords();
  if (!agreedFirst || version.fixed) return null;
  return (
    <Stack above="M">
      <Panel kind={canAgree ? 'first' : 'quiet'}>
        <Quiet>
          {version.agreed ? (
            t('{name} agrees content and wording. {reviewer} signs next.', {
              name: version.agreed.name,
              reviewer: review.reviewer.name,
            })
          ) : (
            <>
              <SchoolsWords>{agreedFirst.text}</SchoolsWords>{' '}
              {t('{name} has not agreed to this wording yet.', { name: review.reviewee.name })}
            </>
          )}{' '}
          <Clause clause={agreedFirst.clause} />
        </Quiet>
        {canAgree && (
          <Row>
            <CommandButton
              review={review}
              appearance="primary"
              command={{ type: 'agreeStatement', version: version.version, textHash: version.textHash }}
              said={t('Agreed. {name} signs next.', { name: review.reviewer.name })}
            >
              {t('Agree content and wording')}
            </CommandButton>
          </Row>
        )}
      </Panel>
    </Stack>
  );
}
