import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { ShownSection } from './sections.ts';

const useStyles = makeStyles({
  tabs: { display: 'flex', overflow: 'hidden', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  // The present tab stays beside the menu even where its name alone would fill the window.
  tab: {
    maxWidth: 'calc(100vw - 136px)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    overflowX: 'clip',
    '& .fui-Tab__content': { overflowX: 'clip', textOverflow: 'ellipsis' },
  },
  more: { alignSelf: 'center', flexShrink: 0 },
});

type Props = { reviewId: string; sections: readonly ShownSection[]; present: string };

/** The parts of a review as tabs. Those that do not fit are in a menu; the present one is always shown. */
export function SectionTabs({ reviewId, sections, present }: Props) {
  const styles = useStyles();
  const [, go] = useLocation();
  const open = (id: string) => go(`/reviews/${reviewId}/${id}`);
  return (
    <nav aria-label="Parts of the review">
      <Overflow minimumVisible={1} padding={24}>
        <div className={styles.tabs}>
          <TabList selectedValue={present} onTabSelect={(_, { value }) => open(String(value))}>
            {sections.map(({ id, title }) => (
              <OverflowItem key={id} id={id} priority={id === present ? 1 : 0}>
                <Tab value={id} className={styles.tab}>
                  {title}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <More sections={sections} onOpen={open} />
        </div>
      </Overflow>
    </nav>
  );
}

function More({ sections, onOpen }: { sections: readonly ShownSection[]; onOpen: (id: string) => void }) {
  const styles = useStyles();
  const { ref, overflowCount, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref} className={styles.more}>
      <Menu hasIcons={false} inline positioning={{ strategy: 'fixed' }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" aria-label={`${overflowCount} more parts of the review`}>
            More
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {sections.map((section) => (
              <Hidden key={section.id} section={section} onOpen={onOpen} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function Hidden({ section: { id, title }, onOpen }: { section: ShownSection; onOpen: (id: string) => void }) {
  const isVisible = useIsOverflowItemVisible(id);
  return isVisible ? null : <MenuItem onClick={() => onOpen(id)}>{title}</MenuItem>;
}
