export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** The place of the frame: the tab itself, a dialog that the tab opened, or the panel beside a meeting. */
export type FrameContext = 'content' | 'task' | 'sidePanel';

export type HostContext = {
  person: { oid: string; displayName: string; mail: string };
  school: { tenantId: string; teamsAppId: string; tabEntity: string };
  theme: TeamsTheme;
  frameContext: FrameContext;
  sessionId: string;
  /** Where a deep link leads inside the tab. */
  subEntityId?: string | undefined;
  /** The chat of the meeting beside which the frame stands. */
  chatId?: string | undefined;
};

/** The context in the form in which a host gives it: teams-js turns these older names into `app`, `page` and `user`. */
export function contextForFrame({ person, school, theme, frameContext, sessionId, subEntityId, chatId }: HostContext) {
  return {
    locale: 'en-GB',
    theme,
    sessionId,
    appSessionId: sessionId,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    appId: school.teamsAppId,
    entityId: school.tabEntity,
    ...(subEntityId !== undefined && subEntityId !== '' && { subEntityId }),
    ...(chatId !== undefined && { chatId }),
    frameContext,
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: person.oid,
    userDisplayName: person.displayName,
    userPrincipalName: person.mail,
    loginHint: person.mail,
    tid: school.tenantId,
  };
}
