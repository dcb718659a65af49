/** The entity id of the personal tab in the Teams manifest. */
export const TAB_ENTITY = 'fairview';

/** A link that opens the tab in Teams at a place such as `reviews/{id}/objectives`. It carries only ids. */
export function tabLink(teamsAppId: string, place: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB_ENTITY}?context=${context}`;
}

/** A link that opens somebody’s own private chat with the bot. */
export function chatLink(botId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(`28:${botId}`)}`;
}
