/** Which card shows what a job delivers; the cards themselves know how they look. */
import { approvalCard, approvalSummary } from '../../cards/approval';
import { approvalStateFor } from '../../cards/approvalState';
import { absenceNewsCard } from '../../cards/absenceNews';
import { channelPostCard } from '../../cards/channels/channelPost';
import { contentOf } from '../../cards/content';
import { filePostCard } from '../../cards/filePost';
import { lateRequestsCard } from '../../cards/lateRequests';
import { newsCard } from '../../cards/news';
import { questionPostCard, questionPostSummary } from '../../cards/questionPost';
import { reachPostCard, reachPostIsNeeded } from '../../cards/reach/reachPost';
import { requestsCard, requestsSummary, retiredRequestsCard } from '../../cards/requests';
import { movedPostCard } from '../../cards/movedPost';
import { statusPostCard } from '../../cards/statusPost';
import { approvalVariant, concernsManagers, isAskedToDecide, type Post } from '../process/posts';
import { decidesOn } from '../process/roles';
import type { DepartmentView, FileView, TeacherView } from '../process/view';
import type { Render } from './deliverPorts';

export const render: Render = {
  telling: (view, { news, variant }) => {
    if ('teacherId' in view) {
      if (news === 'approvalReminder') return lateRequestsCard(view);
      return news === 'absenceNoted' ? absenceNewsCard(view, variant ?? '') : null;
    }
    return newsCard(view, news, variant);
  },
  post: (view, post) => {
    if ('question' in view) {
      return { card: questionPostCard(view), summary: questionPostSummary(view) };
    }
    if ('teacherId' in view) return requestsPost(view);
    return 'file' in view ? filePost(view, post) : departmentPost(view, post);
  },
  isWorthCreating: (view, { purpose, place, variant }) => {
    if ('outOfReach' in view) return purpose !== 'reach' || reachPostIsNeeded(view);
    if ('teacherId' in view) return view.requests.length > 0;
    if (purpose === 'file' && 'file' in view) return concernsManagers(view.file);
    if (purpose === 'request') return false;
    if (purpose !== 'approval' || !('file' in view) || place.kind !== 'person') return true;
    if (variant !== approvalVariant(view.file)) return false;
    const { person } = view.reader;
    return (
      isAskedToDecide(view.file, place.id) && person !== null && decidesOn(view.file, person, view)
    );
  },
  retired: (view) => contentOf(retiredRequestsCard(view)),
};

function requestsPost(view: TeacherView) {
  const { requests: files, decided, related } = view;
  return {
    card: requestsCard(view, { files, decided, related }),
    summary: requestsSummary(view, files.length),
  };
}

function departmentPost(view: DepartmentView, { purpose, place }: Post) {
  if (purpose === 'reach') return contentOf(reachPostCard(view));
  if (purpose === 'channel' && place.kind === 'channel') {
    return contentOf(channelPostCard(view, { place }));
  }
  throw new Error(`The post « ${purpose} » is not about a department`);
}

function filePost(view: FileView, { purpose, variant }: Post) {
  switch (purpose) {
    case 'file':
      return contentOf(filePostCard(view));
    case 'status':
      return contentOf(statusPostCard(view));
    case 'request':
      return contentOf(movedPostCard(view));
    case 'approval': {
      const state = approvalStateFor(view, { round: null, asked: Number(variant) });
      return { card: approvalCard(view, { state }), summary: approvalSummary(view, { state }) };
    }
    case 'question':
    case 'requests':
    case 'reach':
    case 'channel':
      throw new Error(`The post « ${purpose} » is not about a file`);
  }
}
