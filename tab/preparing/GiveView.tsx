import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { answersTo } from '#domain/forms/answers.ts';
import type { AskedView } from '#domain/review/papers/viewAskings.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { FormFields } from '../forms/FormFields.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';

/** The short form of somebody who is asked for a view, who sees nothing else of the review. Nobody has to answer. */
export function GiveView({ review, asked }: { review: ReviewView; asked: AskedView }) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [, go] = useLocation();
  const draft = useDraft(`view.${review.id}.${asked.id}`, review.you.oid, {});
  const done = (said: string) => ({
    onSuccess: () => {
      void draft.forget();
      announce(said);
      if (!review.you.whole) go('/');
    },
  });
  const answer = () => {
    const answers = answersTo(asked.form, draft.values);
    command.mutate({ command: { type: 'giveView', askingId: asked.id, answers } }, done('Sent. Thank you.'));
  };
  const decline = () =>
    command.mutate(
      { command: { type: 'declineView', askingId: asked.id } },
      done('Noted. Nothing more is asked of you.'),
    );
  return (
    <Section title={`Your view of the work of ${review.reviewee.name}`}>
      <Panel kind="first">
        <Written label={`${asked.by.name} asks`} text={asked.purpose} />
        <Quiet>
          {asked.form.intro} <Clause rule={asked.rule} clause={asked.clause} />
        </Quiet>
        <Quiet>Read by {asked.readers.map(({ name }) => name).join(' and ')}.</Quiet>
        <FormFields form={asked.form} values={draft.values} problem={command.error} onChange={draft.change} />
        <Trouble problem={command.error} />
        <Row>
          <Button appearance="primary" disabledFocusable={command.isPending} onClick={answer}>
            {command.isPending ? 'Sending …' : 'Send it'}
          </Button>
          <Button appearance="subtle" disabledFocusable={command.isPending} onClick={decline}>
            I would rather not
          </Button>
          <DraftNote
            state={draft.state}
            values={draft.values}
            timeZone={review.timeZone}
            form={asked.form}
            onResolve={draft.resolve}
          />
        </Row>
      </Panel>
    </Section>
  );
}
