import type { PersonView } from '#domain/views/person.ts';

/** Whether a name and job title contain every typed word, whatever its case, accents, order and apostrophes. */
export function personFits({ name, jobTitle }: PersonView, typed: string): boolean {
  const text = plain(`${name} ${jobTitle}`);
  return plain(typed)
    .split(/[\s,]+/)
    .every((word) => text.includes(word));
}

/** The one person whose whole name is typed; nobody where two people have it. */
export function personNamed<Named extends PersonView>(people: readonly Named[], typed: string): Named | undefined {
  const named = people.filter(({ name }) => plain(name) === plain(typed));
  return named.length === 1 ? named[0] : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
