import { tokens } from '@fluentui/react-components';

/** The tint of today's card and of what is being moderated: fainter than what is selected. */
export const TINT = `color-mix(in srgb, ${tokens.colorBrandBackground2} 50%, ${tokens.colorNeutralBackground1})`;
