import { Field, Select } from '@fluentui/react-components';
import type { GroupTarget } from '#domain/review/objectives/objective.ts';
import { nameOfGroup } from '#domain/review/objectives/targets.ts';
import { useYearTargets } from '../api/objectives.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { groupsInRows, rowsOfGroups } from './groupRows.ts';
import { TextLink } from '../look/TextLink.tsx';

type Props = { year: number; rows: string; onRows: (rows: string) => void };

/** The targets that the school has set for the year: chosen group by group, and what differs from them (KS-07). */
export function CentralTargets({ year, rows, onRows }: Props) {
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
        No targets are set centrally for this year yet. <Clause rule={data.rule} clause={data.clause} />{' '}
        {data.canSet && <TextLink href={`/targets/${year}`}>Set them</TextLink>}
      </Quiet>
    );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, marginTop: 8 }}>
      {left.length > 0 && (
        <Field label="Add a group with the targets set centrally" style={{ maxWidth: 360 }}>
          <Select
            value=""
            onChange={(_, { value }) => {
              const chosen = left.find((each) => name(each) === value);
              if (chosen) onRows(rowsOfGroups([...mine, chosen]));
            }}
          >
            <option value="">Choose …</option>
            {left.map((each) => (
              <option key={name(each)} value={name(each)}>
                {nameOfGroup(each)}: {percentages(each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {differ.map((each) => (
        <Quiet key={name(each)}>
          Set centrally for {nameOfGroup(each)}: {percentages(each)}. <Clause rule={data.rule} clause={data.clause} />
        </Quiet>
      ))}
    </div>
  );
}

function percentages({ good, outstanding }: GroupTarget): string {
  return outstanding === null ? `${good} %` : `${good} % and ${outstanding} %`;
}
