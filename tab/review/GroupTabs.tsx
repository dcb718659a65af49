import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../language/useWords.ts';
import type { ShownGroup } from './sections.ts';

const useStyles = makeStyles({
  // On a phone the groups scroll sideways; none of them is ever hidden in a menu.
  tabs: {
    overflowX: 'auto',
    scrollbarWidth: 'none',
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  list: { width: 'max-content' },
});

type Props = { reviewId: string; groups: readonly ShownGroup[]; present: ShownGroup | undefined };

/** The groups of a review as tabs. Each leads to the first of its sections. */
export function GroupTabs({ reviewId, groups, present }: Props) {
  const styles = useStyles();
  const [, go] = useLocation();
  const { t } = useWords();
  const tabs = useRef<HTMLDivElement>(null);
  const id = present?.sections[0].id ?? '';
  // Once what stands around it has its final width.
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      showWhole(tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')),
    );
    return () => cancelAnimationFrame(frame);
  }, [id]);
  return (
    <nav aria-label={t('Parts of the review')} ref={tabs} className={styles.tabs}>
      <TabList
        className={styles.list}
        selectedValue={id}
        onTabSelect={(_, { value }) => go(`/reviews/${reviewId}/${String(value)}`)}
      >
        {groups.map(({ title, lang, sections: [first] }) => (
          <Tab key={first.id} value={first.id} lang={lang}>
            {title}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}

/** Scrolls the row of tabs, and nothing else, so far that one of them is in sight. */
function showWhole(tab: HTMLElement | null | undefined): void {
  const row = tab?.closest('nav');
  if (!tab || !row) return;
  const beyond = tab.getBoundingClientRect().right - row.getBoundingClientRect().right;
  const before = row.getBoundingClientRect().left - tab.getBoundingClientRect().left;
  row.scrollLeft += Math.max(0, beyond) - Math.max(0, before);
}
