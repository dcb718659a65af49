import { makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { sentence } from '#domain/sentence.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import type { WhyProps } from './Why.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '336px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the policy says, over the button that asked for it. It opens with its first drawing, since it is loaded then. */
export default function WhyPopover({ text, clause, because, children }: WhyProps & { children: ReactElement }) {
  const styles = useStyles();
  const { t } = useWords();
  const [isOpen, setOpen] = useState(true);
  return (
    <Popover withArrow trapFocus open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <PopoverTrigger disableButtonEnhancement>{children}</PopoverTrigger>
      <PopoverSurface className={styles.surface}>
        <strong>{t('Our policy says')}</strong>
        {text && (
          <p className={styles.line}>
            <SchoolsWords>{text}</SchoolsWords>
          </p>
        )}
        {because && (
          <p className={styles.quiet}>
            {t('How it was counted:')} <SchoolsWords>{sentence(because)}.</SchoolsWords>
          </p>
        )}
        <p className={styles.quiet}>{t('Section {clause}', { clause: clause ?? '' })}</p>
      </PopoverSurface>
    </Popover>
  );
}
