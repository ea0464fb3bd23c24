import { placeKey, type Post } from '../process/announce';
import type { PostLedger } from '../process/ports';
import type { PrismaClient } from './generated/client';

/**
 * Where Teams keeps the living cards. Creating one is serialised by the queue (one delivery at a time
 * for each place, see bot/jobs); the key is here so that a second row is impossible all the same.
 */
export function createPostLedger(prisma: PrismaClient): PostLedger {
  return {
    find: async (post) => {
      const found = await prisma.post.findUnique({ where: keyOf(post) });
      if (!found) return null;
      const { conversationId, activityId, contentHash } = found;
      return { conversationId, activityId, contentHash };
    },
    record: async (post, { conversationId, activityId }, contentHash) => {
      const place = { conversationId, activityId, contentHash };
      await prisma.post.upsert({
        where: keyOf(post),
        create: { ...columnsOf(post), ...place },
        update: place,
      });
    },
    forget: async (post) => {
      await prisma.post.deleteMany({ where: columnsOf(post) });
    },
  };
}

function columnsOf({ subject, id, purpose, variant, place }: Post) {
  return { subject, subjectId: id, purpose, variant, place: placeKey(place) };
}

function keyOf(post: Post) {
  return { subject_subjectId_purpose_variant_place: columnsOf(post) };
}
