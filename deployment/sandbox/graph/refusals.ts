import { Refusal } from '../routes';

/** An error as Graph words it. */
export function refuse(
  status: number,
  code: string,
  message: string,
  headers?: Record<string, string>,
): Refusal {
  return new Refusal({ status, ...(headers && { headers }), body: { error: { code, message } } });
}
