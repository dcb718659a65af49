import { Badge } from '@fluentui/react-components';
import { titleOf } from '#domain/people/roles.ts';

/** A person's roles at the school, as small labels. A role that the job title already names is left out. */
export function RoleBadges({ roles, jobTitle }: { roles: readonly string[]; jobTitle: string }) {
  const names = roles.map(titleOf);
  const more = names.filter((name) => name.toLowerCase() !== jobTitle.toLowerCase());
  return more.map((name) => (
    <Badge key={name} appearance="tint" color="informative" shape="rounded">
      {name}
    </Badge>
  ));
}
