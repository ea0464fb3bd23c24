import { z } from 'zod';
import type { Files } from '../files';
import { type Answer, type Call, parseBody, type Route } from '../routes';
import { addressIn, type Doorkeeper } from './doorkeeper';
import { badSyntax } from './refusals';

const upload = z.looseObject({ name: z.string(), type: z.string(), originalBase64: z.base64() });
const attachmentPath = '/connector/v3/attachments/:attachmentId';

/** Attachments in the connector's own store. The bot uses links instead; other clients may not. */
export function attachmentRoutes(files: Files, doorkeeper: Doorkeeper): Route[] {
  async function store(call: Call): Promise<Answer> {
    doorkeeper.admit(addressIn(call), 'sending');
    const { name, originalBase64 } = parseBody(call.body, upload, badSyntax);
    const content = Buffer.from(originalBase64, 'base64');
    return { status: 201, body: { id: (await files.give({ name, content })).uniqueId } };
  }

  function info({ params }: Call): Answer {
    const { headers, body } = files.read(params.attachmentId ?? '');
    const views = [{ viewId: 'original', size: (body as Buffer).length }];
    return { body: { type: headers?.['content-type'], views } };
  }

  return [
    {
      method: 'POST',
      path: '/connector/v3/conversations/:conversationId/attachments',
      handle: store,
    },
    { method: 'GET', path: attachmentPath, handle: info },
    {
      method: 'GET',
      path: `${attachmentPath}/views/original`,
      handle: ({ params }) => files.read(params.attachmentId ?? ''),
    },
  ];
}
