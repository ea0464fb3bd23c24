/** Which card shows what a job delivers; the cards themselves know how they look. */
import { approvalCard, approvalStateOf, approvalSummary } from '../../cards/approval';
import { contentOf } from '../../cards/content';
import { filePostCard } from '../../cards/filePost';
import { newsCard } from '../../cards/news';
import { questionPostCard, questionPostSummary } from '../../cards/questionPost';
import { requestPostCard } from '../../cards/requestPost';
import { statusPostCard } from '../../cards/statusPost';
import type { Post } from '../process/announce';
import type { FileView } from '../process/view';
import type { Render } from './deliver';

export const render: Render = {
  telling: (view, { news }) => newsCard(view, news),
  post: (view, post) =>
    'question' in view
      ? { card: questionPostCard(view), summary: questionPostSummary(view) }
      : filePost(view, post),
};

function filePost(view: FileView, { purpose, variant, place }: Post) {
  switch (purpose) {
    case 'file':
      return contentOf(filePostCard(view));
    case 'status':
      return contentOf(statusPostCard(view));
    case 'request':
      return contentOf(requestPostCard(view));
    case 'approval': {
      const round = Number(variant);
      const referentId = place.kind === 'person' ? place.id : '';
      const state = approvalStateOf(view.file, { referentId, round });
      return { card: approvalCard(view, { state }), summary: approvalSummary(view, { state }) };
    }
    case 'question':
      throw new Error('A question is not shown from a file');
  }
}
