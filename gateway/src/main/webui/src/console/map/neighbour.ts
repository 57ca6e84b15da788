/** Something at a place. */
interface Point {
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The index of the nearest point that lies in the direction of an arrow key, more ahead than aside; -1 if there is none. */
export function neighbour(points: Point[], from: number, key: string): number {
  const direction = DIRECTIONS[key];
  const here = points[from];
  if (!direction || !here) {
    return -1;
  }
  let nearest = -1;
  let least = Infinity;
  points.forEach((point, index) => {
    const ahead = (point.x - here.x) * direction[0] + (point.y - here.y) * direction[1];
    const aside = Math.abs((point.x - here.x) * direction[1]) + Math.abs((point.y - here.y) * direction[0]);
    const distance = ahead + 2 * aside;
    if (index !== from && ahead > 0 && distance < least) {
      nearest = index;
      least = distance;
    }
  });
  return nearest;
}
