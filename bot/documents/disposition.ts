/**
 * `Content-Disposition` by RFC 6266: to be saved (`attachment`), or shown in the page's place. Old
 * clients read the first name, which has nothing but ASCII.
 */
export function disposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const ascii = plain.replace(/[^\w .()-]/g, '_').replace(/_+/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, percent);
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
