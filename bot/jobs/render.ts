/** Which card shows what a job delivers; the cards themselves know how they look. */
import { approvalCard, approvalStateOf, approvalSummary } from '../../cards/approval';
import { channelPostCard } from '../../cards/channels/channelPost';
import { contentOf } from '../../cards/content';
import { filePostCard } from '../../cards/filePost';
import { newsCard } from '../../cards/news';
import { questionPostCard, questionPostSummary } from '../../cards/questionPost';
import { reachPostCard, reachPostIsNeeded } from '../../cards/reach/reachPost';
import { requestPostCard } from '../../cards/requestPost';
import { statusPostCard } from '../../cards/statusPost';
import type { Post } from '../process/announce';
import type { DepartmentView, FileView } from '../process/view';
import type { Render } from './deliver';

export const render: Render = {
  telling: (view, { news, variant }) => newsCard(view, news, variant),
  post: (view, post) => {
    if ('question' in view) {
      return { card: questionPostCard(view), summary: questionPostSummary(view) };
    }
    return 'file' in view ? filePost(view, post) : departmentPost(view, post);
  },
  isWorthCreating: (view, { purpose }) =>
    purpose !== 'reach' || !('outOfReach' in view) || reachPostIsNeeded(view),
};

function departmentPost(view: DepartmentView, { purpose, place }: Post) {
  if (purpose === 'reach') return contentOf(reachPostCard(view));
  if (purpose === 'channel' && place.kind === 'channel') {
    return contentOf(channelPostCard(view, { place }));
  }
  throw new Error(`The post « ${purpose} » is not about a department`);
}

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
    case 'reach':
    case 'channel':
      throw new Error(`The post « ${purpose} » is not about a file`);
  }
}
