import type { OwnMeeting } from '#domain/views/ownMeetings.ts';

/**
 * The meeting beside which the panel is open. Its join link names the meeting's own chat, `19:meeting_…@thread.v2`.
 * Undefined where Teams gives no chat, or the link is of the newer short kind that names none.
 */
export function meetingOfChat(meetings: readonly OwnMeeting[], chatId: string | undefined): OwnMeeting | undefined {
  if (!chatId) return undefined;
  return meetings.find(({ joinUrl }) => joinUrl !== null && decoded(joinUrl).includes(chatId));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch (error) {
    if (error instanceof URIError) return url;
    throw error;
  }
}
