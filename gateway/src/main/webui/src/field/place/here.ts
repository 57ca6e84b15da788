import type { Point } from './nearest';

export type NotHere = 'denied' | 'unavailable' | 'too-long';

/** Where the phone is. It is used to find the area, on the phone, and goes no further. */
export function here(): Promise<Point> {
  return new Promise((found, failed: (why: NotHere) => void) => {
    if (!navigator.geolocation) {
      failed('unavailable');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lat: coords.latitude, lon: coords.longitude }),
      (error) => failed(error.code === 1 ? 'denied' : error.code === 3 ? 'too-long' : 'unavailable'),
      { enableHighAccuracy: false, timeout: 20_000, maximumAge: 120_000 },
    );
  });
}
