/**
 * What the window can do, in the form that teams-js reads when it starts. `isSupported()` of a capability is true
 * exactly where it is named here.
 */
export const runtimeConfig = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    pages: { currentApp: {} },
    dialog: { url: { parentCommunication: {} }, update: {} },
    clipboard: {},
    teamsCore: {},
  },
};
