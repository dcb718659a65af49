import { acknowledgeMeeting } from './acknowledgeMeeting.ts';
import { acknowledgeSeries } from './acknowledgeSeries.ts';
import { addAgendaPoint } from './addAgendaPoint.ts';
import { askToJoin } from './askToJoin.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { chooseTopics } from './chooseTopics.ts';
import { endJoining } from './endJoining.ts';
import { moveMeeting } from './moveMeeting.ts';
import { proposeAnotherTime } from './proposeAnotherTime.ts';
import { removeAgendaPoint } from './removeAgendaPoint.ts';
import { scheduleMeeting } from './scheduleMeeting.ts';
import { setRhythm } from './setRhythm.ts';
import { waiveNotice } from './waiveNotice.ts';

/** What can be done about meetings: when and where, the answers to it, and what the invitation says. */
export const meetingCommands = [
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
] as const;
