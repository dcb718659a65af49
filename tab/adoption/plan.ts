import type { Setting, Values } from '#domain/policies/settings.ts';
import type { AdoptionDraft, AdoptionForm } from '#domain/views/policy.ts';
import { type Editable, editablesOf, editedFile, idFrom, standingEdits } from './editable.ts';
import { groupsIn, readOwnFile, settingsIn } from './ownFile.ts';

/**
 * What somebody changed in the form; everything else is as the form began. It is kept as a draft, so it is small and
 * plain.
 */
export type Choices = {
  from?: string;
  site?: string | null;
  staffGroups?: string[];
  values?: Values;
  /** Numbers and words changed in a copy, by the editable's key, as typed. */
  edits?: Record<string, string>;
  title?: string;
  id?: string;
  /** Conflicts that were ticked as seen. */
  seen?: string[];
};

/** The form with what was changed in it, and the draft that it makes. */
export type Plan = {
  from: string;
  site: string | null;
  groups: AdoptionForm['allGroups'];
  staffGroups: string[];
  settings: Setting[];
  values: Values;
  editables: Editable[];
  edited: Editable[];
  edits: Record<string, string>;
  /** Whether the user's own file replaces the policy's. */
  usesOwnFile: boolean;
  /** Why the text of such a file cannot be read, or null. */
  unreadable: string | null;
  /** Whether the edits make a copy that needs a title and a name of its own. */
  isNewCopy: boolean;
  title: string;
  id: string;
  /** Whether it is a new version of what is adopted already. */
  amends: boolean;
  /** The file as it would be adopted. */
  file: Record<string, unknown>;
  /**
   * The same file for editing. If it is to become a copy, it has its own title and name, since the shipped policy's
   * name is taken.
   */
  fileToEdit: Record<string, unknown>;
  /** What is checked and adopted; null while the file cannot be read. */
  draft: AdoptionDraft | null;
};

/** Combines the form, the changes and a file of the user's own. `isOwnCopy`: the policy is already the school's own. */
export function planOf({
  form,
  choices,
  fileText,
  isOwnCopy,
}: {
  form: AdoptionForm;
  choices: Choices;
  fileText: string;
  isOwnCopy: boolean;
}): Plan {
  const own = readOwnFile(fileText);
  const base = own.kind === 'read' ? own.file : form.file;
  const settings = own.kind === 'read' ? settingsIn(base) : form.settings;
  const groups = own.kind === 'read' ? groupsIn(base) : form.allGroups;
  const editables = editablesOf(base);
  const edits = choices.edits ?? {};
  const edited = standingEdits(editables, edits);
  const isNewCopy = own.kind !== 'read' && edited.length > 0 && !isOwnCopy;
  const title = choices.title ?? '';
  const id = choices.id ?? idFrom(title);
  const withEdits = editedFile({ file: base, edited, edits });
  const named = { title: title.trim() || `${form.title} (copy)`, id: id || `${form.id}-copy`.slice(0, 60) };
  const file = isNewCopy ? { ...withEdits, ...named } : withEdits;
  const isFile = own.kind === 'read' || edited.length > 0;
  const values = Object.fromEntries(
    settings.map((setting) => [setting.id, choices.values?.[setting.id] ?? form.values[setting.id] ?? setting.default]),
  );
  const from = choices.from ?? form.from;
  const site = choices.site === undefined ? form.site : choices.site;
  const staffGroups = chosenGroups({ groups, chosen: choices.staffGroups, before: form.staffGroups });
  return {
    from,
    site,
    groups,
    staffGroups,
    settings,
    values,
    editables,
    edited,
    edits,
    usesOwnFile: own.kind === 'read',
    unreadable: own.kind === 'unreadable' ? own.message : null,
    isNewCopy,
    title,
    id,
    amends: form.amends !== null && !isNewCopy && (own.kind !== 'read' || base['id'] === form.id),
    file,
    fileToEdit: own.kind === 'read' || isOwnCopy ? file : { ...withEdits, ...named },
    draft:
      own.kind === 'unreadable'
        ? null
        : { source: isFile ? { file } : { policy: form.id }, values, from, site, staffGroups },
  };
}

type ChosenGroupsArgs = {
  groups: AdoptionForm['allGroups'];
  chosen: readonly string[] | undefined;
  before: readonly string[];
};

/** The chosen groups among those that exist; for a file with other groups, all of them. */
function chosenGroups({ groups, chosen, before }: ChosenGroupsArgs): string[] {
  const known = groups.map(({ id }) => id);
  if (chosen && chosen.every((id) => known.includes(id))) return [...chosen];
  const still = before.filter((id) => known.includes(id));
  return still.length > 0 ? still : known;
}
