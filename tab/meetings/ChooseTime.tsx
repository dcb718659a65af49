import { use, useState } from 'react';
import type { ReviewView } from '#domain/views/review.ts';
import { MomentBoxes } from '../forms/fields/MomentBoxes.tsx';
import { FormContext } from '../forms/formState.ts';
import { FreeTimes } from './FreeTimes.tsx';

type Props = {
  review: ReviewView;
  /** The first day that is searched. */
  from: string;
  /** The duration used for the search while the form has no number. */
  usual: number;
  minutes: { min?: number; max?: number };
};

/** The time of a meeting: one at which both are free, or one set by hand. */
export function ChooseTime({ review, from: begin, usual, minutes }: Props) {
  const { values, change } = use(FormContext);
  const [from, setFrom] = useState(begin);
  return (
    <>
      <FreeTimes
        reviewId={review.id}
        from={from}
        onFrom={setFrom}
        minutes={Number(values['minutes']) || usual}
        chosen={values['date'] && values['time'] ? `${values['date']}T${values['time']}` : ''}
        now={review.now}
        timeZone={review.timeZone}
        onChoose={(start) => {
          change('date', start.slice(0, 10));
          change('time', start.slice(11, 16));
        }}
      />
      <MomentBoxes of="the meeting" minutes={minutes} />
    </>
  );
}
