import { useWords } from '../language/useWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';

/**
 * What is agreed about a visit apart from its time: purpose, focus, activities, group, and the planning documents asked
 * for.
 */
export function VisitFields() {
  const { t } = useWords();
  return (
    <>
      <TextBox field="purpose" label={t('Purpose')} required hint={t('Why this visit takes place.')} />
      <TextBox
        field="focus"
        label={t('Focus')}
        required
        hint={t('What is looked at, talked over with the person beforehand.')}
      />
      <TextBox
        field="activities"
        label={t('Activities')}
        required
        hint={t('What will be going on: the lesson’s parts, or the work to be seen.')}
      />
      <LineBox field="group" label={t('Class, group or work')} />
      <TextBox
        field="documentsAsked"
        label={t('Planning documents asked for')}
        hint={t('Leave this empty if you need none. The person observed links them here.')}
      />
    </>
  );
}

type Visit = Record<'purpose' | 'focus' | 'activities' | 'group' | 'documentsAsked', string>;

/** The fields as they are sent; empty ones are left out. */
export function visitFrom({ purpose, focus, activities, group, documentsAsked }: Visit) {
  return {
    purpose: purpose.trim(),
    focus: focus.trim(),
    activities: activities.trim(),
    group: group.trim() || null,
    documentsAsked: documentsAsked.trim() || null,
  };
}
