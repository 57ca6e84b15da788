/** Which of many rows are drawn. */
export interface Window {
  first: number;
  /** Exclusive. */
  last: number;
}

export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number, spare: number): Window {
  const top = Math.max(0, Math.min(scrollTop, count * rowHeight - height));
  const first = Math.floor(top / rowHeight) - spare;
  const last = Math.ceil((top + height) / rowHeight) + spare;
  return { first: Math.max(0, first), last: Math.min(count, last) };
}

/** Those of the window, and the one that holds the focus wherever it is. */
export function rowsOf({ first, last }: Window, active: number, count: number): number[] {
  const rows: number[] = [];
  if (active >= 0 && active < first) {
    rows.push(active);
  }
  for (let row = first; row < last; row++) {
    rows.push(row);
  }
  if (active >= last && active < count) {
    rows.push(active);
  }
  return rows;
}

/** Where to scroll to so that a row is seen below the header; unchanged if it is. */
export function scrollTo(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) {
    return top;
  }
  return Math.max(scrollTop, top + rowHeight - height);
}
