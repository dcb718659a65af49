import { makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { Loading } from '../look/Loading.tsx';
import type { ShownSection } from './sections.ts';

const useStyles = makeStyles({
  // What was scrolled to stands below the row of tabs, which stays at the top of the window.
  section: { scrollMarginTop: '76px', outlineStyle: 'none' },
});

type Props = {
  review: ReviewView;
  sections: readonly [ShownSection, ...ShownSection[]];
  /** The section that the address names. */
  asked: string;
  /** The one thing in it that the address names. */
  item: string | undefined;
};

/** The sections of one group, one below another; the one that was asked for is in sight and has the focus. */
export function GroupPage({ review, sections, asked, item }: Props) {
  const styles = useStyles();
  const alone = sections.find(({ id, isAlone }) => id === asked && isAlone(review, item));
  return (
    <Suspense fallback={<Loading />}>
      {(alone ? [alone] : sections).map(({ id, Content }) => (
        <div key={id} id={id} tabIndex={-1} className={styles.section}>
          <Content review={review} item={id === asked ? item : undefined} />
        </div>
      ))}
      <Arrival place={alone || sections[0].id === asked ? null : asked} />
    </Suspense>
  );
}

/** Once the sections are drawn, brings the one that was asked for into sight. The first one is there anyway. */
function Arrival({ place }: { place: string | null }) {
  const isOpening = useRef(true);
  useEffect(() => {
    const section = place === null ? null : document.getElementById(place);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
    if (!section && !isOpening.current) document.documentElement.scrollTop = 0;
    isOpening.current = false;
  }, [place]);
  return null;
}
