/** A person the user can act as, as `/local/people` lists them. */
export type Person = {
  oid: string;
  displayName: string;
  jobTitle: string;
  department: string;
  roles: string[];
  managerOid: string | null;
  mail: string;
  /** The weekdays worked, as `MTWTF` or `MTW--`. */
  workingPattern: string;
};

/** What the window tells the tab about where it runs. */
export type School = { name: string; tenantId: string; teamsAppId: string; tabEntity: string };
