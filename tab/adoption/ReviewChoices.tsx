import { makeStyles, tokens } from '@fluentui/react-components';
import { Panel } from '../look/Panel.tsx';
import { dayAndYear } from './dayAndYear.ts';
import type { Plan } from './plan.ts';
import { settingGroups } from './settingGroups.ts';
import { amountInWords, valueInWords } from '#domain/policies/valueInWords.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: `0 ${tokens.spacingHorizontalL}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  default: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Line = { key: string; label: string; value: string; note: string };

/** All choices on one page, with what differs from the policy's defaults. */
export function ReviewChoices({ plan, sites, timeZone }: { plan: Plan; sites: readonly string[]; timeZone: string }) {
  const styles = useStyles();
  return (
    <Panel>
      <dl className={styles.list}>
        {linesOf({ plan, sites, timeZone }).map(({ key, label, value, note }) => (
          <div key={key} className={styles.line}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>
              {value} {note && <span className={styles.default}>({note})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function linesOf({ plan, sites, timeZone }: { plan: Plan; sites: readonly string[]; timeZone: string }): Line[] {
  const groups = plan.groups.filter(({ id }) => plan.staffGroups.includes(id)).map(({ name }) => name);
  const place: Line[] =
    sites.length > 0
      ? [{ key: 'site', label: 'School of the trust', value: plan.site ?? 'All schools', note: '' }]
      : [];
  return [
    { key: 'from', label: 'In force from', value: dayAndYear(plan.from, timeZone), note: '' },
    { key: 'staffGroups', label: 'For', value: groups.join(', ') || 'nobody yet', note: '' },
    ...place,
    ...inOrderOfPage(plan).map((setting) => {
      const value = plan.values[setting.id] ?? setting.default;
      const standard = valueInWords(setting, setting.default);
      return {
        key: setting.id,
        label: setting.label,
        value: valueInWords(setting, value),
        note:
          value === setting.default ? '' : setting.kind === 'text' && !setting.default ? '' : `default: ${standard}`,
      };
    }),
    ...plan.edited.map(({ key, label, value, unit }) => ({
      key,
      label,
      value: plan.edits[key]?.trim() ? amountInWords(plan.edits[key], unit) : 'nothing',
      note: `changed from: ${amountInWords(value, unit)}`,
    })),
    ...(plan.usesOwnFile
      ? [{ key: 'file', label: 'The policy’s text', value: 'from your edited file', note: '' }]
      : []),
  ];
}

const inOrderOfPage = ({ settings, file }: Plan) => settingGroups(settings, file).flatMap((group) => group.settings);
