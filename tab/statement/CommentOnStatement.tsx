import { Checkbox } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Panel } from '../look/Panel.tsx';

/** The reviewee's comments, with or without asking for changes (KM-42). */
export function CommentOnStatement({ review, version }: { review: ReviewView; version: number }) {
  return (
    <div style={{ marginTop: 12 }}>
      <Panel kind="quiet">
        <ReviewForm
          review={review}
          draft={`statementComment.${review.id}.${version}`}
          initial={{ comment: '', changesWanted: '' }}
          send="Send my comments"
          appearance="secondary"
          said={`${review.reviewer.name} has your comments.`}
          command={({ comment, changesWanted }) => ({
            type: 'commentOnStatement',
            version,
            comment,
            changesWanted: changesWanted === 'yes',
          })}
          isBrief
        >
          {({ values, change }) => (
            <>
              <TextBox
                field="comment"
                label="Your comments"
                rows={3}
                hint="If this is no fair summary of the meeting, ask for changes. You may also just add comments; they stay with the text."
              />
              <Checkbox
                label="I ask for changes"
                checked={values.changesWanted === 'yes'}
                onChange={(_, data) => change('changesWanted', data.checked === true ? 'yes' : '')}
              />
            </>
          )}
        </ReviewForm>
      </Panel>
    </div>
  );
}
