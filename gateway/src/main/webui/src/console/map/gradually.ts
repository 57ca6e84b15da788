import { useEffect, useRef, useState } from 'preact/hooks';

/** So many new shapes are drawn with one frame. */
const A_FRAME = 30;

/** What is drawn of a list by now: what stays of it at once, the rest some more with each frame, so that typing need not wait. */
export function useGradually<T extends { pcode: string }>(all: T[]): T[] {
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const [, draw] = useState(0);
  const now = some(all, drawn.current, A_FRAME);
  useEffect(() => {
    drawn.current = new Set(now.map((one) => one.pcode));
    if (now.length === all.length) {
      return undefined;
    }
    const frame = requestAnimationFrame(() => draw((count) => count + 1));
    return () => cancelAnimationFrame(frame);
  });
  return now;
}

/** Those of the list that are in `drawn`, and so many others, in the order of the list. */
export function some<T extends { pcode: string }>(all: T[], drawn: ReadonlySet<string>, others: number): T[] {
  let left = others;
  return all.filter((one) => drawn.has(one.pcode) || left-- > 0);
}
