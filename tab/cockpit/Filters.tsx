import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { dateInWords } from '#domain/calendar/inWords.ts';
import type { FilterChoice, CockpitView } from '#domain/views/cockpit.ts';
import { fetchFile } from '../api/client.ts';
import { saveFile } from '../host/saveFile.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Trouble } from '../look/Trouble.tsx';
import type { Filter, FilterPart } from './useFilter.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  menu: { maxHeight: '320px' },
  chips: { marginTop: tokens.spacingVerticalS },
});

const ALL = 'all';

/** What the overview can be narrowed by, what it is narrowed by now, and the list as a file. */
export function Filters({ view, filter }: { view: CockpitView; filter: Filter }) {
  const styles = useStyles();
  const { choices } = view;
  const isLate = filter.filter.late !== undefined;
  return (
    <div role="group" aria-label="Filter">
      <div className={styles.row}>
        <Choose name="Department" part="team" choices={choices.teams} filter={filter} />
        <Choose name="Reviewer" part="reviewer" choices={choices.reviewers} filter={filter} />
        <Choose name="Step" part="stage" choices={choices.stages} filter={filter} />
        <Choose name="Staff" part="group" choices={choices.groups} filter={filter} />
        {choices.policies.length > 1 && (
          <Choose name="Policy" part="policy" choices={choices.policies} filter={filter} />
        )}
        <ToggleButton checked={isLate} onClick={() => filter.set({ late: isLate ? undefined : 'yes' })}>
          Late only
        </ToggleButton>
        <Download filter={filter} />
      </div>
      <Chips view={view} filter={filter} />
    </div>
  );
}

type ChooseProps = { name: string; part: FilterPart; choices: readonly FilterChoice[]; filter: Filter };

function Choose({ name, part, choices, filter }: ChooseProps) {
  const styles = useStyles();
  const value = filter.filter[part] ?? ALL;
  const chosen = choices.find(({ id }) => id === value);
  return (
    <Menu
      checkedValues={{ [part]: [value] }}
      onCheckedValueChange={(_, { checkedItems: [next] }) => filter.set({ [part]: next === ALL ? undefined : next })}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>
          {name}: {chosen?.name ?? 'all'}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.menu}>
          <MenuItemRadio name={part} value={ALL}>
            All
          </MenuItemRadio>
          {choices.map(({ id, name: text, people }) => (
            <MenuItemRadio key={id} name={part} value={id} secondaryContent={String(people)}>
              {text}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Download({ filter: { filter } }: { filter: Filter }) {
  const announce = useAnnounce();
  const { mutate, isPending, error } = useMutation<Blob>({
    mutationFn: () => fetchFile('GET /api/overview/export', { query: filter }),
    onSuccess: (file) => {
      saveFile(file, 'school-overview.csv');
      announce('The list was saved as a file.');
    },
  });
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowDownloadRegular aria-hidden />}
        disabledFocusable={isPending}
        onClick={() => mutate()}
      >
        Download
      </Button>
      <Trouble problem={error} onRetry={() => mutate()} />
    </>
  );
}

/** Each part of the filter as a chip that can be taken away. */
function Chips({ view, filter }: { view: CockpitView; filter: Filter }) {
  const styles = useStyles();
  const { choices, late } = view;
  const nameIn = (of: readonly FilterChoice[], id: string | undefined) => of.find((each) => each.id === id)?.name;
  const { team, reviewer, stage, group, policy, kind, owedBy, day, late: onlyLate } = filter.filter;
  const ofKind = late.kinds.find((each) => each.kind === kind);
  const ower = late.kinds.flatMap(({ owers }) => owers).find(({ person }) => person.oid === owedBy);
  const chips: [FilterPart, string | undefined][] = [
    ['team', team && nameIn(choices.teams, team)],
    ['reviewer', reviewer && `Reviewer: ${nameIn(choices.reviewers, reviewer) ?? 'somebody else'}`],
    ['stage', stage && nameIn(choices.stages, stage)],
    ['group', group && nameIn(choices.groups, group)],
    ['policy', policy && nameIn(choices.policies, policy)],
    ['late', onlyLate && 'Late only'],
    ['kind', kind && `Late: ${ofKind?.title ?? 'nothing of this kind'}`],
    ['owedBy', owedBy && `Owed by ${ower?.person.name ?? 'somebody'}`],
    ['day', day && `Meets on ${dateInWords(day, view.now.slice(0, 10))}`],
  ];
  const shown = chips.filter((chip): chip is [FilterPart, string] => Boolean(chip[1]));
  if (shown.length === 0) return null;
  return (
    <div className={`${styles.row} ${styles.chips}`}>
      {shown.map(([part, text]) => (
        <Button
          key={part}
          size="small"
          shape="circular"
          iconPosition="after"
          icon={<DismissRegular aria-hidden />}
          aria-label={`Remove the filter ${text}`}
          onClick={() => filter.set({ [part]: undefined })}
        >
          {text}
        </Button>
      ))}
      <Button size="small" appearance="transparent" onClick={filter.clear}>
        Show everybody
      </Button>
    </div>
  );
}
