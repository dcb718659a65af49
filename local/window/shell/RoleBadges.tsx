import { Badge } from '@fluentui/react-components';

const NAMES: Record<string, string> = {
  administrator: 'Administrator',
  headteacher: 'Headteacher',
  operationsDirector: 'Operations director',
  seniorLeader: 'Senior leader',
  trainingCoordinator: 'Training coordinator',
  businessManager: 'Business manager',
  governor: 'Governor',
  chairOfGovernors: 'Chair of governors',
  chairOfReviewCommittee: 'Chair of the review committee',
  executiveHeadteacher: 'Executive headteacher',
};

/** The school's roles of a person, as small labels. A role that the job title already says is left out. */
export function RoleBadges({ roles, jobTitle }: { roles: readonly string[]; jobTitle: string }) {
  const names = roles.map((role) => NAMES[role] ?? role);
  const more = names.filter((name) => name.toLowerCase() !== jobTitle.toLowerCase());
  return more.map((name) => (
    <Badge key={name} appearance="tint" color="informative" shape="rounded">
      {name}
    </Badge>
  ));
}
