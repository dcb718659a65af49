import {
  Button,
  makeStyles,
  TeachingPopover,
  TeachingPopoverBody,
  TeachingPopoverSurface,
  TeachingPopoverTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { HomeView } from '#domain/views/home.ts';
import { useWords } from '../language/useWords.ts';
import { stepsFor, type TourPlace } from './steps.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(336px, calc(100vw - 32px))', boxSizing: 'border-box' },
  text: { margin: 0 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
  count: { marginLeft: 'auto' },
});

const elementAt = (at: TourPlace) => document.querySelector<HTMLElement>(`[data-tour="${at}"]`);

/** What is on the page and seen: on a phone a link of the first row may be hidden. */
const isThere = ({ at }: { at: TourPlace }) => elementAt(at)?.checkVisibility() === true;

type Props = {
  home: HomeView;
  /** It stays drawn when it is over: Fluent gives the page back to screen readers only to a popover that closes. */
  isOn: boolean;
  onEnd: () => void;
};

/** The tour of a minute: a few steps, each beside what it explains. It can be left at any time. */
export default function Tour({ home, isOn, onEnd }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const [titleId, textId] = [useId(), useId()];
  const [number, setNumber] = useState(0);
  const steps = stepsFor(home).filter(isThere);
  const step = steps[number];
  const target = step ? elementAt(step.at) : null;
  useEffect(() => {
    if (isOn) target?.scrollIntoView({ block: 'center' });
  }, [isOn, target]);
  const end = () => {
    setNumber(0);
    onEnd();
  };
  const isLast = number === steps.length - 1;
  return (
    <TeachingPopover
      open={isOn}
      onOpenChange={(_, { open }) => {
        if (!open) end();
      }}
      positioning={{ target, position: 'below', align: 'start', fallbackPositions: ['above'] }}
    >
      <TeachingPopoverSurface className={styles.surface} aria-labelledby={titleId} aria-describedby={textId}>
        <TeachingPopoverBody>
          <TeachingPopoverTitle id={titleId}>{step && t(step.title)}</TeachingPopoverTitle>
          <p id={textId} className={styles.text}>
            {step && t(step.text)}
          </p>
        </TeachingPopoverBody>
        <div className={styles.foot}>
          {/* Drawn anew with each step, so that the focus comes to it again and the step is read out. */}
          <Button
            key={number}
            autoFocus
            appearance="primary"
            aria-describedby={`${titleId} ${textId}`}
            onClick={isLast ? end : () => setNumber(number + 1)}
          >
            {t(isLast ? 'Finish' : 'Next')}
          </Button>
          {number > 0 && <Button onClick={() => setNumber(number - 1)}>{t('Back')}</Button>}
          {!isLast && (
            <Button appearance="subtle" onClick={end}>
              {t('Leave the tour')}
            </Button>
          )}
          <span className={styles.count}>{t('{number} of {all}', { number: number + 1, all: steps.length })}</span>
        </div>
      </TeachingPopoverSurface>
    </TeachingPopover>
  );
}
