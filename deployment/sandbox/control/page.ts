import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answer, Route } from '../routes';
import { refuse } from './refusals';

// The page's own files, and the packages that it draws with, as they are.

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Nothing but our own; pages of other sites neither read nor frame it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pageFolder = path.join(__dirname, '..', 'page');

export function pageRoutes(): Route[] {
  const vendor: Record<string, string> = {
    'adaptivecards.js': require.resolve('adaptivecards/dist/adaptivecards.min.js'),
    'markdown-it.js': require.resolve('markdown-it/browser'),
  };
  return [
    { method: 'GET', path: '/', handle: () => served(path.join(pageFolder, 'index.html')) },
    {
      method: 'GET',
      path: '/sandbox/page/:file',
      handle: ({ params }) => served(path.join(pageFolder, params.file ?? '')),
    },
    {
      method: 'GET',
      path: '/sandbox/vendor/:file',
      handle: ({ params }) => served(vendor[params.file ?? ''] ?? ''),
    },
  ];
}

/** `:file` never holds a slash, so nothing outside of the folder is reached. */
async function served(file: string): Promise<Answer> {
  const type = types[path.extname(file)];
  const body = type && !path.basename(file).startsWith('.') && (await read(file));
  if (!type || !body) throw refuse(404, 'There is no such file.');
  return {
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
    },
    body,
  };
}

function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
