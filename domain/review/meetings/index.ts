import { BOOKING, IN_OUTLOOK } from '../eventRule.ts';
import { part } from '../part.ts';
import { acknowledgeMeeting } from './acknowledgeMeeting.ts';
import { acknowledgeSeries } from './acknowledgeSeries.ts';
import { addAgendaPoint } from './addAgendaPoint.ts';
import { askToJoin } from './askToJoin.ts';
import { noteBooking } from './booked.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { chooseTopics } from './chooseTopics.ts';
import { endJoining } from './endJoining.ts';
import { meetingEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { followMeeting } from './inOutlook.ts';
import { aboutMeetings, askedAboutMeetings } from './messages.ts';
import { moveMeeting } from './moveMeeting.ts';
import { proposeAnotherTime } from './proposeAnotherTime.ts';
import { removeAgendaPoint } from './removeAgendaPoint.ts';
import { scheduleMeeting } from './scheduleMeeting.ts';
import { setRhythm } from './setRhythm.ts';
import { waiveNotice } from './waiveNotice.ts';

/** Meetings: their time and place, the answers to them, and their invitations. */
export const meetings = part({
  initial: { meetings: [], rhythm: null },
  commands: [
    scheduleMeeting,
    moveMeeting,
    cancelMeeting,
    acknowledgeMeeting,
    proposeAnotherTime,
    waiveNotice,
    acknowledgeSeries,
    addAgendaPoint,
    removeAgendaPoint,
    chooseTopics,
    askToJoin,
    endJoining,
    setRhythm,
  ],
  notSent: [noteBooking, followMeeting],
  events: meetingEvents,
  eventRules: {
    meetingMoved: IN_OUTLOOK,
    meetingCancelled: IN_OUTLOOK,
    meetingBooked: BOOKING,
    bookingRemoved: BOOKING,
  },
  evolve,
  history,
  messages: aboutMeetings,
  requests: askedAboutMeetings,
});
