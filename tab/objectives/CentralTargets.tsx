import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { Translate } from '#domain/language/translate.ts';
import type { GroupTarget } from '#domain/review/objectives/objective.ts';
import { nameOfGroup } from '#domain/review/objectives/targets.ts';
import { useYearTargets } from '../api/objectives.ts';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Stack } from '../look/Stack.tsx';
import { groupsInRows, rowsOfGroups } from './groupRows.ts';
import { TextLink } from '../look/TextLink.tsx';

const useStyles = makeStyles({
  group: { maxWidth: '360px' },
});

type Props = { year: number; rows: string; onRows: (rows: string) => void };

/** The targets that the school has set for the year: chosen group by group, and what differs from them (KS-07). */
export function CentralTargets({ year, rows, onRows }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const { data } = useYearTargets(year);
  if (!data) return null;
  const mine = groupsInRows(rows);
  const name = (each: GroupTarget) => nameOfGroup(each).toLowerCase();
  const left = data.targets.filter((each) => !mine.some((one) => name(one) === name(each)));
  const differ = data.targets.filter((each) =>
    mine.some((one) => name(one) === name(each) && (one.good !== each.good || one.outstanding !== each.outstanding)),
  );
  if (data.targets.length === 0)
    return (
      <Quiet>
        {t('No targets are set centrally for this year yet.')} <Clause clause={data.clause} />{' '}
        {data.canSet && <TextLink href={`/targets/${year}`}>{t('Set them')}</TextLink>}
      </Quiet>
    );
  return (
    <Stack gap="S" above="S">
      {left.length > 0 && (
        <Field label={t('Add a group with the targets set centrally')} className={styles.group}>
          <Select
            value=""
            onChange={(_, { value }) => {
              const chosen = left.find((each) => name(each) === value);
              if (chosen) onRows(rowsOfGroups([...mine, chosen]));
            }}
          >
            <option value="">{t('Choose …')}</option>
            {left.map((each) => (
              <option key={name(each)} value={name(each)}>
                {nameOfGroup(each)}: {percentages(each, t)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {differ.map((each) => (
        <Quiet key={name(each)}>
          {t('Set centrally for {group}: {target}.', { group: nameOfGroup(each), target: percentages(each, t) })}
        </Quiet>
      ))}
      {differ.length > 0 && <Clause clause={data.clause} />}
    </Stack>
  );
}

function percentages({ good, outstanding }: GroupTarget, t: Translate): string {
  return outstanding === null ? `${good} %` : t('{good} % and {outstanding} %', { good, outstanding });
}
