import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';

type Item = {
  name: string;
  /** The language of the name, where it is not the page's. */
  lang?: string | undefined;
  onPress: () => void;
};

type MoreMenuProps = {
  /** What the button says to whoever does not see it: "More about this review". */
  label: string;
  /** What is seldom wanted, in its order; false for what is not to be had now. */
  items: readonly (false | Item)[];
};

/** What is seldom wanted, behind three dots. Renders nothing without any. */
export function MoreMenu({ label, items }: MoreMenuProps) {
  const shown = items.filter((item) => item !== false);
  if (shown.length === 0) return null;
  return (
    <Menu hasIcons={false} inline positioning={{ strategy: 'fixed' }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<MoreHorizontal20Regular />} menuIcon={null} aria-label={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {shown.map(({ name, lang, onPress }) => (
            <MenuItem key={name} lang={lang} onClick={onPress}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
