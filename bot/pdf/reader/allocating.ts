/**
 * Counts the bytes that arrays are made of, and stops at the limit: what a stream inflates to lies
 * outside the heap, which the start options bound. In a process that reads one file only.
 */
import { MOST_ALLOCATED, MOST_ALLOCATED_TOGETHER } from './limits';

let together = 0;
let isExceeded = false;

/** Whether the file asked for more; the library hides what was thrown. */
export function allocatedTooMuch(): boolean {
  return isExceeded;
}

/** Once, after everything is loaded and before the file is read. */
export function limitAllocating(): void {
  const kinds = ['ArrayBuffer', 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Int16Array'];
  for (const name of [...kinds, 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array']) {
    const made = (globalThis as unknown as Record<string, Counted>)[name]!;
    const counted: Counted = new Proxy(made, {
      construct(target, args: unknown[], asked): object {
        const [size] = args;
        if (typeof size === 'number') count(size * (target.BYTES_PER_ELEMENT ?? 1));
        return Reflect.construct(target, args, asked === counted ? target : asked) as object;
      },
    });
    Object.defineProperty(globalThis, name, { value: counted, writable: true, configurable: true });
  }
}

type Counted = (new (...args: unknown[]) => object) & { BYTES_PER_ELEMENT?: number };

function count(bytes: number): void {
  together += bytes;
  if (bytes <= MOST_ALLOCATED && together <= MOST_ALLOCATED_TOGETHER && !isExceeded) return;
  isExceeded = true;
  throw new RangeError('asks for more memory than a document of ours can');
}
