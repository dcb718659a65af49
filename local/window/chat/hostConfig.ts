import { HostConfig } from 'adaptivecards';

const text = (name: string, subtle = 'Foreground2') => ({
  default: `var(--color${name})`,
  subtle: `var(--colorNeutral${subtle})`,
});

const words = {
  default: text('NeutralForeground1'),
  dark: text('NeutralForeground1'),
  light: text('NeutralForeground2'),
  accent: text('BrandForegroundLink', 'Foreground2'),
  good: text('StatusSuccessForeground1'),
  warning: text('StatusWarningForeground3'),
  attention: text('StatusDangerForeground3'),
};

const container = (background: string, border: string) => ({
  backgroundColor: `var(--color${background})`,
  borderColor: `var(--color${border})`,
  foregroundColors: words,
});

/**
 * Teams' host configuration for cards: its sizes, spaces and limits. Colours are the Fluent theme's own variables, so a
 * card follows light, dark and contrast at once, without being redrawn and losing what was typed.
 */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: 'var(--fontFamilyBase)',
  fontTypes: {
    default: {
      fontFamily: 'var(--fontFamilyBase)',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: 'var(--fontFamilyMonospace)',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('NeutralBackground1', 'NeutralStroke2'),
    emphasis: container('NeutralBackground3', 'NeutralStroke2'),
    accent: container('BrandBackground2', 'BrandStroke2'),
    good: container('StatusSuccessBackground1', 'StatusSuccessBorder1'),
    attention: container('StatusDangerBackground1', 'StatusDangerBorder1'),
    warning: container('StatusWarningBackground1', 'StatusWarningBorder1'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'Bolder', color: 'default', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'Bolder', color: 'default', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'Default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'Default',
    buttonSpacing: 8,
    preExpandSingleShowCardAction: false,
    showCard: { actionMode: 'Inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'Medium', maxImageHeight: 100 },
  textBlock: { headingLevel: 2 },
  factSet: {
    title: { color: 'Default', size: 'Default', isSubtle: true, weight: 'Default', wrap: true, maxWidth: 150 },
    value: { color: 'Default', size: 'Default', isSubtle: false, weight: 'Default', wrap: true },
    spacing: 12,
  },
});
