import type { PreparingView } from '#domain/review/supportingDocuments/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { FeedbackRequests } from './FeedbackRequests.tsx';
import { Documents } from './Documents.tsx';
import { Evidence } from './Evidence.tsx';
import { GatheredPack } from './GatheredPack.tsx';
import { GiveView } from './GiveView.tsx';
import { PaperPage } from './PaperPage.tsx';
import { PaperList } from './PaperList.tsx';
import { ShareForMeeting } from './ShareForMeeting.tsx';

type Props = { review: ReviewView; item: string | undefined };

/** Everything that is prepared for the meetings of a review; only one paper where the address names it. */
export default function PreparingSection({ review, item }: Props) {
  const { preparing, asked } = review;
  const paper = preparing?.papers.find(({ id }) => id === item);
  if (paper) return <PaperPage key={paper.id} review={review} paper={paper} />;
  return (
    <>
      {asked.map((each) => (
        <GiveView key={each.id} review={review} asked={each} />
      ))}
      {preparing && <Prepared review={review} preparing={preparing} item={item} />}
    </>
  );
}

function Prepared({ review, preparing, item }: Props & { preparing: PreparingView }) {
  const { papers, documents, evidence, feedbackRequests, sharing, pack } = preparing;
  return (
    <>
      {papers.length > 0 && <PaperList review={review} papers={papers} />}
      {documents.kinds.length + documents.fromSchool.length > 0 && (
        <Documents key={item} review={review} documents={documents} wanted={item} />
      )}
      {evidence && <Evidence review={review} evidence={evidence} />}
      {sharing && sharing.meetings.length > 0 && <ShareForMeeting review={review} sharing={sharing} />}
      {feedbackRequests.kinds.length + feedbackRequests.list.length > 0 && (
        <FeedbackRequests review={review} feedbackRequests={feedbackRequests} />
      )}
      {pack && (
        <GatheredPack
          review={review}
          pack={pack}
          above={[...documents.list, ...documents.fromSchool].map(({ id }) => id)}
        />
      )}
    </>
  );
}
