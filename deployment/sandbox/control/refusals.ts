import { Refusal } from '../routes';

/** An error of the control API: one sentence. */
export function refuse(status: number, sentence: string): Refusal {
  return new Refusal({ status, body: { error: sentence } });
}
