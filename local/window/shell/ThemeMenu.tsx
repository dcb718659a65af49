import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons';
import { THEMES, chooseTheme, useTheme } from '../theme.ts';
import { isKeyOf } from '#domain/typed.ts';

/** Light, dark or high contrast, as in Teams' settings. */
export function ThemeMenu() {
  const theme = useTheme();
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen = ''] }) =>
        chooseTheme(isKeyOf(THEMES, chosen) ? chosen : 'default')
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Theme" relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} aria-label={`Theme: ${THEMES[theme].label}`} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {Object.entries(THEMES).map(([name, { label }]) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {label}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
