import { makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { type ReactElement, use, useState } from 'react';
import { sentence } from '#domain/sentence.ts';
import { useWords } from '../language/useWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { ClausesOf, placeOfClause } from './clausesOf.ts';
import { TextLink } from './TextLink.tsx';
import type { WhyProps } from './Why.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '336px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = Omit<WhyProps, 'clause'> & { clause: string; children: ReactElement };

/** What the policy says, over the button that asked for it. It opens with its first drawing, since it is loaded then. */
export default function WhyPopover({ text, clause, because, children }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const policy = use(ClausesOf);
  const section = t('Section {clause}', { clause });
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
        <p className={styles.quiet}>
          {policy ? <TextLink href={placeOfClause(policy, clause)}>{section}</TextLink> : section}
        </p>
      </PopoverSurface>
    </Popover>
  );
}
