import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { diffWordsWithSpace } from 'diff';
import { useState } from 'react';
import type { StatementView } from '#domain/review/statements/view.ts';
import { useWords } from '../language/useWords.ts';
import { Quiet } from '../look/Quiet.tsx';

const useStyles = makeStyles({
  beside: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    marginTop: tokens.spacingVerticalM,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: `${tokens.spacingVerticalM} 0 0` },
  removed: { textDecorationLine: 'line-through', backgroundColor: tokens.colorPaletteRedBackground1 },
  added: { textDecorationLine: 'underline', backgroundColor: tokens.colorPaletteGreenBackground1 },
});

/** Two versions side by side: what only the older has is struck through, what only the newer has is underlined. */
export default function CompareVersions({ versions }: { versions: readonly StatementView[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const [pair, setPair] = useState<readonly [number, number]>([versions.length - 2, versions.length - 1]);
  const [older, newer] = [versions[pair[0]], versions[pair[1]]];
  if (!older || !newer) return null;
  const parts = diffWordsWithSpace(older.text, newer.text);
  const choose = (label: string, side: 0 | 1) => (
    <Field label={label}>
      <Select
        value={String(pair[side])}
        onChange={(_, data) => setPair(side === 0 ? [Number(data.value), pair[1]] : [pair[0], Number(data.value)])}
      >
        {versions.map(({ version }, index) => (
          <option key={version} value={index}>
            {t('Version {version}', { version })}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <Quiet>{t('Struck through: only in the first. Underlined: only in the second.')}</Quiet>
      <div className={styles.beside}>
        <div>
          {choose(t('First'), 0)}
          <p className={styles.text} lang="en-GB">
            {parts.map(({ added, removed, value }, at) => {
              if (added) return null;
              return removed ? (
                <del key={placeOf(parts, at)} className={styles.removed}>
                  {value}
                </del>
              ) : (
                value
              );
            })}
          </p>
        </div>
        <div>
          {choose(t('Second'), 1)}
          <p className={styles.text} lang="en-GB">
            {parts.map(({ added, removed, value }, at) => {
              if (removed) return null;
              return added ? (
                <ins key={placeOf(parts, at)} className={styles.added}>
                  {value}
                </ins>
              ) : (
                value
              );
            })}
          </p>
        </div>
      </div>
    </>
  );
}

/** Where a part begins, in characters, so that the same part keeps its key. */
function placeOf(parts: readonly { value: string }[], at: number): number {
  return parts.slice(0, at).reduce((length, { value }) => length + value.length, 0);
}
