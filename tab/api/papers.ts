import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client.ts';

/** What a review's meeting rests on; fetched again when the review has changed. */
export function useReviewPack(reviewId: string, version: number) {
  return useQuery({
    queryKey: ['review', reviewId, 'pack', version],
    queryFn: () => call('GET /api/reviews/{id}/pack', { id: reviewId }),
    placeholderData: (before) => before,
  });
}

type Upload = { documentId: string; kind: string; title: string; objectiveId?: string; file: File };

/** Attaches a file. Sending it twice with the same id attaches it once. Answers the review as it is then. */
export function useAttachFile(reviewId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ documentId, ...body }: Upload) =>
      (await call('PUT /api/reviews/{id}/documents/{documentId}', { id: reviewId, documentId, body })).review,
    onSuccess: (review) => {
      client.setQueryData(['review', reviewId], review);
      void client.invalidateQueries({ queryKey: ['home'] });
      void client.invalidateQueries({ queryKey: ['review', reviewId, 'history'] });
    },
  });
}
