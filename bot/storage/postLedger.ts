import { placeKey } from '../process/places';
import type { Post } from '../process/posts';
import type { Clock, PostLedger } from '../process/ports';
import type { PrismaClient } from './generated/client';

/**
 * Where Teams keeps the living cards. Creating one is serialised by the queue (one delivery at a time
 * for each place, see bot/jobs); the key is here so that a second row is impossible all the same.
 */
export function createPostLedger(prisma: PrismaClient, clock: Clock): PostLedger {
  return {
    find: async (post) => {
      const found = await prisma.post.findUnique({ where: keyOf(post) });
      if (!found) return null;
      const { conversationId, activityId, contentHash, madeAt, heldUntil } = found;
      return {
        conversationId,
        activityId,
        contentHash,
        madeAt: madeAt?.toISOString() ?? null,
        heldUntil: heldUntil?.toISOString() ?? null,
      };
    },
    wasMadeSince: async ({ purpose, place }, since) => {
      const where = { purpose, place: placeKey(place), madeAt: { gte: new Date(since) } };
      return (await prisma.post.findFirst({ where, select: { purpose: true } })) !== null;
    },
    record: async (post, { conversationId, activityId }, contentHash) => {
      const key = keyOf(post);
      const place = { conversationId, activityId, contentHash };
      const known = await prisma.post.findUnique({ where: key, select: { activityId: true } });
      const isSame = known !== null && known.activityId === activityId;
      const made = isSame ? {} : { madeAt: new Date(clock.now().toString()), heldUntil: null };
      await prisma.post.upsert({
        where: key,
        create: { ...columnsOf(post), ...place, ...made },
        update: { ...place, ...made },
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
