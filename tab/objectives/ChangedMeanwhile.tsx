import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Form } from '#domain/forms/form.ts';
import { bothTexts } from '../forms/bothTexts.ts';
import { useWords } from '../language/useWords.ts';
import { Written } from '../look/Written.tsx';
import type { Values } from './objectiveQuestions.ts';

type Props = { who: string; mine: Values; theirs: Values; form: Form; onResolve: (values: Values) => void };

/**
 * Somebody else saved the objective that is being changed: their text where it differs, and the choice between the two.
 */
export function ChangedMeanwhile({ who, mine, theirs, form, onResolve }: Props) {
  const { t } = useWords();
  const basedOn = theirs['basedOn'] ?? '';
  const differing = form.fields.filter(({ id, kind }) => kind !== 'rows' && (theirs[id] ?? '') !== (mine[id] ?? ''));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('{name} changed this objective meanwhile', { name: who })}</MessageBarTitle>
        {t('Nothing is lost: both texts are here. Choose which one to go on with, then save.')}
        {differing.map(({ id, label }) => (
          <Written
            key={id}
            label={t('{label}, as {name} has it', { label, name: who })}
            text={theirs[id] || t('Nothing')}
          />
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => onResolve({ ...mine, basedOn })}>
          {t('Keep what is here')}
        </Button>
        <Button size="small" onClick={() => onResolve({ ...mine, ...theirs })}>
          {t('Take the other')}
        </Button>
        <Button size="small" onClick={() => onResolve({ ...bothTexts({ mine, theirs, form }), basedOn })}>
          {t('Keep both')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
